"""What a student's page sends to a class, and what it makes of the answer; how one comes to a class."""

import json

import pytest
from playwright.sync_api import Page, expect

from support.axe import violations
from support.lesson import (  # noqa: F401
    STORY, add, join, lasting_room as room, open_teacher, visitor)
from support.reader import StoryReader


def in_words(answer) -> str | list:
    """An answer of a story as a device sends it."""
    if isinstance(answer, bool):
        return "yes" if answer else "no"
    return (answer or "none") if isinstance(answer, list) else str(answer)


def test_nothing_is_sent_before_a_student_chooses_to_add_the_answers(visitor, room):
    student = join(visitor, room).follow_the_key()
    opened = f"{room.address}/{room.code}"
    assert visitor.requests == [opened]

    with student.page.expect_request(f"{opened}/sheet") as sent:
        add(student)
    sheet = json.loads(sent.value.post_data)
    assert set(sheet) == {"token", "answers"}
    assert "weeks_known" in STORY.answers, "the story answers a number"
    sent_by_name = {name: answer for name, answer in sheet["answers"].items() if answer != "not_asked"}
    assert sent_by_name == {
        name: in_words(answer) for name, answer in STORY.answers.items() if name != "weeks_known"
    }, "as the story has them; a number never leaves the device"
    assert visitor.requests == [opened, f"{opened}/sheet"]
    expect(student.page.get_by_role("button", name="Add my answers")).to_be_hidden()


def test_an_answer_that_is_not_final_leaves_another_try(leaver, room):
    leaver.home = room.address
    student = join(leaver, room)
    leaves_another_try(student, [{"status": status} for status in (408, 429, 500, 503)])


def leaves_another_try(student: StoryReader, answers: list[dict]) -> None:
    """For a sheet of its own, each of these answers is told, and the next try is counted."""
    wrong = []
    for answer in answers:
        student.start().stop()
        student.page.route("**/sheet", lambda route: route.fulfill(**answer), times=1)
        add(student, waits=False)
        try:
            expect(student.page.get_by_text("That did not get through.")).to_be_visible()
            expect(student.page.get_by_text("They were counted once.")).to_be_hidden()
            add(student)
        except AssertionError as error:
            wrong.append(f"{answer}: {error}")
        student.page.unroute("**/sheet")
        student.click("#again")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("status, said", [
    (409, "The answers could not be added."), (410, "The class is over."),
])
def test_an_answer_that_is_final_offers_no_other_try(leaver, room, status, said):
    leaver.home = room.address
    student = join(leaver, room).start().stop()
    student.page.route("**/sheet", lambda route: route.fulfill(status=status, headers=naming(route)), times=1)
    add(student, waits=False)
    expect(student.page.get_by_text(said)).to_be_visible()
    expect(student.page.get_by_role("button", name="Add my answers")).to_be_hidden()


def naming(route) -> dict[str, str]:
    """The header by which the class names the sheet that it answers."""
    return {"Sheet-Token": json.loads(route.request.post_data)["token"]}


def test_what_a_network_answers_in_place_of_the_class_does_not_count_as_sent(leaver, room):
    leaver.home = room.address
    leaves_another_try(join(leaver, room), [
        {"status": 204}, {"status": 204, "headers": {"Sheet-Token": "0" * 32}},
        {"status": 200, "body": "<h1>Please sign in</h1>"}, {"status": 403}, {"status": 410},
        {"status": 302, "headers": {"Location": "http://127.0.0.1:9/sign-in"}},
    ])


def test_sending_has_a_time_limit_of_its_own_and_says_so(leaver, room):
    leaver.home = room.address
    page = leaver.context(offline=False).new_page()
    page.clock.install()
    page.goto(f"{room.address}/{room.code}")
    student = StoryReader(page, STORY).start().stop()
    held = []
    page.route("**/sheet", lambda route: held.append(route), times=1)
    add(student, waits=False)
    expect(page.get_by_text("Sending your answers")).to_be_visible()
    expect(page.get_by_role("button", name="Add my answers")).to_be_disabled()
    page.clock.fast_forward("00:21")
    expect(page.get_by_text("The class did not answer in time.")).to_be_visible()
    add(student)


def test_a_page_says_where_it_comes_from_when_it_sends_a_sheet(visitor, room):
    student = join(visitor, room).start().stop()
    with student.page.expect_request("**/sheet") as sent:
        add(student)
    fields = sent.value.all_headers()
    assert fields["origin"] == room.address
    assert fields["content-type"] == "application/json"


def test_a_second_run_on_one_device_is_a_sheet_of_its_own(visitor, room):
    student = join(visitor, room)
    tokens = []
    for _ in range(2):
        student.start().stop()
        with student.page.expect_request("**/sheet") as sent:
            add(student)
        tokens.append(json.loads(sent.value.post_data)["token"])
        student.click("#again")
    assert len(set(tokens)) == 2


def test_a_reply_that_comes_after_a_new_start_leaves_the_new_sheet_alone(visitor, room):
    student = join(visitor, room).start().stop()
    held = []
    student.page.route("**/sheet", lambda route: held.append(route))
    with student.page.expect_request("**/sheet"):
        add(student, waits=False)
    student.click("#again")
    with student.page.expect_response("**/sheet"):
        held[0].continue_()
    student.start().stop()
    expect(student.page.locator("#share-now")).to_be_visible()


def test_leaving_the_class_page_sends_nothing(leaver, room):
    student = join(leaver, room).start()
    student.choose(False)
    student.page.route("https://www.wikipedia.org/", lambda route: route.fulfill(body="Wikipedia"))
    student.page.locator("#leave").click()
    expect(student.page).to_have_url("https://www.wikipedia.org/")
    assert not [url for url in leaver.requests if url.endswith("/sheet")]


def test_the_teachers_page_shows_nothing_without_the_secret(visitor, room):
    page = visitor.context(offline=False).new_page()
    page.goto(room.teacher.split("#")[0])
    shows_nothing(page)


def test_the_students_code_is_no_secret(leaver, room):
    page = leaver.context(offline=False).new_page()
    with page.expect_response("**/teacher/board") as refused:
        page.goto(f"{room.teacher.split('#')[0]}#{room.code}")
    assert refused.value.status == 401
    shows_nothing(page)


def shows_nothing(page: Page) -> None:
    expect(page.locator("#state")).to_have_text(
        "Open the address for the teacher that the program printed when it started.")
    expect(page.locator("#join")).to_have_count(0)


def test_the_secret_is_gone_from_the_address_bar_and_a_reload_still_works(visitor, room):
    teacher = open_teacher(visitor, room)
    assert "#" not in teacher.url
    teacher.reload()
    expect(teacher.locator("#join")).to_be_visible()


def test_students_can_join_with_the_code_alone(visitor, room):
    page = visitor.context(offline=False).new_page()
    page.goto(room.address)
    page.get_by_label("The code from the board").fill(room.code.lower())
    page.get_by_role("button", name="Open the story").click()
    expect(page.locator("#notice")).to_be_visible()


def test_a_wrong_code_is_told(leaver, room):
    page = leaver.context(offline=False).new_page()
    page.goto(room.address)
    page.get_by_label("The code from the board").fill("NOCODE")
    page.get_by_role("button", name="Open the story").click()
    expect(page.get_by_role("alert")).to_have_text(
        "No class has this code. Look at the board again.")
    assert violations(page) == []


def test_nothing_is_saved_is_not_said_after_something_was_sent(visitor, room):
    student = join(visitor, room).follow_the_key()
    body = student.page.locator("body")
    expect(body).to_contain_text("Nothing is saved", use_inner_text=True)
    add(student)

    def says_so() -> None:
        for words in ("Nothing is saved", "Nothing is sent", "in this page only"):
            expect(body).not_to_contain_text(words, use_inner_text=True)

    student.unfold()
    expect(body).to_contain_text("counted without your name", use_inner_text=True)
    says_so()
    student.click("#again")
    assert student.place == "notice"
    says_so()


def test_a_wrong_code_stays_in_the_field_to_be_put_right(visitor, room):
    page = visitor.context(offline=False).new_page()
    page.goto(room.address)
    typed = "\"><b>X"
    page.get_by_label("The code from the board").fill(typed)
    page.get_by_role("button").click()
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_label("The code from the board")).to_have_value(typed)
    expect(page.locator("b")).to_have_count(0)
    page.get_by_label("The code from the board").fill(room.code)
    page.get_by_role("button").click()
    expect(page.locator("#start")).to_be_visible()
    visitor.errors.clear()  # The browser notes that the first address was not found.

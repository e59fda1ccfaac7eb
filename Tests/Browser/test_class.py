"""A class that really runs, with thirty students at once and a teacher who looks on."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from support.axe import violations
from support.lesson import (
    STORY, add, close_round, end, has_added, has_picture, is_told_to_wait, join, open_teacher, room,
    turn_to, visitor)
from support.reader import StoryReader
from support.servers import Classroom

# What the thirty answer to two questions: yes or no to one, the same to the other.
THREATENED = [True] * 7 + [False] * 20 + ["declined"] * 3
ALIKE = "No, they have not talked about it"


def table(page: Page, item: str, column: int = 0) -> dict[str, tuple[str, str]]:
    """What a picture shows of a question: its answers with their words and numbers."""
    rows = page.locator(f".slide:has(#about-{item}) tbody tr")
    return {
        row.locator("th").inner_text(): (
            row.locator("strong").nth(column).inner_text(), row.locator(".number").nth(column).inner_text())
        for row in rows.all()}


def test_thirty_students_at_once_and_one_picture_that_can_be_believed(visitor, room):
    teacher = open_teacher(visitor, room)
    students = [join(visitor, room) for _ in THREATENED]
    expect(teacher.locator("#join .joined")).to_have_text("The story was opened 30 times or more.")
    for student, answer in zip(students, THREATENED):
        answers = {"threatened_to_share": answer, "meet_plans": "no_plan"}
        student.start().go_to("how_met", answers).stop()
    counted = teacher.locator("#sheets")
    for count, student in enumerate(students[:10], 1):
        add(student)
        told = f"are {count} sheets or more" if count % 5 == 0 else None
        if told:
            expect(counted).to_contain_text(told)
        seen = teacher.locator("main").inner_text()
        teacher.wait_for_timeout(100)
        assert teacher.locator("main").inner_text() == seen
    for student in students[10:]:
        add(student, waits=False)
    for student in students[10:]:
        has_added(student)
    expect(counted).to_have_text("In this round there are 30 sheets or more.")

    close_round(teacher)
    has_picture(teacher, "Round 1: 30 sheets")
    turn_to(teacher, "threatened_to_share")
    assert table(teacher, "threatened_to_share") == {
        "Yes": ("some", "5 or more"), "No": ("half or more", "20 or more"),
        "Not sure": ("few or nobody", "not shown")}
    same = turn_to(teacher, "meet_plans")
    assert table(teacher, "meet_plans")[ALIKE] == ("nearly everybody", "25 or more")
    others = [words for answer, words in table(teacher, "meet_plans").items() if answer != ALIKE]
    assert others and set(others) == {("few or nobody", "not shown")}, "equal counts look equal"
    bars_are_true(same, ALIKE)
    expect(counted).to_have_text("In this round there are fewer than five sheets.")
    closes_with_a_summary(teacher, room)


def bars_are_true(slide, answer: str) -> None:
    """The full part is as long as the number, the hatched part as what is not known, of all sheets."""
    bar = slide.locator("tr", has=slide.page.get_by_role("rowheader", name=answer)).locator(".bar")
    known, unknown = bar.locator(".known"), bar.locator(".open")
    assert [known.get_attribute(name) for name in ("value", "max")] == ["25", "30"]
    assert [unknown.get_attribute(name) for name in ("value", "max")] == ["30", "30"]


def closes_with_a_summary(teacher: Page, room: Classroom) -> None:
    before = table(teacher, "meet_plans")
    end(teacher)
    summary = teacher.get_by_role("heading", name="Summary of the class: A new friend online")
    expect(summary).to_be_focused()
    expect(teacher.locator("#state")).to_contain_text("its counts are deleted")
    assert table(teacher, "meet_plans") == before
    text = teacher.locator("main").inner_text()
    assert "The answers, and why" in text
    for words in ("To talk about", "Round 1: 30 sheets", "Numbers are rounded down to fives"):
        assert words in text
    assert list(Path(room.folder.name).rglob("*.sqlite*")) == []
    assert room.stop() == 0, "and Ctrl-C ends it at once"


def test_sheets_that_come_later_have_a_picture_beside_the_first(visitor, room):
    teacher = open_teacher(visitor, room)
    student = join(visitor, room)

    def hand_in(times: int, answer: bool) -> None:
        for _ in range(times):
            student.start().go_to("how_met", {"threatened_to_share": answer}).stop()
            add(student)
            student.click("#again")

    hand_in(12, True)
    close_round(teacher)
    has_picture(teacher, "Round 1: 12 sheets")
    turn_to(teacher, "threatened_to_share")
    first = table(teacher, "threatened_to_share")
    assert first["Yes"] == ("nearly everybody", "10 or more")
    hand_in(9, False)
    is_told_to_wait(teacher)
    assert table(teacher, "threatened_to_share") == first
    hand_in(1, False)
    close_round(teacher)
    has_picture(teacher, "Round 2: 10 sheets")
    assert table(teacher, "threatened_to_share") == first, "a picture never changes"
    assert table(teacher, "threatened_to_share", column=1)["No"] == ("half or more", "5 or more")
    teacher.reload()
    expect(teacher.locator("#join")).to_be_visible()
    teacher.get_by_role("button", name="Talk about this").click()
    has_picture(teacher, "Round 2: 10 sheets")


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


def test_trying_again_after_a_lost_reply_counts_once(leaver, room):
    leaver.home = room.address
    teacher = open_teacher(leaver, room)
    for _ in range(4):
        add(join(leaver, room).start().stop())
    student = join(leaver, room).start().stop()
    counted = teacher.locator("#sheets")
    expect(counted).to_contain_text("fewer than five sheets")
    lost = []

    def lose_the_reply(route):
        route.fetch()
        lost.append(route.request.post_data)
        route.abort()

    student.page.route("**/sheet", lose_the_reply, times=1)
    add(student, waits=False)
    expect(student.page.get_by_text("That did not get through.")).to_be_visible()
    expect(counted).to_contain_text("are 5 sheets or more")
    with student.page.expect_request("**/sheet") as again:
        add(student)
    assert again.value.post_data == lost[0]
    for _ in range(4):
        add(join(leaver, room).start().stop())
    teacher.wait_for_timeout(200)
    expect(counted).to_contain_text("are 5 sheets or more")


@pytest.mark.parametrize("status", [408, 429, 500, 503])
def test_an_answer_that_is_not_final_leaves_another_try(leaver, room, status):
    leaver.home = room.address
    student = join(leaver, room).start().stop()
    student.page.route("**/sheet", lambda route: route.fulfill(status=status), times=1)
    add(student, waits=False)
    expect(student.page.get_by_text("That did not get through.")).to_be_visible()
    add(student)


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


@pytest.mark.parametrize("answer", [
    {"status": 204}, {"status": 204, "headers": {"Sheet-Token": "0" * 32}},
    {"status": 200, "body": "<h1>Please sign in</h1>"}, {"status": 403}, {"status": 410},
    {"status": 302, "headers": {"Location": "http://127.0.0.1:9/sign-in"}},
])
def test_what_a_network_answers_in_place_of_the_class_does_not_count_as_sent(leaver, room, answer):
    leaver.home = room.address
    student = join(leaver, room).start().stop()
    student.page.route("**/sheet", lambda route: route.fulfill(**answer), times=1)
    add(student, waits=False)
    expect(student.page.get_by_text("That did not get through.")).to_be_visible()
    expect(student.page.get_by_text("They were counted once.")).to_be_hidden()
    add(student)


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


def test_a_phone_that_comes_after_the_end_is_told_so_kindly(leaver, room):
    leaver.home = room.address
    teacher = open_teacher(leaver, room)
    student = join(leaver, room).start().stop()
    end(teacher)
    expect(teacher.locator("#state")).to_contain_text("its counts are deleted")
    add(student, waits=False)
    expect(student.page.get_by_text("The class is over. No more answers are added, and that is all right.")).to_be_visible()
    expect(student.page.get_by_role("button", name="Add my answers")).to_be_hidden()
    for address in (room.address, f"{room.address}/{room.code}"):
        late = leaver.context(offline=False).new_page()
        assert late.goto(address).status == 410
        expect(late.get_by_role("heading", name="This class is over.")).to_be_visible()
    again = leaver.context(offline=False).new_page()
    again.goto(room.teacher)
    expect(again.locator("#state")).to_contain_text("The class was ended on another page.")
    assert room.stop() == 0


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

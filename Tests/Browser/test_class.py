"""A class that really runs, with thirty students at once and a teacher who looks on."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from support.axe import violations
from support.lesson import STORY, add, close, has_added, join, open_teacher, room, visitor
from support.servers import Classroom

# What the thirty answer to the first two questions: yes or no to one, the same to the other.
THREATENED = [True] * 7 + [False] * 20 + ["declined"] * 3


def table(teacher: Page, item: str) -> dict[str, int]:
    """What the teacher sees of a question: its answers with their numbers, 0 where none is shown."""
    question = next(
        STORY.told(entry.get("about", entry["ask"])) for section in STORY.checklist.source["sections"]
        for entry in section["items"] if entry["id"] == item)
    rows = teacher.locator("#from-devices table", has=teacher.locator("caption", has_text=question)).locator("tr")
    return {
        row.locator("th").inner_text(): number(row.locator(".number").inner_text())
        for row in rows.all()}


def number(words: str) -> int:
    if words == "not shown":
        return 0
    return int(re.fullmatch(r"(\d+) or more", words)[1])


def test_thirty_students_at_once_and_a_picture_that_keeps_to_its_rule(visitor, room):
    teacher = open_teacher(visitor, room)
    students = [join(visitor, room) for _ in THREATENED]
    for student, answer in zip(students, THREATENED):
        answers = {"threatened_to_share": answer, "meet_plans": "no_plan"}
        student.start().go_to("how_met", answers).stop()

    for count, student in enumerate(students[:10], 1):
        seen = teacher.locator("#picture").inner_text()
        add(student)
        if count % 5 == 0:
            expect(teacher.locator("#from-devices .sheets")).to_have_text(
                f"This picture is made of {count} sheets.")
        else:
            teacher.wait_for_timeout(100)
            assert teacher.locator("#picture").inner_text() == seen, f"sheet {count} shows"

    for student in students[10:]:
        add(student, waits=False)
    for student in students[10:]:
        has_added(student)
    expect(teacher.locator("#from-devices .sheets")).to_have_text("This picture is made of 30 sheets.")
    pictures = [
        (table(teacher, "threatened_to_share"), {"Yes": 7, "No": 20}),
        (table(teacher, "meet_plans"), {"No, they have not talked about it": 30}),
    ]
    for shown, counts in pictures:
        keeps_to_the_rule(shown, counts, len(students))
    # Numbers rise by chance; that none has after six pictures happens once in many thousand classes.
    assert any(number for shown, _ in pictures for number in shown.values())

    closes_with_a_summary(teacher, room)


def keeps_to_the_rule(shown: dict[str, int], counts: dict[str, int], sheets: int) -> None:
    for answer, least in shown.items():
        assert least % 5 == 0 and least <= counts.get(answer, 0), (answer, least)
    assert sum(shown.values()) <= sheets - 5


def closes_with_a_summary(teacher: Page, room: Classroom) -> None:
    before = table(teacher, "meet_plans")
    close(teacher)
    summary = teacher.get_by_role("heading", name="Summary of the class: A new friend online")
    expect(summary).to_be_focused()
    expect(teacher.locator("#state")).to_contain_text("its counts are deleted")
    assert table(teacher, "meet_plans") == before
    text = teacher.locator("main").inner_text()
    assert "The answers, and why" in text
    for question in ("To talk about", "Up to four sheets that came last are not in it"):
        assert question in text
    assert room.process.wait(10) == 0
    assert list(Path(room.folder.name).rglob("*.sqlite*")) == []


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
    lost = []

    def lose_the_reply(route):
        route.fetch()
        lost.append(route.request.post_data)
        route.abort()

    student.page.route("**/sheet", lose_the_reply, times=1)
    add(student, waits=False)
    expect(student.page.get_by_text("You can try again")).to_be_visible()
    expect(teacher.locator("#from-devices .sheets")).to_have_text("This picture is made of 5 sheets.")
    with student.page.expect_request("**/sheet") as again:
        add(student)
    assert again.value.post_data == lost[0]
    for _ in range(4):
        add(join(leaver, room).start().stop())
    teacher.wait_for_timeout(200)
    expect(teacher.locator("#from-devices .sheets")).to_have_text("This picture is made of 5 sheets.")


@pytest.mark.parametrize("status", [408, 429, 500, 503])
def test_an_answer_that_is_not_final_leaves_another_try(leaver, room, status):
    leaver.home = room.address
    student = join(leaver, room).start().stop()
    student.page.route("**/sheet", lambda route: route.fulfill(status=status), times=1)
    add(student, waits=False)
    expect(student.page.get_by_text("You can try again")).to_be_visible()
    add(student)


@pytest.mark.parametrize("status, said", [
    (409, "The answers could not be added."), (410, "The class is over."),
])
def test_an_answer_that_is_final_offers_no_other_try(leaver, room, status, said):
    leaver.home = room.address
    student = join(leaver, room).start().stop()
    student.page.route("**/sheet", lambda route: route.fulfill(status=status), times=1)
    add(student, waits=False)
    expect(student.page.get_by_text(said)).to_be_visible()
    expect(student.page.get_by_role("button", name="Add my answers")).to_be_hidden()


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
    expect(page.locator("#picture")).to_have_count(0)


def test_the_secret_is_gone_from_the_address_bar_and_a_reload_still_works(visitor, room):
    teacher = open_teacher(visitor, room)
    assert "#" not in teacher.url
    teacher.reload()
    expect(teacher.locator("#picture")).to_be_visible()


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
    expect(body).to_contain_text("counted there without your name", use_inner_text=True)
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

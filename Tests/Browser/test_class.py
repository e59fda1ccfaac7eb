"""A class that really runs, with thirty students at once and a teacher who looks on."""

from pathlib import Path

from playwright.sync_api import Page, expect

from support.lesson import (
    add, close_round, end, hand_in, has_added, has_picture, is_told_to_wait, join, open_teacher, room,
    stop_early, turn_to, visitor)
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
        stop_early(student, {"threatened_to_share": answer, "meet_plans": "no_plan"})
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
    hand_in(student, 12, {"threatened_to_share": True})
    close_round(teacher)
    has_picture(teacher, "Round 1: 12 sheets")
    turn_to(teacher, "threatened_to_share")
    first = table(teacher, "threatened_to_share")
    assert first["Yes"] == ("nearly everybody", "10 or more")
    hand_in(student, 9, {"threatened_to_share": False})
    is_told_to_wait(teacher)
    assert table(teacher, "threatened_to_share") == first
    hand_in(student, 1, {"threatened_to_share": False})
    close_round(teacher)
    has_picture(teacher, "Round 2: 10 sheets")
    assert table(teacher, "threatened_to_share") == first, "a picture never changes"
    assert table(teacher, "threatened_to_share", column=1)["No"] == ("half or more", "5 or more")
    teacher.reload()
    expect(teacher.locator("#join")).to_be_visible()
    teacher.get_by_role("button", name="Talk about this").click()
    has_picture(teacher, "Round 2: 10 sheets")


def test_trying_again_after_a_lost_reply_counts_once(leaver, room):
    leaver.home = room.address
    teacher = open_teacher(leaver, room)
    others = join(leaver, room)
    hand_in(others, 4)
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
    hand_in(others, 4)
    teacher.wait_for_timeout(200)
    expect(counted).to_contain_text("are 5 sheets or more")


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

"""What a teacher does beside looking on: typing in paper, and closing the class."""

import re

import pytest
from playwright.sync_api import Page, expect

from support.lesson import STORY, add, close, join, open_teacher, room, visitor
from support.servers import Classroom

AS_IT_IS = "The sheet was not added. Press Enter to try again."


@pytest.fixture
def stubborn(leaver, room):
    """A visitor whose requests may fail."""
    leaver.home = room.address
    return leaver


def open_paper(visitor, room, **context) -> Page:
    teacher = open_teacher(visitor, room, **context)
    teacher.locator("#paper summary").press("Enter")
    teacher.locator("#paper-keys").focus()
    return teacher


def type_keys(teacher: Page, keys: str) -> None:
    for key in keys:
        teacher.keyboard.press(key)


def lose(route) -> None:
    """The request arrives, its answer does not."""
    route.fetch()
    route.abort()


def test_paper_answers_are_entered_by_keyboard_and_have_a_picture_of_their_own(visitor, room):
    teacher = open_paper(visitor, room)
    expect(teacher.locator("#from-paper")).to_be_hidden()
    for _ in range(5):
        type_keys(teacher, "22")
        teacher.keyboard.press("Backspace")
        teacher.keyboard.press("Enter")
        expect(teacher.locator("#paper-keys")).to_have_value("")
    expect(teacher.locator("#from-paper .sheets")).to_have_text(
        "This picture is made of 5 sheets.")
    expect(teacher.locator("#from-devices .sheets")).to_contain_text("No picture yet")
    close(teacher)
    expect(teacher.get_by_role("heading", name="On paper")).to_be_visible()
    expect(teacher.get_by_role("heading", name="On devices")).to_have_count(0)


@pytest.mark.parametrize("size", [(360, 740), (1280, 800)])
def test_what_became_of_a_paper_sheet_is_said_where_one_looks(stubborn, room, size):
    teacher = open_paper(stubborn, room, viewport=dict(zip(("width", "height"), size)))
    said = teacher.locator("#paper-state")
    type_keys(teacher, "112")
    expect(said).to_have_text(re.compile("^Next: "))
    expect(said).to_be_in_viewport(ratio=1)
    teacher.route("**/teacher/paper", lambda route: route.abort(), times=1)
    teacher.keyboard.press("Enter")
    expect(said).to_have_text(AS_IT_IS)
    expect(said).to_be_in_viewport(ratio=1)
    teacher.keyboard.press("Enter")
    expect(said).to_have_text(re.compile("^The sheet was added."))
    expect(said).to_be_in_viewport(ratio=1)
    teacher.keyboard.press("Enter")
    expect(said).to_have_text(re.compile("^Nothing is typed in yet."))


def test_a_sheet_that_may_have_been_counted_is_sent_again_as_it_was(stubborn, room):
    teacher = open_paper(stubborn, room)
    said = teacher.locator("#paper-state")

    def add_sheet() -> None:
        type_keys(teacher, "12")
        teacher.keyboard.press("Enter")
        expect(said).to_have_text(re.compile("^The sheet was added."))

    teacher.route("**/teacher/paper", lose, times=1)
    type_keys(teacher, "12")
    teacher.keyboard.press("Enter")
    expect(said).to_have_text(AS_IT_IS)
    teacher.keyboard.press("Backspace")
    type_keys(teacher, "1")
    expect(teacher.locator("#paper-keys")).to_have_value("12")
    teacher.keyboard.press("Enter")
    expect(said).to_have_text(re.compile("^The sheet was added."))
    for _ in range(3):
        add_sheet()
    # Four sheets, one of them sent twice: a fifth would have made a picture.
    teacher.wait_for_timeout(300)
    expect(teacher.locator("#from-paper")).to_be_hidden()
    add_sheet()
    expect(teacher.locator("#from-paper .sheets")).to_have_text(
        "This picture is made of 5 sheets.")


def test_keys_that_mean_nothing_here_do_what_they_always_do(visitor, room):
    teacher = open_paper(visitor, room)
    press = """key => document.getElementById('paper-keys').dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))"""
    for key in ["F5", "Escape", "ArrowDown", "PageDown", "Home", "Tab"]:
        assert teacher.evaluate(press, key), f"{key} is swallowed"
    for key in ["1", "x", " ", "Enter", "Backspace"]:
        assert not teacher.evaluate(press, key), f"{key} goes through"
    teacher.locator("#paper-keys").fill("pasted")
    expect(teacher.locator("#paper-keys")).to_have_value("")


def test_closing_is_asked_once_more_and_can_be_left(visitor, room):
    teacher = open_teacher(visitor, room)
    teacher.get_by_role("button", name="Close the class").press("Enter")
    expect(teacher.get_by_role("button", name="Go on")).to_be_focused()
    teacher.keyboard.press("Enter")
    expect(teacher.get_by_role("button", name="Close the class")).to_be_focused()
    expect(teacher.get_by_role("button", name="Close now")).to_be_hidden()
    add(join(visitor, room).start().stop())


def test_a_summary_that_does_not_arrive_is_not_lost(stubborn, room):
    teacher = open_teacher(stubborn, room)
    for _ in range(5):
        add(join(stubborn, room).start().stop())
    teacher.route("**/teacher/summary", lambda route: route.abort(), times=1)
    close(teacher)
    expect(teacher.locator("#state")).to_contain_text("load this page again")
    expect(teacher.locator("#state")).to_be_in_viewport()
    assert room.process.poll() is None
    teacher.reload()
    expect(teacher.locator("#from-devices .sheets")).to_have_text(
        "This picture is made of 5 sheets.")
    assert room.process.wait(10) == 0


def test_a_class_that_cannot_be_closed_goes_on(stubborn, room):
    teacher = open_teacher(stubborn, room)
    teacher.route("**/teacher/close", lambda route: route.abort(), times=1)
    close(teacher)
    expect(teacher.locator("#state")).to_contain_text("could not be closed")
    expect(teacher.locator("#state")).to_be_in_viewport()
    teacher.route("**/teacher/close", lambda route: route.fulfill(status=507), times=1)
    teacher.get_by_role("button", name="Close now").click()
    expect(teacher.locator("#state")).to_contain_text("The disk of this computer is full")
    for _ in range(5):
        add(join(stubborn, room).start().stop())
    expect(teacher.locator("#from-devices .sheets")).to_contain_text("5 sheets")
    teacher.get_by_role("button", name="Close now").click()
    expect(teacher.locator("#print")).to_be_visible()


def test_a_second_page_of_the_teachers_says_that_the_class_is_over(visitor, room):
    first = open_teacher(visitor, room)
    second = open_teacher(visitor, room)
    close(second)
    expect(second.locator("#print")).to_be_visible()
    expect(first.locator("#state")).to_have_text(
        "The class was closed on another page. Its summary is there.")
    expect(first.get_by_role("button")).to_have_count(0)


def test_a_summary_of_few_sheets_says_why_there_is_no_picture(visitor, room):
    teacher = open_teacher(visitor, room)
    add(join(visitor, room).start().stop())
    close(teacher)
    expect(teacher.locator("#from-devices .sheets")).to_have_text(
        "With fewer than five sheets there is no picture.")
    expect(teacher.locator("table.counts")).to_have_count(0)
    expect(teacher.locator("#state")).to_contain_text("its counts are deleted")
    teacher.emulate_media(media="print")
    for screen_only in ("#state", "#print"):
        expect(teacher.locator(screen_only)).to_be_hidden()


def test_bars_are_wide_enough_on_a_phone(visitor, room):
    teacher = open_teacher(visitor, room, viewport={"width": 360, "height": 740})
    bar = teacher.locator("#from-devices progress").first.bounding_box()
    assert bar["width"] > 150
    words = teacher.locator("#from-devices .number").first.bounding_box()
    assert bar["y"] >= words["y"] + 20

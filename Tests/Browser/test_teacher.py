"""What a teacher does beside looking on: typing in paper, closing a round, and ending the class."""

import io
import re

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from support.lesson import (
    add, close_round, end, hand_in, has_picture, is_told_to_wait, join, open_teacher, room, turn_to,
    visitor)

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
    counted = teacher.locator("#paper-sheets")
    expect(counted).to_contain_text("fewer than five")
    for _ in range(10):
        type_keys(teacher, "22")
        teacher.keyboard.press("Backspace")
        teacher.keyboard.press("Enter")
        expect(teacher.locator("#paper-keys")).to_have_value("")
    expect(counted).to_contain_text("10 sheets or more")
    expect(teacher.locator("#sheets")).to_contain_text("fewer than five")
    is_told_to_wait(teacher)
    teacher.get_by_role("button", name="Close the round on paper").click()
    teacher.get_by_role("button", name="Close now").click()
    has_picture(teacher, "On paper, round 1: 10 sheets")
    end(teacher)
    expect(teacher.locator("#state")).to_contain_text("its counts are deleted")
    expect(teacher.get_by_role("columnheader", name="On paper, round 1: 10 sheets").first).to_be_visible()
    expect(teacher.get_by_role("columnheader", name="Round 1: 10 sheets", exact=True)).to_have_count(0)


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
    # Four sheets, one of them sent twice: a fifth would be told.
    counted = teacher.locator("#paper-sheets")
    teacher.wait_for_timeout(300)
    expect(counted).to_contain_text("fewer than five")
    add_sheet()
    expect(counted).to_contain_text("5 sheets or more")


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


def test_what_cannot_be_taken_back_is_asked_once_more_and_can_be_left(visitor, room):
    teacher = open_teacher(visitor, room)
    student = join(visitor, room)
    hand_in(student, 10)
    expect(teacher.locator("#sheets")).to_contain_text("10 sheets")
    for name in ("Close the round", "End the class"):
        button = teacher.get_by_role("button", name=name, exact=True)
        for leave in ("Enter", "Escape"):
            button.press("Enter")
            expect(teacher.get_by_role("button", name="Go on")).to_be_focused()
            teacher.keyboard.press(leave)
            expect(button, f"{name}, left with {leave}").to_be_focused()
            expect(teacher.locator("dialog[open]")).to_have_count(0)
        hand_in(student, 1)


def test_a_summary_that_does_not_arrive_is_not_lost(stubborn, room):
    teacher = open_teacher(stubborn, room)
    hand_in(join(stubborn, room), 10)
    teacher.route("**/teacher/summary", lambda route: route.abort(), times=1)
    end(teacher)
    expect(teacher.locator("#state")).to_contain_text("load this page again")
    expect(teacher.locator("#state")).to_be_in_viewport()
    assert room.process.poll() is None
    teacher.reload()
    expect(teacher.get_by_role("columnheader", name="Round 1: 10 sheets").first).to_be_visible()
    expect(teacher.locator("#state")).to_contain_text("its counts are deleted")


def test_a_round_and_a_class_that_cannot_be_closed_go_on(stubborn, room):
    teacher = open_teacher(stubborn, room)
    said = teacher.locator("#state")
    student = join(stubborn, room)
    hand_in(student, 10)
    expect(teacher.locator("#sheets")).to_contain_text("10 sheets")
    for address, act, failed in [
        ("close", end, "could not be ended"), ("round/devices", close_round, "could not be closed"),
    ]:
        teacher.route(f"**/teacher/{address}", lambda route: route.abort(), times=1)
        act(teacher)
        expect(said).to_contain_text(failed)
        expect(said).to_be_in_viewport()
        teacher.route(f"**/teacher/{address}", lambda route: route.fulfill(status=507), times=1)
        act(teacher)
        expect(said).to_contain_text("The disk of this computer is full")
    hand_in(student, 5)
    expect(teacher.locator("#sheets")).to_contain_text("15 sheets")
    end(teacher)
    expect(teacher.locator("#print")).to_be_visible()


def test_a_second_page_of_the_teachers_says_that_the_class_is_over(visitor, room):
    first = open_teacher(visitor, room)
    second = open_teacher(visitor, room)
    end(second)
    expect(second.locator("#print")).to_be_visible()
    expect(first.locator("#state")).to_have_text(
        "The class was ended on another page. Its summary is there.")
    expect(first.get_by_role("button")).to_have_count(0)
    # Before the program stops, which a page that still listens would complain of.
    first.close()
    second.close()


def test_a_summary_of_few_sheets_says_why_there_is_no_picture(visitor, room):
    teacher = open_teacher(visitor, room)
    add(join(visitor, room).start().stop())
    end(teacher)
    expect(teacher.locator("#picture .legend")).to_have_text(
        "There is no picture: it comes when a round of at least ten sheets is closed.")
    expect(teacher.locator(".bar")).to_have_count(0)
    expect(teacher.locator("#state")).to_contain_text("its counts are deleted")
    teacher.emulate_media(media="print")
    for screen_only in ("#state", "#print"):
        expect(teacher.locator(screen_only)).to_be_hidden()


def test_the_square_and_the_code_fill_the_screen(visitor, room):
    teacher = open_teacher(visitor, room, viewport={"width": 1920, "height": 1080})
    square = teacher.locator(".qr").bounding_box()
    assert square["height"] >= 700 and square["y"] + square["height"] <= 1080
    code = teacher.locator(".code").bounding_box()
    assert code["height"] >= 120
    for words in ("Talk about this", "Close the round", "End the class"):
        expect(teacher.get_by_role("button", name=words, exact=True)).to_be_in_viewport(ratio=1)


def test_the_sheet_for_the_teacher_is_folded_and_asks_about_the_person_of_the_story(visitor, room):
    teacher = open_teacher(visitor, room)
    sheet = teacher.locator("#sheet")
    expect(sheet.get_by_text("no hands up for")).to_be_hidden()
    sheet.locator("summary").press("Enter")
    for title in ("Before", "During", "After"):
        expect(sheet.get_by_role("heading", name=title, exact=True)).to_be_visible()
    expect(sheet).to_contain_text("What could Priya do, and whom could they tell?")
    teacher.emulate_media(media="print")
    expect(sheet.get_by_text("no hands up for")).to_be_visible()
    expect(teacher.locator("#print-sheet")).to_be_hidden()


def test_a_picture_that_was_lost_on_its_way_is_asked_for_again_and_shown(stubborn, room):
    teacher = open_teacher(stubborn, room)
    hand_in(join(stubborn, room), 10)
    teacher.route("**/teacher/slides", lambda route: route.abort(), times=1)
    close_round(teacher)
    expect(teacher.locator("#state")).to_contain_text("The picture did not arrive")
    expect(teacher.locator("#join")).to_be_visible()
    # The state of the class comes every ten seconds.
    expect(teacher.locator("#talk")).to_be_visible(timeout=15000)
    has_picture(teacher, "Round 1: 10 sheets")
    expect(teacher.locator("#state")).to_have_text("")


def test_what_is_not_known_is_hatched_on_a_screen_in_print_and_with_high_contrast(visitor, room):
    teacher = open_teacher(visitor, room)
    hand_in(join(visitor, room), 12, {"threatened_to_share": False})
    close_round(teacher)
    has_picture(teacher, "Round 1: 12 sheets")
    turn_to(teacher, "threatened_to_share")
    for look in ({}, {"color_scheme": "dark"}, {"media": "print"}, {"forced_colors": "active"}):
        teacher.emulate_media(**look)
        bar = teacher.locator(".slide.on tr", has=teacher.get_by_role("rowheader", name="No", exact=True)).locator(".bar")
        picture = Image.open(io.BytesIO(bar.screenshot())).convert("L")
        width, height = picture.size
        # Ten of twelve are certain, and the other two are not known.
        full = picture.crop((int(width * .1), height // 3, int(width * .7), height // 3 + 1))
        hatched = picture.crop((int(width * .88), height // 3, int(width * .97), height // 3 + 1))
        assert contrast(full) < 10, look
        assert contrast(hatched) > 60, look


def contrast(picture: Image.Image) -> int:
    dark, light = picture.getextrema()
    return light - dark


def test_a_page_that_hears_nothing_says_so_and_finds_the_present_state_by_itself(stubborn, room):
    teacher = stubborn.context(offline=False).new_page()
    teacher.clock.install()
    teacher.goto(room.teacher)
    expect(teacher.locator("#sheets")).to_contain_text("fewer than five")
    # As after a sleep: the connection is silent, and a new one cannot be made at first.
    teacher.route("**/teacher/events", lambda route: route.abort())
    teacher.clock.fast_forward("00:40")
    expect(teacher.locator("#state")).to_have_text(
        "The connection is lost; trying again. What stands here may be old.")
    hand_in(join(stubborn, room), 5)
    teacher.unroute("**/teacher/events")
    teacher.clock.fast_forward("00:05")
    expect(teacher.locator("#sheets")).to_contain_text("5 sheets or more")
    expect(teacher.locator("#state")).to_have_text("")

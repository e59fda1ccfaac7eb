"""A class as its teacher and its students come to it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from conftest import WIDE

from .packs import story
from .reader import StoryReader, move
from .servers import Classroom

STORY = story("the_same_band")


def running() -> Iterator[Classroom]:
    room = Classroom(STORY.checklist.name, STORY.name)
    yield room
    if room.process.poll() is None:
        room.stop()


@pytest.fixture
def room():
    """A class of one test."""
    yield from running()


@pytest.fixture(scope="module")
def lasting_room():
    """A class that goes on, for tests which neither count its sheets nor end it."""
    yield from running()


@pytest.fixture
def visitor(visitor, room):
    """A visitor whose pages ask nobody but the class."""
    visitor.home = room.address
    return visitor


def open_teacher(visitor, room: Classroom, **context) -> Page:
    page = visitor.context(**{"offline": False, "viewport": WIDE, **context}).new_page()
    page.goto(room.teacher)
    expect(page.locator("#join")).to_be_visible()
    return page


def join(visitor, room: Classroom, **context) -> StoryReader:
    page = visitor.context(offline=False, **context).new_page()
    page.goto(f"{room.address}/{room.code}")
    return StoryReader(page, STORY)


def add(student: StoryReader, waits: bool = True) -> None:
    student.screen.locator("button", has_text="Add my answers").click()
    if waits:
        has_added(student)


def has_added(student: StoryReader) -> None:
    expect(student.page.get_by_text("They were counted once.")).to_be_visible()


def stop_early(student: StoryReader, answers: dict | None = None) -> None:
    """From the notice to the report at one go: with no answer, or with those to the first questions."""
    last = STORY.checklist.index("how_met") if answers else 0
    assert student.walk(student.moves(answers or {}) | {
        "notice": move("#start"), "story": move("#story-next"),
        f"item-{last}": move(".stop")}) == "report"


def hand_in(student: StoryReader, sheets: int, answers: dict | None = None) -> None:
    """Adds one sheet after the other, on a device that goes round."""
    for _ in range(sheets):
        stop_early(student, answers)
        student.page.locator("#share-now:visible").evaluate("one => one.click()")
        has_added(student)
        student.walk({"report": move("#again")})


def close_round(teacher: Page) -> None:
    """Closes the round, after which its picture is there to talk about."""
    teacher.get_by_role("button", name="Close the round", exact=True).click()
    teacher.get_by_role("button", name="Close now").click()


def is_told_to_wait(teacher: Page) -> None:
    """Tries to close a round that has too few sheets."""
    teacher.get_by_role("button", name="Close the round", exact=True).click()
    expect(teacher.locator("#state")).to_contain_text("A picture needs ten sheets")
    expect(teacher.locator("#state")).to_be_in_viewport()
    expect(teacher.locator("dialog[open]")).to_have_count(0)


def has_picture(teacher: Page, title: str) -> None:
    """Waits for the view to talk, with a picture of this name."""
    expect(teacher.locator("#talk")).to_be_visible()
    expect(teacher.locator(".slide.on .round", has_text=title)).to_be_visible()


def turn_to(teacher: Page, item: str) -> Locator:
    """Turns to the screen of a question with the keyboard; gives the screen."""
    for _ in range(40):
        if teacher.locator(f".slide.on #about-{item}").count():
            return teacher.locator(".slide.on")
        teacher.keyboard.press("ArrowRight")
    raise AssertionError(f"no screen for {item}")


def end(teacher: Page) -> None:
    teacher.get_by_role("button", name="End the class").click()
    teacher.get_by_role("button", name="End now").click()

"""A class as its teacher and its students come to it."""

import pytest
from playwright.sync_api import Page, expect

from conftest import WIDE

from .packs import story
from .reader import StoryReader
from .servers import Classroom

STORY = story("the_same_band")


@pytest.fixture
def room():
    room = Classroom(STORY.checklist.name, STORY.name)
    yield room
    if room.process.poll() is None:
        room.stop()


@pytest.fixture
def visitor(visitor, room):
    """A visitor whose pages ask nobody but the class."""
    visitor.home = room.address
    return visitor


def open_teacher(visitor, room: Classroom, **context) -> Page:
    page = visitor.context(**{"offline": False, "viewport": WIDE, **context}).new_page()
    page.goto(room.teacher)
    expect(page.locator("#picture")).to_be_visible()
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


def close(teacher: Page) -> None:
    teacher.get_by_role("button", name="Close the class").click()
    teacher.get_by_role("button", name="Close now").click()

"""The picture of a round, for whoever opens the teacher's page once it is there."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from conftest import visiting
from support.lesson import (  # noqa: F401
    close_round, hand_in, has_picture, join, lasting_room, open_teacher, turn_to, visitor)
from support.servers import Classroom


@pytest.fixture(scope="module")
def maker(browser, exports, lasting_room) -> Iterator[Page]:
    """The teacher's page on which a round of ten blank sheets was closed: no test changes anything."""
    with visiting(browser, exports) as visitor:
        visitor.home = lasting_room.address
        teacher = open_teacher(visitor, lasting_room)
        hand_in(join(visitor, lasting_room), 10)
        close_round(teacher)
        has_picture(teacher, "Round 1: 10 sheets")
        yield teacher


@pytest.fixture
def room(lasting_room, maker) -> Classroom:
    return lasting_room


def open_picture(visitor, room: Classroom, **context) -> Page:
    teacher = open_teacher(visitor, room, **context)
    teacher.get_by_role("button", name="Talk about this").click()
    has_picture(teacher, "Round 1: 10 sheets")
    return teacher


def test_bars_are_wide_enough_on_a_phone(visitor, room):
    teacher = open_picture(visitor, room, viewport={"width": 360, "height": 740})
    bar = teacher.locator(".slide.on .bar").first.bounding_box()
    assert bar["width"] > 150


# The screens that are to be seen, each with its place, and what of it is not as it should be.
SLIDES = """([buttons, least]) => {
    const box = one => one.getBoundingClientRect()
    const isInView = one => one.checkVisibility() && box(one).top >= 0 && box(one).left >= 0
        && box(one).bottom <= innerHeight && box(one).right <= innerWidth
    return [...document.querySelectorAll('.slide')].flatMap((slide, place) => {
        if (!slide.checkVisibility()) return []
        const last = [...slide.querySelectorAll('tbody tr')].pop()
        const wrong = buttons.filter(one => !isInView(one)).map(one => `${one.innerText} is out of view`)
        if ([...slide.querySelectorAll('.bar')].some(one => box(one).height < least)) wrong.push('a low bar')
        if (last && !(isInView(last) && box(last).bottom <= box(document.querySelector('#reach')).top)) {
            wrong.push('does not fit')
        }
        return [[place, wrong.map(what => `${slide.querySelector('h2').innerText}: ${what}`)]]
    })
}"""


@pytest.mark.parametrize("size, least", [((1920, 1080), 40), ((1366, 768), 28)])
def test_one_question_a_screen_can_be_read_from_the_back_row(visitor, room, size, least):
    width, height = size
    teacher = open_picture(visitor, room, viewport={"width": width, "height": height})
    slides = teacher.locator(".slide")
    buttons = [
        teacher.get_by_role("button", name=name, exact=True).element_handle()
        for name in ("Next", "Back", "Show how to join", "Close the round", "End the class")]
    wrong = []
    for place in range(slides.count()):
        [[shown, found]] = teacher.evaluate(SLIDES, [buttons, least])
        assert shown == place
        wrong += found
        teacher.keyboard.press("PageDown" if place % 2 else "ArrowRight")
    assert wrong == []
    expect(slides.last).to_be_visible()
    teacher.keyboard.press("PageUp")
    teacher.keyboard.press("ArrowLeft")
    assert slides.nth(slides.count() - 3).is_visible()


def test_the_picture_prints_whole(visitor, room):
    teacher = open_picture(visitor, room)
    teacher.emulate_media(media="print")
    assert all(slide.is_visible() for slide in teacher.locator(".slide").all())
    for screen_only in ("#join", "#reach", "#paper", "#print", "#state"):
        expect(teacher.locator(screen_only)).to_be_hidden()


def test_who_loads_the_page_in_the_middle_loses_nothing(visitor, room, maker):
    again = open_picture(visitor, room)
    assert again.locator("#picture").inner_html() != ""
    turn_to(again, "threatened_to_share")
    turn_to(maker, "threatened_to_share")
    assert again.locator(".slide.on").inner_text() == maker.locator(".slide.on").inner_text()

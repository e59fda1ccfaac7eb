"""How a story ends: what it shows, its key, and in class a place to add answers, all at once."""

import pytest
from playwright.sync_api import expect

from conftest import PHONE
from support.lesson import (  # noqa: F401
    STORY, join, lasting_room as room, visitor as visitor_of_a_class)
from support.measures import foot

# What stands after the next step in the report, in its order: what a story leads on to, and links.
AFTER = """() => {
    const next = document.querySelector('#next')
    return [...document.querySelectorAll('#shows, #see-key, #share-now, #report a[href]')]
        .filter(one => one.checkVisibility()
            && next.compareDocumentPosition(one) === Node.DOCUMENT_POSITION_FOLLOWING)
        .map(one => one.id || 'link')
}"""


def stand_on_one_screen(page, parts: list[str]) -> None:
    """Once the next step has been scrolled past, all of these are in view."""
    bar = page.locator(".leave").bounding_box()["height"]
    page.evaluate("y => scrollTo(0, y)", foot(page, "#next") - bar)
    for part in parts:
        box = page.locator(part).bounding_box()
        assert bar <= box["y"] and box["y"] + box["height"] <= PHONE["height"], part


def test_what_a_story_shows_and_its_key_come_next_before_any_other_contact(told):
    assert told.page.evaluate(AFTER)[:2] == ["shows", "see-key"]
    stand_on_one_screen(told.page, ["#shows", "#ending .patterns, #ending > p", "#see-key"])


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_in_class_adding_ones_answers_stands_there_as_well(visitor_of_a_class, room, theme):
    student = join(visitor_of_a_class, room, viewport=PHONE, color_scheme=theme)
    student.start().go_through(STORY.answers)
    assert student.page.evaluate(AFTER)[:3] == ["shows", "see-key", "share-now"]
    stand_on_one_screen(student.page, ["#shows", "#ending .patterns", "#see-key", "#share-now"])
    # What it means to add them stands beside the button, and all of it a press away.
    share = student.page.locator("#share")
    expect(share).to_contain_text("If you do nothing, nothing is sent.", use_inner_text=True)
    share.locator("summary").click()
    expect(share).to_contain_text("A number you typed is not sent.", use_inner_text=True)


def test_from_the_key_everything_comes_back_to_its_place(visitor):
    reader = visitor.story("the_message_at_break", "--region", "PH", viewport=PHONE)
    reader.follow_the_key()
    before = reader.page.evaluate(AFTER)
    reader.click("#see-key")
    reader.click("#key-back")
    assert reader.page.evaluate(AFTER) == before


def test_the_key_says_in_words_where_ones_own_answer_differs(visitor):
    reader = visitor.story("the_same_band", "--region", "PH", viewport=PHONE)
    story = reader.story
    yes_no = [item.name for item in reader.checklist.items
              if isinstance(story.answers.get(item.name), bool)]
    other, left_out = yes_no[:2]
    reader.start().go_through(
        {**story.answers, other: not story.answers[other], left_out: "skipped"})
    reader.click("#see-key")
    marked = reader.screen.locator(".answers > li", has=reader.page.locator(".differs:visible"))
    places = marked.evaluate_all("all => all.map(one => Number(one.dataset.item))")
    assert reader.checklist.index(other) in places
    assert reader.checklist.index(left_out) not in places, "to leave one out is no other answer"
    expect(marked.first).to_contain_text("Yours differs here.")

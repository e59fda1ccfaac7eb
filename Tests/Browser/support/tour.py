"""Ways through a page that come by every kind of screen there is."""

from collections.abc import Iterator
from dataclasses import dataclass

from playwright.sync_api import Page

from .fitting import DIALS, OVERFLOWING, SMALL_TARGETS, overlapping
from .measures import set_text
from .texts import visible

SMALL = {"width": 320, "height": 640}
KINDS = ("yes_no", "choice", "choices", "number", "scale", "notice")


def own_questions(visitor, *options: str, **context) -> Iterator[tuple[str, Page]]:
    """A checklist about oneself, in danger, with much left open."""
    asking = visitor.checklist("new_online_friend", "--choose-region", *options, **context)
    asking.page.locator("#country").select_option(index=3)
    yield "notice that asks for the country", asking.page
    asking.start().stop()
    yield "report for a country that was chosen", asking.page

    reader = visitor.checklist("new_online_friend", "--region", "PH", *options, **context)
    page = reader.page
    yield "notice", page
    reader.start()
    reader.choose(True)
    yield "an answer that is chosen", page
    reader.click(".next")
    yield "offer of help", page
    reader.click("#see-help")
    yield "help that was offered", page
    reader.click("#go-on")

    seen = set()
    while reader.place != "report":
        item = reader.checklist.items[reader.checklist.index(reader.item)]
        if item.kind not in seen:
            seen.add(item.kind)
            yield f"{item.kind} item", page
        if item.kind == "number":
            reader.choose(5000)
            reader.click(".next")
            yield "a number that does not fit", page
        reader.step({"how_met": "they_wrote", "asked_for": ["photo"], "keep_asking": 1})
    assert seen == set(KINDS)

    yield "report with danger, and questions left open", page
    page.locator("#report details").evaluate_all("all => { for (const one of all) one.open = true }")
    yield "report, unfolded", page
    reader.click("#see-short")
    yield "short version", page


def through_a_story(visitor, *options: str, **context) -> Iterator[tuple[str, Page]]:
    """A story without danger, up to its key."""
    reader = visitor.story("the_same_band", "--region", "PH", *options, **context)
    page = reader.page
    yield "notice of a story", page
    reader.click("#start")
    yield "story", page
    reader.click("#story-next")
    page.locator("#reread summary").click()
    yield "story beside a question", page
    reader.go_through(reader.story.answers)
    yield "report without danger", page
    reader.click("#see-key")
    yield "key", page
    wall = visitor.story("the_same_band", "--projector", *options, **context)
    yield "projector", wall.page
    wall.start()
    yield "question on a wall", wall.page


def papers(visitor, *options: str, **context) -> Iterator[tuple[str, Page]]:
    """What is read without a script, or printed."""
    yield "paper", visitor.paper("new_online_friend", "--choose-region", *options, **context)
    handout = visitor.handout("the_same_band", *options, **context)
    yield "handout for students", handout
    key = visitor.handout("the_same_band", "--for", "teacher", "--region", "PH", *options, **context)
    yield "handout for teachers", key


@dataclass
class Screen:
    """What was to be seen of a screen on a small phone, for every test that asks about it."""
    name: str
    address: str
    is_paper: bool
    texts: list[dict]
    cut_off: list[str]
    # Of links that call or write to somebody, their texts and heights.
    dials: list[list]
    # What is too small to be pressed.
    small: list[str]
    # What is cut off with text twice as large; not looked at where texts are made longer as well.
    cut_off_when_large: list[str]


def looked_at(visitor, language: str) -> Iterator[Screen]:
    """Each screen of the pages, looked at once."""
    for tour in (own_questions, through_a_story, papers):
        for name, page in tour(
                visitor, "--language", language, viewport=SMALL, reduced_motion="reduce"):
            screen = Screen(
                name, page.url, tour is papers, visible(page), cut_off(page),
                page.evaluate(DIALS), page.evaluate(SMALL_TARGETS), [])
            if language != "en-XA":
                set_text(page, 32)
                screen.cut_off_when_large = cut_off(page)
                set_text(page, 16)
            yield screen


def cut_off(page: Page) -> list[str]:
    return page.evaluate(OVERFLOWING) + overlapping(page)

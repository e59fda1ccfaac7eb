"""Ways through a page that come by every kind of screen there is."""

from collections.abc import Iterator

from playwright.sync_api import Page

KINDS = ("yes_no", "choice", "choices", "number", "scale", "notice")


def every_screen(visitor, *options: str, **context) -> Iterator[tuple[str, Page]]:
    """Each screen of the pages, with its name, as it stands at that moment."""
    yield from own_questions(visitor, *options, **context)
    yield from through_a_story(visitor, *options, **context)
    yield from papers(visitor, *options, **context)


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

"""What a story asks, and what it does not: nobody's own life, and nothing private."""

import pytest

from support import program
from support.packs import Checklist, Story
from support.reader import Reader, StoryReader

PACK = program.ROOT / "Tests/StoryPack"
RULES = ["--rules", str(PACK), "--region", "PH"]
STORY = ["--story", "the_night_message"]

# The private question, what is asked after it alone, and the guidance that rests on the two.
PRIVATE = [
    "hurting yourself, or about", "Nobody sees this answer", "have thought about hurting",
    "Does someone know how you feel", "nobody knows how you feel"]


@pytest.fixture
def checklist() -> Checklist:
    return Checklist(PACK / "a-message.yaml")


@pytest.fixture
def told(checklist) -> Story:
    return Story.read(
        PACK / "scenarios/the-night-message.yaml", {checklist.name: checklist})


@pytest.mark.parametrize("kind", [[], ["--projector"]], ids=["on a phone", "on a wall"])
def test_a_story_asks_about_its_people_and_nothing_that_is_private(visitor, told, kind):
    page = visitor.open(visitor.file("a_message", *RULES, *STORY, *kind))
    reader = StoryReader(page, told).start()

    assert reader.item == "threat"
    asked = []
    while reader.item:
        asked.append(reader.screen.locator("h2").inner_text())
        reader.answer(told.answers[reader.item])
    assert asked == [
        "The scout wrote at night. Did the scout say they would show something private of "
        "Mina & Co's?",
        "What did the scout want from Mina & Co?", "How often did the scout push?"]
    assert reader.place == "report"
    assert reader.shown == told.shown
    assert reader.undecided == told.undecided
    reasons = page.locator("#described .why dd").all_text_contents()
    assert reasons == ["Yes"]
    for words in PRIVATE:
        assert words not in page.content()


def test_a_page_for_oneself_asks_what_is_private_and_helps_at_once(visitor, checklist):
    page = visitor.open(visitor.file("a_message", *RULES))
    reader = Reader(page, checklist).start()
    assert reader.item == "self_harm"
    assert PRIVATE[1] in reader.screen.inner_text()
    reader.answer(True)
    assert reader.place == "offer"
    assert reader.screen.locator("#offer-titles li").all_inner_texts() == [
        checklist.titles["not_alive"]]
    reader.click("#go-on")
    assert reader.item == "told_someone"
    reader.answer(False)
    assert reader.screen.locator("h2").inner_text() == (
        "Has anyone said they would show something private of yours?")


def test_a_wall_without_a_story_asks_nothing_that_is_private(visitor, checklist):
    page = visitor.open(visitor.file("a_message", *RULES, "--projector"))
    reader = Reader(page, checklist).start()
    assert reader.item == "threat"
    reader.go_through({})
    assert reader.undecided == ["threatened"]
    for words in PRIVATE:
        assert words not in page.content()

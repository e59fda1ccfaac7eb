"""On a wall: a question with all its answers at once, and the story one key away."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from conftest import visiting
from support.packs import checklists, stories

WALL = {"width": 1280, "height": 720}

# Of every question what does not stand between the bar and the foot of the window, or is small.
UNSEEN = """() => [...document.querySelectorAll('.item')].flatMap(item => {
    page.ask({ item: Number(item.id.slice(5)), answer: 'open', place: 1, about: 16 })
    const bar = document.querySelector('.leave').getBoundingClientRect().bottom
    const parts = [...item.querySelectorAll('.progress, h2, .help, label, input, button')]
        .filter(one => one.checkVisibility())
    const out = parts.filter(one => {
        const box = one.getBoundingClientRect()
        return box.top < bar - 1 || box.bottom > innerHeight
    }).map(one => `${item.id}: ${one.textContent.trim()}`)
    const small = [...item.querySelectorAll('label:not(.paper)')]
        .filter(one => parseFloat(getComputedStyle(one).fontSize) < 24).map(one => `${item.id}: small`)
    const scrolls = document.scrollingElement.scrollHeight > innerHeight
    return [...out, ...small, ...scrolls ? [`${item.id}: scrolls`] : []]
})"""


@pytest.fixture(scope="module")
def wall(browser, exports) -> Iterator[Callable[..., Page]]:
    """Opens one page after the other in one tab: nothing is answered there."""
    with visiting(browser, exports) as visitor:
        tab = visitor.context(viewport=WALL).new_page()

        def show(checklist: str, *options: str) -> Page:
            tab.goto(visitor.file(checklist, "--projector", "--region", "PH", *options).as_uri())
            return tab

        yield show


@pytest.mark.parametrize("name", checklists())
def test_every_question_and_all_its_answers_stand_on_one_screen(wall, name):
    assert wall(name).evaluate(UNSEEN) == []


@pytest.mark.parametrize("story", stories(), ids=repr)
def test_every_question_of_a_story_and_all_its_answers_stand_on_one_screen(wall, story):
    page = wall(story.checklist.name, "--story", story.name)
    assert page.locator("#turn-story").count() == 1, "the story is told"
    assert page.evaluate(UNSEEN) == []


def test_the_bar_is_slim(visitor):
    reader = visitor.story("the_same_band", "--projector", viewport=WALL).start()
    assert reader.page.locator(".leave").bounding_box()["height"] <= WALL["height"] / 12


@pytest.mark.parametrize("way", ["key", "button"])
def test_the_story_is_one_key_away_from_any_screen_and_back(visitor, way):
    reader = visitor.story("the_same_band", "--projector", viewport=WALL)
    page = reader.page
    button = page.locator(".leave").get_by_role("button", name="The story: key S")

    def turn() -> None:
        page.keyboard.press("s") if way == "key" else button.click()

    turn()
    assert reader.place == "story"
    expect(page.locator("#story-text")).to_be_visible()
    turn()
    assert reader.place == "item-0", "before the first question the story leads on"
    reader.choose(True)
    turn()
    assert reader.place == "story"
    expect(page.locator("#story-text")).to_be_visible()
    turn()
    assert reader.place == "item-0"
    assert reader.field("1").is_checked()
    turn()
    reader.click("#story-next")
    assert reader.place == "item-0"
    reader.click(".stop")
    step = page.locator("#next-step").inner_text()
    turn()
    turn()
    assert reader.place == "report"
    assert page.locator("#next-step").inner_text() == step


def test_a_checklist_without_a_story_has_no_key_for_one(visitor):
    reader = visitor.checklist("new_online_friend", "--projector", viewport=WALL).start()
    expect(reader.page.locator(".leave button")).to_have_count(0)
    place = reader.place
    reader.page.keyboard.press("s")
    assert reader.place == place
    phone = visitor.story("the_same_band").start()
    expect(phone.page.locator(".leave button")).to_have_count(0)


@pytest.mark.parametrize("language", ["en-XA", "ar-XB"])
def test_a_wall_in_another_language_scrolls_down_and_never_sideways(visitor, language):
    reader = visitor.story(
        "the_same_band", "--projector", "--language", language, viewport=WALL).start()
    while reader.place != "report":
        wide = reader.page.evaluate("document.scrollingElement.scrollWidth - innerWidth")
        assert wide <= 0
        reader.step({})

"""Small, large, zoomed, right to left, without colours or motion: everything can be read."""

import pytest
from playwright.sync_api import Page, expect

from support.measures import set_text
from support.texts import visible
from support.tour import own_questions, papers, through_a_story

TOURS = [own_questions, through_a_story, papers]
LANGUAGES = ["en", "en-XA", "ar-XB"]
SMALL = {"width": 320, "height": 640}

# Elements whose content does not fit: wider than the window, or cut off by their own edge.
OVERFLOWING = """() => {
    const found = []
    const wide = document.scrollingElement.scrollWidth - innerWidth
    if (wide > 0) found.push(`the page is ${wide} px wider than the window`)
    for (const one of document.body.querySelectorAll('*')) {
        if (!one.checkVisibility() || one.closest('.unseen')) continue
        const style = getComputedStyle(one)
        const box = one.getBoundingClientRect()
        const name = `${one.tagName.toLowerCase()} “${one.textContent.trim().slice(0, 60)}”`
        if (box.width > 0 && (box.left < -1 || box.right > innerWidth + 1)) {
            found.push(`${name} stands out of the window`)
        }
        const cuts = style.overflowX !== 'visible' || style.overflowY !== 'visible'
        if (cuts && one.tagName !== 'INPUT' && (one.scrollWidth > one.clientWidth + 1
            || one.scrollHeight > one.clientHeight + 1)) found.push(`${name} is cut off`)
    }
    return found
}"""

# Everything one presses, with its size; what is within a line of text may be smaller.
SMALL_TARGETS = """() => [...document.querySelectorAll('a, button, select, summary, label, input')]
    .filter(one => one.checkVisibility() && !(one.matches('input') && one.closest('label')))
    .map(one => [one.textContent.trim().slice(0, 40), one.getBoundingClientRect()])
    .filter(([, box]) => box.width < 24 || box.height < 24)
    .map(([name, box]) => `${name}: ${box.width} × ${box.height}`)"""


# Links that call or write to somebody, with their height.
DIALS = """() => [...document.querySelectorAll('a[href^="tel:"], a[href^="sms:"]')]
    .filter(one => one.checkVisibility() && !one.closest('.unseen'))
    .map(one => [one.textContent, one.getBoundingClientRect().height])"""


# Puts what stays in view while a page scrolls into its own place, or back.
STAYING = """position => {
    for (const one of document.querySelectorAll('.leave, .stay, .item .next')) {
        one.style.position = position
    }
}"""


def overlapping(page: Page) -> list[str]:
    """Pairs of texts that stand on each other; what scrolls under a bar that stays is left out."""
    page.evaluate("scrollTo(0, 0)")
    page.evaluate(STAYING, "static")
    lines = [
        (text["text"], box) for text in visible(page) if not text["unseen"]
        for box in text["boxes"]]
    page.evaluate(STAYING, "")
    lines.sort(key=lambda line: line[1][1])
    found = []
    for index, (text, (left, top, right, bottom)) in enumerate(lines):
        for other, (its_left, its_top, its_right, its_bottom) in lines[index + 1:]:
            if its_top >= bottom - 2:
                break
            height = min(bottom, its_bottom) - max(top, its_top)
            width = min(right, its_right) - max(left, its_left)
            if other != text and width > 2 and height > 0.35 * min(bottom - top, its_bottom - its_top):
                found.append(f"{text[:60]} / {other[:60]}")
    return found


@pytest.mark.parametrize("tour", TOURS, ids=lambda tour: tour.__name__)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_or_scrolls_sideways_on_a_small_phone(visitor, language, tour):
    found = []
    for screen, page in tour(visitor, "--language", language, viewport=SMALL,
                             reduced_motion="reduce"):
        found += [f"{screen}: {what}" for what in page.evaluate(OVERFLOWING)]
        found += [f"{screen}: {what}" for what in overlapping(page)]
        found += [f"{screen}: too small to press: {what}" for what in page.evaluate(SMALL_TARGETS)]
    assert not found, "\n".join(sorted(set(found)))


@pytest.mark.parametrize("tour", TOURS, ids=lambda tour: tour.__name__)
@pytest.mark.parametrize("language", ["en", "ar-XB"])
def test_nothing_is_cut_off_when_text_is_twice_as_large(visitor, language, tour):
    found = []
    for screen, page in tour(visitor, "--language", language, viewport=SMALL,
                             reduced_motion="reduce"):
        set_text(page, 32)
        found += [f"{screen}: {what}" for what in page.evaluate(OVERFLOWING)]
        found += [f"{screen}: {what}" for what in overlapping(page)]
    assert not found, "\n".join(sorted(set(found)))


def test_the_bar_at_the_top_leaves_room_when_text_is_twice_as_large(visitor):
    reader = visitor.checklist("new_online_friend", viewport=SMALL).start()
    set_text(reader.page, 32)
    bar = reader.page.locator(".leave").bounding_box()
    assert bar["height"] <= SMALL["height"] / 4


def test_a_wall_fits_a_projector_and_its_text_is_large(visitor):
    reader = visitor.story("the_same_band", "--projector", viewport={"width": 1920, "height": 1080})
    reader.start()
    assert reader.page.evaluate(OVERFLOWING) == []
    size = reader.page.evaluate("parseFloat(getComputedStyle(document.querySelector('label')).fontSize)")
    assert size >= 32


def test_nothing_moves_for_whoever_wants_no_motion(visitor):
    reader = visitor.checklist("new_online_friend", reduced_motion="reduce").start()
    reader.click(".skip")
    assert reader.page.evaluate("document.getAnimations().length") == 0


def test_without_colours_of_its_own_an_answer_that_is_chosen_can_be_told(visitor):
    reader = visitor.checklist("new_online_friend", forced_colors="active").start()
    reader.choose(True)
    borders = reader.screen.locator("label").evaluate_all(
        "all => all.map(one => getComputedStyle(one).borderTopWidth + getComputedStyle(one).borderTopColor)")
    assert borders[0] not in borders[1:]
    for button in reader.screen.locator("button").all() + [reader.page.locator("#leave")]:
        assert button.evaluate("one => getComputedStyle(one).borderTopStyle") == "solid"


@pytest.mark.parametrize("theme, is_dark", [("light", False), ("dark", True)])
def test_the_page_follows_the_theme_of_the_device(visitor, theme, is_dark):
    page = visitor.checklist("new_online_friend", color_scheme=theme).page
    red, green, blue = page.evaluate(
        "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")
    assert (red + green + blue < 3 * 128) == is_dark


def test_paper_is_white_in_a_dark_theme_too(visitor):
    page = visitor.checklist("new_online_friend", color_scheme="dark").page
    page.emulate_media(media="print", color_scheme="dark")
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert background == "rgb(255, 255, 255)"
    expect(page.locator(".leave")).to_be_hidden()


def test_whatever_dials_is_easy_to_hit(visitor):
    found, small = 0, []
    for tour in (own_questions, through_a_story):
        for screen, page in tour(visitor):
            dials = page.evaluate(DIALS)
            found += len(dials)
            small += [f"{screen}: {text}, {height} px" for text, height in dials if height < 44]
    assert found > 30
    assert not small, "\n".join(sorted(set(small)))

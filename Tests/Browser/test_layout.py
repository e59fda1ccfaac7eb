"""Small, large, zoomed, right to left, without colours or motion: everything can be read."""

import pytest
from playwright.sync_api import expect

from support.fitting import OVERFLOWING
from support.measures import set_text
from support.tour import SMALL

LANGUAGES = ["en", "en-XA", "ar-XB"]


@pytest.mark.parametrize("toured", LANGUAGES, indirect=True)
def test_nothing_is_cut_off_or_scrolls_sideways_on_a_small_phone(toured):
    wrong = [f"{one.name}: {what}" for one in toured for what in one.cut_off]
    wrong += [f"{one.name}: too small to press: {what}" for one in toured for what in one.small]
    assert not wrong, "\n".join(sorted(set(wrong)))


@pytest.mark.parametrize("toured", ["en", "ar-XB"], indirect=True)
def test_nothing_is_cut_off_when_text_is_twice_as_large(toured):
    wrong = [f"{one.name}: {what}" for one in toured for what in one.cut_off_when_large]
    assert not wrong, "\n".join(sorted(set(wrong)))


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


@pytest.mark.parametrize("toured", ["en"], indirect=True)
def test_whatever_dials_is_easy_to_hit(toured):
    dials = [(one.name, *dial) for one in toured if not one.is_paper for dial in one.dials]
    assert len(dials) > 30
    small = {f"{screen}: {text}, {height} px" for screen, text, height in dials if height < 44}
    assert not small, "\n".join(sorted(small))

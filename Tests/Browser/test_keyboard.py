"""Everything can be done by keyboard alone, and one always sees where one is."""

import pytest
from playwright.sync_api import Page, expect

from conftest import NARROW, WIDE
from support.keyboard import focus, stops, tab_to
from support.waiting import until


def press_to(page: Page, selector: str, key: str) -> None:
    tab_to(page, selector)
    page.keyboard.press(key)


def heading_has_focus(page: Page) -> None:
    """The heading of what is to be seen has the focus, so that it is read out."""
    headings = page.locator("main").get_by_role("heading")
    expect(headings.and_(page.locator(":focus"))).to_have_count(1)
    assert page.evaluate("""() => {
        const screen = document.querySelector('main > .screen.on')
        const first = screen.id === 'notice' ? document.querySelector('h1') : screen.querySelector('h2')
        return document.activeElement === first
    }""")


def test_a_whole_run_by_keyboard_alone(visitor):
    reader = visitor.story("the_class_chat", "--region", "PH", viewport=WIDE)
    page = reader.page
    press_to(page, "#start", "Enter")
    heading_has_focus(page)
    press_to(page, "#story-next", "Space")
    for _ in range(60):
        heading_has_focus(page)
        if reader.place == "report":
            break
        if reader.place == "offer":
            press_to(page, "#go-on", "Enter")
            continue
        answer_by_keyboard(reader)
    assert sorted(reader.shown) == sorted(reader.story.shown)
    assert sorted(reader.undecided) == sorted(reader.story.undecided)

    press_to(page, ".why summary", "Enter")
    expect(page.locator(".why[open] dl").first).to_be_visible()
    press_to(page, "#described .more > summary", "Enter")
    expect(page.locator("#described .more[open] .say").first).to_be_visible()
    press_to(page, "#help > .fold > summary", "Space")
    tab_to(page, "#help .contact a")
    press_to(page, "#see-key", "Enter")
    heading_has_focus(page)
    press_to(page, "#key-again", "Enter")
    heading_has_focus(page)
    assert reader.place == "notice"


def test_a_whole_run_by_mouse_alone(visitor):
    reader = visitor.story("the_class_chat", "--region", "PH", viewport=WIDE)
    reader.click("#start")
    reader.click("#story-next")
    reader.click_through(reader.story.answers)
    assert sorted(reader.shown) == sorted(reader.story.shown)
    assert sorted(reader.undecided) == sorted(reader.story.undecided)


def answer_by_keyboard(reader) -> None:
    page, place = reader.page, reader.place
    item = reader.checklist.items[reader.checklist.index(reader.item)]
    value = reader.story.answers.get(item.name, "skipped")
    match item.kind, value:
        case "notice", _: press_to(page, f"#{place} .next", "Enter")
        case _, "skipped": press_to(page, f"#{place} .skip", "Enter")
        case _, "declined": press_to(page, f"#{place} .decline", "Space")
        case "choices", list():
            for code in [1 << item.choices.index(name) for name in value] or [0]:
                press_to(page, f"#{place} [value='{code}']", "Space")
            press_to(page, f"#{place} .next", "Enter")
        case "number", int():
            tab_to(page, f"#{place} [type=number]")
            page.keyboard.type(str(value))
            page.keyboard.press("Enter")
        case _:
            code = {
                "not_sure": "not_sure", True: "1", False: "0",
            }.get(value, str(item.choices.index(value) if item.choices else value - 1))
            choose_by_arrows(page, place, code)
            press_to(page, f"#{place} .next", "Enter")


def choose_by_arrows(page: Page, place: str, code: str) -> None:
    """One comes to the group with Tab, and through it with the arrow keys."""
    press_to(page, f"#{place} [type=radio]", "Space")
    for _ in range(12):
        if page.evaluate("document.activeElement.value") == code:
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"no arrow leads to {code}")


def test_the_focus_goes_to_the_heading_with_every_move(visitor):
    reader = visitor.story("the_class_chat", "--region", "PH")
    page = reader.page
    moves = [
        "#start", "#story-back", "#start", "#story-next", ".skip", ".decline", ".back",
    ]
    for move in moves:
        reader.click(move)
        heading_has_focus(page)
    reader.answer(True)
    heading_has_focus(page)
    if reader.place == "offer":
        reader.click("#see-help")
        heading = page.locator("#offer-help h3").first
        expect(heading).to_be_focused()
        reader.click("#go-on")
        heading_has_focus(page)
    for move in (".stop", "#see-short", "#to-report", "#see-key", "#key-back", ".back", ".stop",
                 "#again"):
        reader.click(move)
        heading_has_focus(page)


@pytest.mark.parametrize("screen", ["notice", "question", "report", "key"])
def test_no_stop_of_the_tab_key_is_hidden_or_without_a_ring_in_any_window(visitor, screen):
    reader = visitor.story("the_class_chat", "--region", "PH")
    match screen:
        case "question": reader.start()
        case "report": reader.start().stop()
        case "key":
            reader.start().stop()
            reader.click("#see-key")
    wrong = []
    for window in (NARROW, WIDE, {"width": 320, "height": 480}):
        reader.page.set_viewport_size(window)
        reader.page.evaluate("scrollTo(0, 0)")
        found = stops(reader.page)
        assert len(found) >= 3
        wrong += [(window, stop) for stop in found
                  if stop["covered"] or not stop["inSight"] or not stop["ringed"]]
    assert wrong == []


def test_the_tab_key_comes_by_every_answer_and_move_in_the_order_of_reading(visitor):
    reader = visitor.checklist("new_online_friend").start()
    reader.choose(False)
    names = [stop["name"] for stop in stops(reader.page)]
    # A group of which one is chosen is one stop.
    assert names == ["leave", "0", "next on", "back", "skip", "decline", "stop"]


def test_what_is_hidden_cannot_be_reached_with_the_tab_key(visitor):
    reader = visitor.checklist("new_online_friend", "--choose-region")
    names = [stop["name"] for stop in stops(reader.page)]
    assert names == ["leave", "country", "start", "live"], "the last unfolds the rest of the notice"


@pytest.mark.parametrize("language, forward, backward", [
    ("en", "ArrowRight", "ArrowLeft"), ("ar-XB", "ArrowLeft", "ArrowRight"),
])
def test_arrow_keys_turn_the_page_on_a_wall(visitor, language, forward, backward):
    reader = visitor.story("the_same_band", "--projector", "--language", language)
    page = reader.page
    page.keyboard.press(forward)
    assert reader.place == "story"
    page.keyboard.press(forward)
    assert reader.place == "item-0"
    page.keyboard.press(backward)
    page.keyboard.press(backward)
    assert reader.place == "notice"


def on_a_wall(visitor, name: str = "the_same_band"):
    return visitor.story(name, "--projector", "--region", "PH", viewport=WIDE).start()


@pytest.mark.parametrize("key", ["ArrowRight", "PageDown"])
def test_the_keys_of_a_presenter_leave_a_chosen_answer_alone(visitor, key):
    reader = on_a_wall(visitor)
    reader.choose(True)
    reader.field("1").focus()
    reader.page.keyboard.press(key)
    assert reader.place != "item-0"
    assert reader.page.evaluate("page.engine.ask('outcome').answers[0]") == 1


def test_the_keys_of_a_presenter_lead_through_a_whole_story_and_back(visitor):
    reader = on_a_wall(visitor, "the_class_chat")
    reader.page.evaluate("() => { window.print = () => { throw new Error('nobody asked') } }")
    reader.choose(["picture"])
    places = [reader.place]
    while reader.place != "key":
        reader.page.keyboard.press("ArrowRight")
        assert reader.place != places[-1], places
        places.append(reader.place)
    assert "offer" in places and "report" in places
    reader.page.keyboard.press("ArrowRight")
    assert reader.place == "key", "there is nothing after the key"
    reader.page.keyboard.press("ArrowLeft")
    assert reader.place == "report"
    reader.page.keyboard.press("PageUp")
    assert reader.place.startswith("item-")


def test_the_keys_of_a_presenter_leave_a_number_its_own_keys(visitor):
    reader = on_a_wall(visitor).go_to("weeks_known")
    field = reader.screen.locator("input[type=number]")
    field.fill("12")
    field.press("ArrowLeft")
    assert reader.item == "weeks_known"


def test_a_key_that_is_held_down_turns_one_page(visitor):
    reader = on_a_wall(visitor)
    reader.page.keyboard.down("PageDown")
    for _ in range(20):
        reader.page.keyboard.down("PageDown")
    assert reader.item == "meet_plans"


def test_where_nothing_follows_the_keys_of_a_presenter_scroll(visitor):
    reader = on_a_wall(visitor).stop()
    reader.click("#see-key")
    reader.page.keyboard.press("PageDown")
    until(reader.page, lambda: reader.page.evaluate("scrollY > 0"))
    assert reader.place == "key"


def test_enter_on_an_answer_moves_on(visitor):
    reader = visitor.checklist("new_online_friend").start()
    reader.choose(False)
    reader.field("0").press("Enter")
    assert reader.item == "meet_plans"

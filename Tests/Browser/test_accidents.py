"""What happens by accident loses no answer, and nothing of it stays after leaving."""

import re

import pytest
from playwright.sync_api import Page, expect

from support import program
from support.reader import Reader
from support.waiting import until
from test_leaving import NEUTRAL, NEUTRAL_PAGE, has_left
from test_privacy import keeper, nothing_is_filled_in, website  # noqa: F401

PHONE = {"width": 360, "height": 640}


def entries(page: Page) -> list[dict]:
    """What the history of a tab lists."""
    session = page.context.new_cdp_session(page)
    found = session.send("Page.getNavigationHistory")
    session.detach()
    return found["entries"]


def is_at(reader: Reader, place: str) -> None:
    until(reader.page, lambda: reader.place == place)


def press_back(page: Page) -> None:
    """Back in the browser itself. Where that stays in the page, there is nothing to wait for."""
    session = page.context.new_cdp_session(page)
    history = session.send("Page.getNavigationHistory")
    before = history["entries"][history["currentIndex"] - 1]
    session.send("Page.navigateToHistoryEntry", {"entryId": before["id"]})
    session.detach()


@pytest.fixture
def visited(leaver) -> Reader:
    """Somebody in the middle of a checklist, who came from another page."""
    page = leaver.context(offline=False, viewport=PHONE).new_page()
    page.route(NEUTRAL, lambda route: route.fulfill(body=NEUTRAL_PAGE, content_type="text/html"))
    page.goto("data:text/html,<title>Before</title>A page before")
    reader = leaver.checklist("new_online_friend", "--region", "PH")
    file = reader.page.url
    page.goto(file)
    return Reader(page, reader.checklist).start()


def test_back_in_the_browser_goes_one_question_back_and_keeps_the_answers(visited):
    places = [visited.place]
    for answer in (False, "no_plan"):
        visited.answer(answer)
        places.append(visited.place)
    for place, value in zip(reversed(places[:-1]), ("0", "0")):
        press_back(visited.page)
        is_at(visited, place)
        assert visited.field(value).is_checked()
    press_back(visited.page)
    is_at(visited, "notice")


@pytest.mark.parametrize("way", ["browser", "page", "again"])
def test_back_at_the_first_screen_leaves_as_it_always_did(visited, way):
    page = visited.page
    match way:
        case "browser": press_back(page)
        case "page": visited.click(".back")
        case "again":
            visited.stop()
            visited.click("#again")
    is_at(visited, "notice")
    until(page, lambda: page.evaluate("history.state") is None)
    press_back(page)
    expect(page).to_have_title("Before")


def test_back_comes_back_from_every_screen(visitor):
    reader = visitor.story("the_class_chat", "--region", "PH", viewport=PHONE)
    page = reader.page
    reader.start().stop()
    for move, place in (("#see-short", "short"), ("#see-key", "key")):
        reader.click(move)
        is_at(reader, place)
        press_back(page)
        is_at(reader, "report")
    press_back(page)
    is_at(reader, "story")
    press_back(page)
    is_at(reader, "notice")


def test_forward_at_the_first_screen_leads_nowhere(visited):
    page = visited.page
    press_back(page)
    is_at(visited, "notice")
    page.evaluate("history.forward()")
    page.wait_for_timeout(200)
    assert visited.place == "notice"
    assert page.evaluate("history.state") is None
    visited.start()
    assert len(entries(page)) == 4, "the blank page, the page before, this one and one for Back"


def test_a_reload_leaves_back_as_it_was(visited):
    page = visited.page
    page.reload()
    assert visited.place == "notice"
    nothing_is_filled_in(page)
    before = len(entries(page))
    visited.start()
    assert len(entries(page)) == before
    press_back(page)
    is_at(visited, "notice")
    press_back(page)
    expect(page).to_have_title("Before")


# Leaving.

@pytest.mark.parametrize("way", ["button", "shift"])
def test_after_leaving_back_shows_nothing_and_goes_to_the_page_before(visited, way):
    page = visited.page
    visited.answer(True)
    shown = []
    page.on("domcontentloaded", lambda page: shown.append(page.evaluate(
        "[document.title, document.body?.innerText ?? '', getComputedStyle(document.body).display]")))
    if way == "button":
        page.locator("#leave").click()
    else:
        for _ in range(3):
            page.keyboard.press("Shift")
    has_left(page)
    assert [one["title"] for one in entries(page)][-2:] == ["Checklist", "Wikipedia"]
    press_back(page)
    expect(page).to_have_title("Before")
    assert not any("friend" in text for _, text, _ in shown)


def test_with_no_page_before_back_after_leaving_is_an_empty_page(leaver, keeper, website):
    page = keeper.context(offline=False).new_page()
    page.route(NEUTRAL, lambda route: route.fulfill(body=NEUTRAL_PAGE, content_type="text/html"))
    address = f"{website}/{leaver.file('new_online_friend').name}"
    page.goto(address)
    # A tab that a link opened has no entry before it.
    with page.expect_popup() as opened:
        page.evaluate("""address => {
            const link = Object.assign(document.createElement('a'), { href: address, target: '_blank' })
            document.body.append(link)
            link.click()
        }""", address)
    page = opened.value
    page.route(NEUTRAL, lambda route: route.fulfill(body=NEUTRAL_PAGE, content_type="text/html"))
    page.locator("#start").click()
    page.locator(".item.on .skip").click()
    page.locator("#leave").click()
    has_left(page)
    press_back(page)
    expect(page).to_have_url(address)
    assert page.title() == ""
    assert page.locator("main").count() == 0
    assert page.evaluate("document.body.textContent.includes('friend')") is False
    assert page.evaluate("document.body.checkVisibility()") is False
    assert page.evaluate("history.state") == "behind"
    page.reload()
    expect(page.locator("#notice")).to_be_visible()


def test_what_the_history_holds_is_the_same_whatever_was_answered(leaver):
    told = []
    for answer in (True, False):
        reader = leaver.checklist("new_online_friend", "--region", "PH").start()
        reader.answer(answer)
        told.append((reader.page.evaluate("[history.state, history.length]"),
                     [(one["url"], one["title"]) for one in entries(reader.page)]))
    assert told[0] == told[1]
    assert told[0][0][0] == "ahead"


def test_leaving_never_asks_whether_one_is_sure(visited):
    asked = []
    visited.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    visited.answer(True)
    visited.page.locator("#leave").click()
    has_left(visited.page)
    assert asked == []


# Loading anew.

@pytest.mark.parametrize("has_answered", [True, False])
def test_a_reload_is_asked_about_while_there_are_answers(leaver, has_answered):
    reader = leaver.checklist("new_online_friend", "--region", "PH").start()
    page = reader.page
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    if has_answered:
        reader.choose(True)
        reader.click(".next")
        # The browser asks only after somebody has touched the page.
        with pytest.raises(Exception):
            page.reload(timeout=3000)
        assert asked == ["beforeunload"]
        assert reader.place == "offer"
    else:
        page.reload()
        assert asked == []


def test_a_page_that_is_left_before_all_of_it_has_come_complains_of_nothing(visitor):
    page = visitor.open(program.half_loaded(visitor.file("new_online_friend")))
    # The browser asks only after somebody has touched the page.
    page.locator("h1").click()
    page.goto("about:blank")
    assert page.url == "about:blank"


def test_dialling_and_writing_ask_nothing_and_lose_nothing(leaver):
    reader = leaver.checklist("new_online_friend", "--region", "PH").start()
    page = reader.page
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    reader.answer(True)
    reader.stop()
    page.locator("#report a[href^='tel:']:visible").first.click()
    page.wait_for_timeout(500)
    assert asked == []
    assert reader.place == "report"
    expect(page.locator("#next-step")).not_to_be_empty()


def test_a_contacts_page_opens_in_a_tab_of_its_own_and_the_report_stays(leaver):
    reader = leaver.checklist("new_online_friend", "--region", "PH", offline=False).start()
    page = reader.page
    page.context.route("https://**", lambda route: route.fulfill(
        body="<!doctype html><title>A contact</title>", content_type="text/html"))
    reader.answer(True)
    reader.stop()
    reader.unfold()
    link = page.locator("#report a[href^='https:']:visible").first
    expect(link).to_have_accessible_name(
        re.compile(r"\(new tab\)$"))
    with page.context.expect_page() as opened:
        link.click()
    expect(opened.value).to_have_title("A contact")
    assert opened.value.evaluate("[window.opener, document.referrer]") == [None, ""]
    opened.value.close()
    assert reader.place == "report"
    assert reader.shown == ["threat_to_share", "for_everyone"]


def test_every_link_to_a_page_says_that_it_opens_a_tab(visitor):
    page = visitor.checklist("new_online_friend", "--choose-region").page
    wrong = page.locator("main a[href]").evaluate_all("""all => all.filter(one => {
        const isPage = one.protocol === 'https:' || one.protocol === 'http:'
        return isPage !== (one.target === '_blank') || isPage !== one.textContent.endsWith('(new tab)')
            || isPage !== one.relList.contains('noopener')
    }).map(one => one.href)""")
    assert wrong == []


def test_pulling_the_page_down_does_not_load_it_anew(visitor):
    page = visitor.checklist("new_online_friend").page
    assert page.evaluate("getComputedStyle(document.documentElement).overscrollBehaviorY") == "contain"

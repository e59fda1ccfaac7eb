"""`waymark serve`: a list of checklists, and the same pages."""

import re
import shutil

import pytest
from playwright.sync_api import expect

from support.axe import violations
from support.packs import checklists
from support.program import ROOT
from support.reader import Reader
from support.servers import Site
from support.waiting import until


@pytest.fixture(scope="module")
def site():
    site = Site()
    yield site
    assert site.stop() == 0


@pytest.fixture
def page(visitor, site):
    visitor.home = site.address
    page = visitor.context(offline=False).new_page()
    page.goto(site.address)
    return page


def test_the_list_invites_to_every_checklist_in_the_words_of_those_it_is_for(page):
    cards = page.locator(".cards li")
    assert sorted(cards.get_by_role("link").all_inner_texts()) == sorted(
        checklist.source["invite"] for checklist in checklists().values())
    for checklist in checklists().values():
        card = cards.filter(has=page.get_by_role("link", name=checklist.source["invite"], exact=True))
        expect(card).to_contain_text(checklist.source["title"])
        count = sum(item.is_question for item in checklist.items)
        expect(card).to_contain_text(re.compile(rf"[Aa]t most {count} questions, about \d+ minutes"))
        drawing = card.locator("svg")
        assert drawing.get_attribute("aria-hidden") == "true" and drawing.locator("path").count() == 1
    assert page.get_by_role("heading", level=2).all_inner_texts() == [
        "For young people", "For those who look after children or teach them", "For adults"]


@pytest.mark.parametrize("width", [320, 1366])
def test_all_of_a_card_can_be_pressed_and_is_large_enough(page, width):
    page.set_viewport_size({"width": width, "height": 800})
    for card in page.locator(".cards li").all():
        card.scroll_into_view_if_needed()
        box = card.bounding_box()
        assert box["width"] >= 48 and box["height"] >= 48
        on_top = card.evaluate("""card => {
            const box = card.getBoundingClientRect()
            return document.elementFromPoint(box.right - 8, box.bottom - 8) === card.querySelector('a')
        }""")
        assert on_top
    assert page.locator("#country").bounding_box()["height"] >= 48


def test_a_country_is_chosen_once_and_stays_in_no_address(visitor, site, page):
    asked = len(visitor.requests)
    page.locator("#country").select_option(label="Philippines")
    for name in ("new_online_friend", "worried_about_a_friend"):
        page.get_by_role("link", name=checklists()[name].source["invite"], exact=True).click()
        expect(page.get_by_role("link", name="Call 911").first).to_be_visible()
        assert page.locator("#country option:checked").inner_text() == "Philippines"
        assert "#" not in page.url
        reader = Reader(page, checklists()[name]).start().stop()
        assert "Makabata Helpline 1383" in " ".join(reader.contacts)
        # From the first screen Back leads to the list; before, it goes a question back.
        reader.click("#again")
        until(page, lambda: page.evaluate("history.state") != "ahead")
        page.go_back()
        expect(page.locator("#country option:checked")).to_have_text("Philippines")
        assert page.url == f"{site.address}/"
    assert all("#" not in url or url.endswith("#ph") for url in visitor.requests[asked:])
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_without_a_choice_each_page_asks(page):
    page.locator(".cards a").first.click()
    expect(page.locator("#country option:checked")).to_have_text("Leave it open")


def test_an_address_with_nonsense_behind_it_opens_the_page_all_the_same(visitor, site, page):
    page.goto(f"{site.address}/1#'\"]<b>")
    expect(page.locator("#start")).to_be_visible()
    expect(page.locator("#country option:checked")).to_have_text("Leave it open")
    assert page.url == f"{site.address}/1"


def test_without_a_script_the_list_leads_to_every_page(visitor, site):
    visitor.home = site.address
    page = visitor.context(offline=False, java_script_enabled=False).new_page()
    page.goto(site.address)
    expect(page.locator("#country")).to_be_hidden()
    page.locator(".cards a").first.click()
    expect(page.locator("#why-paper")).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_list_keeps_nobody_out(page, theme, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=theme)
    assert violations(page) == []
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("name", checklists())
def test_each_checklist_opens_and_works_out_everything_on_the_device(visitor, page, name):
    checklist = checklists()[name]
    with page.expect_navigation() as opened:
        page.get_by_role("link", name=checklist.source["invite"], exact=True).press("Enter")
    assert opened.value.headers["content-security-policy"].startswith("default-src 'none'")
    asked = len(visitor.requests)
    page.context.set_offline(True)
    reader = Reader(page, checklist).start().go_through()
    assert reader.undecided and reader.contacts
    assert visitor.requests[asked:] == []


def test_the_address_does_not_say_what_was_open(page):
    page.locator(".cards a").first.click()
    expect(page).to_have_title("Checklist")
    assert page.url.rsplit("/", 1)[1].isdigit()


@pytest.fixture
def pack(tmp_path):
    """A pack that somebody is writing."""
    return shutil.copytree(ROOT / "Tests/StoryPack", tmp_path / "my-pack")


@pytest.fixture
def watched(pack):
    site = Site("--rules", str(pack), "--watch")
    yield site
    assert site.stop() == 0


def test_what_changes_in_a_pack_is_there_when_the_page_is_loaded_again(visitor, pack, watched):
    visitor.home = watched.address
    page = visitor.context(offline=False).new_page()
    file = pack / "a-message.yaml"
    title = next(line for line in file.read_text().splitlines() if line.startswith("title: "))

    def write(before: str, after: str) -> None:
        text = file.read_text()
        assert before in text
        file.write_text(text.replace(before, after, 1))

    def soon(holds) -> None:
        # A build for tests takes its time to read all packs.
        until(page, holds, seconds=90)

    def says(words: str) -> bool:
        page.wait_for_timeout(300)
        page.reload()
        return words in page.locator("body").inner_text()

    page.goto(watched.address)
    page.get_by_role("link", name=title.removeprefix("title: ")).click()
    expect(page.locator("#start")).to_be_visible()

    write(title, "title: Another name")
    soon(lambda: says("Another name"))

    write("sections:", "sektions:")
    soon(lambda: "did you mean 'sections'?" in watched.complaints.read_text())
    page.wait_for_timeout(1500)
    assert says("Another name"), "what no longer loads stays as it was, at its address"

    write("sektions:", "sections:")
    write("title: Another name", "title: A third name")
    soon(lambda: says("A third name"))

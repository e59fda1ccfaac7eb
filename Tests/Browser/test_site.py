"""`waymark serve`: a list of checklists, and the same pages."""

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


def test_the_list_has_every_checklist_by_its_title(page):
    titles = page.get_by_role("listitem").get_by_role("link").all_inner_texts()
    assert sorted(titles) == sorted(
        checklist.source["title"] for checklist in checklists().values())


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
        page.get_by_role("link", name=checklist.source["title"], exact=True).press("Enter")
    assert opened.value.headers["content-security-policy"].startswith("default-src 'none'")
    asked = len(visitor.requests)
    page.context.set_offline(True)
    reader = Reader(page, checklist).start().go_through()
    assert reader.undecided and reader.contacts
    assert visitor.requests[asked:] == []


def test_the_address_does_not_say_what_was_open(page):
    page.get_by_role("listitem").get_by_role("link").first.click()
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

"""`waymark export site`: a folder of pages, from a stick or from any web server."""

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import expect

from support import program
from support.axe import violations
from support.packs import checklists, stories
from support.reader import Reader
from support.waiting import until


@pytest.fixture
def folder(exports) -> Path:
    return program.site(exports, "PH", "GB")


def test_a_page_of_a_site_for_one_country_is_the_page_that_is_exported_by_itself(exports):
    site = program.site(exports, "PH")
    pages = program.stories_of(site)
    assert sorted(pages) == sorted(story.name for story in stories())
    for story in (stories()[0], stories()[-1]):
        alone = program.page(exports, story.checklist.name, "--story", story.name, "--region", "PH")
        assert pages[story.name].read_text() == alone.read_text(), story
    checklist = program.page(exports, "new_online_friend", "--region", "PH").read_text()
    assert checklist in [page.read_text() for page in site.glob("?.html")]


class StaticServer:
    """A web server that knows nothing but files, and notes what was asked for."""

    def __init__(self, folder: Path):
        self.asked: list[str] = []
        asked = self.asked

        class Handler(SimpleHTTPRequestHandler):
            def log_message(self, form, *arguments):
                asked.append(self.path)

        self.server = ThreadingHTTPServer(
            ("127.0.0.1", 0), partial(Handler, directory=str(folder)))
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}/"

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def server(folder):
    server = StaticServer(folder)
    yield server
    server.stop()


@pytest.fixture(params=["stick", "server"])
def page(request, visitor, folder, server):
    """The index, opened from a memory stick or from a server."""
    if request.param == "server":
        visitor.home = server.address
    page = visitor.context(offline=request.param == "stick").new_page()
    page.goto(server.address if request.param == "server" else (folder / "index.html").as_uri())
    return page


def test_the_folder_holds_every_checklist_and_story_under_a_number(folder):
    pages = len(checklists()) + len(stories())
    assert sorted(file.name for file in folder.iterdir()) == sorted(
        ["index.html", "stories.html"] + [f"{number + 1}.html" for number in range(pages)])


def test_every_checklist_opens_from_the_index_with_the_country_that_was_chosen(visitor, page):
    home = page.url
    page.locator("#country").select_option(label="Philippines")
    for checklist in checklists().values():
        page.get_by_role("link", name=checklist.source["invite"], exact=True).click()
        expect(page.locator("h1")).to_have_text(checklist.source["title"])
        expect(page.locator("#country option:checked")).to_have_text("Philippines")
        assert "#" not in page.url
        page.go_back()
        assert page.url == home


def test_a_checklist_and_a_story_can_be_gone_through(page):
    checklist = checklists()["new_online_friend"]
    page.get_by_role("link", name=checklist.source["invite"], exact=True).click()
    reader = Reader(page, checklist).start().stop()
    assert reader.contacts
    # From the first screen Back leads to the list; before, it goes a question back.
    reader.click("#again")
    until(page, lambda: page.evaluate("history.state") != "ahead")
    page.go_back()
    page.locator("#country").select_option(label="Philippines")
    page.get_by_role("link", name="All stories").click()
    expect(page.locator("#country option:checked")).to_have_text("Philippines")
    page.get_by_role("link", name="The same band", exact=True).click()
    expect(page.locator("#country option:checked")).to_have_text("Philippines")
    Reader(page, checklist).start().stop()
    expect(page.locator("#see-key")).to_be_visible()


def test_no_page_asks_for_anything_but_itself(visitor, folder, server):
    visitor.home = server.address
    page = visitor.context(offline=False).new_page()
    names = sorted(file.name for file in folder.iterdir())
    for name in names:
        page.goto(urljoin(server.address, name))
        expect(page.locator("html.js")).to_have_count(1)
    assert server.asked == [f"/{name}" for name in names]
    assert visitor.requests == [urljoin(server.address, name) for name in names]


def test_the_lists_keep_nobody_out(page):
    assert violations(page) == []
    page.get_by_role("link", name="All stories").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Stories for a class")
    assert violations(page) == []


def test_with_one_country_no_page_asks_and_each_language_leads_to_the_others(visitor, exports):
    folder = program.site(exports, "PH", languages=("en", "ar-XB"))
    page = visitor.open(folder / "index.html")
    expect(page.locator("#country")).to_have_count(0)
    page.locator(".languages a").click()
    expect(page.locator("html")).to_have_attribute("lang", "ar-XB")
    assert page.url == (folder / "ar-XB" / "index.html").as_uri()
    page.locator(".cards a").first.click()
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator("#country")).to_have_count(0)
    expect(page.locator("#start")).to_be_visible()
    page.go_back()
    page.locator(".languages a").click()
    assert page.url == (folder / "index.html").as_uri()

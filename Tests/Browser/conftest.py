"""What every test stands on: Debian's chromium, pages that the program exported, and a record of
everything that a page asked for."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from support import program
from support.chromium import launch
from support.packs import checklists, story
from support.reader import Reader, StoryReader

NARROW = {"width": 390, "height": 844}
WIDE = {"width": 1280, "height": 800}


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = launch(playwright.chromium)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def exports(tmp_path_factory, worker_id) -> Path:
    """The folder that pages are exported to, once each, whichever worker asks first."""
    own = tmp_path_factory.getbasetemp()
    folder = (own if worker_id == "master" else own.parent) / "pages"
    folder.mkdir(exist_ok=True)
    return folder


class Visitor:
    """Opens pages, each in a browser of its own that remembers nothing, and notes what they do."""

    def __init__(self, browser: Browser, exports: Path):
        self.browser = browser
        self.exports = exports
        # The looks of pages whose contrast was worked out.
        self.looks = exports / "looks"
        # The server that pages come from, where they come from one.
        self.home = "file:"
        self.contexts: list[BrowserContext] = []
        self.requests: list[str] = []
        self.errors: list[str] = []

    def open(self, file: Path, today: str = program.TODAY, **options) -> Page:
        """Opens a file from the disk, with no network there, on a day."""
        context = self.context(**options)
        if options.get("java_script_enabled", True):
            context.clock.set_fixed_time(f"{today}T10:00:00")
        page = context.new_page()
        page.goto(file.as_uri())
        return page

    def context(self, **options) -> BrowserContext:
        options = {"viewport": NARROW, "offline": True, **options}
        context = self.browser.new_context(**options)
        context.set_default_timeout(15000)
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("weberror", lambda error: self.errors.append(str(error.error)))
        context.on("console", lambda message: self.note(message))
        self.contexts.append(context)
        return context

    def note(self, message) -> None:
        if message.type in ("error", "warning"):
            self.errors.append(message.text)

    def checklist(self, name: str, *options: str, today: str = program.TODAY, **context) -> Reader:
        return Reader(self.open(self.file(name, *options), today, **context), checklists()[name])

    def file(self, name: str, *options: str) -> Path:
        return program.page(self.exports, name, *options)

    def paper(self, name: str, *options: str, **context) -> Page:
        """A checklist as it stands where no script runs."""
        return self.open(program.without_scripts(self.file(name, *options)), **context)

    def story(self, name: str, *options: str, **context) -> StoryReader:
        told = story(name)
        file = program.page(self.exports, told.checklist.name, "--story", name, *options)
        return StoryReader(self.open(file, **context), told)

    def report(self, checklist: str, *options: str, **context) -> Page:
        """The report that the program writes as a page."""
        return self.open(program.printed(self.exports, checklist, *options), **context)

    def handout(self, name: str, *options: str, **context) -> Page:
        told = story(name)
        file = program.handout(self.exports, told.checklist.name, "--story", name, *options)
        return self.open(file, **context)

    @property
    def foreign_requests(self) -> list[str]:
        """What was asked for beside the pages themselves."""
        return [url for url in self.requests if not url.startswith((self.home, "data:"))]

    def close(self) -> None:
        for context in self.contexts:
            context.close()


@pytest.fixture
def visitor(browser, exports):
    """A visitor whose pages asked nobody for anything, and complained of nothing."""
    visitor = Visitor(browser, exports)
    yield visitor
    visitor.close()
    assert visitor.foreign_requests == []
    assert visitor.errors == []


@pytest.fixture
def leaver(browser, exports):
    """A visitor who may leave for a neutral page: there is no other check than the test's own."""
    visitor = Visitor(browser, exports)
    yield visitor
    visitor.close()

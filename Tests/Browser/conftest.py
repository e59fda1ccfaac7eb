"""What every test stands on: Debian's chromium, pages that the program exported, and a record of
everything that a page asked for."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from support import program
from support.chromium import launch
from support.measures import foot, words_in_view
from support.packs import Story, checklists, stories, story
from support.reader import Reader, StoryReader
from support.tour import Screen, looked_at

NARROW = {"width": 390, "height": 844}
WIDE = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 640}


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


@contextmanager
def visiting(browser: Browser, exports: Path) -> Iterator[Visitor]:
    """A visitor whose pages asked nobody for anything, and complained of nothing."""
    visitor = Visitor(browser, exports)
    yield visitor
    visitor.close()
    assert visitor.foreign_requests == []
    assert visitor.errors == []


@pytest.fixture
def visitor(browser, exports):
    """A visitor of one test, whose pages asked nobody for anything, and complained of nothing."""
    with visiting(browser, exports) as visitor:
        yield visitor


@pytest.fixture
def leaver(browser, exports):
    """A visitor who may leave for a neutral page: there is no other check than the test's own."""
    visitor = Visitor(browser, exports)
    yield visitor
    visitor.close()


@dataclass
class Told:
    """A story that somebody went through on a phone as its key says, up to its report."""
    story: Story
    reader: StoryReader
    # What stood before Start: how many words were in view, and how far down Start ended.
    words_at_start: int
    foot_of_start: float
    # The page of the same report that the program writes, open in a tab of its own.
    printed: Page

    @property
    def page(self) -> Page:
        return self.reader.page


@pytest.fixture(scope="session")
def paper_tray(browser, exports) -> Iterator[Visitor]:
    """Who opens the reports that the program writes as pages, one after the other in one tab."""
    with visiting(browser, exports) as visitor:
        visitor.context().new_page()
        yield visitor


@pytest.fixture(scope="session", params=stories(), ids=repr)
def gone_through(request, browser, exports, paper_tray) -> Iterator[Told]:
    """Each story once, for all tests that look at the same report of it."""
    story = request.param
    with visiting(browser, exports) as visitor:
        page = program.stories_of(program.site(exports, "PH"))[story.name]
        reader = StoryReader(visitor.open(page, viewport=PHONE), story)
        before = words_in_view(reader.page, "body"), foot(reader.page, "#start")
        reader.follow_the_key()
        [printed] = paper_tray.contexts[0].pages
        printed.goto(program.printed(
            exports, story.checklist.name, "--story", story.name, "--region", "PH").as_uri())
        yield Told(story, reader, *before, printed)


@pytest.fixture
def told(gone_through) -> Told:
    """A story at its report, as it is to be seen when one has just come there."""
    if gone_through.reader.place == "key":
        gone_through.reader.click("#key-back")
    assert gone_through.reader.place == "report"
    gone_through.page.evaluate("scrollTo(0, 0)")
    return gone_through


@pytest.fixture(scope="session")
def toured(request, browser, exports) -> list[Screen]:
    """Every screen in a language, looked at once for all tests that ask about them."""
    with visiting(browser, exports) as visitor:
        return list(looked_at(visitor, request.param))

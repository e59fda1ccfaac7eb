"""The pages of a class and of a site: in every language, for everyone, and left at once."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect

from conftest import NARROW, WIDE, Visitor
from support.axe import violations_everywhere
from support.lesson import STORY
from support.reader import StoryReader
from support.servers import Classroom, Site
from support.texts import visible
from test_languages import is_a_name_a_number_or_an_address

LANGUAGES = ["en", "en-XA", "ar-XB"]


def every_page(visitor, language: str, **context):
    """Each page of a class and of a site, with its name, and what on it is no text."""
    def open_page(address: str) -> Page:
        page = visitor.context(**{"offline": False, **context}).new_page()
        page.goto(address)
        return page

    site = Site("--language", language)
    yield "index", open_page(site.address), []
    site.stop()

    room = Classroom(STORY.checklist.name, STORY.name, "--language", language)
    own = [room.code, *re.findall(r"http://[\d.:]+", room.said)]
    yield "join", open_page(room.address), own
    teacher = open_page(room.teacher)
    expect(teacher.locator("#join")).to_be_visible()
    yield "view to join", teacher, own
    student = StoryReader(open_page(f"{room.address}/{room.code}"), STORY)
    for sheet in range(10):
        if sheet > 0:
            student.click("#again")
        student.start().stop()
        student.page.locator("#share-now").click()
        student.page.locator("[data-status=sent]:visible").wait_for()
    yield "report in class", student.page, own
    teacher.locator("#paper > summary").click()
    for key in "11":
        teacher.locator("#paper-keys").press(key)
    yield "view to join, and paper", teacher, own
    teacher.locator("#show-talk").click()
    yield "view to talk without a picture", teacher, own
    teacher.locator("#close-round").click()
    yield "closing the round", teacher, own
    teacher.locator("#closing .yes").click()
    teacher.locator(".slide.on .round").wait_for()
    yield "patterns", teacher, own
    teacher.locator("#next-slide").click()
    yield "a question with its picture", teacher, own
    teacher.locator("#end").click()
    yield "ending", teacher, own
    teacher.locator("#ending .yes").click()
    expect(teacher.locator("#print")).to_be_visible()
    expect(teacher.locator("#state")).not_to_have_text("")
    yield "summary", teacher, own
    yield "after the end", open_page(room.address), own
    room.stop()


@dataclass
class Screens:
    """What was found on the way past every page in a language."""
    not_looked_up: list[str]
    keeping_out: list[str]


@pytest.fixture(scope="module", params=LANGUAGES)
def screens(request, browser, exports) -> Iterator[Screens]:
    """One way for all tests that look at the same pages."""
    found = Screens([], [])
    visitor = Visitor(browser, exports)
    for screen, page, own in every_page(visitor, request.param, reduced_motion="reduce"):
        texts = visible(page)
        assert texts
        found.not_looked_up += [
            f"{screen}: {text['text']}" for text in texts
            if text["text"] not in own and not is_a_name_a_number_or_an_address(text)]
        found.keeping_out += [
            f"{screen}, {violation}" for violation in violations_everywhere(page, visitor.looks)]
        for size, theme in product((WIDE, NARROW), ("dark", "light")):
            page.set_viewport_size(size)
            page.emulate_media(color_scheme=theme)
            if page.evaluate("document.scrollingElement.scrollWidth > innerWidth"):
                found.keeping_out.append(
                    f"{screen}, {theme}, {size['width']} wide: wider than the screen")
    yield found
    visitor.close()


def test_every_text_was_looked_up(request, screens):
    if request.node.callspec.params["screens"] == "en":
        # Only the made-up languages mark what was looked up: here nothing is.
        assert screens.not_looked_up
    else:
        assert not screens.not_looked_up, "\n".join(sorted(set(screens.not_looked_up)))


def test_nobody_is_kept_out_in_either_theme_and_size(screens):
    assert not screens.keeping_out, "\n".join(screens.keeping_out)


@pytest.fixture(scope="module", params=["index", "join", "story"])
def address(request):
    if request.param == "index":
        server = Site()
        yield server.address
    else:
        server = Classroom(STORY.checklist.name, STORY.name)
        yield server.address + (f"/{server.code}" if request.param == "story" else "")
    server.stop()


def leave_by_button(page: Page) -> None:
    page.get_by_role("link", name="Leave now").click()


def leave_by_keys(page: Page) -> None:
    for _ in range(3):
        page.keyboard.press("Shift")


@pytest.mark.parametrize("leave", [leave_by_button, leave_by_keys])
def test_every_page_that_students_open_is_left_at_once(leaver, address, leave):
    page = leaver.context(offline=False).new_page()
    page.route("https://www.wikipedia.org/", lambda route: route.fulfill(body="Wikipedia"))
    page.goto(address)
    leave(page)
    expect(page).to_have_url("https://www.wikipedia.org/")


def test_every_page_may_run_its_own_scripts_alone(leaver, address):
    page = leaver.context(offline=False).new_page()
    reply = page.goto(address)
    policies = [
        reply.headers["content-security-policy"],
        page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")]
    for policy in policies:
        parts = dict(part.strip().split(" ", 1) for part in policy.split(";"))
        assert parts["default-src"] == "'none'"
        allowed = parts["script-src"].split()
        hashes = [one for one in allowed if re.fullmatch(r"'sha256-[\w+/=]+'", one)]
        assert len(hashes) == page.locator("script:not([type])").count()
        assert set(allowed) - set(hashes) <= {"'wasm-unsafe-eval'"}
    assert "frame-ancestors 'none'" in policies[0]
    assert reply.headers["cache-control"] == "no-store"
    assert leaver.errors == []


def test_a_camera_reads_the_address_from_the_square(leaver):
    room = Classroom(STORY.checklist.name, STORY.name)
    page = leaver.context(offline=False, viewport=WIDE).new_page()
    page.goto(room.teacher)
    square = page.locator(".qr")
    square.wait_for()
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        [code] = zxingcpp.read_barcodes(Image.open(io.BytesIO(square.screenshot())))
        assert code.text == f"{room.address}/{room.code}"
    room.stop()

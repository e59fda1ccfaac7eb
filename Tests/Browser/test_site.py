"""`waymark serve`: a list of checklists, and the same pages."""

import pytest
from playwright.sync_api import expect

from support.axe import violations
from support.packs import checklists
from support.reader import Reader
from support.servers import Site


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

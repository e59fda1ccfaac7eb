"""`waymark docs`: packs as pages for reviewers who read no YAML."""

from pathlib import Path

import pytest

from conftest import NARROW, WIDE
from support import program
from support.axe import violations


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("review") / "pages"
    program.waymark("docs", "online-friends", "interviews", "--today", program.TODAY,
                    "-o", str(folder))
    return folder


PAGES = [
    "index.html", "online-friends-new_online_friend.html", "interviews-adult_interview.html",
    "steps.html", "contacts.html", "print.html",
]


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_for_reviewers_shuts_nobody_out(visitor, folder, name, size):
    page = visitor.open(folder / name, viewport=size)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_every_link_between_the_pages_leads_to_one(visitor, folder):
    page = visitor.open(folder / "index.html")
    links = page.locator("a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert set(PAGES) - {"index.html"} <= set(links)
    assert all((folder / link).exists() for link in links)


def test_the_picture_is_drawn_and_can_be_scrolled_with_keys(visitor, folder):
    page = visitor.open(folder / "online-friends-new_online_friend.html")
    picture = page.get_by_role("img", name="Which questions lead to")
    assert picture.evaluate("image => image.complete && image.naturalWidth > 500")
    assert page.locator(".picture").get_attribute("tabindex") == "0"

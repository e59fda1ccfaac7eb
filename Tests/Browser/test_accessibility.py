"""axe-core finds nothing on any screen."""

import pytest

from support.axe import violations_everywhere
from support.tour import own_questions, papers, through_a_story

LANGUAGES = {"English": [], "right to left": ["--language", "ar-XB"]}


@pytest.mark.parametrize("tour", [own_questions, through_a_story, papers], ids=lambda it: it.__name__)
@pytest.mark.parametrize("options", LANGUAGES.values(), ids=LANGUAGES)
def test_no_screen_keeps_anyone_out_in_either_theme_and_size(visitor, options, tour):
    found = []
    for screen, page in tour(visitor, *options, reduced_motion="reduce"):
        found += [f"{screen}, {violation}" for violation in violations_everywhere(page, visitor.looks)]
    assert not found, "\n".join(found)


def test_a_colour_that_cannot_be_read_is_found_also_where_the_rest_was_looked_at_before(
        visitor, tmp_path):
    page = visitor.checklist("new_online_friend", reduced_motion="reduce").page
    looks = tmp_path / "looks"
    assert violations_everywhere(page, looks) == []
    page.locator("#notice p:visible").first.evaluate("one => { one.style.color = '#999' }")
    found = violations_everywhere(page, looks)
    assert found and all("color-contrast" in what for what in found), found

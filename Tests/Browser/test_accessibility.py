"""axe-core finds nothing on any screen."""

from itertools import product

import pytest

from conftest import NARROW, WIDE
from support.axe import COLOURS, RULES, violations
from support.tour import own_questions, papers, through_a_story

LANGUAGES = {"English": [], "right to left": ["--language", "ar-XB"]}
THEMES = {"light": RULES, "dark": COLOURS}


@pytest.mark.parametrize("tour", [own_questions, through_a_story, papers], ids=lambda it: it.__name__)
@pytest.mark.parametrize("options", LANGUAGES.values(), ids=LANGUAGES)
def test_no_screen_keeps_anyone_out_in_either_theme_and_size(visitor, options, tour):
    found = []
    for screen, page in tour(visitor, *options, reduced_motion="reduce"):
        for size, theme in product((NARROW, WIDE), THEMES):
            page.set_viewport_size(size)
            page.emulate_media(color_scheme=theme)
            found += [
                f"{screen}, {theme}, {size['width']} wide: {violation}"
                for violation in violations(page, THEMES[theme])]
    assert not found, "\n".join(found)

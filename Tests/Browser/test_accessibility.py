"""axe-core finds nothing on any screen."""

import pytest

from conftest import NARROW, WIDE
from support.axe import violations
from support.tour import own_questions, papers, through_a_story

LANGUAGES = {"English": [], "right to left": ["--language", "ar-XB"]}
LOOKS = [(size, theme) for size in (NARROW, WIDE) for theme in ("light", "dark")]


@pytest.mark.parametrize("tour", [own_questions, through_a_story, papers], ids=lambda it: it.__name__)
@pytest.mark.parametrize("options", LANGUAGES.values(), ids=LANGUAGES)
def test_no_screen_keeps_anyone_out_in_either_theme_and_size(visitor, options, tour):
    found = []
    for screen, page in tour(visitor, *options, reduced_motion="reduce"):
        for size, theme in LOOKS:
            page.set_viewport_size(size)
            page.emulate_media(color_scheme=theme)
            found += [
                f"{screen}, {theme}, {size['width']} wide: {violation}"
                for violation in violations(page)]
    assert not found, "\n".join(found)

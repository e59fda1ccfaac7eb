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
        found += [f"{screen}, {violation}" for violation in violations_everywhere(page)]
    assert not found, "\n".join(found)

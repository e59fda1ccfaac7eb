"""Prints how far it is to the first question on a phone of 360 x 640, and how long a report is.

Scripts/first-screens             every bundled checklist, and its first story
Scripts/first-screens --only friend

Of each page for the Philippines: the words in view before Start (all of the window, the bar included), where
Start ends, and how many screens the report has in view for whoever stops at once; of the story the same, gone
through as its key says. The same where the page asks for the country.

Exit status: 0 if the aims are met (60 words, 500 px), 1 if not.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from conftest import Visitor
from support.chromium import launch
from support.measures import foot, words_in_view
from support.packs import checklists, stories

PHONE = {"width": 360, "height": 640}


def figures(reader, through) -> tuple[int, int, float]:
    page = reader.page
    words, start = words_in_view(page, "body"), round(foot(page, "#start"))
    through(reader)
    height = page.evaluate("document.scrollingElement.scrollHeight")
    return words, start, height / PHONE["height"]


def pages(visitor: Visitor, only: str):
    """Each page with its name, and the way to its report."""
    for name in checklists():
        if only not in name:
            continue
        for place in (["--region", "PH"], ["--choose-region"]):
            yield (name, " ".join(place), visitor.checklist(name, *place, viewport=PHONE),
                   lambda reader: reader.start().stop())
        story = next(story for story in stories() if story.checklist.name == name)
        yield (name, story.name, visitor.story(story.name, "--region", "PH", viewport=PHONE),
               lambda reader: reader.follow_the_key())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", default="", help="checklists whose name holds this")
    only = parser.parse_args().only
    are_met = True
    print("| checklist | page | words before Start | Start ends at | screens of the report |")
    print("| --- | --- | --- | --- | --- |")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = launch(playwright.chromium)
        visitor = Visitor(browser, Path(folder))
        for name, page, reader, through in pages(visitor, only):
            words, start, screens = figures(reader, through)
            are_met = are_met and words <= 60 and start <= 500
            print(f"| `{name}` | {page} | {words} | {start} px | {screens:.1f} |", flush=True)
            visitor.close()
            visitor.contexts.clear()
        browser.close()
    return 0 if are_met else 1


if __name__ == "__main__":
    sys.exit(main())

"""Prints how long the reports of all bundled stories are, in words, in five places.

Scripts/report-lengths            every story
Scripts/report-lengths --only uncles

Of each report: the words in view before anything is unfolded, in the terminal and in the report as HTML,
the words in all, whether a step stands twice (in the report, or among what is in view), and whether the
next step and its contact stand on the first screen of a phone (360 x 640). Pages are looked at in a real
browser. Then the median and the greatest figure of each place, as a table for Docs/report-lengths.md.

Exit status: 0 if the aims are met (a median of at most 300 words in view in the terminal, none over 450,
no step twice, step and contact on every first screen), 1 if not.
"""

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from playwright.sync_api import sync_playwright

from support.chromium import launch
from support.measures import words, words_in_view

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
WAYMARK = os.environ.get("WAYMARK", os.path.join(ROOT, ".build/debug/waymark"))
PLACES = ["PH", "US", "GB", "KR", None]


def waymark(*words):
    return subprocess.run([WAYMARK, *words], capture_output=True, text=True, check=True).stdout


def stories():
    """The stories of each checklist, as `waymark list` names them, but for those of interviews: nobody
    reads a report on one."""
    checklist = None
    for line in waymark("list").splitlines():
        if re.match(r"[a-z-]+/[a-z_]+$", line.strip()) and not line.startswith(" "):
            checklist = line.strip()
        elif line.startswith("  for interviews alone"):
            checklist = None
        elif line.startswith("  stories: ") and checklist:
            for story in line.removeprefix("  stories: ").split(", "):
                yield checklist, story.strip().rstrip(",")


def squeezed(text):
    return " ".join(text.split())


class Phone:
    """A browser of a phone's size, to look at the first screen of a page."""

    def __init__(self):
        self.driver = sync_playwright().start()
        self.browser = launch(self.driver.chromium)

    def looks(self, html, selectors):
        """How many words are in view, and whether all of these stand on the first screen."""
        page = self.browser.new_page(viewport={"width": 360, "height": 640})
        try:
            page.set_content(html)
            boxes = [page.locator(selector).first.bounding_box() for selector in selectors]
            return (words_in_view(page),
                    all(box and box["y"] + box["height"] <= 640 for box in boxes))
        finally:
            page.close()


def outputs(checklist, story, place):
    """What the program prints: the report in short, whole, as data and as a page."""
    call = ["run", checklist, "--story", story] + (["--region", place] if place else [])
    return (waymark(*call), waymark(*call, "--details"),
            json.loads(waymark(*call, "--format", "json")), waymark(*call, "--format", "html"))


def measure(phone, text, whole, report, html):
    steps = [step for guidance in report["shown"] + report["undecided"]
             for group in guidance["do"] for step in group["steps"]]
    leads = [report["next"]["step"]] if report["next"] else []
    # Where no country is chosen the contact may be words alone.
    contact = ".next-card .act a, .next-card .act:not(:has(a))"
    in_html, first = phone.looks(html, [".next-card .next-step", contact])
    return {
        "view": words(text),
        "html": in_html,
        "all": words(whole),
        "once": len(steps) == len(set(steps))
        and all(squeezed(text).count(squeezed(step)) <= 1 for step in steps + leads),
        "first": first,
    }


def table(found):
    """The figures of each place, as rows of Markdown."""
    yield "| place | in view: median, most | as HTML: median, most | in all: median, most |"
    yield "| --- | --- | --- | --- |"
    for place, rows in found.items():
        columns = [[row[name] for row in rows] for name in ("view", "html", "all")]
        yield " | ".join([f"| {place or 'none'}"] + [
            f"{statistics.median(column):g}, {max(column)}" for column in columns]) + " |"


def meets_aims(rows):
    view = [row["view"] for row in rows]
    return (statistics.median(view) <= 300 and max(view) <= 450
            and all(row["once"] and row["first"] for row in rows))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", default="", help="stories whose name holds this")
    only = parser.parse_args().only
    phone = Phone()
    found = {place: [] for place in PLACES}
    print(f"{'story':26} {'place':6} {'in view':>8} {'as HTML':>8} {'in all':>8}  first screen")
    asked = [(checklist, story, place) for checklist, story in stories() if only in story
             for place in PLACES]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        printed = pool.map(lambda one: outputs(*one), asked)
        for (_, story, place), texts in zip(asked, printed):
            figures = measure(phone, *texts)
            found[place].append(figures)
            note = "" if figures["once"] else "  a step stands twice"
            print(f"{story:26} {place or 'none':6} {figures['view']:8} {figures['html']:8} "
                  f"{figures['all']:8}  {'yes' if figures['first'] else 'NO'}{note}", flush=True)
    found = {place: rows for place, rows in found.items() if rows}
    print("\n".join(table(found)))
    return 0 if all(meets_aims(rows) for rows in found.values()) else 1


if __name__ == "__main__":
    sys.exit(main())

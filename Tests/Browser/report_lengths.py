"""Prints how long the reports of all bundled stories are, in words, in five places.

Scripts/report-lengths            every story
Scripts/report-lengths --only uncles

Of each report: the words in view before anything is unfolded, the words in all, whether a step stands
twice, and whether the next step and its contact stand on the first screen of a phone (360 x 640), which
is looked up in a real browser. At the end, the median and the greatest figure of each place.

Exit status: 0 if the aims are met (a median of at most 300 words in view, none over 450, no step
twice, step and contact on every first screen), 1 if not.
"""

import argparse
import json
import os
import re
import statistics
import subprocess
import sys

from playwright.sync_api import sync_playwright

from support.chromium import launch

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
WAYMARK = os.environ.get("WAYMARK", os.path.join(ROOT, ".build/debug/waymark"))
PLACES = ["PH", "US", "GB", "KR", None]


def waymark(*words):
    return subprocess.run([WAYMARK, *words], capture_output=True, text=True, check=True).stdout


def stories():
    """The stories of each checklist, as `waymark list` names them."""
    checklist = None
    for line in waymark("list").splitlines():
        if re.match(r"[a-z-]+/[a-z_]+$", line.strip()) and not line.startswith(" "):
            checklist = line.strip()
        elif line.startswith("  stories: "):
            for story in line.removeprefix("  stories: ").split(", "):
                yield checklist, story.strip().rstrip(",")


def words(text):
    return len(re.findall(r"\w[\w'’.-]*", text))


class Phone:
    """A browser of a phone's size, to look at the first screen of a page."""

    def __init__(self):
        self.driver = sync_playwright().start()
        self.browser = launch(self.driver.chromium)

    def sees(self, html, selectors):
        page = self.browser.new_page(viewport={"width": 360, "height": 640})
        try:
            page.set_content(html)
            boxes = [page.locator(selector).first.bounding_box() for selector in selectors]
            return all(box and box["y"] + box["height"] <= 640 for box in boxes)
        finally:
            page.close()


def measure(phone, checklist, story, place):
    call = ["run", checklist, "--story", story] + (["--region", place] if place else [])
    report = json.loads(waymark(*call, "--format", "json"))
    steps = [step for guidance in report["shown"] + report["undecided"]
             for group in guidance["do"] for step in group["steps"]]
    html = waymark(*call, "--format", "html")
    return {
        "view": words(waymark(*call)),
        "all": words(waymark(*call, "--details")),
        "once": len(steps) == len(set(steps)),
        "first": phone.sees(html, [".next-card .next-step", ".next-card .act"]),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", default="", help="stories whose name holds this")
    only = parser.parse_args().only
    phone = Phone()
    found = {place: [] for place in PLACES}
    print(f"{'story':32} {'place':6} {'in view':>8} {'in all':>8}  first screen")
    for checklist, story in stories():
        if only not in story:
            continue
        for place in PLACES:
            figures = measure(phone, checklist, story, place)
            found[place].append(figures)
            note = "" if figures["once"] else "  a step stands twice"
            print(f"{story:32} {place or 'none':6} {figures['view']:8} {figures['all']:8}  "
                  f"{'yes' if figures['first'] else 'NO'}{note}", flush=True)
    good = True
    for place, rows in found.items():
        if not rows:
            continue
        view = [row["view"] for row in rows]
        whole = [row["all"] for row in rows]
        good = good and statistics.median(view) <= 300 and max(view) <= 450
        good = good and all(row["once"] and row["first"] for row in rows)
        print(f"{place or 'none'}: in view median {statistics.median(view):g}, most {max(view)}; "
              f"in all median {statistics.median(whole):g}, most {max(whole)}")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())

"""How soon a page is there, and how long it thinks: medians over many loads, each in a browser
context of its own. Run it with: Scripts/browser Benchmarks/pages.py"""

import json
import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from support import program
from support.chromium import launch
from support.packs import checklists

LOADS = 25
ROUNDS = 200
BLANK = "<!doctype html><meta charset=utf-8><title>Blank</title><p>Blank"

# Notes when the first frame is on the screen that shows a page as it is meant to be, which is when
# the frame after it begins. Where a button is named, it is pressed before: as soon as it works.
WATCH = """button => {
    window.painted = new Promise(done => new MutationObserver((_, observer) => {
        const isReady = document.documentElement?.classList.contains('js') || document.title === 'Blank'
        if (!isReady || !document.body) return
        observer.disconnect()
        if (button) document.querySelector(button).click()
        requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())))
    }).observe(document, { subtree: true, childList: true, attributes: true }))
}"""

# Answers every item as long as there is one, again and again; the clock of a page is too coarse
# for a single answer.
ANSWER = """rounds => {
    const engine = page.engine
    const isQuestion = all('.item').map(item => item.querySelector('input') !== null)
    let answers = 0
    const start = performance.now()
    for (let round = 0; round < rounds; round++) {
        let screen = engine.ask('begin')
        while (screen.item !== null) {
            screen = isQuestion[screen.item] ? engine.ask('answer', round & 1) : engine.ask('pass')
            answers += 1
        }
    }
    return (performance.now() - start) / answers
}"""

REPORT = """rounds => {
    const start = performance.now()
    for (let round = 0; round < rounds; round++) {
        page.engine.ask('outcome')
        page.engine.referral(page.country)
    }
    return (performance.now() - start) / rounds
}"""


def load(browser: Browser, file: Path, button: str | None = None, scripts: tuple = ()) -> list:
    """Opens a file in a new context; gives the time of its screen, and what scripts measured."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, offline=True)
    page = context.new_page()
    page.add_init_script(f"({WATCH})({json.dumps(button)})")
    page.goto(file.as_uri())
    results = [page.evaluate("painted")] + [page.evaluate(script, ROUNDS) for script in scripts]
    context.close()
    return results


def measure(browser: Browser, folder: Path) -> None:
    blank = folder / "blank.html"
    blank.write_text(BLANK)
    print(f"medians of {LOADS} loads, in milliseconds, chromium {browser.version}")
    columns = ("blank", "notice", "more", "question", "more", "answer", "report")
    print(f"{'checklist':24}" + "".join(f"{column:>9}" for column in columns))
    for checklist in checklists():
        file = program.page(folder, checklist, "--region", "PH")
        rows = []
        for _ in range(LOADS):
            rows.append([
                *load(browser, blank), *load(browser, file),
                *load(browser, file, "#start", (ANSWER, REPORT))])
        empty, notice, question, answer, report = map(statistics.median, zip(*rows))
        print(
            f"{checklist:24}{empty:9.1f}{notice:9.1f}{notice - empty:9.1f}{question:9.1f}"
            f"{question - empty:9.1f}{answer:9.4f}{report:9.4f}")


if __name__ == "__main__":
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = launch(playwright.chromium)
        measure(browser, Path(folder))
        browser.close()

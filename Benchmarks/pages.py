"""How soon a page is there, and how long it thinks: medians over many loads, each in a browser
context of its own. Run it with: Scripts/browser Benchmarks/pages.py"""

import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from support import program
from support.chromium import launch
from support.packs import checklists

LOADS = 30
ROUNDS = 200
BLANK = "<!doctype html><meta charset=utf-8><title>Blank</title><p>Blank"

# Notes when the notice is on the screen; then presses Start at once, and notes when the first
# question is. A frame is on the screen when the one after it begins.
WATCH = """
window.painted = new Promise(done => {
    const after = work => requestAnimationFrame(() => requestAnimationFrame(work))
    const begin = () => after(() => {
        const times = { notice: performance.now() }
        const start = document.querySelector('#start')
        if (!start) return done(times)
        start.click()
        after(() => done({ ...times, question: performance.now() }))
    })
    new MutationObserver((_, observer) => {
        const isReady = document.documentElement?.classList.contains('js') || document.title === 'Blank'
        if (!isReady || !document.body) return
        observer.disconnect()
        begin()
    }).observe(document, { subtree: true, childList: true, attributes: true })
})
"""

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


def load(browser: Browser, file: Path, *scripts: str) -> list:
    """Opens a file in a new context; gives the times of its screens, and what scripts measured."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, offline=True)
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto(file.as_uri())
    results = [page.evaluate("painted")] + [page.evaluate(script, ROUNDS) for script in scripts]
    context.close()
    return results


def measure(browser: Browser, folder: Path) -> None:
    blank = folder / "blank.html"
    blank.write_text(BLANK)
    print(f"medians of {LOADS} loads, in milliseconds, chromium {browser.version}")
    print(f"{'checklist':26}{'blank':>8}{'notice':>8}{'question':>10}{'more':>8}{'answer':>9}{'report':>9}")
    for checklist in checklists():
        file = program.page(folder, checklist, "--region", "PH")
        load(browser, file)
        blanks, notices, questions, answers, reports = [], [], [], [], []
        for _ in range(LOADS):
            blanks.append(load(browser, blank)[0]["notice"])
            times, answer, report = load(browser, file, ANSWER, REPORT)
            notices.append(times["notice"])
            questions.append(times["question"])
            answers.append(answer)
            reports.append(report)
        blank_time, notice, question, answer, report = map(
            statistics.median, (blanks, notices, questions, answers, reports))
        print(
            f"{checklist:26}{blank_time:8.1f}{notice:8.1f}{question:10.1f}"
            f"{question - blank_time:8.1f}{answer:9.4f}{report:9.4f}")


if __name__ == "__main__":
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = launch(playwright)
        measure(browser, Path(folder))
        browser.close()

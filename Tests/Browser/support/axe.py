"""axe-core, which finds what keeps people from using a page."""

import hashlib
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from conftest import NARROW, WIDE

RULES = {
    "runOnly": [
        "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice",
    ],
    "resultTypes": ["violations"],
    "preload": False,
}
# What another theme can change.
COLOUR_RULES = ["color-contrast", "link-in-text-block"]
COLOURS = {**RULES, "runOnly": {"type": "rule", "values": COLOUR_RULES}}
WITHOUT_COLOURS = {**RULES, "rules": {rule: {"enabled": False} for rule in COLOUR_RULES}}
# What another size can change where the same elements are to be seen.
SIZES = {**RULES, "runOnly": {
    "type": "rule", "values": ["target-size", "scrollable-region-focusable"]}}
SEEN = "() => [...document.body.querySelectorAll('*')].map(one => +one.checkVisibility()).join('')"
SCRIPT = Axe().axe_script

# Each element that is to be seen and has letters of its own, by its look: all that contrast depends
# on, in the element and in those around it. Gives the looks; and with some of them, runs axe on the
# first elements that look so.
LOOKS = """([wanted, rules]) => {
    const around = new Map([[null, '']])
    const surroundings = one => {
        if (!around.has(one)) {
            const style = getComputedStyle(one)
            around.set(one, surroundings(one.parentElement) + [
                style.color, style.backgroundColor, style.backgroundImage, style.opacity,
                style.position].join() + '\\n')
        }
        return around.get(one)
    }
    const look = one => {
        const style = getComputedStyle(one)
        return surroundings(one) + [
            one.tagName, style.fontSize, style.fontWeight, style.textShadow,
            style.textDecorationLine, one.matches(':disabled'),
            one.closest('.unseen, [aria-hidden=true]') !== null].join()
    }
    const lettered = [...document.body.querySelectorAll('*')].filter(one =>
        one.checkVisibility({ visibilityProperty: true }) && (one.matches('input, select, textarea')
            || [...one.childNodes].some(it => it.nodeType === Node.TEXT_NODE && it.data.trim())))
    const looks = Map.groupBy(lettered, look)
    if (wanted === null) return [...looks.keys()]
    return axe.run({ include: wanted.flatMap(it => looks.get(it).slice(0, 3)) }, rules)
}"""


def violations(page: Page) -> list[str]:
    """What is wrong, each with the rule's name and where it is."""
    return described(run(page, RULES))


def violations_everywhere(page: Page, looks: Path) -> list[str]:
    """What is wrong in either size and theme, each with where.

    Contrast takes most of the time. It is worked out where an element looks as none did before, in
    any test: on another screen or in another language, the same colours are as good to read.
    """
    found, seen = [], ""
    for size, theme in product((NARROW, WIDE), ("light", "dark")):
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=theme)
        wrong = []
        if theme == "light":
            before, seen = seen, page.evaluate(SEEN)
            wrong = run(page, SIZES if seen == before else WITHOUT_COLOURS)
        if new := list(new_looks(page, looks)):
            wrong += page.evaluate(LOOKS, [new, COLOURS])["violations"]
        found += [f"{theme}, {size['width']} wide: {what}" for what in described(wrong)]
    return found


def new_looks(page: Page, looks: Path) -> Iterator[str]:
    """The looks that no worker came by before; a folder that all of them share remembers them."""
    load(page)
    looks.mkdir(exist_ok=True)
    for look in page.evaluate(LOOKS, [None, None]):
        try:
            (looks / hashlib.sha256(look.encode()).hexdigest()).touch(exist_ok=False)
        except FileExistsError:
            continue
        yield look


def run(page: Page, rules: dict) -> list[dict]:
    load(page)
    return page.evaluate("rules => axe.run(document, rules)", rules)["violations"]


def load(page: Page) -> None:
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(SCRIPT)


def described(found: list[dict]) -> list[str]:
    return [
        f"{rule['id']}: {node['target']} {node['html'][:120]}"
        for rule in found for node in rule["nodes"]]

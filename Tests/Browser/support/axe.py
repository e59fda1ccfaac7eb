"""axe-core, which finds what keeps people from using a page."""

from itertools import product

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
# All that contrast depends on, of every element that is to be seen.
PALETTE = """() => [...document.body.querySelectorAll('*')]
    .filter(one => one.checkVisibility({ visibilityProperty: true })).map(one => {
        const style = getComputedStyle(one)
        return [
            one.tagName, style.color, style.backgroundColor, style.backgroundImage, style.opacity,
            style.fontSize, style.fontWeight, style.textShadow, style.textDecorationLine,
            style.position,
        ].join()
    }).join('\\n')"""
SCRIPT = Axe().axe_script


def violations(page: Page, rules: dict = RULES) -> list[str]:
    """What is wrong, each with the rule's name and where it is."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(SCRIPT)
    found = page.evaluate("rules => axe.run(document, rules)", rules)["violations"]
    return [
        f"{rule['id']}: {node['target']} {node['html'][:120]}"
        for rule in found for node in rule["nodes"]]


def violations_everywhere(page: Page) -> list[str]:
    """What is wrong in either size and theme, each with where.

    Contrast takes most of the time. It is worked out once for each look of a page: where every
    element has the colours and the size of letters that it had before, there is nothing new in it.
    """
    found, seen = [], set()
    for size, theme in product((NARROW, WIDE), ("light", "dark")):
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=theme)
        palette = page.evaluate(PALETTE)
        is_new = palette not in seen
        seen.add(palette)
        if theme == "light":
            rules = RULES if is_new else WITHOUT_COLOURS
        elif is_new:
            rules = COLOURS
        else:
            continue
        found += [
            f"{theme}, {size['width']} wide: {violation}" for violation in violations(page, rules)]
    return found

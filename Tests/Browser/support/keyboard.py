"""Somebody who has a keyboard, and no mouse."""

from playwright.sync_api import Page

# Whether what has the focus can be seen: in the window, not under the bar at the top, with a
# ring around it (or around its label).
FOCUS = """() => {
    const one = document.activeElement
    if (!one || one === document.body) return { lost: true }
    const box = one.getBoundingClientRect()
    const bar = document.querySelector('.leave')
    const covered = !bar.contains(one) && box.top < bar.getBoundingClientRect().bottom - 1
    const ringed = [one, one.closest('label')].some(
        it => it && getComputedStyle(it).outlineStyle !== 'none')
    return {
        lost: false, name: one.id || one.className || one.value || one.textContent.trim(),
        tag: one.tagName.toLowerCase(), covered, ringed,
        inSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    }
}"""


def focus(page: Page) -> dict:
    return page.evaluate(FOCUS)


def tab_to(page: Page, selector: str, backwards: bool = False) -> None:
    """Presses Tab until an element of the visible screen has the focus; each stop can be seen."""
    key = "Shift+Tab" if backwards else "Tab"
    for _ in range(80):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press(key)
        now = focus(page)
        if not now["lost"]:
            assert now["inSight"] and now["ringed"] and not now["covered"], now
    raise AssertionError(f"{selector} cannot be reached with {key}")


def stops(page: Page) -> list[dict]:
    """Every place that Tab comes by, from the top of the page to its end."""
    page.locator("#leave").focus()
    page.keyboard.press("Shift+Tab")
    found = []
    while len(found) < 200:
        page.keyboard.press("Tab")
        now = focus(page)
        if now["lost"] or (found and now["name"] == found[0]["name"]):
            return found
        found.append(now)
    raise AssertionError("Tab never comes to an end")

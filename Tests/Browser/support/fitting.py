"""Whether what stands on a page has room there."""

from playwright.sync_api import Page

from .texts import visible

# Elements whose content does not fit: wider than the window, or cut off by their own edge.
OVERFLOWING = """() => {
    const found = []
    const wide = document.scrollingElement.scrollWidth - innerWidth
    if (wide > 0) found.push(`the page is ${wide} px wider than the window`)
    for (const one of document.body.querySelectorAll('*')) {
        if (!one.checkVisibility() || one.closest('.unseen')) continue
        const style = getComputedStyle(one)
        const box = one.getBoundingClientRect()
        const name = `${one.tagName.toLowerCase()} “${one.textContent.trim().slice(0, 60)}”`
        if (box.width > 0 && (box.left < -1 || box.right > innerWidth + 1)) {
            found.push(`${name} stands out of the window`)
        }
        const cuts = style.overflowX !== 'visible' || style.overflowY !== 'visible'
        if (cuts && one.tagName !== 'INPUT' && (one.scrollWidth > one.clientWidth + 1
            || one.scrollHeight > one.clientHeight + 1)) found.push(`${name} is cut off`)
    }
    return found
}"""

# Everything one presses, with its size; what is within a line of text may be smaller.
SMALL_TARGETS = """() => [...document.querySelectorAll('a, button, select, summary, label, input')]
    .filter(one => one.checkVisibility() && !(one.matches('input') && one.closest('label')))
    .map(one => [one.textContent.trim().slice(0, 40), one.getBoundingClientRect()])
    .filter(([, box]) => box.width < 24 || box.height < 24)
    .map(([name, box]) => `${name}: ${box.width} × ${box.height}`)"""


# Links that call or write to somebody, with their height.
DIALS = """() => [...document.querySelectorAll('a[href^="tel:"], a[href^="sms:"]')]
    .filter(one => one.checkVisibility() && !one.closest('.unseen'))
    .map(one => [one.textContent, one.getBoundingClientRect().height])"""


# Puts what stays in view while a page scrolls into its own place, or back.
STAYING = """position => {
    for (const one of document.querySelectorAll('.leave, .stay, .item .next')) {
        one.style.position = position
    }
}"""


def overlapping(page: Page) -> list[str]:
    """Pairs of texts that stand on each other; what scrolls under a bar that stays is left out."""
    page.evaluate("scrollTo(0, 0)")
    page.evaluate(STAYING, "static")
    lines = [
        (text["text"], box) for text in visible(page) if not text["unseen"]
        for box in text["boxes"]]
    page.evaluate(STAYING, "")
    lines.sort(key=lambda line: line[1][1])
    found = []
    for index, (text, (left, top, right, bottom)) in enumerate(lines):
        for other, (its_left, its_top, its_right, its_bottom) in lines[index + 1:]:
            if its_top >= bottom - 2:
                break
            height = min(bottom, its_bottom) - max(top, its_top)
            width = min(right, its_right) - max(left, its_left)
            if other != text and width > 2 and height > 0.35 * min(bottom - top, its_bottom - its_top):
                found.append(f"{text[:60]} / {other[:60]}")
    return found

"""How much of a page is in view, and whether its words stay whole."""

import re

from playwright.sync_api import Page

# The texts of a part that can be read without unfolding anything.
IN_VIEW = """within => {
    const texts = document.createTreeWalker(document.querySelector(within), NodeFilter.SHOW_TEXT)
    const seen = []
    while (texts.nextNode()) {
        if (texts.currentNode.parentElement.checkVisibility()) seen.push(texts.currentNode.data)
    }
    return seen.join(' ')
}"""

# Words that begin on one line and end on another, but for addresses.
BROKEN = """() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const broken = []
    while (texts.nextNode()) {
        const text = texts.currentNode
        if (!text.parentElement.checkVisibility() || text.parentElement.closest('.unseen, bdi')) continue
        for (const word of text.data.matchAll(/[\\p{L}\\p{M}'’]+/gu)) {
            const range = document.createRange()
            range.setStart(text, word.index)
            range.setEnd(text, word.index + word[0].length)
            const lines = [...range.getClientRects()].filter(box => box.width > 0)
            if (lines.some(box => box.top >= lines[0].bottom - 1)) broken.push(word[0])
        }
    }
    return broken
}"""


def words(text: str) -> int:
    return len(re.findall(r"\w[\w'’.-]*", text))


def words_in_view(page: Page, within: str = "main") -> int:
    return words(page.evaluate(IN_VIEW, within))


def broken_words(page: Page) -> list[str]:
    return page.evaluate(BROKEN)


def foot(page: Page, selector: str) -> float:
    """How far below the top of the window something ends."""
    box = page.locator(selector).first.bounding_box()
    return box["y"] + box["height"]


def set_text(page: Page, size: int) -> None:
    """What somebody sets in the browser: 16 is what it comes with, 32 for who needs large text."""
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": size, "fixed": size * 13 // 16}})
    text = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    assert size <= text < 2 * size
    session.detach()

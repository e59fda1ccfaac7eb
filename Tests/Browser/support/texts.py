"""What there is to be read on a page."""

import re
from html.parser import HTMLParser
from pathlib import Path

from playwright.sync_api import Page

# The text nodes that are seen or read out, each with where it stands; and the labels that are
# only read out.
VISIBLE = """() => {
    const found = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement
        // A sentence with its month in an element of its own is one text.
        const age = parent.closest('[data-age]')
        if (age && age.firstChild !== walker.currentNode) continue
        const text = (age ?? walker.currentNode).textContent.trim().replace(/\\s+/g, ' ')
        if (!text || parent.closest('script, style')) continue
        if (!parent.checkVisibility({ visibilityProperty: true })) continue
        const range = document.createRange()
        range.selectNodeContents(walker.currentNode)
        const boxes = [...range.getClientRects()].filter(box => box.width > 1 && box.height > 1)
        const unseen = parent.closest('.unseen') !== null
        if (boxes.length === 0 && !unseen) continue
        found.push({
            text, unseen, tag: parent.tagName.toLowerCase(), name: parent.closest(
                'bdi, .contact > h3, [dir=auto]') !== null,
            boxes: boxes.map(box => [box.left, box.top, box.right, box.bottom]),
        })
    }
    for (const one of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
        if (!one.checkVisibility()) continue
        for (const attribute of ['aria-label', 'title', 'placeholder', 'alt']) {
            const text = one.getAttribute(attribute)
            if (text) found.push({ text, unseen: true, tag: attribute, name: false, boxes: [] })
        }
    }
    return found
}"""


def visible(page: Page) -> list[dict]:
    return page.evaluate(VISIBLE)


class Document(HTMLParser):
    """The texts that a file holds before any script runs, in its content and for filling in."""

    def __init__(self, file: Path):
        super().__init__()
        self.texts: list[str] = []
        self.templates: list[str] = []
        self.hidden = 0
        self.feed(file.read_text())

    def handle_starttag(self, tag, attributes):
        if tag in ("script", "style", "title"):
            self.hidden += 1
        self.templates += [
            value for name, value in attributes
            if value and (name.startswith("data-") or name == "aria-label")]

    def handle_endtag(self, tag):
        if tag in ("script", "style", "title"):
            self.hidden -= 1

    def handle_data(self, data):
        text = " ".join(data.split())
        if text and not self.hidden:
            self.texts.append(text)

    def holds(self, text: str) -> bool:
        """Whether a text stands in the file, or comes of filling in a sentence that does."""
        return text in self.texts or any(
            re.fullmatch(re.sub(r"\\\{\w+\\\}", ".+", re.escape(template)), text)
            for template in self.templates)

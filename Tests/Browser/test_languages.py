"""The pseudo-languages: no text is missed by the one lookup, and no script writes one."""

import re
from pathlib import Path
from urllib.parse import urlparse
from urllib.request import url2pathname

import pytest

from support.packs import checklists
from support.texts import Document


def unmarked(text: str) -> str:
    """What stands outside of the brackets that a translated text is in."""
    while (inner := re.sub(r"⟦[^⟦⟧]*⟧", "", text)) != text:
        text = inner
    return text


def is_a_name_a_number_or_an_address(text: dict) -> bool:
    rest = re.sub(r"\b\d[\d ()-]*[A-Z-]+\b", "", unmarked(text["text"]))  # 1-800-THE-LOST
    return text["name"] or not re.search(r"[^\W\d_]", rest) or bool(
        re.fullmatch(r"[\s·]*[\w.+-]+(@|\.)[\w./+-]+[\s·]*", rest))


@pytest.mark.parametrize("toured", ["en-XA", "ar-XB"], indirect=True)
def test_every_text_on_every_screen_was_looked_up(toured):
    assert all(one.texts for one in toured)
    missed = {
        f"{one.name}: {text['text']}" for one in toured for text in one.texts
        if not is_a_name_a_number_or_an_address(text)}
    assert not missed, "\n".join(sorted(missed))


@pytest.mark.parametrize("toured", ["en"], indirect=True)
def test_every_text_on_every_screen_stands_in_the_file(toured):
    """A script moves texts about and fills in blanks; it writes none of its own."""
    documents = {
        address: Document(Path(url2pathname(urlparse(address).path)))
        for address in {one.address for one in toured}}
    written = {
        f"{one.name}: {text['text']}" for one in toured for text in one.texts
        if not documents[one.address].holds(text["text"])
        and not joins(documents[one.address], text["text"])
        and not re.fullmatch(r"\d+|·", text["text"])}
    assert not written, "\n".join(sorted(written))


def joins(document: Document, text: str) -> bool:
    """Several answers to one question, with a semicolon between."""
    return all(document.holds(part) for part in text.split("; "))


@pytest.mark.parametrize("name", checklists())
def test_no_text_of_a_checklist_stands_in_its_page_twice(visitor, name):
    checklist = checklists()[name]
    texts = Document(visitor.file(name, "--choose-region")).texts
    questions = [
        item["ask"] for section in checklist.source["sections"] for item in section["items"]
        if "ask" in item]
    advice = [
        step for guidance in checklist.source["guidance"] for step in guidance.get("do", [])]
    said = [" ".join(guidance["say"].split()) for guidance in checklist.source["guidance"]]
    for text in set(questions + said + list(checklist.titles.values())):
        assert texts.count(text) == 1, text
    for text in set(advice):
        assert texts.count(text) == advice.count(text), text


def test_the_pseudo_languages_are_never_chosen_by_a_browser(visitor):
    reader = visitor.checklist("new_online_friend", locale="ar-XB")
    assert reader.page.locator("html").get_attribute("lang") == "en"

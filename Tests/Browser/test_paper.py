"""Without a script the whole checklist is there, on the screen and printed."""

import io
import re
import unicodedata
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from conftest import visiting
from support.packs import Checklist, checklists

NAMES = list(checklists())


def squeezed(text: str) -> str:
    """Without what print may change: line breaks, and letters that are joined to one sign."""
    return re.sub(r"[\s\u00ad]+", "", unicodedata.normalize("NFKC", text))


def label(choice) -> str:
    """The words of a choice or step; a story has others beside them."""
    words = choice["label"] if isinstance(choice, dict) else choice
    # This reader takes a plain Yes or No for a truth, as the program does not.
    return {True: "Yes", False: "No"}[words] if isinstance(words, bool) else words


def texts(checklist) -> list[str]:
    """Everything in a checklist that is for its readers."""
    found = [checklist.source["title"]]
    for section in checklist.source["sections"]:
        for item in section["items"]:
            found += [item[key] for key in ("ask", "say", "help") if key in item]
            found += [label(choice) for choice in item.get("choices", {}).values()]
            found += [label(step) for step in item.get("steps", [])]
    for guidance in checklist.source["guidance"]:
        found += [guidance["title"], guidance["say"], *guidance.get("do", [])]
    return found


def paper(visitor, name: str, *options: str, **context):
    return visitor.open(
        visitor.file(name, *options), java_script_enabled=False, **context)


@pytest.fixture(scope="module", params=NAMES)
def laid_out(request, browser, exports) -> Iterator[tuple[Page, Checklist]]:
    """A checklist without a script, which nobody can change."""
    with visiting(browser, exports) as visitor:
        yield paper(visitor, request.param, "--region", "PH"), checklists()[request.param]


def test_every_question_and_all_guidance_are_there_without_a_script(laid_out):
    page, checklist = laid_out
    seen = squeezed(page.locator("body").inner_text())
    missing = [text for text in texts(checklist) if squeezed(text) not in seen]
    assert missing == []
    assert page.locator("#help .contact:visible").count() >= 3


def test_nothing_that_needs_a_script_is_there_without_one(visitor):
    page = paper(visitor, "new_online_friend", "--choose-region")
    assert page.locator("button:visible, select:visible").count() == 0
    assert page.locator("summary:visible").count() > 20, "countries can be unfolded"


def test_leaving_is_a_link_without_a_script(visitor):
    page = paper(visitor, "new_online_friend")
    assert page.locator("#leave").get_attribute("href") == "https://www.wikipedia.org/"
    assert "Shift" not in page.locator("body").inner_text()


def test_every_question_on_paper_can_be_declined_and_none_says_where_to_go_next(visitor):
    page = paper(visitor, "new_online_friend")
    questions = page.locator(".item:visible:has(fieldset)")
    boxes = page.locator(".item:visible input[value=declined]:visible")
    assert boxes.count() == questions.count() > 10


def test_a_print_without_a_script_has_all_items_guidance_and_contacts(laid_out):
    page, checklist = laid_out
    printed = printed_text(page)
    missing = [text for text in texts(checklist) if squeezed(text) not in printed]
    assert missing == []
    for contact in page.locator("#help .contact:visible > h3").all_inner_texts():
        assert squeezed(contact) in printed
    assert squeezed("Leave now") not in printed


def printed_text(page) -> str:
    return squeezed("".join(
        sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf())).pages))


def print_as_paper(reader) -> str:
    """What a browser prints that does not wait for its printer."""
    reader.page.evaluate("() => { window.print = () => {} }")
    reader.page.locator("#notice > .fold > summary").click()
    reader.click("#paper")
    return printed_text(reader.page)


def holds_everything(printed: str, reader) -> None:
    assert [text for text in texts(reader.checklist) if squeezed(text) not in printed] == []
    assert squeezed("Is someone in danger right now?") in printed


def test_print_it_as_paper_prints_the_whole_list_and_the_screen_stays(visitor):
    reader = visitor.checklist("new_online_friend", "--region", "PH")
    holds_everything(print_as_paper(reader), reader)
    assert reader.place == "notice"
    expect(reader.page.locator("fieldset:visible")).to_have_count(0)


@pytest.mark.parametrize("way", ["from the report", "after a new start"])
def test_paper_is_whole_and_empty_whatever_was_answered_before(visitor, way):
    fresh = print_as_paper(visitor.checklist("new_online_friend", "--region", "PH"))
    reader = visitor.checklist("new_online_friend", "--region", "PH").start()
    reader.answer(True)
    reader.click("#go-on")
    reader.stop()
    if way == "after a new start":
        reader.click("#again")
    else:
        while reader.place != "notice":
            reader.click(".back")
    expect(reader.screen.get_by_role("link", name="Call 911")).to_be_visible()
    assert print_as_paper(reader) == fresh
    assert reader.page.locator("input:checked").count() == 0


def test_paper_has_the_contacts_of_the_country_that_was_chosen_and_no_other(visitor):
    reader = visitor.checklist("new_online_friend", "--choose-region")
    choose_country(reader.page, "the Philippines")
    printed = print_as_paper(reader)
    holds_everything(printed, reader)
    assert squeezed("Bantay Bata 163") in printed
    assert squeezed("Who can help") in printed
    assert "Childline" not in printed


@pytest.mark.parametrize("way", ["without a script", "no country chosen"])
def test_paper_without_a_country_has_the_contacts_of_all(visitor, way):
    if way == "without a script":
        printed = printed_text(paper(visitor, "new_online_friend", "--choose-region"))
    else:
        printed = print_as_paper(visitor.checklist("new_online_friend", "--choose-region"))
    for contact in ("Bantay Bata 163", "Childline", "Find A Helpline"):
        assert squeezed(contact) in printed


def choose_country(page, name: str) -> None:
    page.locator("#country").select_option(
        value=page.locator(f"option[data-place='{name}']").get_attribute("value"))


def test_a_printed_report_has_its_guidance_with_steps_and_contacts_and_no_buttons(visitor):
    reader = visitor.story("the_class_chat", "--region", "PH")
    page = reader.follow_the_key().page
    contacts, shown, undecided = reader.contacts, reader.shown, reader.undecided
    printed = printed_text(page)
    for name, title in reader.checklist.titles.items():
        assert (squeezed(title) in printed) == (name in shown + undecided), title
    advised = page.locator("#report article li[data-step]").all_text_contents()
    assert advised
    for step in advised:
        assert squeezed(step) in printed, step
    for contact in contacts:
        assert squeezed(contact) in printed
    for word in ("Leavenow", "Startagain", "Shortversion", "You can open one", "Has this friend said"):
        assert squeezed(word) not in printed
    assert squeezed("stays on the paper") in printed
    assert squeezed("Your answers are in this page only") not in printed


def test_handouts_tell_the_story_and_only_teachers_get_the_key(visitor):
    student = visitor.handout("the_same_band", "--region", "PH")
    teacher = visitor.handout("the_same_band", "--region", "PH", "--for", "teacher")
    for page in (student, teacher):
        text = page.locator("body").inner_text()
        assert "Who can help in the Philippines" in text
        assert "To talk about" in text
        assert "stays on the paper" in text
        assert page.locator("script").count() == 0
    assert "You can skip any question" in student.locator("body").inner_text()
    key = "The answers, and why"
    assert key in teacher.locator("body").inner_text()
    assert key not in student.locator("body").inner_text()
    assert student.locator("input:visible").count() > 20


WHY = "This browser cannot show the questions one by one. Everything is here to read and print."


def says_why(page) -> None:
    expect(page.locator("#why-paper")).to_have_text(WHY)
    expect(page.locator("#why-paper")).to_be_visible()
    assert page.locator(".item:visible").count() > 10
    assert page.locator("button:visible").count() == 0
    assert squeezed(WHY) not in printed_text(page)


def test_a_browser_without_scripts_says_why_there_is_paper(visitor):
    says_why(paper(visitor, "new_online_friend"))


def test_where_a_policy_forbids_the_script_the_page_says_why_there_is_paper(leaver):
    page = leaver.context(offline=False).new_page()
    html = leaver.file("new_online_friend").read_text()
    page.route("http://school.example/**", lambda route: route.fulfill(
        body=html, content_type="text/html; charset=utf-8",
        headers={"Content-Security-Policy": "script-src 'none'"}))
    page.goto("http://school.example/1")
    says_why(page)


def test_where_the_engine_cannot_run_the_page_says_why_there_is_paper(visitor):
    page = visitor.context().new_page()
    page.add_init_script("delete globalThis.WebAssembly")
    page.goto(visitor.file("new_online_friend").as_uri())
    says_why(page)


def test_a_page_with_its_script_says_nothing_of_paper(visitor):
    reader = visitor.checklist("new_online_friend")
    expect(reader.page.locator("#why-paper")).to_be_hidden()
    assert squeezed(WHY) not in print_as_paper(reader)

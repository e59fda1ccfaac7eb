"""A report in view: one step, one contact, and everything else a press away."""

import pytest
from playwright.sync_api import expect

from conftest import PHONE
from support import program
from support.measures import foot


@pytest.mark.parametrize("country", ["PH", "GB", None])
@pytest.mark.parametrize("name", ["the_message_at_break", "the_class_chat", "the_same_band"])
def test_the_step_and_the_contact_stand_on_the_first_screen_of_a_phone(visitor, name, country):
    options = ["--region", country] if country else []
    reader = visitor.story(name, *options, viewport=PHONE)
    reader.follow_the_key()
    # Where the emergency number leads, that is what has to be there.
    leads = reader.page.locator("#danger").is_visible()
    for part in ("#danger #emergency",) if leads else ("#next-step", "#next .act a"):
        box = reader.page.locator(part).first.bounding_box()
        assert box["y"] + box["height"] <= PHONE["height"], part


def test_a_story_ends_on_a_phone_with_what_the_programs_page_has_in_view(told):
    page = told.page
    for part in ("#danger #emergency", "#next-step", "#next .act a"):
        if page.locator(part).first.is_visible():
            assert foot(page, part) <= PHONE["height"], "it is on the first screen"
    lead = page.locator("#next-step").inner_text()
    assert lead not in page.locator("summary .first").all_inner_texts(), "it is said once"
    for part in (".guidance summary h3", ".guidance summary .if", ".guidance summary .first",
                 ".guidance .act li", "#help .in-view li"):
        assert in_view(page, part) == in_view(told.printed, part), part
    told.reader.click("#see-key")
    assert page.locator(".differs:visible").count() == 0, "nothing differs from the key"
    told.reader.click("#key-back")


def in_view(page, part: str) -> list[str]:
    """What is to be seen of a part, but for whether somebody is there now, which only a page can say."""
    texts = page.locator(f"{part}:visible").all_inner_texts()
    now = (", closed now", ", open now by its own hours")
    return [text.replace(now[0], "").replace(now[1], "") for text in texts if text]


def test_what_is_folded_opens_and_says_nothing_twice(visitor):
    reader = visitor.story("the_class_chat", "--region", "PH")
    reader.follow_the_key()
    card = reader.page.locator("#described .guidance").first
    expect(card.locator(".say").first).to_be_hidden()
    step = card.locator("summary .first").inner_text()
    card.locator("summary").first.click()
    expect(card.locator(".say").first).to_be_visible()
    expect(card.locator("summary .first")).to_be_hidden()
    expect(card.locator(".steps li", has_text=step)).to_be_visible()
    expect(card.locator(".act")).to_be_hidden()


@pytest.mark.parametrize("answers", ["of the key", "none"])
def test_the_key_begins_with_its_own_step_whatever_was_answered(visitor, answers):
    reader = visitor.story("the_message_at_break", "--region", "PH")
    whole = visitor.report(
        reader.checklist.name, "--story", "the_message_at_break", "--region", "PH")
    if answers == "none":
        reader.start().go_through()
    else:
        reader.follow_the_key()
    reader.click("#see-key")
    expect(reader.screen.locator("#key-next .next-step")).to_have_text(
        whole.locator(".next-card .next-step").inner_text())
    expect(reader.screen.locator("#key-next .act a").first).to_be_visible()
    reader.click("#key-back")
    if answers == "none":
        return
    tops = [reader.page.locator(part).bounding_box()["y"]
            for part in ("#report-title", "#danger", "#next", "#thanks")]
    assert tops == sorted(tops)


@pytest.mark.parametrize("options", [["--region", "KR"], ["--choose-region"], []])
def test_the_key_names_who_helps_with_its_step_however_much_one_answered_otherwise(visitor, options):
    reader = visitor.story("the_class_chat", *options)
    if "--choose-region" in options:
        reader.page.locator("#country").select_option(label="South Korea")
    reader.start().go_through()
    reader.click("#see-key")
    whole = visitor.report(
        reader.checklist.name, "--story", "the_class_chat", *(["--region", "KR"] if options else []))
    helper = whole.locator(".next-card .act a").first.inner_text()
    expect(reader.screen.locator("#key-next .act a").first).to_contain_text(helper)


@pytest.mark.parametrize("country, name", [("ET", "Ethiopia"), ("TR", "T\u00fcrkiye")])
def test_where_no_crisis_line_is_known_that_is_said(visitor, country, name):
    report = program.report(
        "new_online_friend", "--story", "the_same_band", "--region", country)
    line = report["if_in_danger"][-1]
    assert line.startswith("We know of no crisis line in")
    for options in (["--region", country], ["--choose-region"]):
        reader = visitor.story("the_same_band", *options)
        if len(options) == 1:
            place = report["place"]["name"]
            reader.page.locator("#country").select_option(
                value=reader.page.locator(f"option[data-place='{place}']").get_attribute("value"))
        reader.follow_the_key()
        assert reader.page.locator("#crisis .none-known").inner_text() == line
        helper = line.split("or turn to ")[1].removesuffix(".")
        expect(reader.screen.locator("a", has_text=helper).first).to_be_visible()
    other = visitor.story("the_same_band", "--region", "GB")
    other.follow_the_key()
    expect(other.page.locator("#crisis .none-known")).to_be_hidden()


@pytest.mark.parametrize("country, is_told", [("TR", True), ("GB", False)])
def test_whoever_thinks_of_dying_is_told_where_no_crisis_line_is_known(visitor, country, is_told):
    reader = visitor.checklist("pressure_with_pictures", "--region", country)
    reader.start().go_through({"hurt_self": "so"})
    page = reader.page
    expect(page.locator("#crisis .none-known")).to_be_visible(visible=is_told)
    expect(page.locator("#crisis ul")).to_be_hidden()
    numbers = page.locator("#guidance-0 .act a").all_inner_texts()
    emergency = [place for place, text in enumerate(numbers) if "Emergency" in text]
    assert emergency == [len(numbers) - 1], "the crisis line stands before it, if not above"


def test_please_check_first_stands_beside_a_number_of_an_old_page(visitor):
    reader = visitor.checklist(
        "new_online_friend", "--region", "PH", today="2030-06-01").start().stop()
    lines = reader.page.locator("#next .act li, #crisis li, #help .in-view li").all_inner_texts()
    numbers = [line for line in lines if "Emergency" not in line]
    assert numbers and all("(please check first)" in line for line in numbers)

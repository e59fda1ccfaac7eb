"""Answers can be changed, left out, opened later; nonsense is refused in words."""

import re

import pytest
from playwright.sync_api import expect


def start(visitor, name: str = "new_online_friend"):
    return visitor.checklist(name, "--region", "PH").start()


def test_going_back_finds_the_answer_as_it_was_given(visitor):
    reader = start(visitor)
    reader.answer(False)
    reader.click(".back")
    expect(reader.field("0")).to_be_checked()


def test_every_kind_of_answer_is_found_again(visitor):
    reader = start(visitor)
    for item, value in [
        ("first_contact", ["many_people", "all_the_same"]), ("first_contact", []),
        ("weeks_known", 0), ("weeks_known", 12), ("weeks_known", "not_sure"), ("feeling", 4),
    ]:
        if reader.item != item:
            reader.go_to(item)
        reader.choose(value)
        before = fields(reader)
        reader.click(".next")
        reader.click(".back")
        assert reader.item == item
        assert fields(reader) == before, f"{item}: {value}"


STATES = ["skipped", "declined", "not_sure"]


@pytest.mark.parametrize("item", [
    "threatened_to_share", "meet_plans", "first_contact", "weeks_known", "feeling"])
def test_a_question_that_was_left_out_stays_so_for_whoever_comes_by_again(visitor, item):
    reader = start(visitor)
    for state in STATES:
        reader.go_to(item)
        if state == "not_sure" and reader.field("not_sure").count() == 0:
            reader.click(".skip")
            state = "skipped"
        else:
            reader.answer(state)
        reader.click(".back")
        assert reader.item == item
        assert given(reader, item) == state
        reader.click(".next")
        assert given(reader, item) == state
        if reader.place != "report":
            reader.stop()
        reader.click("#again")
        reader.start()


def given(reader, item: str):
    """What the engine has for an item."""
    answers = reader.page.evaluate("page.engine.ask('outcome').answers")
    return answers[reader.checklist.index(item)]


def test_next_leads_through_what_was_answered_before_and_leaves_it_standing(visitor):
    reader = start(visitor)
    answers = {"threatened_to_share": False, "meet_plans": "no_plan"}
    reader.go_to("weeks_known", answers)
    before = reader.page.evaluate("page.engine.ask('outcome').answers")
    asked = []
    while reader.item != "threatened_to_share":
        reader.click(".back")
        asked.append(reader.item)
    for item in [*reversed(asked[:-1]), "weeks_known"]:
        reader.click(".next")
        assert reader.item == item
    assert reader.page.evaluate("page.engine.ask('outcome').answers") == before


def fields(reader) -> list:
    return reader.screen.locator("label:not(.paper) > input, fieldset > input").evaluate_all(
        "all => all.map(one => one.type === 'number' ? one.value : one.checked)")


def test_a_changed_answer_takes_its_help_away_again(visitor):
    reader = start(visitor)
    reader.answer(True)
    reader.click("#go-on")
    reader.click(".back")
    reader.answer(False)
    reader.go_through()
    assert "threat_to_share" not in reader.shown + reader.undecided
    expect(reader.page.locator("#danger")).to_be_hidden()


def test_a_changed_answer_brings_the_question_that_hangs_on_it(visitor):
    reader = start(visitor).go_to("meet_plans")
    reader.answer("no_plan")
    assert reader.item == "right_now"
    reader.click(".back")
    reader.answer("alone")
    assert reader.item == "meet_set"
    reader.click(".back")
    reader.answer("with_others")
    assert reader.item == "right_now"


def test_an_answer_can_be_taken_back_by_skipping(visitor):
    reader = start(visitor)
    reader.answer(False)
    reader.click(".back")
    reader.click(".skip")
    reader.click(".back")
    assert reader.screen.locator("input:checked").count() == 0


def test_next_without_an_answer_skips(visitor):
    reader = start(visitor)
    reader.click(".next")
    assert reader.item == "meet_plans"


def test_what_was_left_open_can_be_opened_from_the_report(visitor):
    reader = start(visitor).go_through()
    question = "Is there a day or a place for it?"
    assert "meeting_set" in reader.undecided
    reader.screen.locator("#left-open").get_by_role("button", name=question).click()
    assert reader.item == "meet_set"
    reader.answer(True)
    reader.go_through()
    expect(reader.screen.locator("#left-open")).not_to_contain_text(question)
    # It was opened and answered, so it counts, whatever the question before it would have been.
    assert "meeting_set" in reader.shown


def test_what_rests_on_a_question_not_yet_asked_cannot_be_opened_before_it(visitor):
    reader = start(visitor)
    reader.stop()
    left_open = reader.screen.locator("#left-open")
    expect(left_open).to_contain_text("Is there a day or a place for it?")
    expect(left_open.get_by_role("button")).to_have_count(0)
    expect(left_open.locator(".screen-only")).to_be_hidden()


def test_back_from_the_report_leads_to_the_last_question(visitor):
    reader = start(visitor).go_through()
    reader.click(".back")
    assert reader.item == "feeling"


@pytest.mark.parametrize("story", [None, "the_same_band"])
def test_whoever_stopped_at_once_can_still_start(visitor, story):
    reader = (visitor.story(story) if story else visitor.checklist("new_online_friend")).start()
    reader.stop()
    reader.click(".back")
    assert reader.place == ("story" if story else "notice")
    reader.click("#story-next" if story else "#start")
    assert reader.item == "threatened_to_share"


def test_a_page_works_in_a_frame_that_forbids_forms(leaver, tmp_path):
    inside = leaver.file("new_online_friend").as_uri()
    around = tmp_path / "platform.html"
    around.write_text(
        f"<!doctype html><iframe sandbox='allow-scripts' src='{inside}' height='700'></iframe>")
    page = leaver.open(around)
    frame = page.frame_locator("iframe")
    frame.locator("#start").click()
    frame.locator("#item-0 input[value='0']").check()
    frame.locator("#item-0 .next").click()
    expect(frame.locator("#item-1")).to_be_visible()


def test_back_from_the_first_question_leads_to_the_notice(visitor):
    reader = start(visitor)
    reader.click(".back")
    assert reader.place == "notice"


def test_back_from_the_first_question_of_a_story_leads_to_the_story(visitor):
    reader = visitor.story("the_same_band").start()
    reader.click(".back")
    assert reader.place == "story"
    expect(reader.screen.locator("#story-text")).to_be_visible()


def test_a_number_that_does_not_fit_is_refused_in_words(visitor):
    reader = start(visitor).go_to("weeks_known")
    error = "Only a whole number from 0 to 200 fits here. You can also skip this."
    for typed in ("201", "-1", "2.5", "1e9", "99999999999", "7e0"):
        field = reader.screen.locator("input[type=number]")
        field.press_sequentially(typed)
        reader.click(".next")
        assert reader.item == "weeks_known", typed
        expect(reader.screen.locator(".error"), typed).to_have_text(error)
        expect(reader.screen.locator(".error"), typed).to_be_visible()
        expect(reader.page.locator("#announcement"), typed).to_have_text(error)
        expect(field, typed).to_be_focused()
        expect(field, typed).to_have_accessible_description(f"A whole number from 0 to 200 {error}")
        # Each number is the first one that is typed there.
        reader.click(".skip")
        reader.click(".back")
        expect(reader.screen.locator(".error"), typed).to_be_hidden()
        assert field.input_value() == "", typed


def test_a_refused_number_can_be_skipped(visitor):
    reader = start(visitor).go_to("weeks_known")
    reader.screen.locator("input[type=number]").press_sequentially("5000")
    reader.click(".next")
    reader.click(".skip")
    assert reader.item != "weeks_known"
    reader.click(".back")
    expect(reader.screen.locator(".error")).to_be_hidden()


def test_none_of_these_stands_alone(visitor):
    reader = start(visitor).go_to("first_contact")
    reader.choose(["many_people", "knew_hobbies"])
    reader.field("0").check()
    expect(reader.field("2")).not_to_be_checked()
    expect(reader.field("4")).not_to_be_checked()
    reader.field("2").check()
    expect(reader.field("0")).not_to_be_checked()


def test_not_sure_takes_the_place_of_a_number(visitor):
    reader = start(visitor).go_to("weeks_known")
    reader.choose(7)
    reader.choose("not_sure")
    assert reader.screen.locator("input[type=number]").input_value() == ""
    reader.screen.locator("input[type=number]").press_sequentially("3")
    expect(reader.field("not_sure")).not_to_be_checked()


def test_enter_in_a_number_moves_on(visitor):
    reader = start(visitor).go_to("weeks_known")
    field = reader.screen.locator("input[type=number]")
    field.fill("4")
    field.press("Enter")
    assert reader.item != "weeks_known"


def test_a_double_click_on_next_does_not_skip_a_question(visitor):
    reader = start(visitor)
    reader.choose(False)
    reader.screen.locator(".next").dblclick()
    assert reader.item == "meet_plans"


def test_progress_is_told_in_words(visitor):
    reader = start(visitor)
    expect(reader.screen.locator(".progress")).to_have_text(
        re.compile(r"^1 of about \d+ · First things first$"))


def test_the_key_sets_ones_own_answers_beside_its_own(visitor):
    reader = visitor.story("the_same_band", "--region", "PH").start()
    reader.answer("declined")
    reader.stop()
    reader.click("#see-key")
    first = reader.screen.locator(".answers > li").first
    assert first.locator("dt").all_inner_texts() == ["In the key", "Your answer"]
    assert first.locator("dd").all_inner_texts() == ["No", "I'd rather not say"]
    assert reader.screen.locator(".discuss li").count() >= 2

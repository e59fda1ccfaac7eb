"""Help comes first, whatever one answers or leaves out."""

import pytest
from playwright.sync_api import expect

from support.packs import checklists, steps

NAMES = list(checklists())


def now_guidance(reader) -> list[str]:
    return [name for name, urgency in reader.checklist.urgency.items() if urgency == "now"]


def test_help_is_offered_the_moment_it_is_certain(visitor):
    reader = visitor.checklist("new_online_friend", "--region", "PH").start()
    assert reader.item == "threatened_to_share"
    reader.answer(True)

    assert reader.place == "offer"
    offered = reader.screen.locator("#offer-titles li").all_inner_texts()
    assert offered == [reader.checklist.titles["threat_to_share"]]
    expect(reader.screen.get_by_role("link", name="Call 911").first).to_be_visible()
    expect(reader.screen.locator("#next-step")).to_be_visible()
    expect(reader.screen.locator("#next .act a").first).to_be_visible()
    expect(reader.screen.get_by_role("button", name="See help now")).to_be_visible()
    expect(reader.screen.get_by_role("button", name="Go on")).to_be_visible()


@pytest.mark.parametrize("answer", ["so", "unsure"])
def test_whoever_thinks_of_hurting_themselves_meets_the_crisis_line_at_once_and_first(
        visitor, answer):
    reader = visitor.checklist("new_online_friend", "--region", "PH").start()
    reader.go_to("hurt_self")
    reader.answer(answer)
    assert reader.place == "offer"
    line = "National Center for Mental Health crisis line"
    expect(reader.screen.locator("#next .act a").first).to_contain_text(line)
    tops = [reader.screen.locator(part).bounding_box()["y"] for part in ("#next", "#emergency")]
    assert tops == sorted(tops)

    reader.click("#go-on")
    reader.stop()
    expect(reader.screen.locator("#next .act a").first).to_contain_text(line)
    tops = [reader.screen.locator(part).bounding_box()["y"] for part in ("#next", "#emergency")]
    assert tops == sorted(tops)


def test_help_that_is_read_at_once_says_what_to_do_and_whom_to_turn_to(visitor):
    reader = visitor.checklist("new_online_friend", "--region", "PH").start()
    reader.answer(True)
    reader.click("#see-help")

    article = reader.screen.locator("article")
    expect(article).to_contain_text(steps()["dont_pay"])
    expect(article.locator(".who").get_by_role("link").first).to_be_visible()
    reader.click("#go-on")
    assert reader.item == "meet_plans"


@pytest.mark.parametrize("reads", [True, False], ids=["after reading it", "without reading it"])
def test_going_on_from_help_keeps_it_for_the_end_and_does_not_offer_it_again(visitor, reads):
    reader = visitor.checklist("new_online_friend", "--region", "PH").start()
    reader.answer(True)
    if reads:
        reader.click("#see-help")
    reader.click("#go-on")
    while reader.place != "report":
        assert reader.place != "offer"
        reader.step({})
    assert reader.shown[0] == "threat_to_share"
    expect(reader.page.locator("#guidance-" + str(
        reader.checklist.guidance.index("threat_to_share")) + " [data-step]").first).to_be_attached()
    expect(reader.page.locator("#next .label")).to_have_text("One step for now")


def test_where_the_answers_bring_up_nothing_nobody_is_told_to_call(visitor):
    reader = visitor.checklist("new_online_friend", "--region", "PH").start()
    reader.go_through({"threatened_to_share": False})
    if not reader.page.locator("#described > p:visible").count():
        pytest.fail("something was described")
    expect(reader.page.locator("#next .label")).to_have_text("If you want to talk, now or later")


def test_each_piece_of_help_is_offered_when_its_own_turn_comes(visitor):
    reader = visitor.checklist("new_online_friend", "--region", "PH").start()
    offered = []
    while reader.place != "report":
        if reader.place == "offer":
            offered += reader.screen.locator("#offer-titles li").all_inner_texts()
        reader.step({
            "threatened_to_share": True, "meet_plans": "alone", "meet_set": True, "hurt_self": "so",
            "right_now": ["danger"]})
    # Each once, as its own question comes; in the report the most urgent stands first.
    assert sorted(offered) == sorted(reader.checklist.titles[name] for name in now_guidance(reader))


@pytest.mark.parametrize("name", NAMES)
def test_stopping_at_once_still_gives_guidance_and_somebody_to_turn_to(visitor, name):
    reader = visitor.checklist(name)
    for stops_at in ("first item", "second item"):
        reader.start()
        if stops_at == "second item":
            reader.step({})
        reader.stop()
        assert reader.place == "report", stops_at
        assert reader.shown + reader.undecided, stops_at
        assert reader.contacts, stops_at
        reader.click("#again")


@pytest.mark.parametrize("name", NAMES)
def test_whoever_leaves_everything_out_or_says_nothing_reads_one_step_and_a_line_for_the_worst(
        visitor, name):
    reader = visitor.checklist(name, "--region", "GB")
    reports = []
    for state in ("skipped", "declined"):
        reader.start().go_through({item.name: state for item in reader.checklist.items})
        assert set(now_guidance(reader)) <= set(reader.undecided), state
        assert reader.contacts, state
        expect(reader.page.locator("#danger"), state).to_be_hidden()
        expect(reader.page.locator("#next-step"), state).to_be_visible()
        expect(reader.page.locator("#next .act a").first, state).to_be_visible()
        expect(reader.page.locator("#crisis a").first, state).to_be_visible()
        reports.append(reader.page.locator("#report").inner_text())
        reader.click("#again")
    assert reports[0] == reports[1], "the same help in the same words"


def test_the_parts_of_a_report_come_in_their_order(visitor):
    reader = visitor.checklist("new_online_friend", "--region", "PH").start()
    reader.answer(True)
    reader.go_through()
    parts = ["next", "crisis", "thanks", "described", "also", "help", "limits", "kept"]
    tops = [reader.page.locator(f"#{part}").bounding_box()["y"] for part in parts]
    assert tops == sorted(tops)


def test_no_sign_is_not_called_safe_and_still_gives_contacts(visitor):
    reader = visitor.story("the_chess_club", "--region", "PH")
    reader.follow_the_key()
    expect(reader.page.locator("#described .nothing")).to_contain_text(
        "That does not mean that everything is fine")
    assert reader.contacts


# Where the screen that is to be seen asks something, how high each button there is.
HEIGHTS = """() => [...document.querySelectorAll('main > .screen')]
    .filter(one => one.checkVisibility() && one.querySelector('fieldset') && one.matches('.item'))
    .map(one => [...one.querySelectorAll('.next, .back, .skip, .decline, .stop')]
        .map(button => button.getBoundingClientRect().height))"""


@pytest.mark.parametrize("name", NAMES)
def test_skip_decline_and_stop_are_as_easy_to_reach_as_next(visitor, name):
    reader = visitor.checklist(name).start()
    asked = 0
    while reader.place != "report":
        for heights in reader.page.evaluate(HEIGHTS):
            asked += 1
            assert len(heights) == 5 and min(heights) > 0, reader.item
            assert max(heights) - min(heights) <= 1, reader.item
        reader.step({})
    assert asked > 5


@pytest.mark.parametrize("name", NAMES)
def test_no_score_band_or_word_for_a_person_is_in_a_students_page(visitor, name):
    page = visitor.checklist(name, "--choose-region").page
    # What those who help call themselves is theirs to say.
    text = page.evaluate("""() => {
        const copy = document.querySelector('main').cloneNode(true)
        for (const contacts of copy.querySelectorAll('#help, .who')) contacts.remove()
        return copy.textContent.toLowerCase()
    }""")
    for word in ("score", "%", "risk", "victim", "traffick", "predator"):
        assert word not in text, word


def test_one_can_stop_or_go_back_when_help_is_offered(visitor):
    reader = visitor.checklist("new_online_friend", "--region", "PH").start()
    reader.answer(True)
    reader.click(".back")
    assert reader.item == "threatened_to_share"
    reader.answer(False)
    reader.click(".back")
    reader.answer(True)
    assert reader.place == "offer"
    reader.stop()
    assert reader.place == "report"

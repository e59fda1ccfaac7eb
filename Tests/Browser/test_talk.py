"""A guided talk that is led on a page: by whom, what is shown, and what nobody else sees."""

import subprocess
import urllib.error
import urllib.parse
import urllib.request

import pytest
from playwright.sync_api import Page, expect

from conftest import PHONE, WIDE
from support.axe import violations
from support.program import PROGRAM
from support.servers import Talk


@pytest.fixture
def talk():
    """A talk with nobody, which is told nothing."""
    server = Talk("young_person_interview")
    yield server
    server.stop()


def led(visitor, talk: Talk, **options) -> Page:
    visitor.home = talk.address
    page = visitor.context(offline=False, **options).new_page()
    page.goto(talk.door)
    return page


def heading(page: Page) -> str:
    return page.locator("h1").inner_text()


def press(page: Page, words: str) -> None:
    """Goes on with a button, and waits for what comes then."""
    step = page.locator("input[name=step]").first.input_value()
    page.get_by_role("button", name=words, exact=True).click()
    expect(page.locator("input[name=step]").first).not_to_have_value(step)


def choose(page: Page, words: str) -> None:
    page.locator("#here").get_by_label(words, exact=True).check()
    press(page, "Keep, and go on")


def go_to(page: Page, section: int) -> None:
    page.get_by_text("Go to another part").click()
    step = page.locator("input[name=step]").first.input_value()
    page.locator(f".phases form > ol > li:nth-child({section}) > button").click()
    expect(page.locator("input[name=step]").first).not_to_have_value(step)


def test_an_address_opens_the_talk_once_and_nobody_else_gets_in(visitor, talk):
    page = led(visitor, talk, viewport=WIDE)
    assert "1/" in heading(page)
    # The key does not stand in the address any more.
    assert page.url == f"{talk.address}/"
    for address in [talk.door, talk.address + "/", talk.address + "/" + "0" * 32]:
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(address)
        assert refused.value.code == 410
        assert "<h1" not in refused.value.read().decode()
    forged = urllib.parse.urlencode({"token": "0" * 32, "step": 0, "act": "leave"}).encode()
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(talk.address + "/", forged)
    assert refused.value.code == 410
    foreign = urllib.request.Request(
        talk.address + "/", forged, {"Origin": "http://evil.example"})
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(foreign)
    assert refused.value.code == 403
    # Nothing of this moved the talk.
    before = heading(page)
    press(page, "Leave it, and go on")
    assert heading(page)[0] == before[0]


def test_nothing_of_it_is_kept_in_the_browser(visitor, talk):
    page = led(visitor, talk)
    context = page.context
    press(page, "Leave it, and go on")
    assert context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert page.title() == "Checklist"


def seen(page: Page) -> list[str]:
    """The words that can be seen of a page."""
    return page.locator("body").inner_text().split()


def test_esc_covers_the_page_at_once_and_enter_brings_back_what_was_typed(visitor, talk):
    page = led(visitor, talk, viewport=WIDE)
    before = heading(page)
    page.get_by_text("Write something down").click()
    page.get_by_label("As short as you can").fill("He waits")
    page.keyboard.press("Escape")
    assert seen(page) == ["Pause.", "Go", "on"]
    assert violations(page) == []
    page.keyboard.press("Enter")
    assert heading(page) == before
    assert page.get_by_label("As short as you can").input_value() == "He waits"
    page.get_by_role("button", name="Cover (Esc)").click()
    assert seen(page) == ["Pause.", "Go", "on"]


def test_esc_covers_what_helps_with_the_talk(visitor, talk):
    page = led(visitor, talk, viewport=WIDE)
    with page.context.expect_page() as opened:
        page.get_by_role("button", name="What helps so far").click()
    report = opened.value
    report.wait_for_load_state()
    assert "This page is a file" not in report.content()
    assert "This page is no file." in report.content()
    report.keyboard.press("Escape")
    assert seen(report) == ["Pause.", "Go", "on"]
    expect(page.get_by_role("button", name="Go on", exact=True)).to_be_visible()
    assert seen(page) == ["Pause.", "Go", "on"]


def test_esc_covers_what_is_on_its_way_too(visitor, talk):
    page = led(visitor, talk, viewport=WIDE)
    # The answer of the server takes its time.
    page.route(talk.address + "/", lambda route: (page.wait_for_timeout(700), route.continue_()))
    page.get_by_role("button", name="Leave it, and go on").click(no_wait_after=True)
    page.keyboard.press("Escape")
    assert seen(page) == ["Pause.", "Go", "on"]
    page.wait_for_timeout(2500)
    assert seen(page) == ["Pause.", "Go", "on"]
    page.unroute_all(behavior="ignoreErrors")
    page.get_by_role("button", name="Go on", exact=True).click()
    expect(page.locator("h1")).not_to_have_text("Pause.")


def test_a_page_that_nobody_touches_covers_itself(visitor):
    talk = Talk("young_person_interview", "--cover-after", "1s")
    try:
        page = led(visitor, talk, viewport=WIDE)
        before = heading(page)
        expect(page.get_by_role("button", name="Go on", exact=True)).to_be_visible()
        assert seen(page) == ["Pause.", "Go", "on"]
        page.keyboard.press("Enter")
        assert heading(page) == before
    finally:
        talk.stop()


def test_esc_covers_whatever_else_is_under_way(visitor, talk):
    page = led(visitor, talk, viewport=WIDE)
    fields = {
        "token": page.locator("input[name=token]").first.input_value(), "step": "0", "act": "leave"}
    urllib.request.urlopen(talk.address + "/", urllib.parse.urlencode(fields).encode()).read()
    fields["act"] = "cover"
    covered = urllib.request.urlopen(
        talk.address + "/", urllib.parse.urlencode(fields).encode()).read().decode()
    assert "Pause." in covered and "1/10" not in covered


def test_a_gate_is_answered_anew_after_a_yes_was_taken_back(visitor, talk):
    page = led(visitor, talk, viewport=WIDE)
    go_to(page, 3)
    page.locator("#here input[name='answer[]']").first.check()
    press(page, "Keep, and go on")
    press(page, "They take their yes back")
    go_to(page, 3)
    assert page.locator("#here input[name='answer[]']:checked").count() == 0
    press(page, "Keep, and go on")
    expect(page.locator(".stopped")).to_contain_text("They do not want to talk")


def test_what_is_unticked_is_taken_out_and_two_kinds_of_answers_are_told(visitor, talk):
    page = led(visitor, talk, viewport=WIDE)
    box = page.locator("#here input[type=checkbox]")
    box.nth(0).check()
    press(page, "Keep, and go on")
    go_to(page, 1)
    assert box.nth(0).is_checked()
    box.nth(0).uncheck()
    press(page, "Keep, and go on")
    go_to(page, 1)
    assert not box.nth(0).is_checked()
    box.nth(0).check()
    page.get_by_label("They would rather not say").check()
    press(page, "Keep, and go on")
    expect(page.get_by_role("alert")).to_contain_text("not both")


def test_a_form_that_is_sent_twice_counts_once(visitor, talk):
    page = led(visitor, talk, viewport=WIDE)
    fields = {
        "token": page.locator("input[name=token]").first.input_value(),
        "step": page.locator("input[name=step]").first.input_value(), "act": "leave"}
    sent = urllib.parse.urlencode(fields).encode()
    first = urllib.request.urlopen(talk.address + "/", sent).read()
    assert urllib.request.urlopen(talk.address + "/", sent).read() == first


def test_consent_that_is_taken_back_ends_the_questions(visitor, talk):
    page = led(visitor, talk, viewport=WIDE)
    go_to(page, 6)
    press(page, "They take their yes back")
    expect(page.locator(".stopped")).to_contain_text("They do not want to talk")
    expect(page.get_by_role("button", name="They take their yes back")).to_have_count(0)
    press(page, "To what they need tonight, and what you agree")
    assert page.locator(".gate").count() == 0


def test_a_whole_talk_by_keyboard_alone(visitor, talk):
    page = led(visitor, talk, viewport=WIDE)
    visited = set()
    for _ in range(150):
        title = heading(page)
        if title == "The end of the talk":
            break
        visited.add(title.split(" ")[0])
        step = page.locator("input[name=step]").first.input_value()
        # What is read first is the heading; from there, Tab leads to what can be ticked.
        assert page.evaluate("document.activeElement.tagName") == "H1"
        choices = page.locator("#here input[name='answer[]']")
        if choices.count() and "take the yes back" not in page.locator("#here").inner_text():
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement.name") == "answer[]"
            assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
            page.keyboard.press("Space")
            # Enter in a field is the first button of its form.
            page.keyboard.press("Enter")
        else:
            for _ in range(40):
                page.keyboard.press("Tab")
                if page.evaluate("document.activeElement.matches('#here .moves button.on')"):
                    break
            page.keyboard.press("Enter")
        expect(page.locator("input[name=step]").first).not_to_have_value(step)
    assert heading(page) == "The end of the talk"
    assert len(visited) >= 6, visited


def test_own_words_and_a_step_are_kept_with_the_talk(visitor, talk):
    page = led(visitor, talk, viewport=WIDE)
    page.get_by_text("Write something down").click()
    page.get_by_label("As short as you can").fill("“I don't <b>want</b> to go home”")
    press(page, "Keep as their own words")
    expect(page.locator(".kept")).to_have_text("“I don't <b>want</b> to go home”")
    page.get_by_text("Write down the next step").click()
    page.get_by_label("The next step").fill("Call the helpline together")
    page.get_by_label("Who does it").fill("the nurse")
    press(page, "Keep the step")
    expect(page.get_by_text("The next step (1 written down)")).to_be_visible()


def test_what_is_written_and_not_kept_holds_the_talk_back(visitor, talk):
    page = led(visitor, talk, viewport=WIDE)
    before = heading(page)
    page.get_by_text("Write something down").click()
    page.get_by_label("As short as you can").fill("He waits")
    page.get_by_text("Write something down").click()
    page.get_by_role("button", name="Leave it, and go on").click()
    expect(page.get_by_role("alert")).to_contain_text("not kept yet")
    assert heading(page) == before
    assert page.evaluate("document.activeElement.value") == "He waits"
    press(page, "Keep as their own words")
    expect(page.get_by_text("Write something down (1 noted)")).to_be_visible()
    press(page, "Leave it, and go on")


def test_a_yes_that_is_taken_back_waits_for_nothing_that_is_written(visitor, talk):
    page = led(visitor, talk, viewport=WIDE)
    page.get_by_text("Write something down").click()
    page.get_by_label("As short as you can").fill("He waits")
    press(page, "They take their yes back")
    expect(page.locator(".stopped")).to_contain_text("They do not want to talk")


def test_what_helps_opens_apart_and_speaks_to_whoever_leads(visitor, talk):
    page = led(visitor, talk, viewport=WIDE)
    with page.context.expect_page() as opened:
        page.get_by_role("button", name="What helps so far").click()
    report = opened.value
    report.wait_for_load_state()
    words = report.locator("main").inner_text()
    assert "Thank you for going through this" not in words
    expect(page.locator("h1")).to_have_count(1)


def test_where_nobody_is_questioned_the_page_asks_for_what_was_seen(visitor):
    talk = Talk("young_person_interview", "--observed", words=None)
    try:
        page = led(visitor, talk, viewport=WIDE)
        for _ in range(30):
            if heading(page) == "The end of what can be written down":
                break
            assert page.locator(".said").count() == 0
            assert "Have you thought" not in page.locator("main").inner_text()
            assert "Seen or known" in page.locator(".heard h2").inner_text()
            assert violations(page) == []
            press(page, "Leave it, and go on")
        assert heading(page) == "The end of what can be written down"
        assert page.get_by_text("They take their yes back").count() == 0
        assert page.get_by_label("asked", exact=True).count() == 0
    finally:
        talk.stop()


def test_a_practice_says_so_on_every_screen_and_what_was_missed_at_the_end(visitor):
    talk = Talk("young_person_interview", "--practice", "the_boy_who_says_nothing")
    try:
        page = led(visitor, talk, viewport=WIDE)
        for _ in range(12):
            expect(page.locator(".practice")).to_be_visible()
            page.locator("#here .moves button[value=leave]").click()
        with page.context.expect_page() as opened:
            page.get_by_role("button", name="How the practice went").click()
        opened.value.wait_for_load_state()
        assert "AFTER THE PRACTICE" in opened.value.locator("main").inner_text()
    finally:
        talk.stop()


def test_a_practice_shows_the_persons_words_and_no_sign_beside_them(visitor):
    talk = Talk("young_person_interview", "--practice", "the_calls_after_supper")
    try:
        page = led(visitor, talk, viewport=WIDE)
        press(page, "Leave it, and go on")
        choose(page, "Yes")
        go_to(page, 3)
        choose(page, "Yes")
        go_to(page, 6)
        said = page.locator(".played")
        expect(said).to_contain_text("They say: “There are calls after supper. I do not like them.”")
        expect(page.locator(".heard")).not_to_contain_text("Calls that others plan")
        press(page, "Go on")
        # It can be looked at again where it is ticked.
        again = page.locator("details.played")
        expect(again).to_contain_text("There are calls after supper")
        assert again.get_attribute("open") is None
    finally:
        talk.stop()


PASSPHRASE = "four words that nobody guesses"


def test_with_a_case_the_talk_is_gone_on_with_after_the_program_was_killed(visitor, tmp_path):
    key, case = str(tmp_path / "my.key"), str(tmp_path / "one.case.age")
    made = subprocess.run(
        [PROGRAM, "case", "key", key], input=f"{PASSPHRASE}\n" * 2, text=True, capture_output=True)
    assert made.returncode == 0, made.stderr
    options = ["--case", case, "--key", key]
    talk = Talk("young_person_interview", *options, typed=f"{PASSPHRASE}\n")
    page = led(visitor, talk, viewport=WIDE)
    page.get_by_text("Write something down").click()
    page.get_by_label("As short as you can").fill("in their own words")
    press(page, "Keep as their own words")
    press(page, "Leave it, and go on")
    choose(page, "Yes")
    talk.process.kill()
    talk.process.wait()
    assert not any(b"own words" in file.read_bytes() for file in tmp_path.iterdir())

    visitor.requests.clear()
    again = Talk("young_person_interview", *options, typed=f"{PASSPHRASE}\n")
    try:
        page = led(visitor, again, viewport=WIDE)
        # On another day the talk begins with who can hear, and with a yes; what was told is kept.
        assert heading(page).startswith("1/")
        page.get_by_text("Write something down").click()
        expect(page.locator(".kept")).to_have_text("in their own words")
    finally:
        again.stop()


def test_a_case_that_nobody_touches_is_locked_until_its_passphrase_is_typed(visitor, tmp_path):
    key, case = str(tmp_path / "my.key"), str(tmp_path / "one.case.age")
    subprocess.run(
        [PROGRAM, "case", "key", key], input=f"{PASSPHRASE}\n" * 2, text=True, check=True,
        capture_output=True)
    talk = Talk(
        "young_person_interview", "--case", case, "--key", key, "--cover-after", "1s",
        typed=f"{PASSPHRASE}\n")
    try:
        page = led(visitor, talk, viewport=WIDE)
        fields = {
            "token": page.locator("input[name=token]").first.input_value(), "step": "0",
            "act": "note", "kind": "own_words", "text": "He waits at the gate"}
        talk.wait_for("the case is locked")
        talk.wait_for("give a new address")
        # Nobody comes to see the talk again without the passphrase.
        expect(page.get_by_text("Nothing is here.")).to_be_visible()
        # What somebody sends all the same is shown to nobody, and is not lost.
        sent = urllib.request.urlopen(
            talk.address + "/", urllib.parse.urlencode(fields).encode()).read().decode()
        assert "the case is locked" in sent and "<h1" not in sent
        talk.type("", "not the passphrase", "", PASSPHRASE)
        talk.wait_for("http://")
        page.goto(talk.newest_door())
        assert heading(page).startswith("1/")
        expect(page.locator(".kept").first).to_have_text("He waits at the gate")
        visitor.errors.clear()
    finally:
        talk.stop()


@pytest.mark.parametrize("size", [PHONE, WIDE], ids=["phone", "wide"])
def test_every_kind_of_screen_is_there_for_everybody(visitor, talk, size):
    page = led(visitor, talk, viewport=size)
    for part in range(1, page.locator(".phases form > ol > li").count() + 1):
        go_to(page, part)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), part
        assert violations(page) == [], part
    page.keyboard.press("Escape")
    expect(page.get_by_text("Pause.", exact=True)).to_be_visible()
    assert violations(page) == []


def test_it_works_where_no_script_runs(visitor, talk):
    page = led(visitor, talk, viewport=WIDE, java_script_enabled=False)
    press(page, "Leave it, and go on")
    page.get_by_role("button", name="Cover (Esc)").click()
    expect(page.locator("h1")).to_have_text("Pause.")
    page.get_by_role("button", name="Go on", exact=True).click()
    expect(page.locator("h1")).not_to_have_text("Pause.")

"""The quick exit: at once, from everywhere, and nothing is left behind."""

import pytest
from playwright.sync_api import Page, expect

from support import program
from support.reader import Reader

NEUTRAL = "https://www.wikipedia.org/"
NEUTRAL_PAGE = "<!doctype html><title>Wikipedia</title><p>A page that is nobody's own."


@pytest.fixture
def reader(leaver) -> Reader:
    """Somebody in the middle of a checklist, in a browser in which the neutral page is there."""
    reader = leaver.checklist("new_online_friend", "--region", "PH", offline=False)
    reader.page.route(NEUTRAL, lambda route: route.fulfill(
        body=NEUTRAL_PAGE, content_type="text/html"))
    reader.start()
    reader.choose(True)
    return reader


def has_left(page: Page) -> None:
    expect(page).to_have_url(NEUTRAL)
    expect(page).to_have_title("Wikipedia")


def test_leave_now_goes_to_a_neutral_page(reader):
    reader.page.locator("#leave").click()
    has_left(reader.page)


def test_only_the_neutral_page_is_asked_for_when_leaving(leaver, reader):
    reader.page.locator("#leave").click()
    has_left(reader.page)
    assert leaver.foreign_requests == [NEUTRAL]


def test_the_neutral_page_is_not_told_where_one_came_from(reader):
    with reader.page.expect_request(NEUTRAL) as asked:
        reader.page.locator("#leave").click()
    assert "referer" not in asked.value.all_headers()


def test_shift_three_times_leaves(reader):
    for _ in range(3):
        reader.page.keyboard.press("Shift")
    has_left(reader.page)


def test_shift_three_times_leaves_from_a_field_too(reader):
    reader.go_to("weeks_known", {"threatened_to_share": False})
    reader.page.locator("input[type=number]:visible").focus()
    for _ in range(3):
        reader.page.keyboard.press("Shift")
    has_left(reader.page)


def test_shift_twice_stays_and_says_how_to_leave(reader):
    status = reader.page.get_by_role("status").and_(reader.page.locator("#leave-status"))
    reader.page.keyboard.press("Shift")
    expect(status).to_have_text("Shift. Press it two more times to leave.")
    reader.page.keyboard.press("Shift")
    expect(status).to_have_text("Shift. Press it one more time to leave.")
    assert reader.item == "threatened_to_share"


def test_shift_three_times_but_slowly_stays(leaver):
    reader = leaver.checklist("new_online_friend")
    reader.page.clock.install()
    reader.page.reload()
    for _ in range(2):
        reader.page.keyboard.press("Shift")
    reader.page.clock.run_for(5100)
    expect(reader.page.locator("#leave-status")).to_have_text("Leaving was not chosen.")
    reader.page.keyboard.press("Shift")
    assert reader.place == "notice"
    expect(reader.page.locator("#leave-status")).to_have_text(
        "Shift. Press it two more times to leave.")


def test_another_key_in_between_stays(reader):
    for key in ("Shift", "Shift", "a", "Shift"):
        reader.page.keyboard.press(key)
    assert reader.item == "threatened_to_share"


def test_capital_letters_do_not_leave(reader):
    for letter in "ABC":
        reader.page.keyboard.press(f"Shift+{letter}")
    assert reader.item == "threatened_to_share"


def test_clicks_with_shift_held_do_not_leave(reader):
    for _ in range(3):
        reader.screen.locator("h2").click(modifiers=["Shift"])
    assert reader.item == "threatened_to_share"


def test_leave_now_leaves_the_page_around_as_well(leaver, tmp_path):
    inside = leaver.file("new_online_friend", "--region", "PH").as_uri()
    around = tmp_path / "course.html"
    around.write_text(f"<!doctype html><title>A course</title><iframe src='{inside}'></iframe>")
    page = leaver.open(around, offline=False)
    page.route(NEUTRAL, lambda route: route.fulfill(body=NEUTRAL_PAGE, content_type="text/html"))
    frame = page.frame_locator("iframe")
    frame.locator("#notice > .fold > summary").click()
    expect(frame.locator("#inside")).to_be_visible()
    frame.locator("#leave").click()
    has_left(page)


def test_a_page_that_stands_alone_does_not_speak_of_another(visitor):
    expect(visitor.checklist("new_online_friend").page.locator("#inside")).to_be_hidden()


@pytest.mark.parametrize("leave", ["button", "shift"])
def test_a_report_in_a_file_can_be_left_at_once_as_well(leaver, tmp_path, leave):
    report = tmp_path / "report.html"
    report.write_text(program.waymark(
        "run", "new_online_friend", "--story", "the_same_band", "--format", "html"))
    page = leaver.open(report, offline=False)
    page.route(NEUTRAL, lambda route: route.fulfill(body=NEUTRAL_PAGE, content_type="text/html"))
    if leave == "button":
        page.locator("#leave").click()
    else:
        for _ in range(3):
            page.keyboard.press("Shift")
    has_left(page)
    assert leaver.foreign_requests == [NEUTRAL]
    assert leaver.errors == []


def test_the_page_is_covered_before_the_neutral_one_arrives(leaver):
    reader = leaver.checklist("new_online_friend", offline=False).start()
    reader.choose(True)
    # Nothing arrives, so the browser stays with what the page made of itself.
    reader.page.route(NEUTRAL, lambda route: route.fulfill(status=204))
    reader.page.locator("#leave").click()

    assert reader.page.title() == ""
    assert reader.page.evaluate("document.body.checkVisibility()") is False
    assert reader.page.evaluate("document.body.textContent") == ""
    cover = reader.page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert cover == "rgb(255, 255, 255)"
    answers = reader.page.evaluate("page.engine.ask('outcome').answers")
    assert set(answers) <= {"open", "not_asked"}


def test_leaving_without_a_network_shows_nothing_of_the_page(leaver):
    reader = leaver.checklist("new_online_friend").start()
    reader.choose(True)
    reader.page.locator("#leave").click()
    expect(reader.page.locator("main")).to_have_count(0)
    expect(reader.page.locator("body")).not_to_contain_text("friend")


def test_back_after_leaving_does_not_bring_the_page_back(leaver, reader):
    reader.page.locator("#leave").click()
    has_left(reader.page)
    reader.page.go_back()
    expect(reader.page).not_to_have_title("Checklist")
    expect(reader.page.locator("main")).to_have_count(0)
    assert "friend" not in reader.page.locator("body").inner_text()


def test_leave_now_is_in_sight_on_every_screen_however_far_one_scrolls(visitor):
    reader = visitor.story("the_class_chat")
    page = reader.page
    for move, screen in [
        (None, "notice"), ("#start", "story"), ("#story-next", "item-0"), (None, "offer"),
        (".stop", "report"), ("#see-short", "short"), ("#to-report", "report"), ("#see-key", "key"),
    ]:
        if screen == "offer":
            reader.answer(["picture"])
        elif move:
            reader.click(move)
        assert reader.place == screen
        for place in ("0", "document.body.scrollHeight / 2", "document.body.scrollHeight"):
            page.evaluate(f"scrollTo(0, {place})")
            box = page.locator("#leave").bounding_box()
            assert 0 <= box["y"] and box["y"] + box["height"] <= page.viewport_size["height"], screen
            on_top = page.evaluate(
                "([x, y]) => document.elementFromPoint(x, y)?.id",
                [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2])
            assert on_top == "leave", screen


def test_leaving_works_without_a_script_inside_another_page(leaver, tmp_path):
    inside = leaver.file("new_online_friend", "--region", "PH").as_uri()
    around = tmp_path / "course.html"
    # A school's platform that shows pages in a frame, without scripts.
    around.write_text(
        "<!doctype html><title>A course</title>"
        f"<iframe sandbox='allow-top-navigation' src='{inside}'></iframe>")
    page = leaver.open(around, offline=False)
    page.route(NEUTRAL, lambda route: route.fulfill(body=NEUTRAL_PAGE, content_type="text/html"))
    page.frame_locator("iframe").locator("#leave").click()
    has_left(page)

"""What somebody hears who has the page read out."""

import re

from playwright.sync_api import expect

from support.packs import steps

NOTICE = """
- banner:
  - paragraph: Nothing is saved
  - link "Leave now"
- main:
  - heading "A new friend online" [level=1]
  - paragraph: "Is someone in danger right now? In the Philippines:"
  - list:
    - listitem:
      - link "Call 911"
  - paragraph: Questions about a situation, and who can help. Skip any question, stop at any time. Nothing is sent.
  - button "Start"
  - group:
    - heading "Leaving, and what stays" [level=2]
"""

QUESTION = """
- banner:
  - paragraph: Nothing is saved
  - link "Leave now"
- main:
  - region "Has this friend said they might show something private of yours to other people?":
    - paragraph: /^1 of about \\d+ · First things first$/
    - heading "Has this friend said they might show something private of yours to other people?" [level=2]
    - paragraph: Something private can be a picture, a chat or a secret. A made-up picture counts too.
    - group "Has this friend said they might show something private of yours to other people?":
      - text: Choose one, or move on without choosing
      - radio "Yes"
      - radio "No"
      - radio "Not sure"
    - button "Next"
    - button "Back"
    - button "Skip"
    - button "I'd rather not say"
    - button "Stop here"
"""

OFFER = """
- main:
  - complementary "Good to get help right away":
    - heading "Good to get help right away" [level=2]
    - list:
      - listitem: If someone threatens to share something private
    - paragraph: "Is someone in danger right now? In the Philippines:"
    - list:
      - listitem:
        - link "Call 911"
    - paragraph: You can read this now, or go on. It will be here at the end as well.
    - button "See help now"
    - button "Go on"
    - button "Back"
    - button "Stop here"
"""


def test_the_notice_is_read_in_its_order(visitor):
    reader = visitor.checklist("new_online_friend", "--region", "PH")
    expect(reader.page.locator("body")).to_match_aria_snapshot(NOTICE)


def test_a_question_is_read_with_its_progress_its_answers_and_its_moves(visitor):
    reader = visitor.checklist("new_online_friend", "--region", "PH").start()
    expect(reader.page.locator("body")).to_match_aria_snapshot(QUESTION)


def test_an_offer_of_help_is_read_in_its_order(visitor):
    reader = visitor.checklist("new_online_friend", "--region", "PH").start()
    reader.answer(True)
    expect(reader.page.locator("body")).to_match_aria_snapshot(OFFER)


def test_the_headings_of_a_report_tell_its_order(visitor):
    reader = visitor.checklist("new_online_friend", "--region", "PH").start()
    reader.answer(True)
    reader.go_through()
    titles = reader.checklist.titles
    expected = [
        steps()["helpline_first"], "What the answers describe",
        titles["threat_to_share"], titles["for_everyone"], "Also here, in case it helps",
        titles["meeting_set"], "Who can help in the Philippines",
        "What this cannot tell", "What is kept"]
    headings = reader.page.get_by_role("heading").all_inner_texts()
    assert [heading for heading in headings if heading in expected] == expected


def test_no_level_of_heading_is_left_out(visitor):
    reader = visitor.story("the_class_chat", "--region", "PH")
    reader.start()
    for move in (".stop", "#see-key"):
        reader.click(move)
        levels = [
            int(level) for level in
            re.findall(r"\[level=(\d)\]", reader.page.locator("main").aria_snapshot())]
        assert levels
        assert all(after <= before + 1 for before, after in zip(levels, levels[1:])), levels


def test_each_question_is_announced_with_its_progress(visitor):
    reader = visitor.checklist("new_online_friend").start()
    announcement = reader.page.locator("#announcement")
    assert announcement.get_attribute("aria-live") == "polite"
    heard = [announcement.inner_text()]
    for _ in range(3):
        reader.click(".skip")
        heard.append(announcement.text_content())
        assert heard[-1] == reader.screen.locator(".progress").inner_text()
    assert len(set(heard)) == len(heard)


def test_the_language_and_its_direction_are_said_of_the_whole_page(visitor):
    page = visitor.checklist("new_online_friend").page
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.locator("html").get_attribute("dir") == "ltr"


def test_right_to_left_is_said_of_the_whole_page(visitor):
    page = visitor.checklist("new_online_friend", "--language", "ar-XB").page
    assert page.locator("html").get_attribute("dir") == "rtl"
    leave = page.locator("#leave").bounding_box()
    assert leave["x"] < page.viewport_size["width"] / 2

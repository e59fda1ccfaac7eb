"""Whom to turn to: as in the program's own report, on the date of the reader's device."""

import re

import pytest
import yaml
from playwright.sync_api import expect

from support import program
from support.packs import checklists
from support.reader import move

COUNTRIES = sorted(
    file.stem.upper() for file in (program.ROOT / "Rules" / "contacts").glob("*.yaml")
    if file.stem not in ("int", "eu"))


@pytest.fixture(scope="session")
def no_answers(exports):
    """A file of answers in which every question of every checklist was skipped."""
    def file(checklist) -> str:
        answers = {item.name: "skipped" for item in checklist.items if item.is_question}
        return str(program.once(
            exports / f"{checklist.name}.yaml",
            lambda file: file.write_text(yaml.safe_dump(answers))))
    return file


def printed(report: dict) -> list[tuple]:
    return [
        (contact["name"], [channel["link"] for channel in contact["channels"] if channel["link"]],
         contact["record"]["text"])
        for contact in report["contacts"]]


# Each contact that is to be seen: its names, where its channels lead, and what is said of its age.
CONTACTS = """() => {
    document.querySelector('#help > .fold').open = true
    const seen = (all, within) => [...within.querySelectorAll(all)].filter(one => one.checkVisibility())
    const texts = (all, within) => seen(all, within).map(one => one.innerText)
    return seen('#help .contact', document).map(contact => ({
        names: texts('h3', contact), ages: texts('[data-age]', contact),
        links: [...contact.querySelectorAll('.channels a')].map(one => one.getAttribute('href')),
    }))
}"""


def shown(page) -> list[tuple]:
    contacts = page.evaluate(CONTACTS)
    assert all(len(one["names"]) == len(one["ages"]) == 1 for one in contacts), contacts
    return [(one["names"][0], one["links"], one["ages"][0]) for one in contacts]


NO_EMERGENCY_NUMBER = """
country: ZZ
name: the Quiet Islands
contacts:
  - id: zz-helpline
    name: Quiet Helpline
    for: [child_helpline]
    also: [counselling]
    audience: [anyone]
    channels: [ { web: "https://helpline.example" } ]
    source: https://helpline.example
    page_date: 2026-11-01
    collected: 2026-11-01
    confidence: high
"""


def test_a_country_without_an_emergency_number_gives_its_contacts(visitor, no_answers, tmp_path):
    (tmp_path / "contacts").mkdir()
    (tmp_path / "contacts" / "zz.yaml").write_text(NO_EMERGENCY_NUMBER)
    place = ("--region", "ZZ", "--rules", str(tmp_path))
    reader = visitor.checklist("new_online_friend", *place).start().stop()
    checklist = checklists()["new_online_friend"]
    report = program.report(checklist.name, "--answers", no_answers(checklist), *place)
    assert "Quiet Helpline" in [name for name, *_ in shown(reader.page)]
    assert shown(reader.page) == printed(report)


def countries(checklist) -> list[str]:
    """Every country with each audience, by one of its checklists: contacts are told apart by no more than
    audience and needs."""
    same = [one.name for one in checklists().values() if one.audience == checklist.audience]
    return COUNTRIES[same.index(checklist.name)::len(same)]


@pytest.mark.parametrize("name", checklists())
def test_every_country_that_can_be_chosen_gives_the_contacts_that_the_program_gives(
        visitor, no_answers, name):
    checklist = checklists()[name]
    reader = visitor.checklist(name, "--choose-region")
    page = reader.page
    titles = page.locator("#country option").all_inner_texts()
    assert len(titles) > len(COUNTRIES)
    for country in countries(checklist):
        report = program.report(
            name, "--answers", no_answers(checklist), "--region", country)
        place = report["place"]["name"]
        page.locator("#country").select_option(
            value=page.locator(f"option[data-place='{place}']").get_attribute("value"))
        assert reader.walk({"notice": move("#start"), "item-0": move(".stop")}) == "report"
        assert shown(page) == printed(report), country
        emergency = page.locator("#help .emergency:visible a").evaluate_all(
            "all => all.map(one => one.getAttribute('href'))")
        assert emergency == [
            channel["link"] for channel in report["emergency"]["channels"]], country
        expect(page.locator("#help-title")).to_have_text(f"Who can help in {place}")
        assert reader.walk({"report": move("#again")}) == "notice"


def test_without_a_country_there_are_contacts_from_anywhere(visitor, no_answers):
    reader = visitor.checklist("new_online_friend").start().stop()
    report = program.report(
        "new_online_friend", "--answers", no_answers(reader.checklist))
    assert shown(reader.page) == printed(report)
    expect(reader.page.locator("#crisis")).to_be_visible()


@pytest.mark.parametrize("today", ["2026-12-01", "2027-05-20", "2028-01-15", "2030-06-01"])
@pytest.mark.parametrize("country", ["PH", "GB", "US"])
def test_an_old_page_marks_and_holds_back_by_the_date_of_the_device(
        visitor, no_answers, country, today):
    reader = visitor.checklist("new_online_friend", "--region", country, today=today)
    reader.start().stop()
    report = program.report(
        "new_online_friend", "--answers", no_answers(reader.checklist), "--region", country,
        today=today)
    assert shown(reader.page) == printed(report)
    emergency = reader.page.locator("#help .emergency:visible [data-age]:visible")
    assert emergency.inner_text() == report["emergency"]["record"]["text"]


def test_contacts_of_an_old_page_are_called_old(visitor):
    new = visitor.checklist("new_online_friend", "--region", "PH").start().stop()
    old = visitor.checklist(
        "new_online_friend", "--region", "PH", today="2030-06-01").start().stop()
    assert len(shown(old.page)) <= len(shown(new.page))
    assert all("please check first" in age for _, _, age in shown(old.page))
    assert not all("please check first" in age for _, _, age in shown(new.page))


def test_numbers_dial_addresses_write_and_pages_open(visitor):
    page = visitor.checklist("new_online_friend", "--choose-region").page
    kinds = page.locator("#help .channels a").evaluate_all(
        "all => all.map(one => one.protocol)")
    assert set(kinds) == {"tel:", "mailto:", "https:"} | ({"sms:"} & set(kinds))
    dialled = page.locator("#help a[href^='tel:']").evaluate_all(
        "all => all.map(one => one.getAttribute('href'))")
    assert dialled
    # A "#" is part of some short numbers.
    assert [number for number in dialled if not re.fullmatch(r"tel:(\+|%23)?\d+", number)] == []


def test_each_piece_of_guidance_names_the_first_contacts_that_the_program_names(visitor):
    reader = visitor.story("the_class_chat", "--region", "PH")
    reader.follow_the_key()
    report = program.report(
        reader.checklist.name, "--story", "the_class_chat", "--region", "PH")
    names = {contact["id"]: contact["name"] for contact in report["contacts"]}
    for guidance in report["shown"] + report["undecided"]:
        article = reader.page.locator("article:visible", has_text=guidance["title"]).first
        helpers = article.locator(".who li bdi:not([dir])").all_text_contents()
        if guidance["for_everyone"]:
            assert helpers == []
        else:
            assert helpers == [names[contact] for contact in guidance["contacts"]][:3]


@pytest.mark.parametrize("country", ["PH", None])
def test_danger_is_among_whom_to_turn_to_where_the_program_says_so(visitor, no_answers, country):
    region = ["--region", country] if country else []
    reader = visitor.checklist("new_online_friend", *region).start().stop()
    report = program.report(
        "new_online_friend", "--answers", no_answers(reader.checklist), *region)
    referring = [one["title"] for one in report["shown"] + report["undecided"] if one["emergency"]]
    assert referring
    first = "Call 911" if country else "Call the emergency number where you are."
    for article in reader.page.locator("article.guidance:visible").all():
        title = article.locator("h3").inner_text()
        lines = [line.startswith(first) for line in article.locator(".who li").all_text_contents()]
        assert any(lines[:2]) == (title in referring)
        # Whoever thinks of hurting themselves meets the crisis line first.
        if "hurting yourself" in title:
            assert lines[:2] == [False, True]


def test_the_short_version_without_a_country_has_a_directory_and_no_number(visitor):
    reader = visitor.checklist("new_online_friend").start().stop()
    reader.click("#see-short")
    links = reader.screen.locator(".numbers a").evaluate_all("all => all.map(one => one.href)")
    directories = reader.page.locator("[data-directory] a").evaluate_all(
        "all => all.map(one => one.href)")
    assert len(links) == 1 and links[0] in directories
    assert links[0].startswith("https://")


def test_the_short_version_says_how_old_a_number_is(visitor):
    reader = visitor.checklist(
        "new_online_friend", "--region", "PH", today="2030-06-01").start().stop()
    reader.click("#see-short")
    lines = reader.screen.locator(".numbers > li").all_inner_texts()
    assert lines and all("more than two years old" in line for line in lines)


def test_the_short_version_has_numbers_and_no_word_of_what_this_is_about(visitor):
    reader = visitor.checklist("new_online_friend", "--region", "PH").start().stop()
    reader.click("#see-short")
    numbers = reader.screen.locator(".numbers a").evaluate_all("all => all.map(one => one.href)")
    assert numbers and len(set(numbers)) == len(numbers)
    text = reader.screen.inner_text().lower()
    for word in ("friend", "online", "picture", "private", "threat", "abuse", "checklist"):
        assert word not in text

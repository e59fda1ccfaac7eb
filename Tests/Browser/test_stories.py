"""Every bundled story, gone through as its answer key says."""

from support import program
from support.reader import Reader


def test_a_story_brings_up_what_it_expects_in_the_report_that_the_program_prints(told):
    reader, story = told.reader, told.story
    assert sorted(reader.shown) == sorted(story.shown)
    assert sorted(reader.undecided) == sorted(story.undecided)
    needs = {need for name in reader.shown for need in story.checklist.needs[name]}
    assert needs == set(story.needs)
    is_as_printed(reader, program.report(
        story.checklist.name, "--story", story.name, "--region", "PH", "--why"))


# Each piece of guidance that the answers describe, with the questions and answers that brought it up.
REASONS = """() => [...document.querySelectorAll('#described article.guidance')]
    .filter(one => one.checkVisibility()).map(one => {
        const texts = all => [...one.querySelectorAll(all)].map(it => it.textContent)
        const answers = texts('.why dd')
        return [one.querySelector('h3').innerText, texts('.why dt').map((it, at) => [it, answers[at]])]
    })"""


def is_as_printed(reader: Reader, report: dict) -> None:
    """Everything that depends on the answers is as in the program's own report."""
    page = reader.page
    assert reader.shown == [guidance["id"] for guidance in report["shown"]]
    assert reader.undecided == [guidance["id"] for guidance in report["undecided"]]
    assert reader.contacts == [contact["name"] for contact in report["contacts"]]
    names = {contact["id"]: contact["name"] for contact in report["contacts"]}
    assert page.locator("#next-step").inner_text() == report["next"]["step"]
    beside = page.locator("#next .act").inner_text()
    assert names.get(report["next"]["contact"], "911") in beside
    assert page.locator("#danger").is_visible() == report["emergency"]["leads"]
    assert page.locator("#thanks").inner_text() == report["thanks"]
    assert page.locator("#limits p").all_text_contents() == report["limits"]
    left_open = page.locator("#left-open li:visible").all_inner_texts()
    assert left_open == report["not_asked"]
    # Of several choices the program cites those that decided; the page shows the answer as it was given.
    for guidance, (title, reasons) in zip(report["shown"], page.evaluate(REASONS), strict=True):
        assert guidance["title"] == title
        assert [why["question"] for why in guidance["why"]] == [question for question, _ in reasons]
        for why, (_, answer) in zip(guidance["why"], reasons):
            assert set(why["answer"].split("; ")) <= set(answer.split("; "))

"""Before the first question: few words, and the way on near; what leads on stays in view after that."""

from itertools import product

import pytest
from playwright.sync_api import Page, expect

from conftest import PHONE
from support import program
from support.lesson import join, room, visitor as visitor_of_a_class  # noqa: F401
from support.measures import BROKEN, broken_words, foot, set_text, words_in_view
from support.packs import checklists


def is_short(words: int, end: float) -> bool:
    return words <= 60 and end <= 500


def before_start(page: Page) -> tuple[int, float]:
    """How many words are in view, and how far down Start ends."""
    return words_in_view(page, "body"), foot(page, "#start")


def test_a_start_is_near_and_few_words_stand_before_it_in_every_country(visitor):
    page = visitor.context(viewport=PHONE).new_page()
    found = {}

    def look(name: str, place: tuple[str, ...]) -> tuple[int, float]:
        page.goto(visitor.file(name, *place).as_uri())
        found[name, *place] = before_start(page)
        return found[name, *place]

    for place in (("--region", "PH"), ("--choose-region",)):
        figures = {name: look(name, place) for name in checklists()}
    # What a checklist says there and what a country brings with it are added up: where the longest
    # checklists have room, all have.
    longest = {max(figures, key=lambda name: figures[name][which]) for which in (0, 1)}
    for name, place in product(longest, [(), ("--region", "GB"), ("--region", "KR")]):
        look(name, place)
    assert [(*page, *figures) for page, figures in found.items() if not is_short(*figures)] == []


def test_a_start_of_a_story_is_as_near(told):
    assert is_short(told.words_at_start, told.foot_of_start), told


@pytest.mark.parametrize("name", ["new_online_friend", "worried_about_my_child"])
def test_what_is_told_in_short_is_what_one_has_to_know(visitor, name):
    page = visitor.checklist(name, "--region", "PH", viewport=PHONE).page
    told = page.locator("body").inner_text()
    for words in ("Is someone in danger right now? In the Philippines:", "Call 911",
                  "Questions about a situation, and who can help.",
                  "Skip any question, stop at any time.", "Nothing is sent.", "Nothing is saved"):
        assert words in told
    assert ("a duty to report may apply" in told) == (name == "worried_about_my_child")


def test_the_rest_is_a_press_away(visitor):
    page = visitor.checklist("worried_about_my_child", "--choose-region", viewport=PHONE).page
    rest = page.locator("#notice > .fold")
    expect(rest.get_by_text("“Leave now”, at the top")).to_be_hidden()
    page.get_by_role("heading", name="Leaving, and what stays").click()
    shown = rest.inner_text()
    for words in ("It does not judge anyone.", "“Leave now”, at the top", "They are gone when you",
                  "The history or the downloads", "For adults who go through this with somebody",
                  "The country only chooses who can help.", "Print it as paper"):
        assert words in shown, words


def test_in_class_it_is_said_at_once_that_sending_is_a_choice(visitor_of_a_class, room):
    student = join(visitor_of_a_class, room, viewport=PHONE)
    assert is_short(*before_start(student.page))
    expect(student.page.locator("#notice")).to_contain_text(
        "No answer is sent unless you choose it.", use_inner_text=True)


# Of every question what is not as it should be: wherever one has scrolled to, Next is there to be pressed;
# where it stays at the foot, it leaves room; and at the end nothing is under it.
WRONG = """() => [...document.querySelectorAll('.item')].flatMap(item => {
    page.ask({ item: Number(item.id.slice(5)), answer: 'open', place: 1, about: 16 })
    const next = item.querySelector('.next')
    const box = one => one.getBoundingClientRect()
    const wrong = []
    for (const place of [0, document.body.scrollHeight / 2, document.body.scrollHeight]) {
        scrollTo(0, place)
        const { top, bottom, left, right } = box(next)
        const above = box(document.querySelector('.leave')).bottom
        if (top < above || bottom > innerHeight) wrong.push('out of view')
        if (document.elementFromPoint((left + right) / 2, (top + bottom) / 2) !== next) wrong.push('covered')
        if (bottom > innerHeight - 20 && top - above < 0.4 * innerHeight) wrong.push('no room')
    }
    const last = [...item.querySelectorAll('.choices label')].filter(one => one.checkVisibility()).pop()
    if (last && box(last).bottom > box(next).top) wrong.push('over an answer')
    return wrong.map(what => `${item.id}: ${what}`)
})"""


# Of every question the words that begin on one line and end on another.
BROKEN_IN_QUESTIONS = f"""() => [...document.querySelectorAll('.item')].flatMap(item => {{
    page.ask({{ item: Number(item.id.slice(5)), answer: 'open', place: 1, about: 16 }})
    return ({BROKEN})().map(word => `${{item.id}}: ${{word}}`)
}})"""

# A phone, the same with text twice as large, and a small laptop's window at 400 %.
SIZES = {"phone": PHONE, "large text": PHONE, "400 %": {"width": 320, "height": 256}}


def take_on(page: Page, size: str) -> None:
    """Gives the window a size; large text is what somebody sets in the browser who needs it."""
    page.set_viewport_size(SIZES[size])
    set_text(page, 32 if size == "large text" else 16)


@pytest.mark.parametrize("name", checklists())
def test_next_stays_in_view_and_words_stay_whole_on_every_question_in_every_size(visitor, name):
    page = visitor.checklist(name, "--region", "PH").start().page
    wrong = []
    for size in SIZES:
        take_on(page, size)
        wrong += [f"{size}, {what}" for what in page.evaluate(WRONG)]
        wrong += [f"{size}, broken: {word}" for word in page.evaluate(BROKEN_IN_QUESTIONS)]
    assert wrong == []


@pytest.mark.parametrize("language, theme", [("ar-XB", "dark"), ("en-XA", "light")])
def test_start_and_next_are_in_view_from_right_to_left_in_long_words_and_in_the_dark(
        visitor, language, theme):
    reader = visitor.checklist(
        "new_online_friend", "--region", "PH", "--language", language, viewport=PHONE,
        color_scheme=theme)
    expect(reader.page.locator("#start")).to_be_in_viewport(ratio=1)
    reader.start()
    assert reader.page.evaluate(WRONG) == []


def test_words_stay_whole_before_the_first_question_and_in_a_story_in_every_size(visitor):
    broken = []

    def look(reader, screen: str) -> None:
        for size in SIZES:
            take_on(reader.page, size)
            broken.extend(f"{screen}, {size}: {word}" for word in broken_words(reader.page))

    reader = visitor.checklist("new_online_friend", "--choose-region")
    story = visitor.story("the_same_band", "--region", "PH")
    for one in (reader, story):
        one.page.locator("#notice > .fold > summary").click()
        look(one, "notice")
    story.click("#start")
    look(story, "story")
    story.click("#story-next")
    for size in SIZES:
        take_on(story.page, size)
        story.go_through(story.story.answers).click("#again")
        story.start()
    story.go_through(story.story.answers)
    look(story, "report")
    assert broken == []


def test_what_has_the_focus_is_not_under_what_stays_at_the_foot_in_any_size(visitor):
    reader = visitor.checklist("new_online_friend", "--region", "PH")
    page = reader.start().go_to("how_met").page
    for size in SIZES:
        take_on(page, size)
        page.evaluate("scrollTo(0, 0)")
        page.locator("#leave").focus()
        among_answers = 0
        for _ in range(30):
            page.keyboard.press("Tab")
            box, foot_of_room = page.evaluate("""() => {
                const one = document.activeElement
                const stay = document.querySelector('.item.on .next').getBoundingClientRect().top
                return one.closest('.choices') ? [one.getBoundingClientRect().bottom, stay] : [0, stay]
            }""")
            among_answers += box > 0
            assert box <= foot_of_room, size
        assert among_answers, size


def test_on_paper_all_of_it_stands_there_and_nothing_in_short(visitor):
    page = visitor.open(
        program.without_scripts(visitor.file("worried_about_my_child", "--region", "PH")))
    shown = page.locator("#notice").inner_text()
    for words in ("This is a list of questions about a situation.", "You can skip any question",
                  "a duty to report may apply", "Leaving, and what stays"):
        assert shown.count(words) == 1, words
    assert "At work" not in shown

"""Somebody who reads a page and clicks on it."""

from playwright.sync_api import Locator, Page

from .packs import Checklist, Item, Story
from .waiting import until

STATES = {"skipped": ".skip", "declined": ".decline"}

# The screens that are to be seen.
SCREENS = """() => [...document.querySelectorAll('main > .screen')]
    .filter(one => one.checkVisibility()).map(one => one.id)"""

# Goes from screen to screen, up to one for which no move is given, and says which that is. Whatever
# is pressed on the way is in sight, is not covered, and can be pressed.
WALK = """moves => {
    const press = (screen, selector) => {
        const found = [...screen.querySelectorAll(selector)].filter(one => one.checkVisibility())
        const fail = why => { throw new Error(`${screen.id}: ${selector} ${why}`) }
        if (found.length !== 1) fail(`is there ${found.length} times`)
        const [one] = found
        one.scrollIntoView({ block: 'center', behavior: 'instant' })
        const box = one.getBoundingClientRect()
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
        if (!(one.closest('label') ?? one).contains(top)) fail('is covered')
        if (one.disabled) fail('cannot be pressed')
        one.click()
    }
    for (let count = 0; count < 500; count++) {
        const screens = [...document.querySelectorAll('main > .screen')]
            .filter(one => one.checkVisibility())
        if (screens.length !== 1) throw new Error(`${screens.length} screens are to be seen`)
        const [screen] = screens
        const move = moves[screen.id]
        if (!move) return screen.id
        for (const value of move.marks) press(screen, `input[value='${value}']`)
        if (move.number !== null) {
            press(screen, 'input[type=number]')
            const field = screen.querySelector('input[type=number]')
            field.value = move.number
            field.dispatchEvent(new Event('input', { bubbles: true }))
        }
        press(screen, `button${move.button}`)
    }
    throw new Error('the way has no end')
}"""


def move(button: str, marks: list[str] | None = None, number: str | None = None) -> dict:
    """What is marked, typed and pressed on a screen."""
    return {"marks": marks or [], "number": number, "button": button}


def marks(item: Item, value) -> list[str]:
    """The values of the fields that stand for an answer."""
    if value == "not_sure":
        return ["not_sure"]
    match item.kind:
        case "yes_no": return ["1" if value else "0"]
        case "choice": return [str(item.choices.index(value))]
        case "scale": return [str(value - 1)]
        case "choices": return [str(1 << item.choices.index(name)) for name in value] or ["0"]
    return []


class Reader:
    """Goes through a checklist in a page as a person would: sees what is visible, clicks on it.

    What leads to the place that a test is about (`start`, `step`, `go_to`, `go_through`) is walked at
    one go, within the page. Everything else is done with the browser's own mouse and keyboard.
    """

    def __init__(self, page: Page, checklist: Checklist):
        self.page = page
        self.checklist = checklist

    @property
    def screen(self) -> Locator:
        """The one screen that is to be seen."""
        return self.page.locator(f"#{self.place}")

    @property
    def place(self) -> str:
        """Which screen it is: notice, story, item-3, offer, report, short or key."""
        screens: list[str] = []

        def is_one() -> bool:
            screens[:] = self.page.evaluate(SCREENS)
            return len(screens) == 1

        until(self.page, is_one)
        return screens[0]

    @property
    def item(self) -> str | None:
        """The name of the item that is asked; None where none is."""
        kind, _, index = self.place.partition("-")
        return self.checklist.items[int(index)].name if kind == "item" else None

    def click(self, button: str) -> None:
        self.screen.locator(f"button{button}").click()

    def walk(self, moves: dict[str, dict]) -> str:
        """Goes on as long as there is a move for the screen; gives the screen that has none."""
        return self.page.evaluate(WALK, moves)

    def start(self) -> "Reader":
        """From the notice, through the story where there is one, to the first item."""
        assert self.place == "notice"
        self.walk({"notice": move("#start"), "story": move("#story-next")})
        return self

    def choose(self, value) -> None:
        """Marks an answer, without moving on."""
        index = int(self.place.removeprefix("item-"))
        item = self.checklist.items[index]
        for mark in marks(item, value):
            self.field(mark).check()
        if item.kind == "number" and value != "not_sure":
            self.screen.locator("input[type=number]").fill(str(value))

    def field(self, value: str) -> Locator:
        return self.screen.locator(f"input[value='{value}']")

    def answer(self, value) -> None:
        """Answers the item and moves on: a value of the pack, or a word from STATES."""
        if isinstance(value, str) and value in STATES:
            return self.click(STATES[value])
        self.choose(value)
        self.click(".next")

    def go_to(self, name: str, answers: dict | None = None) -> "Reader":
        """Answers what comes before an item; what is not in the answers is skipped."""
        moves = self.moves(answers or {})
        goal = f"item-{self.checklist.index(name)}"
        del moves[goal]
        assert self.walk(moves) == goal, f"{name} was not asked"
        return self

    def go_through(self, answers: dict | None = None) -> "Reader":
        """Answers everything that is asked, up to the report."""
        assert self.walk(self.moves(answers or {})) == "report"
        return self

    def moves(self, answers: dict) -> dict[str, dict]:
        """What leads from each screen between the first item and the report to the next."""
        return {"offer": move("#go-on")} | {
            f"item-{index}": self.move(item, answers.get(item.name, "skipped"))
            for index, item in enumerate(self.checklist.items)}

    def move(self, item: Item, value) -> dict:
        if not item.is_question:
            return move(".next")
        if isinstance(value, str) and value in STATES:
            return move(STATES[value])
        types = item.kind == "number" and value != "not_sure"
        return move(".next", marks(item, value), str(value) if types else None)

    def step(self, answers: dict) -> None:
        """Past one screen."""
        place = self.place
        self.walk({place: self.moves(answers)[place]})

    def click_through(self, answers: dict) -> "Reader":
        """From the first item to the report with the browser's own mouse, click by click."""
        while self.place != "report":
            item = self.item and self.checklist.items[self.checklist.index(self.item)]
            if item and item.is_question:
                self.answer(answers.get(item.name, "skipped"))
            else:
                self.click(".next" if item else "#go-on")
        return self

    def stop(self) -> "Reader":
        self.click(".stop")
        return self

    # What the report says.

    def titles(self, part: str) -> list[str]:
        return self.page.locator(f"{part} article.guidance h3").all_text_contents()

    def guidance(self, part: str) -> list[str]:
        """The names of the guidance in a part of the report, in its order."""
        names = {title: name for name, title in self.checklist.titles.items()}
        return [names[title] for title in self.titles(part)]

    @property
    def shown(self) -> list[str]:
        return self.guidance("#described")

    @property
    def undecided(self) -> list[str]:
        return self.guidance("#also")

    @property
    def contacts(self) -> list[str]:
        """Everyone who can help; most of them stand folded."""
        return self.page.locator("#help .contact:not([hidden]) > h3").all_text_contents()

    def unfold(self) -> "Reader":
        """Opens all that is folded in the report."""
        self.page.locator("#report .fold").evaluate_all(
            "all => { for (const one of all) one.open = true }")
        return self


class StoryReader(Reader):
    """Somebody who answers as the key of a story does."""

    def __init__(self, page: Page, story: Story):
        super().__init__(page, story.checklist)
        self.story = story

    def follow_the_key(self) -> Reader:
        return self.start().go_through(self.story.answers)

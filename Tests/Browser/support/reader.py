"""Somebody who reads a page and clicks on it."""

from playwright.sync_api import Locator, Page, expect

from .packs import Checklist, Story

STATES = {"skipped": ".skip", "declined": ".decline"}


class Reader:
    """Goes through a checklist in a page as a person would: sees what is visible, clicks on it."""

    def __init__(self, page: Page, checklist: Checklist):
        self.page = page
        self.checklist = checklist

    @property
    def screen(self) -> Locator:
        """The one screen that is to be seen."""
        screens = self.page.locator("main > .screen:visible")
        expect(screens).to_have_count(1)
        return screens

    @property
    def place(self) -> str:
        """Which screen it is: notice, story, item-3, offer, report, short or key."""
        return self.screen.get_attribute("id")

    @property
    def item(self) -> str | None:
        """The name of the item that is asked; None where none is."""
        kind, _, index = self.place.partition("-")
        return self.checklist.items[int(index)].name if kind == "item" else None

    def click(self, button: str) -> None:
        self.screen.locator(f"button{button}").click()

    def start(self) -> "Reader":
        """From the notice, through the story where there is one, to the first item."""
        self.click("#start")
        if self.place == "story":
            self.click("#story-next")
        return self

    def choose(self, value) -> None:
        """Marks an answer, without moving on."""
        index = int(self.place.removeprefix("item-"))
        item = self.checklist.items[index]
        if value == "not_sure":
            return self.field("not_sure").check()
        match item.kind:
            case "yes_no":
                self.field("1" if value else "0").check()
            case "choice":
                self.field(str(item.choices.index(value))).check()
            case "scale":
                self.field(str(value - 1)).check()
            case "choices":
                for name in value:
                    self.field(str(1 << item.choices.index(name))).check()
                if not value:
                    self.field("0").check()
            case "number":
                self.screen.locator("input[type=number]").fill(str(value))

    def field(self, value: str) -> Locator:
        return self.screen.locator(f"input[value='{value}']")

    def answer(self, value) -> None:
        """Answers the item and moves on: a value of the pack, or a word from STATES."""
        if isinstance(value, str) and value in STATES:
            return self.click(STATES[value])
        self.choose(value)
        self.click(".next")

    def move_on(self) -> None:
        """Past a screen that asks nothing: a notice between items, or help that is offered."""
        self.click("#go-on" if self.place == "offer" else ".next")

    def go_to(self, name: str, answers: dict | None = None) -> "Reader":
        """Answers what comes before an item; what is not in the answers is skipped."""
        while self.item != name:
            assert self.place != "report", f"{name} was not asked"
            self.step(answers or {})
        return self

    def go_through(self, answers: dict | None = None) -> "Reader":
        """Answers everything that is asked, up to the report."""
        while self.place != "report":
            self.step(answers or {})
        return self

    def step(self, answers: dict) -> None:
        item = self.item
        asks = item and self.checklist.items[self.checklist.index(item)].is_question
        if asks:
            self.answer(answers.get(item, "skipped"))
        else:
            self.move_on()

    def stop(self) -> "Reader":
        self.click(".stop")
        return self

    # What the report says.

    def titles(self, part: str) -> list[str]:
        return self.page.locator(f"{part} article.guidance:visible h3").all_inner_texts()

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
        return self.page.locator("#help .contact:visible > h3").all_inner_texts()


class StoryReader(Reader):
    """Somebody who answers as the key of a story does."""

    def __init__(self, page: Page, story: Story):
        super().__init__(page, story.checklist)
        self.story = story

    def follow_the_key(self) -> Reader:
        return self.start().go_through(self.story.answers)

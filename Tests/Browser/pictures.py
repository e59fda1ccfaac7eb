"""Makes the pictures of the screens in Docs/pictures: Scripts/browser Tests/Browser/pictures.py"""

import io
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from conftest import NARROW, WIDE, Visitor
from support.chromium import launch
from support.packs import story
from support.program import ROOT
from support.reader import StoryReader
from support.servers import Classroom, Site

FOLDER = ROOT / "Docs" / "pictures"
COLOURS = 64
STORY = story("the_same_band")


def keep(page: Page, name: str, whole: bool = False) -> None:
    """Writes what is on the screen as a small picture."""
    page.mouse.move(0, 0)
    shot = Image.open(io.BytesIO(page.screenshot(full_page=whole, animations="disabled")))
    small = shot.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    small.save(FOLDER / f"{name}.png", optimize=True)


def own_questions(visitor: Visitor) -> None:
    reader = visitor.checklist("new_online_friend", "--region", "PH", viewport=NARROW)
    keep(reader.page, "notice")
    reader.start().go_to("moved_chat")
    reader.choose("private_app")
    keep(reader.page, "question")
    reader.page.emulate_media(color_scheme="dark")
    keep(reader.page, "question-dark")
    reader.page.emulate_media(color_scheme="light")
    reader.go_through()
    keep(reader.page, "report")
    reader.click("#see-short")
    keep(reader.page, "short-version")
    danger = visitor.checklist("new_online_friend", "--region", "PH", viewport=NARROW).start()
    danger.answer(True)
    keep(danger.page, "offer-of-help")


def story_of_a_class(visitor: Visitor) -> None:
    reader = visitor.story(STORY.name, "--region", "PH", viewport=NARROW)
    reader.click("#start")
    keep(reader.page, "story")
    reader.click("#story-next")
    reader.go_through(STORY.answers)
    reader.click("#see-key")
    keep(reader.page, "key")
    wall = visitor.story(STORY.name, "--projector", viewport=WIDE).start()
    keep(wall.page, "projector")
    keep(visitor.handout(STORY.name, viewport={"width": 794, "height": 1000}), "handout")


def class_picture(visitor: Visitor) -> None:
    room = Classroom(STORY.checklist.name, STORY.name)
    teacher = visitor.context(offline=False, viewport=WIDE).new_page()
    teacher.goto(room.teacher)
    teacher.locator("#join").wait_for()
    keep(teacher, "teacher")
    for number in range(15):
        student = visitor.context(offline=False).new_page()
        student.goto(f"{room.address}/{room.code}")
        reader = StoryReader(student, STORY)
        reader.start().go_through({**STORY.answers, "says_special": number % 3 > 0})
        if number == 0:
            student.locator("#share").scroll_into_view_if_needed()
            keep(student, "adding")
        student.locator("#share-now").click()
        student.locator("[data-status=sent]:visible").wait_for()
    teacher.locator("#close-round").click()
    teacher.locator("#closing .yes").click()
    teacher.locator(".slide.on .round").wait_for()
    teacher.keyboard.press("ArrowRight")
    teacher.keyboard.press("ArrowRight")
    keep(teacher, "class-picture")
    room.stop()


def site(visitor: Visitor) -> None:
    site = Site()
    page = visitor.context(offline=False, viewport=NARROW).new_page()
    page.goto(site.address)
    keep(page, "list")
    site.stop()


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = launch(playwright.chromium)
        for pictures in (own_questions, story_of_a_class, class_picture, site):
            visitor = Visitor(browser, Path(folder))
            pictures(visitor)
            visitor.close()
        browser.close()
    for picture in sorted(FOLDER.glob("*.png")):
        print(f"{picture.stat().st_size:8} {picture.relative_to(ROOT)}")


if __name__ == "__main__":
    main()

"""A teacher who looks at everything after every single sheet, and tries to learn one of them.

While a round runs, nothing may change but the number of sheets, in steps of five. What is shown once it
is closed must be the same, to the last byte, of a class in which somebody's sheet is the same and
another's is any other: so that even who knows a sheet can exclude none. Sheets on paper, and those that
come later, must move nothing of it.
"""

import asyncio
import json
import random
import re
import secrets
import signal
import sys
from pathlib import Path

from classroom import (
    CELLS, ITEMS, REPOSITORY, Class, Client, address, kept, named, open_events, random_sheet, state)

# The cells of each question; those that one sheet can fall into at once stand together.
QUESTIONS = [[[cell] for cell in range(3 * item, 3 * item + 3)] for item in range(5)] + [
    [[cell] for cell in range(15 + 4 * item, 19 + 4 * item)] for item in range(3)] + [
    [[27, 28, 29], [30]]]
BLANK = ["skipped"] * ITEMS


class Teacher:
    """Knows the secret, has the page open the whole time, and opens it anew again and again."""

    def __init__(self, room: Class):
        self.room = room
        self.events: list[dict] = []
        self.looks = 0
        self.secret = {"Authorization": f"Bearer {room.secret}"}

    async def watch(self):
        """The page that stays open until it is told that the class is over."""
        client = await open_events(self.room)
        while (line := await client.reader.readline()) and line != b"event: closed\n":
            if line.startswith(b"data: {\"joined"):
                self.events.append(json.loads(line[6:]))
        client.close()

    async def look(self) -> list:
        """Everything there is, from a new page, with the secret, with the students' code, and bare."""
        seen: list = [await state(self.room)]
        self.looks += 1  # From another address each time, so as not to be told to wait.
        client = Client(self.room.port, address(1000 + self.looks))
        bare: dict = {}
        student = {"Authorization": f"Bearer {self.room.code}"}
        for path in [
            "/teacher/board", "/teacher/slides", "/teacher/summary", "/teacher", "/health", "/",
            f"/{self.room.code}/sheet", "/teacher/paper", "/class", "/counts", "/teacher/slides/0",
            "/teacher/round/devices", f"/{self.room.code}/../teacher/board", "/?code=" + self.room.code,
        ]:
            for fields in [self.secret, student, bare]:
                status, headers, body = await client.request("GET", path, **fields)
                headers.pop("date")
                seen.append((path, status, sorted(headers.items()), body))
        client.close()
        return seen

    async def close_round(self, medium: str = "devices") -> tuple[int, str]:
        """The status, and the screens to talk about."""
        client = Client(self.room.port, "127.0.0.1")
        status = (await client.request("POST", f"/teacher/round/{medium}", **self.secret))[0]
        slides = (await client.request("GET", "/teacher/slides", **self.secret))[2].decode()
        client.close()
        return status, slides


def numbers(slides: str) -> list[int]:
    """What is shown of each cell, in the first picture."""
    rows = re.findall(r'<tr data-cell="(\d+)">.*?class="known"[^>]* value="(\d+)"', slides, re.DOTALL)
    assert [int(cell) for cell, _ in rows] == list(range(CELLS)), rows
    return [int(number) for _, number in rows]


def is_true(shown: list[int], sheets: list[list[int]]):
    """Each number is a multiple of five that is reached, also if two sheets were not there."""
    counts = [sum(cell in sheet for sheet in sheets) for cell in range(CELLS)]
    for number, count in zip(shown, counts):
        assert number % 5 == 0 and number <= count, (shown, counts)
    for question in QUESTIONS:
        assert sum(max(shown[cell] for cell in stack) for stack in question) <= len(sheets) - 2, shown


def laid_out(shown: list[int], count: int) -> list[list]:
    """Answers of so many sheets that come to exactly the numbers shown."""
    sheets = [list(BLANK) for _ in range(count)]
    for item, question in enumerate(QUESTIONS):
        first = 0
        for stack in question:
            height = max(shown[cell] for cell in stack)
            for place in range(height):
                chosen = [cell for cell in stack if place < shown[cell]]
                sheets[first + place][item] = answer(item, chosen)
            first += height
    return sheets


def answer(item: int, cells: list[int]):
    """The answer that falls into some cells of a question, as `random_sheet` counts them."""
    if item < 5:
        return [1, 0, "not_sure"][cells[0] - 3 * item]
    if item < 8:
        return [0, 1, 2, "not_sure"][cells[0] - 15 - 4 * (item - 5)]
    return 0 if cells == [30] else sum(1 << cell - 27 for cell in cells)


async def hand_in(room: Class, number: int, answers: list):
    body = json.dumps({"token": secrets.token_hex(16), "answers": named(answers)}).encode()
    client = Client(room.port, address(number))
    for _ in range(2):  # Twice: a sheet that is sent again must not move anything either.
        reply = await client.request(
            "POST", f"/{room.code}/sheet", body, Content_Type="application/json")
        assert reply[0] == 204 and not reply[2], reply
    client.close()


async def type_in(room: Class, answers: list, times: int):
    """Sheets on paper, which the teacher types in and so knows."""
    typing = Client(room.port, "127.0.0.1")
    for _ in range(times):
        body = json.dumps({"token": secrets.token_hex(16), "answers": named(answers)}).encode()
        reply = await typing.request(
            "POST", "/teacher/paper", body, Content_Type="application/json",
            Authorization=f"Bearer {room.secret}")
        assert reply[0] == 204, reply
        await asyncio.sleep(0.02)  # A device may only ask so often.
    typing.close()


def told_of(sheets: int, closed: int = 0, paper: int = 0) -> dict:
    return {"joined": 0, "devices": {"sheets": sheets - sheets % 5, "closed": closed},
            "paper": {"sheets": paper, "closed": 0}}


async def spy(room: Class, given: list[tuple[list, list[int]]]) -> str:
    """Looks after every sheet; gives the screens with the picture."""
    teacher = Teacher(room)
    watching = asyncio.create_task(teacher.watch())
    before = await teacher.look()
    for number, (answers, _) in enumerate(given, 1):
        if number == 10:
            assert (await teacher.close_round())[0] == 409, "nine sheets make no picture"
        await hand_in(room, number, answers)
        now = await teacher.look()
        assert now[0] == told_of(number), now[0]
        assert now[1:] == before[1:], f"sheet {number} shows"
    status, slides = await teacher.close_round()
    assert status == 204
    is_true(numbers(slides), [cells for _, cells in given])
    assert (await state(room)) == told_of(0, closed=1)
    await later(room, teacher, slides)
    await asyncio.sleep(0.2)
    told = [event["devices"] for event in teacher.events]
    for event in told:
        assert event in [told_of(sheets, closed)["devices"] for sheets in range(0, 50, 5) for closed in (0, 1)]
    await end(room, teacher, numbers(slides), watching)
    return slides


async def later(room: Class, teacher: Teacher, slides: str):
    """Sheets that come after the picture, and any number of them on paper, move nothing of it."""
    for number in range(9):
        await hand_in(room, 500 + number, [1] * ITEMS)
    await type_in(room, [0] * ITEMS, 9)
    await type_in(room, BLANK, 31)
    again = await teacher.close_round()
    assert again == (409, slides), "nine sheets more are no round"
    assert (await state(room)) == told_of(9, closed=1, paper=40)


async def compare(program: Path, given: list[tuple[list, list[int]]], slides: str, other: list):
    """Another class, with a sheet that is known and any other, shows the same to the last byte."""
    room = Class(program)
    try:
        sheets = laid_out(numbers(slides), len(given) - 2) + [given[0][0], other]
        for number, answers in enumerate(sheets):
            await hand_in(room, number, answers)
        assert (await Teacher(room).close_round()) == (204, slides), other
    finally:
        room.crash()


async def end(room: Class, teacher: Teacher, shown: list[int], watching: asyncio.Task):
    """Ending shows nothing of the nine sheets that came last, and leaves nothing behind."""
    client = Client(room.port, "127.0.0.1")
    assert (await client.request("POST", "/teacher/end", **teacher.secret))[0] == 409
    assert (await client.request("POST", "/teacher/close", **teacher.secret))[0] == 204
    status, _, summary = await client.request("GET", "/teacher/summary", **teacher.secret)
    assert status == 200 and summary.count(b"Round ") and b"Round 2" not in summary
    assert numbers(summary.decode()) == shown
    body = json.dumps({"token": secrets.token_hex(16), "answers": named([1] * ITEMS)}).encode()
    late = await client.request(
        "POST", f"/{room.code}/sheet", body, Content_Type="application/json")
    assert late[0] == 410, late
    assert kept(room.database(), is_running=True)["tokens"] == b""
    assert (await client.request("POST", "/teacher/end", **teacher.secret))[0] == 204
    await asyncio.wait_for(watching, 5)
    late = await client.request(
        "POST", f"/{room.code}/sheet", body, Content_Type="application/json")
    assert late[0] == 410, "whoever comes late is told so"
    assert (await client.request("GET", "/teacher/summary", **teacher.secret))[0] == 410
    room.process.send_signal(signal.SIGINT)
    assert room.process.wait(15) == 0
    assert not [path for path in Path(room.folder.name).rglob("*") if path.is_file()]


def main():
    program = Path(sys.argv[1]) if len(sys.argv) > 1 else (
        REPOSITORY / ".build/debug/waymark-classroom")
    chance = random.Random(7)
    all_yes = ([1] * 5 + ["skipped"] * 4, [3 * item for item in range(5)])
    for kind, given in [
        ("anything", [random_sheet(chance) for _ in range(23)]), ("all yes", [all_yes] * 13),
    ]:
        room = Class(program)
        try:
            slides = asyncio.run(spy(room, given))
        finally:
            room.crash()
        for other in [BLANK, [0] * ITEMS, [1] * 8 + [7], random_sheet(chance)[0]]:
            asyncio.run(compare(program, given, slides, other))
        print(f"a class that answers {kind}: no sheet shows, and none can be excluded")


main()

"""A teacher who looks at everything after every single sheet, and tries to learn one of them.

What can be seen must change only when a whole batch of five is in, whatever is asked for and in
whatever way; and what is seen must be true with any five sheets left out. Sheets that the teacher
types in on paper must move nothing of the others. (Who hands in most sheets as a student does learn
something of the rest; Docs/threat-model.md says so.)
"""

import asyncio
import json
import random
import secrets
import sys
from pathlib import Path

from classroom import (
    CELLS, ITEMS, REPOSITORY, Class, Client, address, kept, named, open_events, pictures, random_sheet)

BATCHES = 4
# The cells of each question; those that one sheet can fall into at once stand together.
GROUPS = [[[cell] for cell in range(3 * item, 3 * item + 3)] for item in range(5)] + [
    [[cell] for cell in range(15 + 4 * item, 19 + 4 * item)] for item in range(3)] + [
    [[27, 28, 29], [30]]]


class Teacher:
    """Knows the secret, has the page open the whole time, and opens it anew again and again."""

    def __init__(self, room: Class):
        self.room = room
        self.events: list[dict] = []
        self.looks = 0
        self.secret = {"Authorization": f"Bearer {room.secret}"}

    async def watch(self):
        """The page that stays open."""
        client = await open_events(self.room)
        while line := await client.reader.readline():
            if line.startswith(b"data: {\"devices"):
                self.events.append(json.loads(line[6:]))

    async def look(self) -> list:
        """Everything there is, from a new page, with the secret, with the students' code, and bare."""
        seen: list = [await pictures(self.room)]
        self.looks += 1  # From another address each time, so as not to be told to wait.
        client = Client(self.room.port, address(1000 + self.looks))
        bare: dict = {}
        student = {"Authorization": f"Bearer {self.room.code}"}
        for path in [
            "/teacher/board", "/teacher/summary", "/teacher", "/health", "/", f"/{self.room.code}",
            f"/{self.room.code}/sheet", "/teacher/paper", "/class", "/counts", "/teacher/pictures/0",
            f"/{self.room.code}/../teacher/board", "/?code=" + self.room.code,
        ]:
            for fields in [self.secret, student, bare]:
                status, headers, body = await client.request("GET", path, **fields)
                headers.pop("date")
                seen.append((path, status, sorted(headers.items()), body))
        client.close()
        return seen


def check_true(picture: dict, sheets: list[list[int]]):
    """Each number is a multiple of five that is reached, also if five sheets were not there."""
    counts = [sum(cell in sheet for sheet in sheets) for cell in range(CELLS)]
    assert picture["sheets"] == len(sheets), picture
    for cell, number in enumerate(picture["cells"]):
        assert number % 5 == 0 and number <= counts[cell], (cell, number, counts[cell])
    for group in GROUPS:
        needed = sum(max(picture["cells"][cell] for cell in stack) for stack in group)
        assert needed <= max(0, len(sheets) - 5), picture


async def hand_in(room: Class, number: int, chance: random.Random, kind: str) -> list[int]:
    answers, cells = random_sheet(chance)
    if kind == "all yes":
        answers, cells = [1] * 5 + ["skipped"] * 4, [3 * item for item in range(5)]
    body = json.dumps({"token": secrets.token_hex(16), "answers": named(answers)}).encode()
    client = Client(room.port, address(number))
    for _ in range(2):  # Twice: a sheet that is sent again must not move anything either.
        reply = await client.request(
            "POST", f"/{room.code}/sheet", body, Content_Type="application/json")
        assert reply[0] == 204 and not reply[2], reply
    client.close()
    return cells


async def spy(room: Class, kind: str):
    teacher = Teacher(room)
    watching = asyncio.create_task(teacher.watch())
    chance = random.Random(7)
    sheets: list[list[int]] = []
    before = await teacher.look()
    changes = 0
    for number in range(5 * BATCHES + 4):
        sheets.append(await hand_in(room, number, chance, kind))
        now = await teacher.look()
        if len(sheets) % 5:
            assert now == before, f"sheet {len(sheets)} shows"
        else:
            old, new = before[0]["devices"], now[0]["devices"]
            changes += new["sheets"] - old["sheets"] == 5
            check_true(new, sheets)
            assert all(old <= new for old, new in zip(old["cells"], new["cells"]))
            assert now[0]["paper"] == before[0]["paper"]
            assert now[1:] == before[1:], "something other than the picture changed"
        before = now
    assert changes == BATCHES
    await asyncio.sleep(0.2)
    events = [event["devices"]["sheets"] for event in teacher.events]
    assert events == [5 * batch for batch in range(BATCHES + 1)], events
    await close(room, teacher, before[0]["devices"], watching)


async def type_in(room: Class):
    """Types in sheets on paper, as many as are needed, until the next sheet of all could stand out.

    Four sheets with each answer, and blank ones beside: were they counted with those of the
    students, the fifth sheet with an answer would show in the number of that answer.
    """
    teacher, chance = Teacher(room), random.Random(11)
    typing = Client(room.port, "127.0.0.1")

    async def paper(answers: list, times: int):
        for _ in range(times):
            body = json.dumps({"token": secrets.token_hex(16), "answers": named(answers)}).encode()
            reply = await typing.request(
                "POST", "/teacher/paper", body, Content_Type="application/json", **teacher.secret)
            assert reply[0] == 204, reply
            await asyncio.sleep(0.02)  # A device may only ask so often.

    blank = ["skipped"] * ITEMS
    for answer in ([1] * 5 + [0] * 3 + [7], [0] * 5 + [1] * 3 + [0],
                   ["not_sure"] * 5 + [2] * 3 + ["skipped"]):
        await paper(answer, 4)
    await paper(blank, 28)
    before = (await teacher.look())[0]["devices"]
    for number in range(4):
        await hand_in(room, 500 + number, chance, "anything")
        await paper(blank, 44)
        assert (await teacher.look())[0]["devices"] == before, "a sheet on paper moves the others"
    typing.close()


async def close(room: Class, teacher: Teacher, last: dict, watching: asyncio.Task):
    """Closing shows nothing of the four sheets that came last, and leaves nothing behind."""
    client = Client(room.port, "127.0.0.1")
    assert (await client.request("POST", "/teacher/end", **teacher.secret))[0] == 409
    assert (await client.request("POST", "/teacher/close", **teacher.secret))[0] == 204
    status, _, summary = await client.request("GET", "/teacher/summary", **teacher.secret)
    assert status == 200
    shown = [int(part.split(b'"')[0]) for part in summary.split(b' value="')[1:]]
    assert shown[-CELLS:] == last["cells"], (shown, last)
    body = json.dumps({"token": secrets.token_hex(16), "answers": named([1] * ITEMS)}).encode()
    late = await client.request(
        "POST", f"/{room.code}/sheet", body, Content_Type="application/json")
    assert late[0] == 410, late
    assert kept(room.database(), is_running=True)["tokens"] == b""
    assert (await client.request("POST", "/teacher/end", **teacher.secret))[0] == 204
    await asyncio.wait_for(watching, 5)
    assert room.process.wait(15) == 0
    assert not [path for path in Path(room.folder.name).rglob("*") if path.is_file()]


def main():
    program = Path(sys.argv[1]) if len(sys.argv) > 1 else (
        REPOSITORY / ".build/debug/waymark-classroom")
    for kind in ["anything", "all yes"]:
        room = Class(program)
        try:
            asyncio.run(spy(room, kind))
        finally:
            room.crash()
        print(f"a class that answers {kind}: who only looks on learned no single sheet")
    room = Class(program)
    try:
        asyncio.run(type_in(room))
    finally:
        room.crash()
    print("a teacher who types in 200 sheets on paper learned nothing of four on devices")


main()

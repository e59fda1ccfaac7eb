"""A teacher who looks at everything after every single sheet, and tries to learn one of them.

What can be seen must change only when a whole batch of five is in, whatever is asked for and in
whatever way; and what is seen must be true with any five sheets left out.
"""

import asyncio
import json
import random
import secrets
import sqlite3
import sys
from pathlib import Path

from classroom import CELLS, ITEMS, REPOSITORY, Class, Client, address, random_sheet

BATCHES = 4
GROUPS = [range(3 * item, 3 * item + 3) for item in range(5)] + [
    range(15 + 4 * item, 19 + 4 * item) for item in range(3)]


class Teacher:
    """Knows the secret, has the page open the whole time, and opens it anew again and again."""

    def __init__(self, room: Class):
        self.room = room
        self.events: list[dict] = []
        self.looks = 0
        self.secret = {"Authorization": f"Bearer {room.secret}"}

    async def watch(self):
        """The page that stays open."""
        client = await self.open_events()
        while line := await client.reader.readline():
            if line.startswith(b"data: "):
                self.events.append(json.loads(line[6:]))

    async def open_events(self) -> Client:
        client = Client(self.room.port, "127.0.0.1")
        await client.send(
            f"GET /teacher/pictures HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {self.room.secret}"
            "\r\n\r\n".encode())
        head = await client.reader.readuntil(b"\r\n\r\n")
        assert b"200" in head.split(b"\r\n")[0], head
        return client

    async def look(self) -> list:
        """Everything there is, from a new page, with the secret, with the students' code, and bare."""
        client = await self.open_events()
        picture = await self.first_event(client.reader)
        client.close()
        seen: list = [picture]
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

    async def first_event(self, reader) -> dict:
        while not (line := await reader.readline()).startswith(b"data: "):
            assert line
        return json.loads(line[6:])


def check_true(picture: dict, sheets: list[list[int]]):
    """Each number is a multiple of five that is reached, also if five sheets were not there."""
    counts = [sum(cell in sheet for sheet in sheets) for cell in range(CELLS)]
    assert picture["sheets"] == len(sheets), picture
    for cell, number in enumerate(picture["cells"]):
        assert number % 5 == 0 and number <= counts[cell], (cell, number, counts[cell])
    for group in GROUPS:
        assert sum(picture["cells"][cell] for cell in group) <= len(sheets) - 5, picture


async def hand_in(room: Class, number: int, chance: random.Random, kind: str) -> list[int]:
    answers, cells = random_sheet(chance)
    if kind == "all yes":
        answers, cells = [1] * 5 + ["skipped"] * 4, [3 * item for item in range(5)]
    body = json.dumps({"token": secrets.token_hex(16), "answers": answers}).encode()
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
            changes += now[0]["sheets"] - before[0]["sheets"] == 5
            check_true(now[0], sheets)
            assert all(new >= old for old, new in zip(before[0]["cells"], now[0]["cells"]))
            assert now[1:] == before[1:], "something other than the picture changed"
        before = now
    assert changes == BATCHES
    await asyncio.sleep(0.2)
    events = [event["sheets"] for event in teacher.events]
    assert events == [5 * batch for batch in range(BATCHES + 1)], events
    await close(room, teacher, before[0], watching)


async def close(room: Class, teacher: Teacher, last: dict, watching: asyncio.Task):
    """Closing shows nothing of the four sheets that came last, and leaves nothing behind."""
    client = Client(room.port, "127.0.0.1")
    assert (await client.request("POST", "/teacher/end", **teacher.secret))[0] == 409
    assert (await client.request("POST", "/teacher/close", **teacher.secret))[0] == 204
    status, _, summary = await client.request("GET", "/teacher/summary", **teacher.secret)
    assert status == 200
    shown = [int(part.split(b'"')[0]) for part in summary.split(b' value="')[1:]]
    assert shown[-CELLS:] == last["cells"], (shown, last)
    body = json.dumps({"token": secrets.token_hex(16), "answers": [1] * ITEMS}).encode()
    late = await client.request(
        "POST", f"/{room.code}/sheet", body, Content_Type="application/json")
    assert late[0] == 410, late
    with sqlite3.connect(room.database().as_uri() + "?mode=ro&immutable=1", uri=True) as database:
        assert database.execute("SELECT count(*) FROM token").fetchone() == (0,)
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
        print(f"a class that answers {kind}: the teacher learned no single sheet")


main()

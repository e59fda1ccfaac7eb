"""A class that really runs, and a client that can also send what no browser would."""

import asyncio
import json
import os
import random
import re
import sqlite3
import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
REPOSITORY = HERE.parent.parent

# The items of Tests/Class/pack/sheet.yaml with their cells, worked out here a second time.
YES_NO, ONE, SOME = 5, 3, 1
CELLS = YES_NO * 3 + ONE * 4 + SOME * 4
ITEMS = YES_NO + ONE + SOME
NAMES = [f"yes_{item}" for item in range(YES_NO)] + [f"one_{item}" for item in range(ONE)] + ["some"]
PARTS = ["tall", "wide", "deep"]


def named(answers: list) -> dict:
    """Answers by the names of their items, as a device sends them; what is open is left out."""
    def word(item, answer):
        if not isinstance(answer, int):
            return answer
        if item < YES_NO:
            return ["no", "yes"][answer]
        if item < YES_NO + ONE:
            return ["first", "second", "third"][answer]
        return [part for bit, part in enumerate(PARTS) if answer >> bit & 1] or "none"
    return {
        NAMES[item]: word(item, answer) for item, answer in enumerate(answers) if answer != "open"}


def random_sheet(chance: random.Random) -> tuple[list, list[int]]:
    """Answers for every item, and the cells that they fall into."""
    answers, cells, first = [], [], 0
    for _ in range(YES_NO):
        answer = chance.choice([0, 1, 1, "not_sure", "skipped", "declined"])
        answers.append(answer)
        if answer == "not_sure":
            cells.append(first + 2)
        elif isinstance(answer, int):
            cells.append(first + 1 - answer)
        first += 3
    for _ in range(ONE):
        answer = chance.choice([0, 1, 2, "not_sure", "not_asked"])
        answers.append(answer)
        if answer != "not_asked":
            cells.append(first + (3 if answer == "not_sure" else answer))
        first += 4
    chosen = chance.choice([0, 1, 2, 3, 4, 5, 6, 7, "open"])
    answers.append(chosen)
    if chosen == 0:
        cells.append(first + 3)
    elif chosen != "open":
        cells += [first + choice for choice in range(3) if chosen >> choice & 1]
    return answers, cells


class Class:
    """`waymark class`, started as a teacher starts it, with a folder of its own for its counts."""

    def __init__(self, program: Path):
        self.program, self.rules = program, HERE / "pack"
        self.folder = tempfile.TemporaryDirectory(prefix="waymark-class-")
        self.port = 0
        self.start()

    def start(self, *options: str, typed: str = ""):
        self.process = subprocess.Popen(
            [self.program, "class", "sheet", "--story", "a_story", "--port", str(self.port),
             "--rules", self.rules, *options],
            env={**os.environ, "XDG_STATE_HOME": self.folder.name, "WAYMARK_RULES": ""},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.process.stdin.write(typed)
        self.process.stdin.close()
        self.lines = []
        for line in self.process.stdout:
            self.lines.append(line)
            if line.startswith("End the class"):
                break
        said = "".join(self.lines)
        self.port = int(re.search(r":(\d+)/teacher", said)[1])
        self.secret = re.search(r"/teacher#(\w+)", said)[1]
        self.code = re.search(r"Code: (\w+)", said)[1]

    def crash(self):
        self.process.kill()
        self.process.wait()

    def go_on(self):
        """Started again after a crash, as the same class."""
        self.start("--go-on")

    def database(self) -> Path:
        return Path(self.folder.name) / "waymark/class/load.sheet.a_story.sqlite"


class Client:
    """One device, at an address of its own, that keeps its connection open."""

    def __init__(self, port: int, address: str):
        self.port, self.address = port, address
        self.writer = None

    async def connect(self):
        self.reader, self.writer = await asyncio.open_connection(
            "127.0.0.1", self.port, local_addr=(self.address, 0))

    def close(self):
        if self.writer:
            self.writer.close()
        self.writer = None

    async def send(self, data: bytes):
        if self.writer is None:
            await self.connect()
        self.writer.write(data)
        await self.writer.drain()

    async def receive(self) -> tuple[int, dict, bytes]:
        head = await self.reader.readuntil(b"\r\n\r\n")
        lines = head.decode().split("\r\n")
        headers = {
            name.lower(): value.strip()
            for name, value in (line.split(":", 1) for line in lines[1:] if line)}
        body = await self.reader.readexactly(int(headers.get("content-length", 0)))
        return int(lines[0].split()[1]), headers, body

    async def request(self, method: str, path: str, body: bytes = b"", **fields: str):
        """One request; where the connection is lost, it is given up."""
        named = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in fields.items())
        length = f"Content-Length: {len(body)}\r\n" if method == "POST" else ""
        head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{named}{length}\r\n"
        try:
            await self.send(head.encode() + body)
            return await self.receive()
        except (OSError, EOFError):
            self.close()
            raise ConnectionError(path)


async def open_events(room: Class) -> Client:
    """The stream of what the class says of itself, as the teacher's page has it open."""
    client = Client(room.port, "127.0.0.1")
    await client.send(
        "GET /teacher/events HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        f"Authorization: Bearer {room.secret}\r\n\r\n".encode())
    head = await client.reader.readuntil(b"\r\n\r\n")
    assert b"200" in head.split(b"\r\n")[0], head
    return client


async def state(room: Class) -> dict:
    """What the teacher's page would be told now."""
    client = await open_events(room)
    while not (line := await client.reader.readline()).startswith(b"data: "):
        assert line
    client.close()
    return json.loads(line[6:])


def kept(database: Path, is_running: bool = False) -> dict:
    """What a file holds of its class: rounds for each way in which sheets came, and tokens."""
    address = database.as_uri() + ("?mode=ro&immutable=1" if is_running else "")
    with sqlite3.connect(address, uri=True) as connection:
        devices, paper, tokens = connection.execute(
            "SELECT devices, paper, tokens FROM class").fetchone()
    return {"devices": json.loads(devices), "paper": json.loads(paper), "tokens": tokens}


def address(student: int) -> str:
    return f"127.1.{student // 250}.{student % 250 + 1}"

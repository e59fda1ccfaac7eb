"""Requests that no browser sends: each is refused in one sentence, and nobody else notices."""

import asyncio
import json
import secrets
import signal
import sys
import time
from pathlib import Path

from classroom import (
    ITEMS, REPOSITORY, Class, Client, address, named, open_events, random_sheet, state)
import random

GOOD = named([1] * ITEMS)
TOKEN = "0123456789abcdef" * 2


def sheet(answers=GOOD, token=None) -> bytes:
    return json.dumps({"token": token or secrets.token_hex(16), "answers": answers}).encode()


def put(item: str, answer) -> bytes:
    return sheet({**GOOD, item: answer})


# Eleven lists, each of eight of the one before.
GROWING = ('{"token": "' + TOKEN + '", "answers": {k0: &k0 [x], ' + ", ".join(
    f"k{level}: &k{level} [" + ", ".join([f"*k{level - 1}"] * 8) + "]" for level in range(1, 12))
    + "}}").encode()

# What is sent to the address for sheets, and the status it must get.
FORGED = [
    ("not JSON", b"yes please", 400),
    ("nothing", b"", 400),
    ("half a sheet", sheet()[:-9], 400),
    ("bytes that are no text", b"\xff\xfe\x00" * 30, 400),
    ("a list in a list in a list", b"[" * 4000, 400),
    ("no token", json.dumps({"answers": GOOD}).encode(), 400),
    ("a short token", sheet(token="abc"), 400),
    ("a token in capitals", sheet(token=TOKEN.upper()), 400),
    ("a token that is no number", sheet(token="g" * 32), 400),
    ("answers without names", sheet(list(GOOD.values())), 400),
    ("no answers", json.dumps({"token": TOKEN}).encode(), 400),
    ("more than a sheet", json.dumps({"token": TOKEN, "answers": GOOD, "name": "x"}).encode(), 400),
    ("an item twice", b'{"token": "%s", "answers": {"yes_0": "no", "yes_0": "yes"}}' % TOKEN.encode(),
     400),
    ("aliases that grow", GROWING, 400),
    ("three hundred items that are not there",
     sheet({f"item_{number}": "yes" for number in range(300)}), 422),
    ("a made-up word", put("yes_0", "maybe"), 422),
    ("a code", put("yes_0", 1), 422),
    ("half an answer", put("yes_0", 0.5), 422),
    ("a nested answer", put("yes_0", ["yes"]), 422),
    ("an answer in an answer", put("yes_0", {"yes": {"yes": "yes"}}), 422),
    ("two cells for one item", put("one_0", ["first", "second"]), 422),
    ("an empty answer", put("yes_0", None), 422),
    ("an item that is not there", put("yes_99", "yes"), 422),
    ("a choice that is not there", put("one_0", "fourth"), 422),
    ("a set with a choice that is not there", put("some", ["tall", "blue"]), 422),
    ("not sure where that is not offered", put("some", "not_sure"), 422),
    ("an answer without a number", put("yes_0", "answered"), 422),
]

# Whole requests that are not HTTP, or too much of it.
MALFORMED = [
    ("no HTTP", b"hello there\r\n\r\n", 400),
    ("a header without a name", b"GET / HTTP/1.1\r\n: x\r\n\r\n", 400),
    ("a long header", b"GET / HTTP/1.1\r\nX: " + b"x" * 20_000 + b"\r\n\r\n", 400),
    ("many headers", b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 2000 + b"\r\n", 400),
    ("a negative length", b"POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400),
    ("two lengths", b"POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx", 400),
]


class Checks:
    def __init__(self):
        self.failed = 0

    def check(self, what: str, reply: tuple[int, dict, bytes], status: int):
        got, headers, body = reply
        sentence = body.decode(errors="replace").strip()
        good = (
            got == status and headers.get("x-content-type-options") == "nosniff"
            and "server" not in headers and (status < 300 or is_sentence(sentence)))
        self.say(what, good, f"{got} {sentence[:90]}")

    def say(self, what: str, good: bool, detail: str):
        self.failed += not good
        print(f"{'ok  ' if good else 'FAIL'} {what}: {detail}")


def is_sentence(text: str) -> bool:
    return "\n" not in text and text.endswith(".") and text.count(". ") == 0


async def raw(room: Class, host: str, data: bytes):
    client = Client(room.port, host)
    await client.send(data)
    reply = await asyncio.wait_for(client.receive(), 15)
    client.close()
    return reply


async def forged(room: Class, checks: Checks):
    client = Client(room.port, address(300))
    path = f"/{room.code}/sheet"
    post = lambda where, body, kind="application/json", **fields: client.request(
        "POST", where, body, Content_Type=kind, **fields)
    for what, body, status in FORGED:
        checks.check(what, await post(path, body), status)
    checks.check("another code", await post("/AAAAAA/sheet", sheet()), 404)
    for kind in ["text/plain", "application/jsonp", "application/json; charset=utf-8"]:
        checks.check(f"sent as {kind}", await post(path, sheet(), kind), 415)
    for field, value in [
        ("Origin", "http://evil.example"), ("Origin", "null"), ("Sec-Fetch-Site", "cross-site"),
    ]:
        checks.check(f"sent by a page with {field}: {value}", await post(
            path, sheet(), **{field: value}), 403)
    checks.check("sheets cannot be read", await client.request("GET", path), 404)
    client.close()
    checks.check("more than a sheet can be", await post(path, b"x" * 100_000), 413)
    client.close()
    for what, data, status in MALFORMED:
        checks.check(what, await raw(room, address(301), data), status)


async def replayed(room: Class, checks: Checks):
    """The same token a hundred times at once counts once; the teacher's page is told of no first five."""
    clients = [Client(room.port, address(310 + number)) for number in range(100)]
    body = sheet(token=TOKEN)
    replies = await asyncio.gather(*(
        client.request("POST", f"/{room.code}/sheet", body, Content_Type="application/json")
        for client in clients))
    checks.say(
        "one sheet sent a hundred times", all(reply[0] == 204 for reply in replies),
        "204 each time")
    for client in clients:
        client.close()
    seen = await state(room)
    checks.say("what the teacher's page is told of it", not seen["devices"]["sheets"], "nothing")


async def not_the_teacher(room: Class, checks: Checks):
    client = Client(room.port, address(302))
    for method, path in [
        ("GET", "board"), ("GET", "events"), ("GET", "slides"), ("GET", "summary"), ("POST", "close"),
        ("POST", "end"), ("POST", "paper"), ("POST", "round/devices"), ("POST", "round/paper"),
    ]:
        for what, fields in [
            ("no secret", {}), ("the students' code", {"Authorization": f"Bearer {room.code}"}),
            ("half the secret", {"Authorization": f"Bearer {room.secret[:16]}"}),
        ]:
            reply = await client.request(method, f"/teacher/{path}", **fields)
            checks.check(f"{path} with {what}", reply, 401)
    client.close()


async def under_another_name(room: Class, checks: Checks):
    """A web page whose name leads here, so as to read along in somebody's browser."""
    start = f"GET /{room.code} HTTP/1.1\r\n"
    for host in ["evil.example", f"evil.example:{room.port}", "127.0.0.1.evil.example"]:
        reply = await raw(room, address(309), f"{start}Host: {host}\r\n\r\n".encode())
        checks.check(f"asked for as {host}", reply, 421)
    for host in [
        f"127.0.0.1:{room.port}@evil.example", "evil.example@127.0.0.1", "127.0.0.1:x", "[::1]x",
    ]:
        reply = await raw(room, address(309), f"{start}Host: {host}\r\n\r\n".encode())
        checks.check(f"asked for as {host}", reply, 421)
    for first, second in [("127.0.0.1", "evil.example"), ("evil.example", "127.0.0.1")]:
        reply = await raw(
            room, address(309), f"{start}Host: {first}\r\nHost: {second}\r\n\r\n".encode())
        checks.check(f"asked for as {first} and {second}", reply, 400)
    checks.check("asked for without a name", await raw(
        room, address(309), f"{start}\r\n".encode()), 421)
    reply = await raw(room, address(309), f"{start}Host: localhost:{room.port}\r\n\r\n".encode())
    checks.say("asked for as localhost", reply[0] == 200, str(reply[0]))


async def last_requests(room: Class, checks: Checks):
    """Requests after which the connection ends; the one behind them is not answered."""
    for what, version, fields in [
        ("Connection: close", "1.1", "Connection: close\r\n"),
        ("Connection: Close", "1.1", "Connection: Close\r\n"),
        ("a list with close", "1.1", "Connection: keep-alive, close\r\n"),
        ("HTTP/1.0", "1.0", ""),
    ]:
        request = f"GET /health HTTP/{version}\r\nHost: 127.0.0.1\r\n{fields}\r\n".encode()
        client = Client(room.port, address(330))
        await client.send(request + request)
        try:
            said = await asyncio.wait_for(client.reader.read(), 5)
        except TimeoutError:
            said = b"still open"
        client.close()
        checks.say(
            f"after {what}", said.count(b"HTTP/1.") == 1 and said.endswith(b"fine\n")
            and b"connection: close" in said.lower(), said.decode(errors="replace").split("\r")[0])


async def ended_twice(room: Class, checks: Checks):
    """Two pages of the teacher's that end the class at the same time."""
    secret = {"Authorization": f"Bearer {room.secret}"}
    clients = [Client(room.port, "127.0.0.1") for _ in range(2)]
    for client in clients:
        checks.check("closing", await client.request("POST", "/teacher/close", **secret), 204)
    replies = await asyncio.gather(
        *(client.request("POST", "/teacher/end", **secret) for client in clients))
    for reply in replies:
        checks.check("ending", reply, 204)
    for client in clients:
        client.close()
    room.process.send_signal(signal.SIGINT)
    checks.say("the program", room.process.wait(15) == 0, "ended well")


async def too_often(room: Class, checks: Checks):
    client = Client(room.port, address(303))
    statuses = [(await client.request("GET", "/health"))[0] for _ in range(600)]
    checks.say("600 requests from one device", 429 in statuses, f"{statuses.count(429)} refused")
    other = Client(room.port, address(304))
    checks.say("another device meanwhile", (await other.request("GET", "/health"))[0] == 200, "200")
    client.close()
    other.close()


async def slow(room: Class, checks: Checks):
    """Connections that say a little now and then, while a student hands in sheets."""
    starts = [b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: ",
              b"POST /%s/sheet HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: "
              b"application/json\r\nContent-Length: 4000\r\n\r\n" % room.code.encode()]
    crowd = [(Client(room.port, address(305)), starts[number % 2]) for number in range(240)]
    for client, start in crowd:
        await client.send(start)

    async def drip(client: Client) -> float:
        began = time.perf_counter()
        try:
            while time.perf_counter() - began < 30:
                client.writer.write(b"x")
                await client.writer.drain()
                await asyncio.sleep(1)
                if client.reader.at_eof():
                    break
        except OSError:
            pass
        client.close()
        return time.perf_counter() - began

    async def student() -> float:
        chance, client, worst = random.Random(1), Client(room.port, address(306)), 0.0
        for _ in range(100):
            began = time.perf_counter()
            reply = await client.request(
                "POST", f"/{room.code}/sheet", sheet(named(random_sheet(chance)[0])),
                Content_Type="application/json")
            assert reply[0] == 204, reply
            worst = max(worst, time.perf_counter() - began)
            await asyncio.sleep(0.05)
        client.close()
        return worst

    quiet = asyncio.gather(*(raw(room, address(308), start) for start in starts))
    worst, *ends = await asyncio.gather(student(), *(drip(client) for client, _ in crowd))
    longest = max(ends)
    checks.say("240 slow connections", longest < 20, f"all closed within {longest:.0f} s")
    for what, reply in zip(["half a header", "half a sheet that does not go on"], await quiet):
        checks.check(what, reply, 408)
    checks.say("a student meanwhile", worst < 2, f"slowest answer {1000 * worst:.0f} ms")


async def unread(room: Class, checks: Checks):
    """Devices that ask for many pages at once, and read none of them."""
    page = f"GET /{room.code} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode()

    async def hold(client: Client) -> float:
        await client.send(40 * page)
        began = time.perf_counter()
        try:
            while time.perf_counter() - began < 90:
                await asyncio.sleep(1)
                client.writer.write(page)
                await client.writer.drain()
        except OSError:
            pass
        client.close()
        return time.perf_counter() - began

    longest = max(await asyncio.gather(
        *(hold(Client(room.port, address(320 + number))) for number in range(5))))
    checks.say("pages that nobody reads", longest < 70, f"all closed within {longest:.0f} s")


async def everything(room: Class, checks: Checks):
    silent, watched = asyncio.create_task(unread(room, checks)), await open_events(room)
    await forged(room, checks)
    await replayed(room, checks)
    await not_the_teacher(room, checks)
    await under_another_name(room, checks)
    await last_requests(room, checks)
    await too_often(room, checks)
    await slow(room, checks)
    await silent
    checks.say("the teacher's page meanwhile", not watched.reader.at_eof(), "is still open")
    watched.close()
    client = Client(room.port, address(307))
    checks.check("a good sheet after all that", await client.request(
        "POST", f"/{room.code}/sheet", sheet(), Content_Type="application/json"), 204)
    checks.say("the program", room.process.poll() is None, "is still running")
    await ended_twice(room, checks)


def main():
    program = Path(sys.argv[1]) if len(sys.argv) > 1 else (
        REPOSITORY / ".build/debug/waymark-classroom")
    room, checks = Class(program), Checks()
    try:
        asyncio.run(everything(room, checks))
    finally:
        room.crash()
    sys.exit(f"{checks.failed} of these went wrong" if checks.failed else 0)


main()

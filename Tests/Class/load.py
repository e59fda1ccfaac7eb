"""Many students at once hand in many sheets, some of them twice, while the program is killed once.

Every sheet must be counted once: the counts that are in the file afterwards are compared with
those that were worked out here.
"""

import argparse
import asyncio
import json
import random
import secrets
import sys
import time
from pathlib import Path

from classroom import CELLS, REPOSITORY, Class, Client, address, kept, named, random_sheet


async def hand_in(client: Client, path: str, body: bytes, chance: random.Random) -> float:
    """Hands a sheet in until it is counted; gives the seconds that this took, with all tries."""
    began = time.perf_counter()
    if chance.random() < 0.05:
        try:  # Gone before the answer comes, as a phone that loses the network.
            await client.send(
                f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
        except OSError:
            pass
        client.close()
    while True:
        try:
            status, _, said = await client.request(
                "POST", path, body, Content_Type="application/json")
        except ConnectionError:
            await asyncio.sleep(0.05 + chance.random() / 4)
            continue
        if status == 204:
            return time.perf_counter() - began
        if status not in (408, 429, 500, 503):
            raise SystemExit(f"a good sheet was refused: {status} {said!r}")
        await asyncio.sleep(0.5)


async def student(number: int, room: Class, sheets: int, tally: dict):
    chance = random.Random(number)
    client = Client(room.port, address(number))
    path = f"/{room.code}/sheet"
    status, _, page = await client.request("GET", f"/{room.code}")
    assert status == 200 and b"<!doctype html>" in page
    for _ in range(sheets):
        answers, cells = random_sheet(chance)
        body = json.dumps({"token": secrets.token_hex(16), "answers": named(answers)}).encode()
        tally["seconds"].append(await hand_in(client, path, body, chance))
        tally["sheets"] += 1
        for cell in cells:
            tally["cells"][cell] += 1
        if chance.random() < 0.2:  # Handed in again, as where the answer was lost.
            await hand_in(client, path, body, chance)
            tally["again"] += 1
    client.close()


async def run(room: Class, students: int, submissions: int, crash: bool) -> dict:
    tally = {"sheets": 0, "again": 0, "seconds": [], "cells": [0] * CELLS}
    began = time.perf_counter()
    tasks = [
        asyncio.create_task(student(number, room, submissions // students, tally))
        for number in range(students)]
    if crash:
        while tally["sheets"] < submissions // 2:
            await asyncio.sleep(0.01)
        room.crash()
        room.go_on()
    await asyncio.gather(*tasks)
    tally["took"] = time.perf_counter() - began
    return tally


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--students", type=int, default=500)
    options.add_argument("--submissions", type=int, default=20_000)
    options.add_argument("--crash", action="store_true", help="kill the program half-way")
    options.add_argument(
        "--program", type=Path, default=REPOSITORY / ".build/debug/waymark-classroom")
    chosen = options.parse_args()

    room = Class(chosen.program)
    try:
        tally = asyncio.run(run(room, chosen.students, chosen.submissions, chosen.crash))
    finally:
        room.crash()
    running = kept(room.database())["devices"]["running"]
    sheets, counts = running["sheets"], running["counts"]
    seconds = sorted(tally["seconds"])
    percentile = lambda part: 1000 * seconds[min(len(seconds) - 1, int(part * len(seconds)))]
    print(
        f"{chosen.students} students, {tally['sheets']} sheets, {tally['again']} handed in again"
        f"{', killed once' if chosen.crash else ''}: {tally['took']:.1f} s,"
        f" {(tally['sheets'] + tally['again']) / tally['took']:.0f} requests a second,"
        f" p50 {percentile(0.5):.1f} ms, p99 {percentile(0.99):.1f} ms")
    if sheets != tally["sheets"] or counts != tally["cells"]:
        sys.exit(f"counted {sheets} of {tally['sheets']} sheets\n{counts}\n{tally['cells']}")
    print("every sheet was counted once")


main()

"""Classes that were stopped before they were closed: nothing is lost or mixed up silently."""

import asyncio
import json
import os
import secrets
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

from classroom import HERE, ITEMS, REPOSITORY, Class, Client, address, kept, named, state

PROGRAM = Path(sys.argv[1]) if len(sys.argv) > 1 else REPOSITORY / ".build/debug/waymark-classroom"


def add_a_sheet(room: Class):
    body = json.dumps({"token": secrets.token_hex(16), "answers": named([1] * ITEMS)}).encode()
    reply = asyncio.run(Client(room.port, address(1)).request(
        "POST", f"/{room.code}/sheet", body, Content_Type="application/json"))
    assert reply[0] == 204, reply


def stop(room: Class, number: signal.Signals = signal.SIGTERM) -> str:
    room.process.send_signal(number)
    said = room.process.stdout.read()
    assert room.process.wait(15) == 0
    return said


def refused(folder: str, *words: str, typed: str = "") -> str:
    """What the program says where it does not start: no more than a sentence."""
    done = subprocess.run(
        [PROGRAM, "class", *words], input=typed, capture_output=True, text=True, timeout=30,
        env={**os.environ, "XDG_STATE_HOME": folder, "WAYMARK_RULES": ""})
    assert done.returncode == 1 and done.stderr.count("\n") == 1, done
    assert "is over" not in done.stdout, done
    return done.stderr


def files(folder: str) -> list[Path]:
    return [path for path in Path(folder).rglob("*") if path.is_file()]


def a_taken_port_leaves_nothing():
    with socket.create_server(("127.0.0.1", 0)) as taken, tempfile.TemporaryDirectory() as folder:
        said = refused(
            folder, "sheet", "--story", "a_story", "--rules", str(HERE / "pack"), "--port",
            str(taken.getsockname()[1]))
        assert "is taken by another program" in said, said
        assert files(folder) == []


def a_class_without_a_sheet_leaves_nothing():
    room = Class(PROGRAM)
    said = stop(room)
    assert "No sheet was in; nothing is kept." in said, said
    assert files(room.folder.name) == []


def a_class_with_sheets_waits_until_somebody_decides():
    room = Class(PROGRAM)
    add_a_sheet(room)
    said = stop(room)
    assert "--go-on" in said and "--anew" in said, said
    code, before = room.code, room.database().read_bytes()
    said = refused(
        room.folder.name, "sheet", "--story", "a_story", "--rules", str(HERE / "pack"),
        "--port", "0")
    assert "--go-on" in said and "--anew" in said, said
    assert room.database().read_bytes() == before

    room.go_on()
    assert room.code == code
    add_a_sheet(room)
    room.crash()
    assert kept(room.database())["devices"]["running"]["sheets"] == 2

    with socket.create_server(("127.0.0.1", 0)) as taken:
        refused(
            room.folder.name, "sheet", "--story", "a_story", "--rules", str(HERE / "pack"),
            "--anew", "--port", str(taken.getsockname()[1]))
    assert kept(room.database())["devices"]["running"]["sheets"] == 2, "a start that failed deletes nothing"

    room.start("--anew")
    assert room.code != code
    add_a_sheet(room)
    assert kept(room.database(), is_running=True)["devices"]["running"]["sheets"] == 1
    room.crash()
    room.start("--anew")
    stop(room)
    assert files(room.folder.name) == []


def ctrl_backslash_and_a_closed_terminal_stop_a_class_as_ctrl_c_does():
    room = Class(PROGRAM)
    add_a_sheet(room)
    usual = stop(room, signal.SIGINT)
    assert "--go-on" in usual, usual
    for number in signal.SIGQUIT, signal.SIGHUP:
        room.go_on()
        said = stop(room, number)
        assert said == usual, (number, said)
    assert kept(room.database())["devices"]["running"]["sheets"] == 1


def an_empty_class_that_was_killed_is_no_class_left_over():
    room = Class(PROGRAM)
    room.crash()
    room.start()
    assert "nothing is kept" in stop(room)
    assert files(room.folder.name) == []


def another_class_is_named_only_if_it_does_not_run():
    room = Class(PROGRAM)

    def another() -> str:
        """What a class about another story says while it starts."""
        process = subprocess.Popen(
            [PROGRAM, "class", "new_online_friend", "--story", "the_same_band", "--port", "0"],
            stdout=subprocess.PIPE, text=True,
            env={**os.environ, "XDG_STATE_HOME": room.folder.name, "WAYMARK_RULES": ""})
        said = ""
        for line in process.stdout:
            said += line
            if line.startswith("End the class"):
                break
        process.send_signal(signal.SIGTERM)
        said += process.stdout.read()
        assert process.wait(15) == 0
        return said

    add_a_sheet(room)
    assert "Left over" not in another()
    room.crash()
    said = another()
    assert str(room.database()) in said and "--go-on" in said and "--anew" in said, said


def a_class_goes_on_in_another_language_but_not_with_other_rules():
    room = Class(PROGRAM)
    add_a_sheet(room)
    room.crash()
    room.start("--go-on", "--language", "en-XA")
    room.crash()
    with tempfile.TemporaryDirectory() as rules:
        shutil.copytree(room.rules, rules, dirs_exist_ok=True)
        sheet = Path(rules) / "sheet.yaml"
        sheet.write_text(sheet.read_text().replace(
            "ask: Is this question number 2?", "ask: Is this question number 2?\n        when: yes_0"))
        said = refused(
            room.folder.name, "sheet", "--story", "a_story", "--rules", rules, "--go-on",
            "--port", "0")
        assert "its questions have changed since" in said, said
    assert kept(room.database())["devices"]["running"]["sheets"] == 1


def a_picture_and_a_round_that_runs_are_there_after_a_kill():
    room = Class(PROGRAM)
    for _ in range(12):
        add_a_sheet(room)
    as_teacher = {"Authorization": f"Bearer {room.secret}"}
    closed = asyncio.run(Client(room.port, "127.0.0.1").request(
        "POST", "/teacher/round/devices", **as_teacher))
    assert closed[0] == 204, closed
    for _ in range(3):
        add_a_sheet(room)
    before = kept(room.database(), is_running=True)
    assert [picture["sheets"] for picture in before["devices"]["pictures"]] == [12]
    room.crash()
    room.go_on()
    told = asyncio.run(state(room))
    assert told["devices"] == {"sheets": 0, "closed": 1}, told
    assert kept(room.database(), is_running=True) == before
    add_a_sheet(room)
    room.crash()
    after = kept(room.database())["devices"]
    assert after["pictures"] == before["devices"]["pictures"], "a picture never changes"
    assert after["running"]["sheets"] == 4


def a_file_of_another_version_is_named_and_kept():
    room = Class(PROGRAM)
    stop(room)
    own, other = room.database(), room.database().with_name("other.sheet.a_story.sqlite")
    for file in own, other:
        with sqlite3.connect(file) as connection:
            connection.execute("CREATE TABLE class (form TEXT, code TEXT, closed INTEGER)")
            connection.execute("INSERT INTO class VALUES ('sheet', 'ABCDEF', 0)")
        connection.close()
    before = own.read_bytes()
    command = ["sheet", "--story", "a_story", "--rules", str(room.rules), "--port", "0"]
    for decision in [], ["--go-on"]:
        said = refused(room.folder.name, *command, *decision)
        assert str(own) in said and "of another version" in said and "--anew" in said, said
    for typed in "", "\n", "no\n", "y\n":
        said = refused(room.folder.name, *command, "--anew", typed=typed)
        assert "Nothing was removed" in said, said
    assert own.read_bytes() == before, "nothing goes without a yes"
    room.start("--anew", typed="yes\n")
    assert "Remove them for good?" in "".join(room.lines), room.lines
    said = stop(room)
    assert str(other) in said and "of another version" in said and "--anew" in said, said
    assert not own.exists() and other.read_bytes() == before


def a_damaged_file_goes_with_what_was_laid_aside_once_that_is_confirmed():
    room = Class(PROGRAM)
    add_a_sheet(room)
    room.crash()
    with open(room.database(), "r+b") as file:
        file.write(b"no database at all")
    command = ["sheet", "--story", "a_story", "--rules", str(room.rules), "--port", "0"]
    said = refused(room.folder.name, *command)
    assert "are damaged" in said and "delete" not in said, said
    assert len(files(room.folder.name)) == 2, "the counts, and what was laid aside"
    room.start("--anew", typed="yes\n")
    add_a_sheet(room)
    room.crash()
    assert kept(room.database())["devices"]["running"]["sheets"] == 1


for check in [
    a_taken_port_leaves_nothing, a_class_without_a_sheet_leaves_nothing,
    a_class_with_sheets_waits_until_somebody_decides,
    ctrl_backslash_and_a_closed_terminal_stop_a_class_as_ctrl_c_does,
    an_empty_class_that_was_killed_is_no_class_left_over,
    another_class_is_named_only_if_it_does_not_run,
    a_class_goes_on_in_another_language_but_not_with_other_rules,
    a_picture_and_a_round_that_runs_are_there_after_a_kill,
    a_file_of_another_version_is_named_and_kept,
    a_damaged_file_goes_with_what_was_laid_aside_once_that_is_confirmed,
]:
    check()
    print(f"ok   {check.__name__.replace('_', ' ')}")

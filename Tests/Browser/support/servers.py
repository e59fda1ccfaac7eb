"""`waymark serve` and `waymark class`, started as somebody starts them."""

import os
import re
import signal
import subprocess
import tempfile
from pathlib import Path

from .program import PROGRAM, TODAY


class Server:
    """A program that says where it is, and ends on a signal."""

    def __init__(self, *words: str, until: str, typed: str | None = None):
        self.folder = tempfile.TemporaryDirectory(prefix="waymark-server-")
        self.complaints = Path(self.folder.name, "complaints")
        self.process = subprocess.Popen(
            [PROGRAM, *words, "--port", "0"], stdout=subprocess.PIPE, text=True,
            stdin=None if typed is None else subprocess.PIPE, stderr=self.complaints.open("w"),
            env={**os.environ, "XDG_STATE_HOME": self.folder.name, "WAYMARK_RULES": ""})
        if typed is not None:
            self.process.stdin.write(typed)
            self.process.stdin.flush()
        said = ""
        for line in self.process.stdout:
            said += line
            if until in said:
                break
        self.said = said
        found = re.search(r"http://127\.0\.0\.1:\d+", said)
        assert found, self.complaints.read_text()
        self.address = found[0]

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(10)
        self.process.stdout.close()
        self.folder.cleanup()
        return code


class Site(Server):
    """The checklists as pages."""

    def __init__(self, *options: str):
        super().__init__("serve", *options, until="Ctrl-C")


class Classroom(Server):
    """A class that goes through a story."""

    def __init__(self, checklist: str, story: str, *options: str):
        super().__init__(
            "class", checklist, "--story", story, "--region", "PH", "--today", TODAY, *options,
            until="End the class")
        self.teacher = re.search(r"http://\S+/teacher#\w+", self.said)[0]
        self.code = re.search(r"Code: (\w+)", self.said)[1]


class Talk(Server):
    """A guided talk that is led on a page."""

    def __init__(
            self, checklist: str, *options: str, typed: str | None = None, words: str | None = "teen"):
        super().__init__(
            "interview", checklist, *(["--words", words] if words else []), "--region", "PH",
            "--today", TODAY, "--page", *options, until="Ctrl-C ends it", typed=typed)
        self.door = self.newest_door()

    def newest_door(self) -> str:
        return re.findall(r"http://\S+/[0-9a-f]{32}", self.said)[-1]

    def type(self, *lines: str) -> None:
        self.process.stdin.write("".join(line + "\n" for line in lines))
        self.process.stdin.flush()

    def wait_for(self, words: str) -> None:
        """Reads what the program says, up to some words."""
        for line in self.process.stdout:
            self.said += line
            if words in line:
                return
        raise AssertionError(self.said)

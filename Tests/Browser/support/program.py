"""The program itself: what `swift build` made."""

import json
import os
import re
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = Path(os.environ.get("WAYMARK", ROOT / ".build" / "debug" / "waymark"))

# A day on which none of the bundled contacts is too old: pages are exported for it, and the
# browser's clock is set to it.
TODAY = "2026-12-01"


def waymark(*words: str) -> str:
    """Runs the program, and gives what it prints; its complaint is the test's."""
    done = subprocess.run(
        [PROGRAM, *words], capture_output=True, text=True, timeout=60, cwd=ROOT)
    assert done.returncode == 0, f"waymark {' '.join(words)}: {done.stderr}"
    return done.stdout


@cache
def page(folder: Path, checklist: str, *options: str) -> Path:
    """A checklist as a page; one export serves every test that asks for the same."""
    return export(folder, "html", checklist, *options)


@cache
def handout(folder: Path, checklist: str, *options: str) -> Path:
    return export(folder, "handout", checklist, *options)


def export(folder: Path, kind: str, checklist: str, *options: str) -> Path:
    name = "-".join([kind, checklist, *options]).replace("/", "-").replace("--", "")
    file = folder / f"{name}.html"
    waymark("export", kind, checklist, *options, "--today", TODAY, "-o", str(file))
    return file


def report(checklist: str, *options: str, today: str = TODAY) -> dict:
    """The report that the program itself gives on a day."""
    return json.loads(
        waymark("run", checklist, *options, "--today", today, "--format", "json"))


@cache
def without_scripts(file: Path) -> Path:
    """The same page as a preview shows it that runs no script."""
    bare = file.with_stem(file.stem + "-without-scripts")
    bare.write_text(re.sub(r"<script\b.*?</script>", "", file.read_text(), flags=re.DOTALL))
    return bare

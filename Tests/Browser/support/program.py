"""The program itself: what `swift build` made."""

import fcntl
import json
import os
import re
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = Path(os.environ.get("WAYMARK", ROOT / ".build" / "debug" / "waymark"))

# A day on which none of the bundled contacts is too old: pages are exported for it, and the
# browser's clock is set to it.
TODAY = "2026-12-01"


def waymark(*words: str, seconds: float = 60) -> str:
    """Runs the program, and gives what it prints; its complaint is the test's."""
    done = subprocess.run(
        [PROGRAM, *words], capture_output=True, text=True, timeout=seconds, cwd=ROOT)
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
    return once(folder / f"{name}.html", lambda file: waymark(
        "export", kind, checklist, *options, "--today", TODAY, "-o", str(file)))


@cache
def site(folder: Path, *regions: str, languages: tuple[str, ...] = ("en",)) -> Path:
    """All checklists and stories for some countries: of so many, a page takes a quarter of the time."""
    options = [word for region in regions for word in ("--region", region)]
    options += [word for language in languages for word in ("--language", language)]
    return once(folder / "-".join(["site", *regions, *languages]), lambda place: waymark(
        "export", "site", *options, "--today", TODAY, "-o", str(place), seconds=900))


@cache
def stories_of(site: Path) -> dict[str, Path]:
    """The pages of a site's stories, by the names of these; each is as `page` gives it."""
    links = re.findall(r'<a href="(\d+\.html)"[^>]*>([^<]+)</a>', (site / "stories.html").read_text())
    return {title.lower().replace(" ", "_"): site / file for file, title in links}


@cache
def printed(folder: Path, checklist: str, *options: str) -> Path:
    """The report that the program itself writes as a page."""
    name = "-".join(["report", checklist, *options]).replace("/", "-").replace("--", "")
    return once(folder / f"{name}.html", lambda file: waymark(
        "run", checklist, *options, "--today", TODAY, "--now", f"{TODAY}T10:00Z", "-o", str(file)))


def once(file: Path, make: Callable[[Path], object]) -> Path:
    """A file that several workers share: whoever comes first makes it, the others wait for it."""
    with open(file.with_suffix(".lock"), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not file.exists():
            make(file)
    return file


def report(checklist: str, *options: str, today: str = TODAY) -> dict:
    """The report that the program itself gives on a day."""
    return json.loads(
        waymark("run", checklist, *options, "--today", today, "--now", f"{today}T10:00Z",
                "--format", "json"))


@cache
def half_loaded(file: Path) -> Path:
    """The same page as it stands when all but its last script has come."""
    return once(file.with_stem(file.stem + "-half-loaded"), lambda half: half.write_text(
        file.read_text().rpartition("<script>")[0]))


@cache
def without_scripts(file: Path) -> Path:
    """The same page as a preview shows it that runs no script."""
    return once(file.with_stem(file.stem + "-without-scripts"), lambda bare: bare.write_text(
        re.sub(r"<script\b.*?</script>", "", file.read_text(), flags=re.DOTALL)))

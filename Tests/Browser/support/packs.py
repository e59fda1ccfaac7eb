"""What the bundled packs say, read from their own files."""

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import yaml

from .program import ROOT


@cache
def steps() -> dict[str, str]:
    """What the steps of the library say, by their names."""
    files = sorted((ROOT / "Rules/advice").glob("*.yaml"))
    libraries = [yaml.safe_load(file.read_text()) for file in files]
    return {step["id"]: step["do"] for library in libraries for step in library["steps"]}


@dataclass(frozen=True)
class Item:
    name: str
    kind: str
    choices: tuple[str, ...]
    minimum: int

    @property
    def is_question(self) -> bool:
        return self.kind not in ("notice", "note")


class Checklist:
    def __init__(self, file: Path):
        self.file = file
        self.source = yaml.safe_load(file.read_text())
        for guidance in self.source["guidance"]:
            guidance["do"] = [steps()[name] for name in guidance.get("do", [])]
        self.name = self.source["checklist"]

    @cached_property
    def items(self) -> list[Item]:
        return [
            Item(
                name=item["id"], kind=item["kind"],
                choices=tuple(item.get("choices", {})), minimum=item.get("min", 0))
            for section in self.source["sections"] for item in section["items"]]

    @property
    def audience(self) -> str:
        return self.source["audience"]

    def index(self, name: str) -> int:
        return [item.name for item in self.items].index(name)

    @cached_property
    def guidance(self) -> list[str]:
        return [guidance["id"] for guidance in self.source["guidance"]]

    @cached_property
    def titles(self) -> dict[str, str]:
        return {guidance["id"]: guidance["title"] for guidance in self.source["guidance"]}

    @cached_property
    def needs(self) -> dict[str, list[str]]:
        return {guidance["id"]: guidance.get("refer", []) for guidance in self.source["guidance"]}

    @cached_property
    def urgency(self) -> dict[str, str]:
        return {guidance["id"]: guidance["urgency"] for guidance in self.source["guidance"]}


@dataclass(frozen=True)
class Story:
    name: str
    checklist: Checklist
    answers: dict
    shown: list[str]
    undecided: list[str]
    needs: list[str]
    person: str
    other: str

    @classmethod
    def read(cls, file: Path, checklists: dict[str, Checklist]) -> "Story":
        source = yaml.safe_load(file.read_text())
        expected = source["expect"]
        return cls(
            name=source["scenario"], checklist=checklists[source["checklist"]],
            answers=source["answers"], shown=expected["shown"],
            undecided=expected["undecided"], needs=expected["refers"],
            person=source.get("person", "the person"),
            other=source.get("other", "the other person"))

    def told(self, text: str) -> str:
        """Words for a story with the names of its people."""
        return text.replace("{person}", self.person).replace("{other}", self.other)

    def __repr__(self) -> str:
        return self.name


@cache
def checklists() -> dict[str, Checklist]:
    """Those that there are pages of: none that is for interviews alone."""
    files = sorted((ROOT / "Rules").glob("*/*.yaml"))
    found = [Checklist(file) for file in files if file.read_text().startswith("checklist:")]
    return {
        checklist.name: checklist for checklist in found
        if checklist.source["modes"] != ["interview"]}


@cache
def stories() -> list[Story]:
    files = sorted((ROOT / "Rules").glob("*/scenarios/*.yaml"))
    return [
        Story.read(file, checklists()) for file in files
        if yaml.safe_load(file.read_text())["checklist"] in checklists()]


def story(name: str) -> Story:
    return next(story for story in stories() if story.name == name)

"""The schemas of `waymark schema`, in the hands of a validator as editors have one."""

import copy
import json
from functools import cache
from pathlib import Path

import pytest
from jsonschema import Draft7Validator, Draft202012Validator
from support.program import ROOT, waymark

KINDS = [line.split()[0] for line in waymark("schema").splitlines()]
FOLDERS = ["advice", "contacts", "duties", "wording"]
REMOVED = object()


def kind(file: Path) -> str:
    """What kind of file stands at a place."""
    if file.name in ("pack.yaml", "answers.yaml"):
        return file.stem
    above = file.parent.name
    return above if above in FOLDERS else "scenario" if above == "scenarios" else "checklist"


FILES = sorted((ROOT / "Rules").rglob("*.yaml")) + [ROOT / "Examples" / "answers.yaml"] + sorted(
    (ROOT / "Tests" / "StoryPack").rglob("*.yaml"))


@cache
def validator(kind: str) -> Draft202012Validator:
    schema = json.loads(waymark("schema", kind))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def read(file: Path):
    """A file as Waymark reads it, which is as YAML 1.2 has it."""
    return json.loads(waymark("parse", str(file)))


def problems(kind: str, document) -> list[str]:
    """Where a file is not as its schema has it, and why; the same to an editor that knows draft 7 alone."""
    newer, older = (
        [f"{'/'.join(map(str, error.absolute_path))}: {error.message}"
         for error in each.iter_errors(document)]
        for each in (validator(kind), Draft7Validator(validator(kind).schema)))
    assert newer == older
    return newer


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_every_file_that_travels_with_the_program_is_as_its_schema_has_it(file: Path):
    assert problems(kind(file), read(file)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_examples_and_defaults_are_as_the_schema_has_their_key(kind: str):
    whole = validator(kind)

    def look(schema) -> int:
        if isinstance(schema, list):
            return sum(map(look, schema))
        if not isinstance(schema, dict):
            return 0
        values = [*schema.get("examples", []), *([schema["default"]] if "default" in schema else [])]
        for value in values if "title" in schema else []:
            assert [error.message for error in whole.evolve(schema=schema).iter_errors(value)] == []
        return len(values) + sum(map(look, schema.values()))

    assert look(whole.schema) > 0


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_says_what_it_is_for(kind: str):
    schema = validator(kind).schema
    for mapping in [schema, *schema.get("$defs", {}).values()]:
        assert mapping["title"] and mapping["description"].endswith(".")
        for name, key in mapping.get("properties", {}).items():
            assert key["title"] == name and key["description"].endswith(".")


PACK = "Rules/online-friends/pack.yaml"
CHECKLIST = "Rules/online-friends/new-online-friend.yaml"
STORY = "Tests/StoryPack/scenarios/the-night-message.yaml"
CONTACTS = "Rules/contacts/ph.yaml"
ANSWERS = "Examples/answers.yaml"


def changed(document, path: str, value):
    """A copy with another value at a place, or without what is there; a value alone is all of it."""
    if not path:
        return value
    document = copy.deepcopy(document)
    *above, last = [int(part) if part.isdigit() else part for part in path.split("/")]
    place = document
    for part in above:
        place = place[part]
    if value is REMOVED:
        del place[last]
    else:
        place[last] = value
    return document


ITEM = {"id": "it", "ask": "Is it so?", "kind": "yes_no"}
GUIDANCE = {"id": "it", "always": True, "urgency": "learn", "title": "It", "say": "It."}


def item(**keys):
    return CHECKLIST, "sections/0/items/0", ITEM | keys


def guidance(**keys):
    return CHECKLIST, "guidance/0", GUIDANCE | keys


def channel(**keys):
    return CONTACTS, "contacts/0/channels/0", keys


def score(**keys):
    return CHECKLIST, "scores", {"it": keys}


SOUND = {
    "a question": item(),
    "a number for a text": item(help=7),
    "a condition in words": item(when="only_photos && days > 3"),
    "a condition that always holds": item(when=True),
    "a condition in the plain form": item(
        when={"all": [{"not": "only_photos"}, {"at_least": {"n": 1, "of": ["one", {"any": ["two"]}]}}]}),
    "a question of an interview that is only listened for": (
        CHECKLIST, "sections/0/items/0", {"id": "it", "kind": "yes_no", "listen_for": "It."}),
    "a choice with words for a story": item(
        kind="choice", choices={"yes": "Yes", "no": {"label": "No", "about": "No, {person}"}}),
    "words of steps that YAML knows": item(kind="scale", steps=[True, False, 3]),
    "one source or several": item(source=["article / One", "article / Two"]),
    "guidance that only says what to do": (
        CHECKLIST, "guidance/0", {"id": "it", "when": "it", "urgency": "now", "title": "It",
                                  "do": ["tell_one", "Tell one person."]}),
    "a rule that is off": (PACK, "lint", {"hard-text": "off"}),
    "a year": (CONTACTS, "contacts/0/collected", 2026),
    "a score": score(module="weighted-sum", weights={"only_photos": 1, "asked_for.secret": 0.5}),
    "answers in short": (ANSWERS, "", {"it": "yes", "that": True, "days": 3, "all": ["a", "b"]}),
    "no answers": (ANSWERS, "", {}),
    "answers that say how they came": (
        ANSWERS, "", {"checklist": "it", "answers": {"it": {"answer": "yes", "how": "told"}}}),
}

BROKEN = {
    "a pack of another format": (PACK, "format", 2),
    "a pack without a title": (PACK, "title", REMOVED),
    "an empty title": (PACK, "title", " "),
    "a title that is nothing": (PACK, "title", None),
    "a title that is a list": (PACK, "title", ["New friends"]),
    "a version of two numbers": (PACK, "version", "0.1"),
    "a name with capitals": (PACK, "pack", "Online-Friends"),
    "a name of a pattern with a blank": (PACK, "patterns/some thing", "Some thing"),
    "a pack without checklists": (PACK, "checklists", []),
    "a key that does not exist": (PACK, "tilte", "New friends"),
    "a rule of no level": (PACK, "lint", {"hard-text": "of"}),
    "a checklist for nobody": (CHECKLIST, "audience", "pupil"),
    "a mode twice": (CHECKLIST, "modes", ["self", "self"]),
    "ages in words": (CHECKLIST, "ages", "teens"),
    "a question of no kind": item(kind="yesno"),
    "a question without words": (CHECKLIST, "sections/0/items/0", {"id": "it", "kind": "yes_no"}),
    "a choice without choices": item(kind="choice"),
    "a number without bounds": item(kind="number", min=0),
    "steps of a yes or no": item(steps=["One", "Two"]),
    "a notice that asks": item(kind="notice"),
    "a flag in words": item(private="yes"),
    "a condition that is a list": item(when=["one", "two"]),
    "a condition of two forms": item(when={"all": ["one"], "any": ["two"]}),
    "a condition of no form": item(when={"every": ["one"]}),
    "a condition over nothing": item(when={"all": []}),
    "a count without a number": item(when={"at_least": {"of": ["one"]}}),
    "a condition deep inside that is a number": item(when={"not": {"any": ["one", 2]}}),
    "guidance that says nothing": (
        CHECKLIST, "guidance/0", {"id": "it", "always": True, "urgency": "now", "title": "It"}),
    "guidance for no case": (
        CHECKLIST, "guidance/0", {"id": "it", "urgency": "now", "title": "It", "say": "It."}),
    "guidance that leads to no kind of help": guidance(refer=["helpline"]),
    "a score of no module": score(module="sum"),
    "a score without a module": score(weights={"it": 1}),
    "a score without its settings": score(module="weighted-sum"),
    "a score with settings of another module": score(
        module="weighted-sum", weights={"it": 1}, threshold=2),
    "a score with a weight in words": score(module="weighted-sum", weights={"it": "one"}),
    "a score over nothing": score(module="weighted-sum", weights={}),
    "a story without what is expected": (STORY, "expect", REMOVED),
    "a story that expects no list": (STORY, "expect/shown", "everyone"),
    "an answer that came in no way": (STORY, "answers", {"it": {"answer": "yes", "how": "guessed"}}),
    "an answer in an answer": (STORY, "answers", {"it": {"answer": {"answer": "yes"}}}),
    "a line that is said and shown": (
        STORY, "tells", {"it": [{"says": "Hello.", "shows": "She waves."}]}),
    "a country by its name": (CONTACTS, "country", "Philippines"),
    "a number without quotes": channel(phone=911),
    "two ways in one": channel(phone="911", web="https://example.org"),
    "no way at all": channel(note="Only by day."),
    "a page without https": channel(web="example.org"),
    "hours in words": channel(phone="911", hours="weekdays"),
    "a day in another order": (CONTACTS, "contacts/0/collected", "23.11.2026"),
    "a page without any date": (CONTACTS, "contacts/0/page_date", REMOVED),
    "a contact for nothing": (CONTACTS, "contacts/0/for", REMOVED),
    "a contact of unknown confidence": (CONTACTS, "contacts/0/confidence", "sure"),
    "steps without what to do": ("Rules/advice/advice.yaml", "steps/0/do", REMOVED),
    "a step that rests on no page": ("Rules/advice/advice.yaml", "steps/0/sources", []),
    "a duty about nobody": ("Rules/duties/ie.yaml", "duties/0/about", "people"),
    "a word without a reason": ("Rules/wording/banned-words.yaml", "words/0/reason", REMOVED),
    "a sheet without answers": (ANSWERS, "", {"checklist": "it"}),
    "answers that are a text": (ANSWERS, "", {"answers": "yes"}),
    "answers that are a list": (ANSWERS, "", ["yes", "no"]),
}


@cache
def sound(file: str):
    return read(ROOT / file)


@pytest.mark.parametrize("name", SOUND)
def test_what_waymark_reads_is_taken(name: str):
    file, path, value = SOUND[name]
    assert problems(kind(ROOT / file), changed(sound(file), path, value)) == []


@pytest.mark.parametrize("name", BROKEN)
def test_what_readers_report_is_turned_down(name: str):
    file, path, value = BROKEN[name]
    found = problems(kind(ROOT / file), changed(sound(file), path, value))
    assert len(found) == 1, found
    # The place is the changed one, or what it stands in.
    place = found[0].split(":")[0]
    assert path.startswith(place) or place.startswith(path)

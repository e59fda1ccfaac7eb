"""What `waymark lint` writes for programs, against the schemas of its formats."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from jsonschema import Draft4Validator, Draft202012Validator
from support.program import PROGRAM, ROOT

# The public schema lies where WAYMARK_CONFORMANCE says, or beside this checkout.
CONFORMANCE = Path(os.environ.get("WAYMARK_CONFORMANCE", ROOT.parent / "shared" / "conformance"))
SARIF = CONFORMANCE / "sarif" / "sarif-schema-2.1.0.json"

PACK = """\
format: 1
pack: broken-pack
version: 0.1.0
title: A pack
language: xx
validation: { status: none }
checklists: [draft.yaml, "ü %: gone.yaml"]
patterns: { one: One, one: Two }
"""

DRAFT = """\
checklist: draft
title: Draft
audience: student
modes: [self]
sections:
  - id: all
    title: Some questions
    items:
      - { id: a, kind: yes_on, ask: Is it so? }
      - { id: a, kind: yes_no, ask: "Is it\\u0000 so?" }
guidance:
  - { id: g, when: b, urgency: talk, title: If, say: So. }
"""


@pytest.fixture(scope="module", params=["mistakes", "nothing", "the bundled packs"])
def call(request, tmp_path_factory) -> list[str]:
    """A call with what it finds: errors with notes, nothing, or warnings and remarks."""
    if request.param == "the bundled packs":
        return ["lint"]
    if request.param == "nothing":
        return ["lint", "Rules/online-friends/"]
    folder = tmp_path_factory.mktemp("rules") / "a pack"
    folder.mkdir()
    (folder / "pack.yaml").write_text(PACK)
    (folder / "draft.yaml").write_text(DRAFT)
    return ["lint", f"{folder}/"]


def document(call: list[str], form: str):
    done = subprocess.run(
        [PROGRAM, *call, "--format", form], capture_output=True, text=True, timeout=120, cwd=ROOT)
    assert done.stderr == ""
    return json.loads(done.stdout)


def problems(validator, document) -> list[str]:
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message}"
            for error in validator.iter_errors(document)]


def test_json_is_as_its_schema_has_it(call: list[str]):
    schema = json.loads((ROOT / "Docs" / "lint.schema.json").read_text())
    Draft202012Validator.check_schema(schema)
    found = document(call, "json")
    assert problems(Draft202012Validator(schema), found) == []
    severities = [finding["severity"] for finding in found["findings"]]
    assert (severities.count("error"), severities.count("warning")) == (
        found["errors"], found["warnings"])


@pytest.mark.skipif(not SARIF.exists(), reason="the public schema is not here")
def test_sarif_is_as_its_schema_has_it(call: list[str]):
    schema = json.loads(SARIF.read_text())
    found = document(call, "sarif")
    assert problems(Draft4Validator(schema), found) == []
    run = found["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert sorted({result["ruleId"] for result in run["results"]}) == rules

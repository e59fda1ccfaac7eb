"""Where names are given and used, and how they are changed."""

from pathlib import Path

import pytest
from conftest import Editor
from lsprotocol import types
from pygls.exceptions import JsonRpcException


def at(editor: Editor, words: str, more: int = 0) -> dict:
    place = editor.place(words)
    return {"text_document": editor.document,
            "position": types.Position(place.line, place.character + more)}


def text_at(place: types.Location) -> str:
    lines = Path(place.uri.removeprefix("file://")).read_text().splitlines()
    return lines[place.range.start.line].strip()


async def definition(editor: Editor, words: str, more: int = 0) -> list[str]:
    found = await editor.client.text_document_definition_async(
        types.DefinitionParams(**at(editor, words, more)))
    return [text_at(place) for place in found]


async def references(editor: Editor, words: str, more: int = 0) -> list[str]:
    found = await editor.client.text_document_references_async(types.ReferenceParams(
        **at(editor, words, more), context=types.ReferenceContext(include_declaration=False)))
    return sorted(text_at(place) for place in found)


async def rename(editor: Editor, words: str, name: str, more: int = 0) -> dict[str, str]:
    """The texts of all files that a new name changes."""
    edit = await editor.client.text_document_rename_async(
        types.RenameParams(**at(editor, words, more), new_name=name))
    changed = {}
    for uri, edits in edit.changes.items():
        file = Path(uri.removeprefix("file://"))
        lines = file.read_text().split("\n")
        for each in sorted(edits, key=lambda each: (each.range.start.line, -each.range.start.character)):
            start, end = each.range.start, each.range.end
            line = lines[start.line]
            lines[start.line] = line[:start.character] + each.new_text + line[end.character:]
        changed[file.name] = "\n".join(lines)
    return changed


async def test_a_name_leads_to_where_it_is_given(checklist: Editor, story: Editor):
    assert await definition(checklist, "wanted.photo") == ["- id: wanted"]
    assert await definition(checklist, "wanted.photo", 8) == ['photo: { label: A photo of me, about: "A photo of {person}" }']
    assert await definition(story, "[threatened, for_everyone]", 2) == ["- id: threatened"]
    assert await definition(story, "checklist: a_message", 12) == ["checklist: a_message"]
    assert await definition(checklist, "sign: leverage", 7) == ["leverage: Using something private to pressure you"]
    assert await definition(checklist, "dont_pay") == ["- id: dont_pay"]
    assert await definition(checklist, "article / One\n      - id: told", 2) == ["sources: { article: An article }"]


async def test_all_uses_of_a_name_are_found_in_the_pack(checklist: Editor):
    assert await references(checklist, "id: threat\n", 4) == [
        "threat: The scout says so.", "threat: skipped", "threat: yes",
        "when: { any: [threat, wanted.photo, pushy >= 2] }"]


async def test_no_name_stands_in_plain_words(checklist: Editor):
    assert await definition(checklist, "Good to know", 1) == []


async def test_an_item_is_renamed_in_conditions_scores_and_stories(checklist: Editor, client, pack):
    checklist.replace("guidance:\n", "scores:\n  push: { module: weighted-sum, weights: { wanted.photo: 1, pushy: 1 } }\nguidance:\n")
    checklist.replace("when: { not: told_someone }", "when: \"push >= 1 && wanted.money || 'money' in wanted\"")
    checklist.save()
    before = checklist.text
    changed = await rename(checklist, "id: wanted", "asked_for", 4)
    assert changed["a-message.yaml"] == before.replace("wanted.", "asked_for.").replace(
        "id: wanted", "id: asked_for").replace("in wanted", "in asked_for")
    assert "\n  asked_for: [photo]\n" in changed["the-night-message.yaml"]
    assert "\n  asked_for: none\n" in changed["nobody-named.yaml"]
    changed = await rename(checklist, "money: Money", "cash")
    assert changed["a-message.yaml"] == before.replace("wanted.money", "wanted.cash").replace(
        "'money'", "'cash'").replace("money: Money", "cash: Money")


async def test_a_choice_is_renamed_in_answers_too(checklist: Editor):
    changed = await rename(checklist, "photo: { label", "picture")
    assert "wanted: [picture]" in changed["the-night-message.yaml"]
    assert "[threat, wanted.picture, pushy >= 2]" in changed["a-message.yaml"]


async def test_a_choice_is_renamed_where_a_condition_goes_through_what_was_chosen(checklist: Editor):
    checklist.replace("when: { not: told_someone }", "when: \"wanted.exists(v, v == 'money')\"")
    checklist.save()
    changed = await rename(checklist, "money: Money", "cash")
    assert "wanted.exists(v, v == 'cash')" in changed["a-message.yaml"]


async def test_guidance_is_renamed_from_a_story(story: Editor):
    changed = await rename(story, "shown: [threatened", "pressed", 8)
    assert "- id: pressed" in changed["a-message.yaml"]
    assert "shown: [pressed, for_everyone]" in changed["the-night-message.yaml"]
    assert "undecided: [pressed]" in changed["nobody-named.yaml"]


@pytest.mark.parametrize("name, reason", [
    ("Who Asked", "cannot be a name"), ("", "cannot be a name"), ("9a", "cannot be a name"),
    ("threat", "already an item"), ("skipped", "means something of its own")])
async def test_a_name_that_cannot_be_or_is_taken_is_refused(checklist: Editor, name: str, reason: str):
    with pytest.raises(JsonRpcException, match=reason):
        await rename(checklist, "id: wanted", name, 4)


async def test_what_commands_call_by_name_is_not_renamed(checklist: Editor):
    with pytest.raises(JsonRpcException, match="a checklist keeps its name"):
        await rename(checklist, "checklist: a_message", "another", 12)


async def test_a_step_of_another_folder_is_not_renamed(checklist: Editor):
    with pytest.raises(JsonRpcException, match="outside of this folder"):
        await rename(checklist, "dont_pay", "keep_money")


async def test_nothing_is_renamed_while_a_file_of_the_pack_cannot_be_read(checklist: Editor, story: Editor):
    story.replace("  - Who could", "   - Who: could: ")
    with pytest.raises(JsonRpcException, match="the-night-message.yaml cannot be read"):
        await rename(checklist, "id: wanted", "asked_for", 4)


async def test_where_no_name_stands_nothing_can_be_renamed(checklist: Editor):
    with pytest.raises(JsonRpcException, match="no name stands here"):
        await checklist.client.text_document_prepare_rename_async(
            types.PrepareRenameParams(**at(checklist, "Good to know", 1)))


async def test_what_would_be_renamed_is_said_beforehand(checklist: Editor):
    found = await checklist.client.text_document_prepare_rename_async(
        types.PrepareRenameParams(**at(checklist, "wanted.photo", 2)))
    assert (found.placeholder, checklist.under(found.range)) == ("wanted", "wanted")


async def test_a_step_of_ones_own_folder_is_renamed_in_all_packs(client, tmp_path, pack):
    (tmp_path / "advice").mkdir()
    steps = Editor(client, tmp_path / "advice" / "own.yaml")
    steps.text = ("format: 1\nlanguage: en\nsteps:\n  - id: dont_pay\n    do: Do not pay.\n    sources:\n"
                  "      - { page: https://example.org, page_date: unknown, read: 2026-11-29, fact: It says so. }\n")
    steps.file.write_text(steps.text)
    steps.open()
    changed = await rename(steps, "id: dont_pay", "keep_money", 4)
    assert "- id: keep_money" in changed["own.yaml"]
    assert "do: [keep_money, helpline_first]" in changed["a-message.yaml"]


def tree(symbols: list[types.DocumentSymbol]) -> dict:
    return {each.name: tree(each.children or []) for each in symbols}


async def test_the_parts_of_a_file_are_listed_within_one_another(checklist: Editor, story: Editor):
    found = await checklist.client.text_document_document_symbol_async(
        types.DocumentSymbolParams(checklist.document))
    [parts] = tree(found).values()
    assert list(parts) == ["the_message", "not_alive", "nobody_knows", "threatened", "for_everyone"]
    assert parts["the_message"]["wanted"] == {"photo": {}, "money": {}}
    found = await story.client.text_document_document_symbol_async(
        types.DocumentSymbolParams(story.document))
    assert list(tree(found)) == ["the_night_message"]


async def test_a_file_that_is_gone_or_new_is_known_by_what_is_there_now(checklist: Editor, pack):
    assert len(await references(checklist, "id: threat\n", 4)) == 4
    (pack / "scenarios" / "nobody-named.yaml").unlink()
    assert len(await references(checklist, "id: threat\n", 4)) == 3

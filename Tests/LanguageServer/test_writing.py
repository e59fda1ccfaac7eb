"""What is said of a place in a text, and what is offered there."""

import pytest
from conftest import Editor
from lsprotocol import types


async def hover(editor: Editor, words: str, at: int = 0) -> str:
    place = editor.place(words)
    found = await editor.client.text_document_hover_async(types.HoverParams(
        editor.document, types.Position(place.line, place.character + at)))
    return found.contents.value if found else ""


async def offers(editor: Editor, words: str) -> dict[str, types.CompletionItem]:
    """What is offered directly behind some words."""
    found = await editor.client.text_document_completion_async(types.CompletionParams(
        editor.document, editor.place(words, after=True)))
    return {each.label: each for each in found}


async def test_a_key_says_what_it_is_for_and_what_can_be_written(checklist: Editor):
    said = await hover(checklist, "audience: student")
    assert said.startswith("**audience**: whom it speaks to.")
    assert "`student`" in said and "It must be there." in said and "```yaml\naudience: student" in said


async def test_a_default_is_said_with_its_key(checklist: Editor):
    assert "Without it: `false`" in await hover(checklist, "private: true")


async def test_an_item_says_its_question_and_kind_wherever_it_is_named(checklist: Editor, story: Editor):
    question = "choices · What did they want from you?"
    assert question in await hover(checklist, "wanted.photo")
    assert question in await hover(story, "wanted: [photo]")
    assert "`money`: Money" in await hover(checklist, "id: wanted", at=5)


async def test_a_choice_a_step_and_a_situation_say_their_words(checklist: Editor):
    assert "A photo of me" in await hover(checklist, "wanted.photo", at=9)
    assert "pay" in await hover(checklist, "dont_pay, helpline_first")
    assert "leav" in await hover(checklist, "held: not_asked")


async def test_a_need_says_what_it_is_about(checklist: Editor):
    checklist.replace("refer: [suicide_crisis]\n  - id: threatened", "refer: [police_child]\n  - id: threatened")
    said = await hover(checklist, "police_child")
    assert "to tell police who work for children" in said


async def test_a_scoring_module_says_what_it_does(checklist: Editor):
    checklist.replace("guidance:\n", "scores:\n  pressure:\n    module: weighted-sum\n    weights: { threat: 1 }\nguidance:\n")
    assert "**weighted-sum**: " in await hover(checklist, "weighted-sum")
    assert "**weights**: " in await hover(checklist, "weights: {")


async def test_keys_are_offered_that_the_kind_of_item_takes_and_that_are_not_there(checklist: Editor):
    checklist.replace("        kind: choices\n", "        kind: choices\n        \n")
    offered = await offers(checklist, "        kind: choices\n        ")
    assert {"help", "when", "signs", "not_sure"} <= set(offered)
    assert not {"ask", "kind", "choices", "min", "steps", "sign"} & set(offered)
    assert offered["when"].text_edit.new_text == "when: "
    assert offered["when"].detail == "in which case it is asked; without it, it always is"


async def test_keys_are_offered_while_one_is_typed(checklist: Editor):
    checklist.replace("audience: student\n", "audience: student\nag\n")
    offered = await offers(checklist, "student\nag")
    assert offered["ages"].text_edit.new_text == "ages: "
    assert checklist.under(offered["ages"].text_edit.range) == "ag"


async def test_keys_of_a_new_entry_are_offered_behind_its_dash(checklist: Editor):
    checklist.replace("guidance:\n", "guidance:\n  - \n")
    assert {"id", "when", "urgency", "do"} <= set(await offers(checklist, "guidance:\n  - "))


async def test_ones_own_items_and_scores_are_offered_in_conditions(checklist: Editor):
    checklist.replace("guidance:\n", "scores:\n  pressure: { module: weighted-sum, weights: { threat: 1 } }\nguidance:\n")
    checklist.replace("when: { not: told_someone }", "when: { not: ")
    offered = await offers(checklist, "when: { not: ")
    assert {"threat", "wanted", "pushy", "pressure"} <= set(offered)
    assert "not_alive" not in offered
    assert offered["wanted"].detail == "choices · What did they want from you?"


@pytest.mark.parametrize("condition", [
    "wanted.", '"threat && wanted.', "{ all: [threat, wanted.", "{ at_least: { n: 1, of: [wanted."])
async def test_choices_are_offered_behind_the_point_of_an_item(checklist: Editor, condition: str):
    checklist.replace("when: { not: told_someone }", f"when: {condition}")
    assert set(await offers(checklist, f"when: {condition}")) == {"photo", "money"}


async def test_words_steps_needs_and_languages_are_offered(checklist: Editor, client, pack):
    checklist.replace("urgency: soon\n    title: If nobody", "urgency: \n    title: If nobody")
    assert {"learn", "talk", "soon", "now"} == set(await offers(checklist, "{ not: told_someone }\n    urgency: "))
    checklist.replace("do: [dont_pay, helpline_first]", "do: [dont_pay, ")
    offered = await offers(checklist, "do: [dont_pay, ")
    assert "tell_one" in offered and offered["tell_one"].text_edit.new_text == "tell_one"
    checklist.replace("refer: [child_helpline]\n  - id: for_everyone", "refer: \n  - id: for_everyone")
    offered = await offers(checklist, "do: [dont_pay, \n    refer: ")
    assert offered["police"].text_edit.new_text == "[police]"
    listing = Editor(client, pack / "pack.yaml").open()
    listing.replace("language: en", "language: ")
    assert "fil" in await offers(listing, "language: ")


async def test_situations_are_offered_as_keys(checklist: Editor):
    checklist.replace("  held: not_asked\n", "  \n")
    offered = await offers(checklist, "in_danger: not_asked\n  ")
    assert offered["held"].text_edit.new_text == "held: " and "near" not in offered


async def test_modules_and_their_settings_are_offered(checklist: Editor):
    checklist.replace("guidance:\n", "scores:\n  pressure:\n    module: weighted-sum\n    \nguidance:\n")
    assert "weights" in await offers(checklist, "module: weighted-sum\n    ")
    checklist.replace("module: weighted-sum\n    ", "module: \n")
    assert "weighted-sum" in await offers(checklist, "    module: ")


@pytest.mark.parametrize("answer, offered", [
    ("threat: ", {"yes", "no"}), ("wanted: [", {"photo", "money", "none"}), ("pushy: ", {"1", "2", "3"})])
async def test_what_the_kind_of_an_item_takes_is_offered_as_its_answer(story: Editor, answer, offered):
    place = story.text.index(answer) + len(answer)
    story.write(story.text[:place] + story.text[story.text.index("\n", place):])
    assert offered | {"skipped", "declined"} <= set(await offers(story, "\n  " + answer))


async def test_items_that_have_no_answer_yet_are_offered_in_a_story(story: Editor):
    story.replace("  pushy: 1\n", "  \n")
    offered = await offers(story, "wanted: [photo]\n  ")
    assert "pushy" in offered and "threat" not in offered


async def test_it_helps_while_the_yaml_is_broken_above_and_below(checklist: Editor):
    checklist.replace("checklist: a_message", "checklist: a_message\n- oops\ntitle: {")
    checklist.replace("title: Good to know", 'title: "Good to know')
    checklist.replace("when: { not: told_someone }", "when: wanted.")
    assert {"photo", "money"} == set(await offers(checklist, "when: wanted."))
    assert "**kind**" in await hover(checklist, "kind: choices")


@pytest.mark.parametrize("words", ["# A small pack", "story: |\n  Mina is"])
async def test_nothing_is_offered_in_comments_and_long_texts(client, pack, story: Editor, words: str):
    editor = Editor(client, pack / "pack.yaml").open() if words.startswith("#") else story
    assert await offers(editor, words) == {}


@pytest.mark.parametrize("line, character", [(0, 99999), (99999, 0), (99999, 99999)])
async def test_a_place_outside_of_the_text_is_its_end(checklist: Editor, line: int, character: int):
    place = types.Position(line, character)
    await checklist.client.text_document_hover_async(types.HoverParams(checklist.document, place))
    await checklist.client.text_document_completion_async(types.CompletionParams(checklist.document, place))
    await checklist.client.text_document_definition_async(types.DefinitionParams(checklist.document, place))

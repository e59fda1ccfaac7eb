"""What is underlined while somebody writes."""

from pathlib import Path

from conftest import Editor
from lsprotocol import types


async def test_a_sound_file_has_nothing_underlined(checklist: Editor):
    assert await checklist.found() == []


async def test_what_lint_finds_stands_at_its_place_before_anything_is_saved(checklist: Editor):
    await checklist.found()
    checklist.replace("wanted.photo", "wanted.photos")
    [found] = await checklist.found("unknown-choice")
    assert checklist.under(found.range) == "photos"
    assert found.message == "'photos' is no choice of 'wanted'; did you mean 'photo'?"
    assert (found.severity, found.source) == (types.DiagnosticSeverity.Error, "waymark")


async def test_what_is_mended_is_underlined_no_more(checklist: Editor):
    checklist.replace("wanted.photo", "wanted.foto")
    await checklist.found("unknown-choice")
    checklist.replace("wanted.foto", "wanted.photo")
    await checklist.found()


async def test_a_mistake_in_the_yaml_hides_no_other(checklist: Editor):
    checklist.replace("checklist: a_message", "checklist a_message")
    checklist.replace("audience: student", "audience: students")
    found = await checklist.found("missing-colon", "unknown-word")
    assert {checklist.under(each.range) for each in found} >= {"students"}


async def test_a_change_in_one_file_shows_in_another(checklist: Editor, story: Editor):
    await story.found()
    checklist.replace("photo: { label", "picture: { label")
    checklist.replace("wanted.photo", "wanted.picture")
    [found] = await story.found("not-a-choice")
    assert story.under(found.range) == "photo"
    checklist.replace("picture: { label", "photo: { label")
    checklist.replace("wanted.picture", "wanted.photo")
    await story.found()


async def test_notes_lead_to_the_other_place(checklist: Editor):
    checklist.replace("- id: wanted", "- id: threat")
    found = await checklist.found("duplicate-name")
    [note] = [note for each in found if each.code == "duplicate-name" for note in each.related_information]
    assert note.location.uri == checklist.uri


async def test_what_a_comment_allows_is_judged_as_lint_does(checklist: Editor):
    await checklist.found()
    checklist.replace("guidance:\n", "# waymark: allow hard-text\nguidance:\n")
    [found] = await checklist.found("allows-nothing")
    assert found.message.startswith("this allows nothing without a reason")


async def test_places_count_in_utf_16(checklist: Editor):
    checklist.replace("[threat, wanted.photo, pushy >= 2]", '["\'😀\' == \'😀\'", no_item]')
    [found] = await checklist.found("unknown-name")
    assert checklist.under(found.range) == "no_item"


async def test_what_takes_a_search_comes_with_saving(checklist: Editor):
    await checklist.found()
    checklist.replace("when: { not: told_someone }", "when: { all: [told_someone, '!told_someone'] }")
    checklist.save()
    found = await checklist.found("guidance-never-shown", "unused-item")
    assert checklist.under(found[1].range) == "{ all: [told_someone, '!told_someone'] }"


async def test_what_was_searched_stays_when_the_editor_tells_that_the_file_changed(checklist: Editor):
    checklist.replace("when: { not: told_someone }", "when: { all: [told_someone, '!told_someone'] }")
    checklist.save()
    await checklist.found("guidance-never-shown", "unused-item")
    checklist.tell_of_the_file()
    # What is looked at behind it comes behind it.
    other = Editor(checklist.client, checklist.file.parent.parent / "other.yaml")
    await other.open().found()
    await checklist.found("guidance-never-shown", "unused-item")


async def test_a_closed_pack_has_nothing_underlined(checklist: Editor):
    checklist.replace("wanted.photo", "wanted.foto")
    await checklist.found("unknown-choice")
    checklist.close()
    await checklist.found()


async def test_a_file_that_no_pack_lists_is_read_alone(client, pack):
    text = Editor(client, pack / "notes.yaml")
    text.text = "title: a: b\n"
    text.open()
    [found] = await text.found("colon-in-text")
    assert found.range.start.line == 0


async def test_a_text_that_was_never_saved_is_read_alone(client):
    text = Editor(client, Path("/nowhere/notes.yaml"))
    text.uri = "untitled:Untitled-1"
    text.text = "title: a: b\n"
    text.open()
    await text.found("colon-in-text")


async def test_a_file_that_is_deleted_is_missed_where_it_is_listed(client, checklist: Editor, pack):
    listing = Editor(client, pack / "pack.yaml").open()
    await listing.found()
    (pack / "a-message.yaml").unlink()
    checklist.tell_of_the_file(types.FileChangeType.Deleted)
    [found] = await listing.found("missing-file")
    assert listing.under(found.range) == "a-message.yaml"


async def test_steps_and_contacts_are_checked_in_their_folders(client, tmp_path):
    (tmp_path / "advice").mkdir()
    text = Editor(client, tmp_path / "advice" / "steps.yaml")
    text.text = "format: 1\nlanguage: en\nsteps: []\nsituation: {}\n"
    text.file.write_text(text.text)
    text.open()
    [found] = await text.found("unknown-key")
    assert "situations" in found.message

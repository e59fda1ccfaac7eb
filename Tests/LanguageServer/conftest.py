"""What every test stands on: the program as an editor starts it, and a pack to work on."""

import asyncio
import shutil
from pathlib import Path

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities
from support.program import PROGRAM, ROOT


class Editor:
    """Somebody who writes in one text of an editor."""

    def __init__(self, client: LanguageClient, file: Path):
        self.client, self.file, self.uri = client, file, file.as_uri()
        self.text = file.read_text() if file.exists() else ""
        self.version = 0

    def open(self):
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(
            types.TextDocumentItem(self.uri, "yaml", self.version, self.text)))
        return self

    def write(self, text: str):
        """All of the text anew, unsaved."""
        self.version += 1
        self.text = text
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(
            types.VersionedTextDocumentIdentifier(self.version, self.uri),
            [types.TextDocumentContentChangeWholeDocument(text)]))

    def replace(self, old: str, new: str):
        """One piece of the text, as editors tell of it."""
        assert self.text.count(old) == 1, f"{old!r} stands {self.text.count(old)} times in the text"
        start = self.place(old)
        self.version += 1
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(
            types.VersionedTextDocumentIdentifier(self.version, self.uri),
            [types.TextDocumentContentChangePartial(
                types.Range(start, self.place(old, after=True)), new)]))
        self.text = self.text.replace(old, new)

    def save(self):
        self.file.write_text(self.text)
        self.client.text_document_did_save(types.DidSaveTextDocumentParams(self.document))

    def tell_of_the_file(self, how=types.FileChangeType.Changed):
        """What editors say of any file that changes on disk."""
        self.client.workspace_did_change_watched_files(
            types.DidChangeWatchedFilesParams([types.FileEvent(self.uri, how)]))

    def close(self):
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(self.document))

    @property
    def document(self):
        return types.TextDocumentIdentifier(self.uri)

    def place(self, words: str, after: bool = False) -> types.Position:
        """Where words stand that stand once, in UTF-16; or where they end."""
        offset = self.text.index(words) + (len(words) if after else 0)
        before = self.text[:offset]
        line = before.rpartition("\n")[2]
        return types.Position(before.count("\n"), len(line.encode("utf-16-le")) // 2)

    def under(self, range: types.Range) -> str:
        """What stands in a range, of one line."""
        line = self.text.splitlines()[range.start.line].encode("utf-16-le")
        return line[2 * range.start.character:2 * range.end.character].decode("utf-16-le")

    async def found(self, *codes: str) -> list[types.Diagnostic]:
        """What is found in the text, once it is of these kinds."""
        while True:
            now = list(self.client.diagnostics.get(self.uri, [None]))
            if None not in now and sorted(str(each.code) for each in now) == sorted(codes):
                return now
            try:
                await asyncio.wait_for(
                    self.client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS), 120)
            except TimeoutError:
                kinds = [f"{each.code}: {each.message}" for each in now if each]
                raise AssertionError(f"found {kinds}, and not {codes}") from None


@pytest_lsp.fixture(
    config=ClientServerConfig(server_command=[str(PROGRAM), "lsp"]), scope="module")
async def client(lsp_client: LanguageClient):
    @lsp_client.feature(types.CLIENT_REGISTER_CAPABILITY)
    def watch(_: types.RegistrationParams) -> None:
        """The tests say themselves which files have changed."""

    await lsp_client.initialize_session(types.InitializeParams(
        capabilities=client_capabilities("visual-studio-code"),
        root_uri=Path("/").as_uri()))
    yield
    await lsp_client.shutdown_session()


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of a small pack, with nothing beside it."""
    return Path(shutil.copytree(ROOT / "Tests" / "StoryPack", tmp_path / "asked-apart"))


@pytest.fixture
def checklist(client: LanguageClient, pack: Path) -> Editor:
    return Editor(client, pack / "a-message.yaml").open()


@pytest.fixture
def story(client: LanguageClient, pack: Path) -> Editor:
    return Editor(client, pack / "scenarios" / "the-night-message.yaml").open()

"""What the server makes of messages, also of those that no editor should send."""

import json
import subprocess

import pytest
from support.program import PROGRAM


class Line:
    """A line to the server on which anything can be sent."""

    def __init__(self):
        self.program = subprocess.Popen(
            [PROGRAM, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def send(self, data: bytes | dict):
        if isinstance(data, dict):
            body = json.dumps({"jsonrpc": "2.0"} | data).encode()
            data = b"Content-Length: %d\r\n\r\n" % len(body) + body
        self.program.stdin.write(data)
        self.program.stdin.flush()

    def reply(self) -> dict:
        header = self.program.stdout.readline()
        assert header.startswith(b"Content-Length: "), header
        assert self.program.stdout.readline() == b"\r\n"
        return json.loads(self.program.stdout.read(int(header.split()[1])))

    def ask(self, method: str, **parameters) -> dict:
        self.send({"id": 1, "method": method, "params": parameters})
        return self.reply()

    def error(self) -> int:
        return self.reply()["error"]["code"]

    def tell(self, method: str, **parameters):
        self.send({"method": method, "params": parameters})

    def end(self) -> int:
        self.program.stdin.close()
        return self.program.wait(20)


@pytest.fixture
def line():
    line = Line()
    yield line
    line.program.kill()
    assert line.program.stderr.read() == b""


@pytest.fixture
def begun(line: Line) -> Line:
    line.ask("initialize", capabilities={})
    return line


@pytest.mark.parametrize("offered, chosen", [
    ({}, "utf-16"), ({"general": {"positionEncodings": ["utf-16", "utf-8"]}}, "utf-8"),
    ({"general": {"positionEncodings": ["utf-32"]}}, "utf-16")])
def test_places_are_counted_as_the_editor_can(line, offered, chosen):
    result = line.ask("initialize", capabilities=offered)["result"]
    assert result["capabilities"]["positionEncoding"] == chosen


def test_goodbye_in_order_ends_well(begun):
    assert begun.ask("shutdown")["result"] is None
    begun.tell("exit")
    assert begun.end() == 0


def test_an_exit_without_shutdown_ends_with_1(begun):
    begun.tell("exit")
    assert begun.end() == 1


def test_an_editor_that_goes_without_a_word_ends_it_with_1_and_one_that_never_came_with_0(begun):
    assert begun.end() == 1
    assert Line().end() == 0


def test_a_folder_of_rules_that_is_not_there_is_said_to_be_missing():
    done = subprocess.run([PROGRAM, "lsp", "--rules", "/no/such"], input=b"", capture_output=True, timeout=20)
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr == b"waymark: /no/such: there is no such folder\n"


def test_nothing_is_answered_before_initialize_or_after_shutdown(line):
    assert line.ask("textDocument/hover")["error"]["code"] == -32002
    line.tell("textDocument/didOpen")
    line.ask("initialize", capabilities={})
    assert line.ask("initialize", capabilities={})["error"]["code"] == -32600
    line.ask("shutdown")
    assert line.ask("textDocument/hover")["error"]["code"] == -32600


def test_an_unknown_method_is_said_to_be_unknown_and_an_unknown_notification_is_passed_over(begun):
    begun.tell("$/setTrace", value="off")
    begun.tell("no/such", x=1)
    assert begun.ask("no/such")["error"]["code"] == -32601


@pytest.mark.parametrize("body, code", [
    (b"{", -32700), (b"\xff", -32700), (b"[" * 100_000, -32700), (b'{"a": 1, "a": 2}', -32700),
    (b"[]", -32600), (b"1", -32600), (b"{}", -32600), (b'{"id": 1, "method": 7}', -32600),
    (b'{"id": {}, "method": "shutdown"}', -32600)])
def test_what_is_no_message_has_its_error(begun, body, code):
    begun.send(b"Content-Length: %d\r\n\r\n" % len(body) + body)
    assert begun.error() == code
    assert begun.ask("shutdown")["result"] is None


@pytest.mark.parametrize("bytes", [
    b"Content-Length: many\r\n\r\n", b"Content-Length: -5\r\n\r\n", b"X: y\r\n\r\n", b"\r\n\r\n",
    b"x" * 10_000, b"Content-Length: 99999999999999999999\r\n\r\n"], ids=range(6))
def test_behind_broken_framing_it_gets_back_into_step(begun, bytes):
    begun.send(bytes)
    assert begun.error() == -32700
    begun.send(b'{"half a message": Content-Length: 3\r\n\r\n{}\n')
    assert begun.error() == -32600
    assert begun.ask("shutdown")["result"] is None


@pytest.mark.parametrize("body", [b"", b" " * (1 << 20), b"x: y\r\n\r\n" * 1000], ids=["none", "blanks", "lines"])
@pytest.mark.parametrize("length", [(32 << 20) + 1, 1 << 62])
def test_a_message_that_is_far_too_long_is_passed_over_up_to_the_next_one(begun, length, body):
    begun.send(b"Content-Length: %d\r\n\r\n" % length + body)
    assert begun.error() == -32700
    assert begun.ask("shutdown")["result"] is None


def test_a_message_may_come_in_pieces_and_several_at_once(begun):
    body = b'{"jsonrpc":"2.0","id":5,"method":"no/such"}'
    message = b"Content-Length: %d\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n" % len(body) + body
    for index in range(len(message)):
        begun.send(message[index:index + 1])
    assert begun.reply()["id"] == 5
    begun.send(message * 3)
    assert [begun.reply()["id"] for _ in range(3)] == [5, 5, 5]


@pytest.mark.parametrize("change", [
    {"range": {"start": {"line": 900, "character": 900}, "end": {"line": 901, "character": 0}}, "text": "x"},
    {"range": {"start": {"line": 0, "character": 900}, "end": {"line": 0, "character": 5}}, "text": ""},
    {"range": {"start": {"line": -1, "character": 0}, "end": {"line": 0, "character": 0}}, "text": ""},
    {"range": {"start": 5}, "text": ""}, {"text": 5}, {}, 7])
def test_changes_outside_the_text_or_without_sense_do_no_harm(begun, tmp_path, change):
    file = (tmp_path / "a.yaml").as_uri()
    begun.tell("textDocument/didOpen", textDocument={"uri": file, "languageId": "yaml", "version": 1, "text": "a: b\n"})
    begun.tell("textDocument/didChange", textDocument={"uri": file, "version": 2}, contentChanges=[change])
    begun.tell("textDocument/didChange", textDocument={"uri": "file:///not/open"}, contentChanges=[{"text": ""}])
    begun.tell("textDocument/didChange")
    begun.tell("textDocument/didClose", textDocument={"uri": "file:///not/open"})
    begun.tell("textDocument/didOpen", textDocument={"uri": "file://%ff%00/%zz", "text": ""})
    reply = begun.ask("shutdown")
    while "id" not in reply:
        reply = begun.reply()
    assert reply["result"] is None

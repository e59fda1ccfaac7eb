"""What comes out of a case, as a PDF that screen readers can read."""

import io
import re
import subprocess

import pikepdf
import pytest

from support.program import PROGRAM, ROOT

PASSPHRASE = "four words that nobody guesses"
WORDS = "He waits at the gate"


@pytest.fixture(scope="module")
def document(tmp_path_factory):
    """Makes a document of a case that a talk was kept in, as a page."""
    folder = tmp_path_factory.mktemp("case")

    def call(*words: str, typed: str) -> str:
        done = subprocess.run(
            [PROGRAM, *words, "--key", "my.key"], input=f"{PASSPHRASE}\n{typed}", text=True,
            capture_output=True, cwd=folder)
        assert done.returncode == 0, done.stderr
        return done.stdout

    subprocess.run(
        [PROGRAM, "case", "key", "my.key"], input=f"{PASSPHRASE}\n" * 2, text=True, check=True,
        capture_output=True, cwd=folder)
    call("interview", "young_person_interview", "--words", "teen", "--place", "PH", "--case",
         "one.case.age", typed=f"w\n{WORDS}.\na\nCall the line together.\n\n\n\n")
    return lambda reader: call(
        "case", "export", "one.case.age", "--for", reader, "--format", "html",
        typed=TYPED.get(reader, ""))


# What is asked for a letter and for a card.
TYPED = {
    "service": "The children's desk\na\na\na\na\n",
    "person": "y\nCome by on Tuesday.\n1383\nAna\n",
}


def pdf(page: str, *before: str) -> bytes:
    done = subprocess.run(
        [*before, ROOT / "Scripts" / "pdf"], input=page.encode(), capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def tags(element) -> list[str]:
    """The tags of a document, from the first to the last."""
    found = [str(element["/S"])] if "/S" in element else []
    children = element.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary):
            found += tags(child)
    return found


@pytest.mark.parametrize("reader", ["note", "interviewer", "service", "person"])
def test_a_pdf_has_tags_a_language_and_a_title(document, reader):
    page = document(reader)
    with pikepdf.open(io.BytesIO(pdf(page))) as written:
        root = written.Root
        assert root.MarkInfo.Marked
        assert str(root.Lang) == "en"
        assert root.ViewerPreferences.DisplayDocTitle
        with written.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == re.search(r"<title>([^<]+)", page)[1]
        found = tags(root.StructTreeRoot)
        assert found[0] == "/Document"
        assert found.count("/H1") == len(re.findall(r"<h1", page))
        assert found.count("/H2") == len(re.findall(r"<h2", page))
        # Every text of a page stands under a tag, or is marked as no content.
        for sheet in written.pages:
            assert sheet.Tabs == "/S"
            open_tags = 0
            for operands, operator in pikepdf.parse_content_stream(sheet):
                open_tags += {"BDC": 1, "BMC": 1, "EMC": -1}.get(str(operator), 0)
                assert str(operator) not in ("Tj", "TJ") or open_tags > 0


def test_nothing_of_a_page_is_written_to_the_disk_on_its_way(document, tmp_path):
    page = document("note")
    assert WORDS in page
    traced = tmp_path / "calls"
    pdf(page, "strace", "-f", "-y", "-s", "100000", "-o", str(traced),
        "-e", "trace=write,pwrite64,writev,mmap")
    calls = traced.read_text(errors="replace").splitlines()
    ours = [call for call in calls if WORDS in call or '"%PDF' in call]
    assert ours and all(re.search(r"\bwrite\(1<pipe:", call) for call in ours), ours
    assert not any("MAP_SHARED" in call and "PROT_WRITE" in call and "/" in call for call in calls)


def test_what_is_no_page_of_the_program_makes_no_pdf():
    done = subprocess.run(
        [ROOT / "Scripts" / "pdf"], input=b"just words", capture_output=True)
    assert done.returncode == 1 and done.stdout == b""
    assert b"write it with --format html" in done.stderr

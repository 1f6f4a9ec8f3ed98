"""What is said of pages that could not be read, and of text that nobody sees."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from extractor.pages.page_notes import note_on
from lkj.words.notes import notes_on
from schemas.document import Document, PageNote, Source, UnseenText
from schemas.errors import NOTHING_TO_READ, OK
from tests import pdfs
from tests.command import lkj
from tests.extractor.pages.test_pdfium import read

WHITE = b"1 1 1 rg BT /F0 11 Tf 72 700 Td (rahasia negara) Tj ET"
SHOWN = b"0 g BT /F0 11 Tf 72 600 Td (%s) Tj ET "
OFF_PAGE = b"BT /F0 11 Tf 72 7000 Td (jauh) Tj ET"
SCAN = b"q 595 0 0 842 0 0 cm /Im0 Do Q "
ORNAMENT = b"q 40 0 0 40 40 40 cm /Im0 Do Q "


def noted(content: bytes, tmp_path: Path) -> PageNote:
    picture = pdfs.stream(b"\x80", pdfs.PICTURE)
    data = pdfs.pages(pdfs.stream(content), resources=b"/XObject << /Im0 4 0 R >>", extra=[picture])
    return note_on(read(data, tmp_path))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", ("empty", None)),
        (b"BT /F0 11 Tf 72 700 Td (   ) Tj ET", ("empty", None)),
        (b"0 0 100 100 re f", ("empty", None)),
        (ORNAMENT, ("picture", None)),
        (WHITE, ("failed", "letters_unseen")),
        (OFF_PAGE, ("failed", "letters_unseen")),
        (ORNAMENT + OFF_PAGE, ("failed", "letters_unseen")),
        (SCAN + OFF_PAGE, ("picture", None)),
        (SHOWN % b"Target", ("text", None)),
        (b"BT /F0 11 Tf 72 700 Td <000000> Tj ET", ("failed", "letters_unknown")),
    ],
)
def test_a_page_without_a_legible_word_is_empty_only_where_it_prints_none(
    content: bytes, told: tuple[str, str | None], tmp_path: Path
) -> None:
    note = noted(content, tmp_path)
    assert (note.content, note.reason) == told


def test_letters_left_out_are_counted(tmp_path: Path) -> None:
    assert noted(WHITE + SHOWN % b"Target", tmp_path).unseen == UnseenText(letters=13, of=19)
    assert noted(SHOWN % b"Target", tmp_path).unseen is msgspec.UNSET


def test_a_shadow_is_no_text_that_nobody_sees(tmp_path: Path) -> None:
    shadow = b"0.5 g BT /F0 11 Tf 75 597 Td (Target) Tj ET "
    page = read(pdfs.pages(pdfs.stream(shadow + SHOWN % b"Target")), tmp_path)
    assert ([word.text for word in page.words], page.unseen) == (["Target"], 0)


def on_screen(*notes: PageNote) -> list[str]:
    return list(notes_on(Document(source=Source(path="", sha256="", pages=len(notes)), page_notes=list(notes))))


def page_note(page: int, letters: int, of: int) -> PageNote:
    return PageNote(page=page, content="text", width=1, height=1, unseen=UnseenText(letters=letters, of=of))


def test_more_than_a_tenth_is_told() -> None:
    told = on_screen(page_note(1, 10, 100), page_note(2, 11, 100), page_note(3, 50, 60))
    assert [line for line in told if "pages 2-3" in line and "nobody sees it" in line]


def test_a_tenth_is_not() -> None:
    assert not [line for line in on_screen(page_note(1, 10, 100)) if "nobody sees it" in line]


def test_a_report_of_which_no_letter_is_read_says_why(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(pdfs.pages(pdfs.stream(WHITE)))
    done = lkj("extract", path)
    assert "not a letter on pages 1" in done.stderr
    assert "nobody sees its text" in done.stderr
    assert done.returncode == NOTHING_TO_READ


def test_unseen_text_stands_in_the_json_and_is_told_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(pdfs.pages(pdfs.stream(WHITE + SHOWN % b"Target")))
    done = lkj("extract", path, "--format", "json")
    assert msgspec.json.decode(done.stdout)["page_notes"][0]["unseen"] == {"letters": 13, "of": 19}
    assert "over a tenth of pages 1" in done.stderr
    assert done.returncode == OK

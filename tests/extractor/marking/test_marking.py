"""Marks on pages: where they lie, what is kept, and which files cannot be marked."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from extractor.limits import MEBIBYTE, Limits
from lkj.reading.marking import marked
from schemas.errors import ReaderFailed, UnreadableInput
from schemas.geometry import Box
from tests.command import HANGS, SAMPLE
from tests.marked_pages import (
    Look,
    Viewer,
    annotations,
    hybrid,
    in_pdfium,
    in_poppler,
    is_red,
    is_white,
    mark,
    marks_on,
    resaved,
)
from tests.pdfs import locked, pages, stream, text

VIEWERS = pytest.mark.parametrize("viewer", [in_pdfium, in_poppler])
PLACE = Box(100, 200, 160, 220)
A4 = b"/MediaBox [0 0 595 842]"
HOSTILE = ") >> endobj (\\ \r\n=cmd|' /C calc'!A0 <script> \u202e kanan " + "x" * 10_000


def lies_on(look: Look, box: Box) -> bool:
    """Whether a mark fills `box`, and nothing around it."""
    x, y = box.middle
    inside = [(x, y), (box.x0 + 2, box.top + 2), (box.x1 - 3, box.bottom - 3)]
    around = [(box.x0 - 4, y), (box.x1 + 3, y), (x, box.top - 4), (x, box.bottom + 3)]
    return all(is_red(look(*at)) for at in inside) and all(is_white(look(*at)) for at in around)


@VIEWERS
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("cut", [b"", b"/CropBox [60 30 560 800]"])
def test_a_mark_lies_where_a_reader_sees_its_box(tmp_path: Path, viewer: Viewer, turn: int, cut: bytes) -> None:
    page = resaved(pages(stream(b"")).replace(A4, b"%s %s /Rotate %d" % (A4, cut, turn)))
    assert lies_on(viewer(tmp_path, marks_on(tmp_path, page, mark(box=PLACE))), PLACE)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_what_is_cropped_beyond_the_page_does_not_move_a_mark(tmp_path: Path, turn: int) -> None:
    page = resaved(pages(stream(b"")).replace(A4, b"%s /CropBox [-20 100 500 9000] /Rotate %d" % (A4, turn)))
    assert lies_on(in_pdfium(tmp_path, marks_on(tmp_path, page)), PLACE)


@VIEWERS
def test_box_and_turn_of_a_page_may_stand_in_the_tree_above_it(tmp_path: Path, viewer: Viewer) -> None:
    page = (
        pages(stream(b"")).replace(A4, b"").replace(b"/Type /Pages", b"/Type /Pages /MediaBox [9 9 604 851] /Rotate 90")
    )
    assert lies_on(viewer(tmp_path, marks_on(tmp_path, resaved(page), mark(box=PLACE))), PLACE)


@VIEWERS
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_flag_is_level_with_its_box_in_the_right_margin(tmp_path: Path, viewer: Viewer, turn: int) -> None:
    page = resaved(pages(stream(b"")).replace(A4, b"%s /Rotate %d" % (A4, turn)))
    look = viewer(tmp_path, marks_on(tmp_path, page, mark(shape="note", flag="A01", box=PLACE)))
    edge = 842 if turn % 180 else 595
    assert is_red(look(edge - 6, 210))
    assert is_white(look(130, 210))


@VIEWERS
def test_an_outline_frames_its_box_and_leaves_it_free(tmp_path: Path, viewer: Viewer) -> None:
    look = viewer(tmp_path, marks_on(tmp_path, pages(stream(b"")), mark(shape="outline", colour=(1.0, 0.0, 0.0))))
    assert is_white(look(130, 210))
    assert not is_white(look(130, 200)) or not is_white(look(130, 199))


def test_the_same_box_is_painted_once(tmp_path: Path) -> None:
    twice = marks_on(tmp_path, pages(stream(b"")), mark(), mark(name="n2", colour=(1.0, 1.0, 0.0)))
    assert lies_on(in_pdfium(tmp_path, twice), PLACE)


@pytest.mark.parametrize("before", [b"\n", b"", b"\r\n\r\n"])
def test_the_original_bytes_come_first(tmp_path: Path, before: bytes) -> None:
    content = pages(text("Rata-rata 95,17")).rstrip(b"\n") + before
    done = marks_on(tmp_path, content)
    assert done.startswith(content)
    assert len(annotations(done)) == 2


@pytest.mark.parametrize("kind", ["table", "stream", "hybrid", "linear", "after junk"])
def test_every_kind_of_file_is_added_to_in_its_own_way(tmp_path: Path, kind: str) -> None:
    plain = pages(text("satu"), text("dua"))
    made = {
        "table": lambda: plain,
        "stream": lambda: resaved(plain, object_stream_mode=pikepdf.ObjectStreamMode.generate),
        "hybrid": lambda: hybrid(plain),
        "linear": lambda: resaved(plain, linearize=True),
        "after junk": lambda: b"junk\r\n" + plain,
    }[kind]()
    added = marks_on(tmp_path, made, mark(page=2))[len(made) :]
    assert (b"\nxref\n" in added) == (kind != "stream")
    assert [len(annotations(made + added, page)) for page in (1, 2)] == [0, 2]
    assert lies_on(in_poppler(tmp_path, made + added, 2), PLACE)


def test_marks_are_added_to_a_file_with_marks(tmp_path: Path) -> None:
    once = marks_on(tmp_path, pages(text("satu")))
    twice = marks_on(tmp_path, once, mark(name="n2", box=Box(100, 300, 160, 320)))
    assert twice.startswith(once)
    assert lies_on(in_pdfium(tmp_path, twice), PLACE)
    assert lies_on(in_pdfium(tmp_path, twice), Box(100, 300, 160, 320))


@pytest.mark.parametrize(
    "array", [b"/Annots [5 0 R]", b"/Annots 4 0 R", b"/Annots [<< /Subtype /Link /Rect [0 0 9 9] >>]"]
)
def test_annotations_that_were_there_stay(tmp_path: Path, array: bytes) -> None:
    extra = [b"[5 0 R]", b"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] >>"]
    page = resaved(pages(text("satu"), extra=extra).replace(A4, A4 + array))
    assert [entry["/Subtype"] for entry in annotations(marks_on(tmp_path, page))] == ["/Link", "/Highlight", "/Popup"]


def test_the_same_bytes_twice(tmp_path: Path) -> None:
    assert marks_on(tmp_path, pages(text("satu"))) == marks_on(tmp_path, pages(text("satu")))


def test_a_mark_tells_no_date_and_its_text_as_it_is(tmp_path: Path) -> None:
    note = annotations(marks_on(tmp_path, pages(text("satu")), mark(text="capaian 95,17 ≠ 95,18")))[0]
    assert (note["/T"], note["/NM"], note["/Contents"]) == ("lkj", "n1", "capaian 95,17 ≠ 95,18")
    assert not {"/M", "/CreationDate"} & note.keys()


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    hostile = mark(text=HOSTILE, subject=HOSTILE, name=HOSTILE)
    done = marks_on(tmp_path, pages(text("satu")), hostile, mark(shape="note", flag=HOSTILE[:40]))
    assert annotations(done)[0]["/Contents"] == HOSTILE
    assert lies_on(in_poppler(tmp_path, done), PLACE)


def test_nothing_is_added_without_marks(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(pages(text("satu")))
    assert marked(path, []) == path.read_bytes()


def certified(permission: int) -> bytes:
    """As a signature that says which changes leave it valid."""
    perms = b"/Type /Catalog /Perms << /DocMDP << /Type /Sig /Reference [<< /TransformParams << /P %d >> >>] >> >>"
    return resaved(pages(text("satu")).replace(b"/Type /Catalog", perms % permission))


def test_a_certified_file_that_may_be_annotated_is_marked(tmp_path: Path) -> None:
    assert len(annotations(marks_on(tmp_path, certified(3)))) == 2


def moved_table(content: bytes) -> bytes:
    head, number = content.rsplit(b"startxref\n", 1)
    return head + b"startxref\n%d\n%%%%EOF\n" % (int(number.split()[0]) - 7)


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (locked(), "marks_locked"),
        (resaved(pages(text("satu")), encryption=pikepdf.Encryption(owner="o", user="")), "marks_locked"),
        (resaved(pages(text("satu")), encryption=pikepdf.Encryption(owner="o", user="u")), "marks_locked"),
        (certified(1), "marks_certified"),
        (certified(2), "marks_certified"),
        (moved_table(pages(text("satu"))), "marks_damaged"),
        (pages(text("satu")).replace(b"startxref", b"startxxxx"), "marks_damaged"),
        (pages(text("satu"))[:-200], "marks_damaged"),
        (b"%PDF-1.7\n", "marks_damaged"),
    ],
)
def test_a_file_that_cannot_be_added_to_is_refused(tmp_path: Path, content: bytes, key: str) -> None:
    with pytest.raises(UnreadableInput) as refused:
        marks_on(tmp_path, content)
    assert refused.value.key == key


def test_a_child_that_dies_is_told(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(pages(text("satu")))
    with pytest.raises(ReaderFailed, match="marks_failed"):
        marked(path, [mark()], command=(sys.executable, "-c", "raise SystemExit(1)"))


def test_a_file_too_large_for_the_limits_is_told(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(pages(stream(b" " * 300 * MEBIBYTE)))
    with pytest.raises(UnreadableInput, match="marks_failed"):
        marked(path, [mark()], Limits(memory_bytes=256 * MEBIBYTE))


def test_qpdf_finds_nothing_wrong_with_the_marked_sample(tmp_path: Path) -> None:
    program = shutil.which("qpdf")
    assert program, "apt-get install qpdf"
    target = tmp_path / "marked.pdf"
    target.write_bytes(marked(SAMPLE, [mark(page=page) for page in (1, 29, 80)]))
    told = subprocess.run([program, "--check", target], capture_output=True, text=True, timeout=HANGS, check=False)
    assert (told.returncode, told.stderr) == (0, "")

"""Second readings of cells: what is alike, what differs, and what an engine says nothing of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from extractor.confirm.child import read
from extractor.confirm.fold import confirmed
from extractor.confirm.likeness import alike, only_divided_otherwise
from extractor.confirm.readings import Engine, EngineCell, PageReading, Readings, SecondJob
from extractor.confirm.with_camelot import Camelot
from extractor.confirm.with_pdfplumber import Pdfplumber
from extractor.limits import DEFAULT_LIMITS
from lkj.reading.pipeline import document_of
from lkj.reading.reader import silent
from lkj.words.confirmation_notes import confirmation_notes
from schemas.document import Cell, Document, Indicator, Source, Table, Value
from schemas.geometry import Box
from tests import pdfs
from tests.command import SAMPLE

ENGINES: dict[str, Callable[[Path], Engine]] = {"pdfplumber": Pdfplumber, "camelot": Camelot}


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        ("1.234 .000", "1.234\n.000", True),
        ("75,70 – 76,20", "75,70-76,20", True),
        ("-", "", True),
        ("12 Dokumen", "12\nDoku-\nmen", True),
        ("12,4", "12.4", False),
        ("124", "12", False),
        ("WTP", "WDP", False),
    ],
)
def test_digits_and_marks_make_the_difference(ours: str, theirs: str, same: bool) -> None:
    assert alike(ours, theirs) is same


@pytest.mark.parametrize(
    ("theirs", "divided"),
    [("", True), ("7 12,5", True), ("7 12,6", False), ("7 12,5 9", False), ("712,5", False)],
)
def test_whole_figures_of_neighbours_are_no_other_digits(theirs: str, divided: bool) -> None:
    assert only_divided_otherwise("12,5", theirs, ["7", "Jumlah"]) is divided


def box(column: int, row: int) -> Box:
    return Box(100.0 * column, 20.0 * row, 100.0 * column + 90, 20.0 * row + 15)


def cell(column: int, row: int, text: str) -> EngineCell:
    return EngineCell(box(column, row), text)


def document(*texts: str) -> Document:
    """One row of figures on page 1."""
    cells = [Cell(text=text, page=1, bbox=box(place, 0)) for place, text in enumerate(texts)]
    values = [
        Value(id=str(place), measure="target", raw=cell.text, page=1, bbox=cell.bbox)
        for place, cell in enumerate(cells)
    ]
    row = Indicator(id="r", table="t", page=1, kind="other", indikator="i", values=values)
    table = Table(id="t", kind="other", pages=[1], header=[], rows=[list(cells)])
    return Document(source=Source(path="", sha256="", pages=1), tables=[table], indicators=[row])


def read_by(report: Document, **engines: Sequence[EngineCell]) -> Document:
    pages = [PageReading(name, 1, list(cells)) for name, cells in engines.items()]
    return confirmed(report, Readings(dict.fromkeys(engines, "1"), pages))


def test_readings_mark_each_value() -> None:
    report = read_by(document("12,5", "80"), one=[cell(0, 0, "12,5"), cell(1, 0, "60")], two=[cell(0, 0, "12,5")])
    first, second = report.indicators[0].values
    assert (first.confirmed_by, first.differs, first.sure) == (["one", "two"], {}, True)
    assert (second.confirmed_by, second.differs, second.sure) == ([], {"one": "60"}, False)
    told = report.confirmation
    assert told is not None
    assert (told.compared, told.agreed, told.differing, told.not_seen) == (2, 1, 1, 0)


def test_a_value_in_no_cell_of_theirs_is_neither() -> None:
    report = read_by(document("12,5"), one=[cell(5, 0, "12,5")])
    assert report.indicators[0].values[0].sure
    assert report.confirmation is not None
    assert (report.confirmation.compared, report.confirmation.not_seen) == (0, 1)


def test_a_cell_around_several_of_ours_is_compared_as_a_whole() -> None:
    wide = EngineCell(Box(-2, -2, 300, 30), "12,5\n80")
    assert [value.confirmed_by for value in read_by(document("12,5", "80"), one=[wide]).indicators[0].values] == [
        ["one"],
        ["one"],
    ]


def test_a_digit_that_we_lost_to_a_neighbour_differs() -> None:
    halves = [cell(0, 0, "1.506.200"), cell(1, 0, "80")]
    assert read_by(document("1.506", "80"), one=halves).indicators[0].values[0].differs == {"one": "1.506.200"}


class Broken:
    name, version = "broken", "1"

    def __init__(self, _: Path) -> None:
        pass

    def cells(self, page: int) -> Sequence[EngineCell]:
        if page == 1:
            raise ZeroDivisionError
        return [cell(0, 0, "7")]


class Absent(Broken):
    def __init__(self, _: Path) -> None:
        raise ImportError


def test_an_engine_that_fails_on_a_page_goes_on_with_the_next() -> None:
    engines: dict[str, Callable[[Path], Engine]] = {"broken": Broken, "absent": Absent}
    job = SecondJob(DEFAULT_LIMITS, frozenset({1, 2}), ("broken", "absent"))
    done = read(Path("x.pdf"), job, engines, silent).pages
    assert [(one.engine, one.page, one.failure) for one in done] == [
        ("absent", 0, "ImportError"),
        ("broken", 1, "ZeroDivisionError"),
        ("broken", 2, None),
    ]


def test_pages_without_time_are_told() -> None:
    job = SecondJob(DEFAULT_LIMITS, frozenset({1}), ("broken",), seconds=0)
    readings = read(Path("x.pdf"), job, {"broken": Broken}, silent)
    report = confirmed(document("7"), readings).confirmation
    assert report is not None
    assert [(failure.page, failure.reason) for failure in report.failures] == [(1, "time")]


def test_what_differs_is_told_with_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "en")
    lines = list(confirmation_notes(read_by(document("80"), one=[cell(0, 0, "60")])))
    assert "1 values compared, 0 alike, 1 different" in lines[0]
    assert lines[1] == "page 1: “80” is read otherwise by one “60”"


RULED = pdfs.stream(
    b"100 700 m 300 700 l S 100 680 m 300 680 l S 100 700 m 100 680 l S 200 700 m 200 680 l S 300 700 m 300 680 l S "
    b"BT /F0 11 Tf 110 686 Td (12,5) Tj 100 0 Td (Rp 7.000) Tj ET"
)


SHEETS = {
    "plain": (b"", Box(200, 142, 300, 162)),
    "cropped": (b"/CropBox [50 60 500 800]", Box(150, 100, 250, 120)),
    "upside down": (b"/Rotate 180", Box(295, 680, 395, 700)),
    "cropped and turned": (b"/CropBox [50 60 500 800] /Rotate 90", Box(620, 150, 640, 250)),
}


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("sheet", SHEETS)
def test_cells_stand_where_a_reader_sees_them(tmp_path: Path, sheet: str, name: str) -> None:
    entries, place = SHEETS[sheet]
    path = tmp_path / "laporan.pdf"
    path.write_bytes(pdfs.pages(RULED).replace(b"/MediaBox [0 0 595 842]", b"/MediaBox [0 0 595 842]" + entries))
    boxes = [cell.box for cell in ENGINES[name](path).cells(1) if "7" in cell.text]
    if name == "camelot" and "turned" in sheet:
        assert boxes == []  # it reads them upright, at places of its own
    else:
        assert boxes == [pytest.approx(place, abs=2)]


@pytest.fixture(scope="module")
def pages_of_the_sample() -> tuple[Document, Readings]:
    pages = frozenset({28, 46})  # upright and sideways
    job = SecondJob(DEFAULT_LIMITS, pages, tuple(ENGINES))
    return document_of(SAMPLE, pages), read(SAMPLE, job, ENGINES, silent)


def test_both_engines_read_the_sample_like_us(pages_of_the_sample: tuple[Document, Readings]) -> None:
    told = confirmed(*pages_of_the_sample).confirmation
    assert told is not None
    assert told.compared == told.agreed > 50
    assert all(reader.agreed == told.compared for reader in told.readers)


def test_a_changed_digit_is_seen_by_both(pages_of_the_sample: tuple[Document, Readings]) -> None:
    report, readings = pages_of_the_sample
    found = next(value for row in report.budget for value in row.values if value.value and value.value > 1_000_000)
    changed = [
        PageReading(
            one.engine, one.page, [EngineCell(c.box, c.text.replace(found.raw, "1.234.567")) for c in one.cells]
        )
        for one in readings.pages
    ]
    marked = confirmed(report, Readings(readings.versions, changed))
    assert {"1.234.567"} == {
        text for row in marked.budget for value in row.values if value.id == found.id for text in value.differs.values()
    }

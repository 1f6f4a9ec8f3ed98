"""A working paper that people worked in, carried over to the next one: nothing that a person wrote is lost."""

from __future__ import annotations

import io
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from msgspec.structs import replace
from openpyxl.comments import Comment
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from lkj.outputs.report_context import ReportContext
from lkj.outputs.xlsx import xlsx_bytes
from lkj.people.corrections_file import NAME, read_corrections
from lkj.people.earlier_paper import read_paper
from lkj.people.paper_corrections import said_of
from lkj.reading.material import Material
from lkj.words.language import Language, speak
from reconcile.check import check
from reconcile.decisions.choices import Choices
from reconcile.decisions.corrections import applied
from reconcile.facts.joined import Outside
from schemas.document import Document
from schemas.errors import UsageError
from tests.case_document import case_document
from tests.command import SAMPLE, lkj

MEASURED = """caption Tabel pengukuran
indicator | target | realisasi | capaian
Nilai SAKIP | 80 | 60 | 75%
Angka kemiskinan | 8,00 | 10,00 | 70%
Jumlah pelatihan | 20 | 10 | 60%
"""
SECOND = MEASURED.replace("Jumlah pelatihan | 20 | 10 | 60%\n", "")


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "")  # put back after the test
    speak("en")


def paper(document: Document, earlier: Path | None = None, language: Language = "en") -> Workbook:
    speak(language)
    material = Material((document,), Outside(None, None))
    written = read_paper(earlier).written if earlier else ()
    report = check(document, language)
    context = ReportContext(material, report, [Path("report.pdf")], language, Choices(), written)
    return openpyxl.load_workbook(io.BytesIO(xlsx_bytes(context)))


def headings(sheet: Worksheet) -> dict[str, int]:
    return {str(cell.value): cell.column for cell in sheet[2] if cell.value}


def row_about(sheet: Worksheet, words: str) -> int:
    return next(row for row in range(3, sheet.max_row + 1) if words in str(sheet.cell(row, 7).value))


def fill(book: Workbook, words: str, **texts: str) -> None:
    sheet = book.worksheets[1]
    row, columns = row_about(sheet, words), headings(sheet)
    for name, text in texts.items():
        sheet.cell(row, columns[name], text)


def saved(book: Workbook, folder: Path) -> Path:
    path = folder / "paper.xlsx"
    book.save(path)
    return path


def test_what_a_person_wrote_stands_with_its_finding_again(tmp_path: Path) -> None:
    book = paper(case_document(MEASURED))
    fill(book, "70", Cause="typed by hand", Response="we agree", Reviewer="Ani", Status="confirmed", Effect="none")
    again = paper(case_document(MEASURED), saved(book, tmp_path)).worksheets[1]
    row, columns = row_about(again, "70"), headings(again)
    expected = {"Cause": "typed by hand", "Response": "we agree", "Reviewer": "Ani", "Status": "confirmed"}
    expected |= {"Effect": "none"}
    assert {name: again.cell(row, columns[name]).value for name in expected} == expected


def test_what_lkj_wrote_itself_is_written_anew(tmp_path: Path) -> None:
    book = paper(case_document(MEASURED), language="id")
    path = saved(book, tmp_path)
    assert not any(note.of_a_person for note in read_paper(path).written)
    again, new = paper(case_document(MEASURED), path).worksheets[1], paper(case_document(MEASURED)).worksheets[1]
    assert [[cell.value for cell in row] for row in again] == [[cell.value for cell in row] for row in new]


def test_a_paper_of_the_other_language_sorted_and_widened_is_understood(tmp_path: Path) -> None:
    book = paper(case_document(MEASURED), language="id")
    fill(book, "70", Sebab="salah ketik", Status="terbukti")
    sheet = book.worksheets[1]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]
    for at, row in enumerate(reversed(rows), start=3):
        for column, value in enumerate(row, start=1):
            sheet.cell(at, column, value)
    sheet.insert_cols(7)
    again = paper(case_document(MEASURED), saved(book, tmp_path)).worksheets[1]
    row, columns = row_about(again, "70"), headings(again)
    assert (again.cell(row, columns["Cause"]).value, again.cell(row, columns["Status"]).value) == (
        "salah ketik",
        "confirmed",
    )


def test_columns_that_people_added_are_kept(tmp_path: Path) -> None:
    book = paper(case_document(MEASURED))
    sheet = book.worksheets[1]
    sheet.cell(2, sheet.max_column + 1, "Follow-up")
    sheet.cell(row_about(sheet, "70"), sheet.max_column, "by March")
    again = paper(case_document(MEASURED), saved(book, tmp_path)).worksheets[1]
    assert again.cell(row_about(again, "70"), headings(again)["Follow-up"]).value == "by March"


def test_notes_on_a_finding_that_is_gone_stand_on_a_sheet_of_their_own_until_it_comes_back(tmp_path: Path) -> None:
    book = paper(case_document(MEASURED))
    fill(book, "60", Cause="a slip", Status="rejected")
    second = paper(case_document(SECOND), saved(book, tmp_path))
    left = second["Earlier notes"]
    assert {"a slip", "rejected", "the finding is not told any more"} <= {cell.value for cell in left[3]}
    third = paper(case_document(SECOND), saved(second, tmp_path))
    assert "a slip" in {cell.value for cell in third["Earlier notes"][3]}
    back = paper(case_document(MEASURED), saved(third, tmp_path))
    assert "Earlier notes" not in back.sheetnames
    found = back.worksheets[1]
    assert found.cell(row_about(found, "60"), headings(found)["Cause"]).value == "a slip"


def test_another_stated_figure_is_told_beside_what_was_written(tmp_path: Path) -> None:
    book = paper(case_document(MEASURED))
    fill(book, "70", Status="confirmed")
    again = paper(case_document(MEASURED.replace("70%", "71%")), saved(book, tmp_path)).worksheets[1]
    row = row_about(again, "71")
    assert "written when 70 was stated here" in str(again.cell(row, 7).value)
    assert again.cell(row, headings(again)["Status"]).value == "confirmed"


def changed(folder: Path, old: object, new: object, document: Document) -> Path:
    book = paper(document)
    for row in book["Measurement"].iter_rows(min_row=4):
        for cell in row:
            if cell.value == old:
                cell.value = new
    return saved(book, folder)


@pytest.mark.parametrize("typed", [9, "9", "9,00", "Rp 9"])
def test_a_number_that_was_changed_is_a_correction(tmp_path: Path, typed: object) -> None:
    document = case_document(MEASURED)
    numbers = read_paper(changed(tmp_path, 10, typed, case_document(SECOND))).numbers
    said = said_of(numbers, [(Path("r.pdf"), document)], {}, "Ani")
    (correction,) = said.new[Path("r.pdf")]
    assert (correction.raw, correction.before, correction.after, correction.who) == (
        "10,00",
        Decimal("10.00"),
        9,
        "Ani",
    )
    assert applied(document, [correction]).document.indicators[1].values[1].value == 9


def test_it_holds_in_another_version_of_the_report(tmp_path: Path) -> None:
    document = case_document("text Kata pengantar\npage 5\n" + MEASURED)
    moved = replace(document, source=replace(document.source, sha256="f" * 64))
    numbers = read_paper(changed(tmp_path, 8, 7.5, case_document(SECOND))).numbers
    said = said_of(numbers, [(Path("r.pdf"), moved)], {}, "Ani")
    assert [(each.sha256[:1], each.page, each.after) for each in said.new[Path("r.pdf")]] == [("f", 5, Decimal("7.5"))]


def test_what_has_no_place_is_told_with_the_reason(tmp_path: Path) -> None:
    numbers = read_paper(changed(tmp_path, 8, "eight", case_document(SECOND))).numbers
    reports = [(Path("r.pdf"), case_document(SECOND))]
    assert [each.why for each in said_of(numbers, reports, {}, "Ani").left] == ["it is no number"]
    gone = said_of(numbers, [(Path("r.pdf"), case_document("year 2024\n"))], {}, "Ani")
    assert [each.why for each in gone.left] == ["no such figure stands in the report any more"]
    assert "“8,00” was read as 8.00 and changed to eight" in gone.left[0].written.condition


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04broken", b"%PDF-1.4"])
def test_what_is_no_workbook_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "paper.xlsx"
    path.write_bytes(data)
    with pytest.raises(UsageError):
        read_paper(path)


def test_a_workbook_of_others_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="not_our_paper"):
        read_paper(saved(Workbook(), tmp_path))


def test_the_way_through(tmp_path: Path) -> None:
    report, target = tmp_path / "report.pdf", tmp_path / "paper.xlsx"
    report.write_bytes(SAMPLE.read_bytes())
    asked = ("report", report, "-o", target, "--no-confirm", "--lang", "en", "--pages", "25-32")
    assert lkj(*asked).returncode == 0
    book = openpyxl.load_workbook(target)
    sheet = book["Measurement"]
    printed = str(sheet["F5"].value)
    sheet["G5"] = "0,17"
    fill(book, "", Cause="mine")
    book.save(target)
    done = lkj(*asked, "--from", target, "--author", "Ani")
    assert done.returncode == 0, done.stderr
    assert f"{NAME}: 1 value put right" in done.stderr
    assert [each.raw for each in read_corrections(tmp_path / NAME)] == [printed]
    again = openpyxl.load_workbook(target)
    assert again["Measurement"]["G5"].value == 0.17
    assert "mine" in {cell.value for cell in next(iter(again.worksheets[1].iter_rows(min_row=3)))}
    assert openpyxl.load_workbook(tmp_path / "paper.before-1.xlsx")["Measurement"]["G5"].value == "0,17"
    assert lkj("report", report, "-o", tmp_path / "page.html", "--from", target).returncode == 2


def test_a_condition_and_criteria_that_a_person_wrote_anew_stay(tmp_path: Path) -> None:
    book = paper(case_document(MEASURED))
    fill(book, "70", Condition="70 stands where 75 should", Criteria="our own guide, part 2")
    gone = paper(case_document(MEASURED.replace("70%", "75%")), saved(book, tmp_path))
    assert {"70 stands where 75 should", "our own guide, part 2"} <= {cell.value for cell in gone["Earlier notes"][3]}
    again = paper(case_document(MEASURED), saved(gone, tmp_path)).worksheets[1]
    row = row_about(again, "70 stands where 75 should")
    assert again.cell(row, headings(again)["Criteria"]).value == "our own guide, part 2"
    assert "60%" in str(again.cell(row_about(again, "60"), 7).value)


def test_a_finding_of_her_own_stays_below_the_others(tmp_path: Path) -> None:
    book = paper(case_document(MEASURED))
    sheet = book.worksheets[1]
    own = {"Code": "S1", "Condition": "It is not signed", "Response": "it will be", "Status": "confirmed"}
    for name, text in own.items():
        sheet.cell(sheet.max_row + (name == "Code"), headings(sheet)[name], text)
    path = saved(book, tmp_path)
    for document in (SECOND, MEASURED, SECOND):
        again = paper(case_document(document), path)
        found = again.worksheets[1]
        row = row_about(found, "It is not signed")
        assert {name: found.cell(row, headings(found)[name]).value for name in own} == own
        assert "It is not signed" not in {cell.value for row in again.worksheets[2] for cell in row}
        path = saved(again, tmp_path)


def test_comments_stand_in_a_column(tmp_path: Path) -> None:
    book = paper(case_document(MEASURED))
    sheet = book.worksheets[1]
    sheet.cell(row_about(sheet, "70"), 7).comment = Comment("ask the planner", "Ani")
    path = saved(book, tmp_path)
    languages: tuple[tuple[Language, str], ...] = (("en", "Comment"), ("id", "Komentar"), ("en", "Comment"))
    for language, heading in languages:
        book = paper(case_document(MEASURED), path, language)
        again = book.worksheets[1]
        row = row_about(again, "70")
        assert again.cell(row, headings(again)[heading]).value == "Condition: ask the planner"
        path = saved(book, tmp_path)


def test_a_row_that_was_copied_and_written_anew_is_a_finding_of_her_own(tmp_path: Path) -> None:
    book = paper(case_document(MEASURED))
    sheet = book.worksheets[1]
    first = row_about(sheet, "70")
    for column in range(1, sheet.max_column + 1):
        sheet.cell(sheet.max_row + (column == 1), column, sheet.cell(first, column).value)
    fill(book, "70", Cause="the first cause")
    sheet.cell(sheet.max_row, headings(sheet)["Cause"], "the second cause")
    again = paper(case_document(MEASURED), saved(book, tmp_path)).worksheets[1]
    causes = [again.cell(row, headings(again)["Cause"]).value for row in range(3, again.max_row + 1)]
    assert [cause for cause in causes if cause] == ["the first cause", "the second cause"]

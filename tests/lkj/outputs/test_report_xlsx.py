"""`lkj report -o FILE.xlsx`: the working paper, as spreadsheet programs read it."""

from __future__ import annotations

import io
import re
import zipfile
from decimal import Decimal
from pathlib import Path

import msgspec
import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from lkj.outputs import writer_for
from lkj.outputs.report_context import ReportContext
from lkj.outputs.xlsx import xlsx_bytes
from lkj.outputs.xlsx.names import KINDS, translated
from lkj.reading.material import Material
from lkj.words.language import Language, speak
from reconcile.check import check
from reconcile.decisions.choices import Choices
from reconcile.facts.joined import Outside
from schemas.document import Document, IkuDefinition, Source
from schemas.findings import Evidence, Finding
from tests.case_document import case_document
from tests.command import SAMPLE, lkj
from tests.libre_office import converted

MEASURED = """caption Tabel pengukuran
indicator | target | realisasi | capaian
Nilai SAKIP | 80 | 60 | 75%
Angka kemiskinan | 8,00 | 10,00 | 70%
= Rata-rata | | | 72,5%
"""
BUDGET = """budget | pagu | realisasi | sisa | persen_keuangan
Kegiatan satu | Rp 100.000 | Rp 60.000 | Rp 40.000 | 60%
Kegiatan dua | Rp 50.000 | Rp 45.000 | Rp 6.000 | 90%
= Jumlah | Rp 150.000 | Rp 105.000 | Rp 46.000 | 70%
"""
HOSTILE = "=cmd|' /C calc'!A0"
STEERING = "\x00\x07\x1b[31m\u202eitreb\u202c\ufffe_x0041_<script>alert(1)</script>&"
OURS = re.compile(r"=(ROUND\(|SUM\(|COUNTA\(|\(|[0-9.]+[-*/+]|'[^']+'!|[A-Z]+[0-9]+|[-+*/(),:0-9.]|[A-Z]+\$?[0-9]+)+$")


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "")  # put back after the test
    speak("en")


def report_context(document: Document, *findings: Finding, language: Language = "en") -> ReportContext:
    report = check(document, language)
    if findings:
        report = msgspec.structs.replace(report, findings=[*findings])
    return ReportContext(Material((document,), Outside(None, None)), report, [Path("report.pdf")], language, Choices())


def opened(report_context: ReportContext, values: bool = False) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(xlsx_bytes(report_context)), data_only=values)


def cells(sheet: Worksheet) -> dict[str, object]:
    return {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None}


def finding(message: str = "salah", **more: object) -> Finding:
    entries: dict[str, object] = {"severity": "error", "page": 1, "quote": "", "fingerprint": "f1", **more}
    return Finding(rule="C01", message=message, message_key="", **entries)  # type: ignore[arg-type]  # as the test names them


def test_a_row_has_the_text_the_number_and_the_recomputation() -> None:
    book = case_document(MEASURED)
    formulas, values = (opened(report_context(book), values)["Measurement"] for values in (False, True))
    assert [formulas.cell(5, column).value for column in range(6, 14)] == [
        *("80", 80, "60", 60, "75%", 75),
        *("=I5/G5*100", "=ROUND(K5-ROUND(L5,0),0)"),
    ]
    assert (values["L5"].value, values["M5"].value) == (75, 0)


def test_the_formula_is_the_one_that_the_check_took() -> None:
    sheet = opened(report_context(case_document(MEASURED)))["Measurement"]
    assert sheet["L6"].value == "=200-I6/G6*100"
    assert "(2T-R)/T" in sheet["P6"].value


def test_an_average_stands_below_its_column() -> None:
    sheet = opened(report_context(case_document(MEASURED)))["Measurement"]
    assert (sheet["D7"].value, sheet["L7"].value) == ("Rata-rata", "=SUM(K5:K6)/2")


def test_a_budget_is_added_up_and_subtracted() -> None:
    sheet = opened(report_context(case_document(BUDGET)))["Budget by activity"]
    found = {value for value in cells(sheet).values() if isinstance(value, str) and value.startswith("=")}
    assert {"=SUM(G5:G6)", "=G6-K6", "=K5/G5*100"} <= found


def test_where_no_formula_was_decided_nothing_is_computed_and_the_note_tells_why() -> None:
    document = case_document("indicator | target | realisasi | capaian\nA | 80 | 60 | 75%\nB | 8 | | 70%")
    sheet = opened(report_context(document))["Measurement"]
    assert (sheet["L6"].value, sheet["M6"].value) == (None, None)
    assert "not recomputed: a figure it should follow from is not printed" in sheet["P6"].value


def test_a_range_is_text_and_its_bounds_stand_in_the_formula() -> None:
    sheet = opened(report_context(case_document("indicator | target | realisasi | capaian\nA | 5 - 6 | 3 | 60%")))[
        "Measurement"
    ]
    assert (sheet["G5"].value, sheet["L5"].value) == ("5 – 6", "=I5/5*100")


def test_a_claim_is_held_against_its_cells_on_another_sheet() -> None:
    told = """budget | code | level | pagu | realisasi
Rapat | 6123.ABC.001 | ro | Rp2.000.000 | Rp1.500.000
Kunjungan | 6123.ABC.002 | ro | Rp1.000.000 | Rp1.100.000
text (code=6123) Realisasi anggaran [realisasi Rp2.500.000]
"""
    book = opened(report_context(case_document(told)))
    assert book["Running text"]["L3"].value == "=SUM('Budget by activity'!I5:I6)"
    assert book["Running text"]["N3"].value == "differs"


def test_a_count_is_counted_over_the_rows_that_list_it() -> None:
    listed = "table performance_agreement\nindicator | target\nIndeks satu | 1\nIndeks dua | 2\nIndeks tiga | 3\n"
    book = opened(report_context(case_document(f"{listed}{listed}text dengan [jumlah:indikator 4] itu")))
    assert book["Running text"]["L3"].value == "=COUNTA('Agreement (PK)'!D5:D7)"
    assert (book["Running text"]["N3"].value, book["Running text"]["P3"].value) == ("differs", "counted: 3 rows, p. 1")


def test_words_are_told_to_be_no_formula_and_their_difference_is_one() -> None:
    document = case_document("text sebesar [pagu Rp 25.000 (dua puluh ribu)]\ntext sebesar [pagu Rp 5 (bukan angka)]")
    sheet = opened(report_context(document))["Running text"]
    assert sheet["J2"].value == "words read (no formula)"
    assert [sheet[place].value for place in ("I3", "J3", "K3", "N3")] == [
        *("dua puluh ribu", 20000),
        *("=ROUND(H3-J3,0)", "differs"),
    ]
    assert [sheet[place].value for place in ("I4", "J4", "K4", "N4")] == ["bukan angka", "?", None, "differs"]


def test_the_condition_tells_the_printed_words() -> None:
    told = finding("capaian salah", quote="Nilai SAKIP 80 60 70%")
    assert (
        "Printed: “Nilai SAKIP 80 60 70%”"
        in opened(report_context(case_document(MEASURED), told))["Findings"]["G3"].value
    )


def beside(report: Document, agreement: Document, last_year: Document) -> ReportContext:
    named = [msgspec.structs.replace(agreement, source=Source(path="pk.pdf", sha256="1", pages=1)), last_year]
    own = report_context(report)
    material = Material((report,), Outside(*named))
    return ReportContext(
        material, own.report, [Path(name) for name in ("report.pdf", "pk.pdf", "lama.pdf")], "en", Choices()
    )


def test_what_stands_beside_the_report_has_rows_too() -> None:
    agreement = case_document("table performance_agreement\nindicator | target\nNilai SAKIP | 82")
    last_year = msgspec.structs.replace(case_document(MEASURED), year=2019)
    book = opened(beside(case_document(MEASURED), agreement, last_year))
    assert book.sheetnames[2:] == ["Measurement", "Agreement (PK)", "Measurement 2019"]
    assert (book["Agreement (PK)"]["A5"].value, book["Agreement (PK)"]["G5"].value) == ("pk.pdf: 1", 82)
    assert (book["Measurement 2019"]["L6"].value, book["Measurement"]["L6"].value) == ("=200-I6/G6*100",) * 2


def test_beside_last_years_report_pages_stay_numbers() -> None:
    last_year = msgspec.structs.replace(case_document(MEASURED), year=2019)
    own = report_context(case_document(MEASURED))
    found = [msgspec.structs.replace(entry, file=0) for entry in own.report.findings]
    report = msgspec.structs.replace(own.report, findings=found)
    material = Material(own.material.parts, Outside(None, last_year))
    book = opened(ReportContext(material, report, [Path("report.pdf"), Path("lama.pdf")], "en", Choices()))
    assert [book[name]["A5"].value for name in ("Measurement", "Measurement 2019")] == [1, 1]
    assert book["Findings"]["E3"].value == 1


def test_of_a_report_in_several_files_each_row_tells_its_file_and_page() -> None:
    parts = case_document(MEASURED), case_document(BUDGET)
    own = report_context(parts[0])
    several = ReportContext(
        Material(parts, Outside(None, None)), own.report, [Path("a.pdf"), Path("b.pdf")], "en", Choices()
    )
    book = opened(several)
    name = Path(parts[1].source.path).name
    assert book["Budget by activity"]["A5"].value == f"{name}: 1"
    assert f"{name}, p. 1" in book["Budget by activity"]["D4"].value


def test_a_finding_fills_the_shape_of_a_review_and_leaves_cause_and_answers_to_the_auditor() -> None:
    sheet = opened(report_context(case_document(MEASURED)))["Findings"]
    row = [sheet.cell(3, column).value for column in range(1, 15)]
    assert row[:3] == [1, "C01", "error"]
    assert "stated: 70; recomputed: 75.00\nCalculation: (2 × 8.00 − 10.00) / 8.00 × 100 = 75.00" in str(row[6])
    assert "PermenPANRB 53/2014" in str(row[7])
    assert (row[8], row[11:]) == (None, [None] * 3)
    assert row[9] == "Corrected, the average 72,5% becomes 75.00 (p. 1)."
    assert str(row[10]).startswith("Recompute the figure from its sources; where they hold, correct 70 to 75.00")
    [validation] = sheet.data_validations.dataValidation
    assert (validation.type, str(validation.sqref)) == ("list", "N3:N4")


def test_finding_and_figure_lead_to_each_other() -> None:
    book = opened(report_context(case_document(MEASURED)))
    assert book["Findings"]["E3"].hyperlink.location == "'Measurement'!J6"
    assert book["Measurement"]["J6"].hyperlink.location == "'Findings'!A3"


def test_a_finding_without_a_place_is_told() -> None:
    lost = finding("tahun salah", evidence=[Evidence(role="stated", page=3, text="2023")], page=3)
    sheet = opened(report_context(case_document(MEASURED), lost))["Findings"]
    assert (sheet["E3"].value, sheet["E3"].hyperlink, sheet["G3"].value) == (3, None, "Tahun salah")


def test_a_report_without_anything_is_a_working_paper_too() -> None:
    empty = Document(source=Source(path="report.pdf", sha256="0", pages=1))
    book = opened(report_context(empty))
    assert book.sheetnames == ["Index", "Findings"]
    assert book["Findings"]["G3"].value == "Nothing found that contradicts itself."


def hostile() -> Document:
    document = case_document(MEASURED + "text Realisasi belanja [realisasi Rp 105.000].\n")
    [first, second] = document.indicators
    values = [msgspec.structs.replace(first.values[0], raw=f"+1+{HOSTILE}"), *first.values[1:]]
    first = msgspec.structs.replace(first, indikator=HOSTILE, satuan="@SUM(A1)", values=values, sasaran=STEERING)
    second = msgspec.structs.replace(second, indikator="x" * 40_000, satuan="-2+3|cmd", program="https://example.org")
    claims = [msgspec.structs.replace(claim, quote="y" * 10_000, section=HOSTILE) for claim in document.claims]
    table = msgspec.structs.replace(document.tables[0], caption=HOSTILE, number="=1+1")
    return msgspec.structs.replace(
        document,
        agency=f"&D&[Date]{HOSTILE}{STEERING}",
        indicators=[first, second],
        claims=claims,
        tables=[table],
        iku=[IkuDefinition(page=1, indikator=HOSTILE, cara_penghitungan=STEERING)],
        source=Source(path=f"{HOSTILE}.pdf", sha256="0", pages=1),
    )


def hostile_given() -> ReportContext:
    return report_context(hostile(), finding(HOSTILE), finding(STEERING, fingerprint="f2"))


def test_text_never_becomes_a_formula() -> None:
    book = opened(hostile_given())
    formulas = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert len(formulas) == 6
    assert all(OURS.match(formula) for formula in formulas)
    guarded = book["Measurement"]["D5"]
    assert (guarded.value, guarded.data_type, guarded.quotePrefix) == (HOSTILE, "s", True)


def test_what_steers_is_taken_out_and_long_text_is_cut() -> None:
    book = opened(hostile_given())
    texts = [value for sheet in book for value in cells(sheet).values() if isinstance(value, str)]
    assert not any(sign in text for text in texts for sign in ("\x00", "\x1b", "\u202e", "\ufffe"))
    assert any("_x0041_<script>alert(1)</script>&" in text for text in texts)
    assert max(map(len, texts)) <= 32_767
    assert book["Measurement"]["D6"].value.endswith(" […]")


def test_nothing_in_the_file_leads_out_of_it() -> None:
    with zipfile.ZipFile(io.BytesIO(xlsx_bytes(hostile_given()))) as archive:
        assert not [name for name in archive.namelist() if "external" in name.casefold() or "vba" in name.casefold()]
        relations = [archive.read(name) for name in archive.namelist() if name.endswith(".rels")]
    assert not any(b"TargetMode" in relation for relation in relations)


def test_the_head_of_printed_pages_has_no_codes_of_the_report() -> None:
    head = opened(hostile_given())["Index"].oddHeader.left.text
    assert "&&D&&[Date]" in head


def test_hostile_text_is_text_in_libreoffice(tmp_path: Path) -> None:
    path = tmp_path / "hostile.xlsx"
    path.write_bytes(xlsx_bytes(hostile_given()))
    book = openpyxl.load_workbook(converted(path, "xlsx", tmp_path / "made"))
    assert book["Measurement"]["D5"].value == HOSTILE
    assert book["Measurement"]["D5"].data_type == "s"


@pytest.mark.parametrize("language", ["id", "en"])
def test_sheets_have_names_that_spreadsheets_take(language: Language) -> None:
    speak(language)
    names = [translated(name) for name in (*KINDS.values(), "Index", "Findings", "Running text", "IKU definitions")]
    assert len({name.casefold() for name in names}) == len(names)
    assert all(0 < len(name) <= 31 and not re.search(r"[\[\]:*?/\\']", name) for name in names)


def test_the_working_paper_speaks_indonesian() -> None:
    speak("id")
    book = opened(report_context(case_document(MEASURED), language="id"))
    assert book.sheetnames[:3] == ["Indeks", "Temuan", "Pengukuran"]
    assert book["Temuan"]["G2"].value == "Kondisi"
    assert "tertulis: 70; dihitung ulang: 75,00" in book["Temuan"]["G3"].value


def test_printed_pages_are_landscape_with_headings_and_numbers() -> None:
    for sheet in opened(report_context(case_document(MEASURED + BUDGET))):
        on_one_page = None if sheet.title == "Index" else 0  # 1 is not written
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", on_one_page)
        assert sheet.oddFooter.center.text == "Page &P of &N"
        if sheet.title != "Index":
            assert sheet.print_title_rows is not None
            assert sheet.auto_filter.ref is not None
            assert sheet.freeze_panes is not None


def test_a_number_too_long_for_a_spreadsheet_makes_no_difference_of_its_own() -> None:
    document = case_document(
        "budget | pagu\nA | 13.953.318.293.830,10\nB | 13.220.194.044.025,20\n= Jumlah | 27.173.512.337.855,30"
    )
    values = opened(report_context(document), values=True)["Budget by activity"]
    assert (values["G7"].value, values["I7"].value) == (float(Decimal("27173512337855.30")), 0)


def test_a_number_too_large_for_a_spreadsheet_is_text() -> None:
    document = case_document(MEASURED)
    [first, second] = document.indicators
    huge = [msgspec.structs.replace(value, value=Decimal("1e400")) for value in first.values[:2]]
    indicators = [msgspec.structs.replace(first, values=[*huge, first.values[2]]), second]
    sheet = opened(report_context(msgspec.structs.replace(document, indicators=indicators)))["Measurement"]
    assert (sheet["G5"].value, sheet["L5"].value) == ("1E+400", None)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("working_paper") / "paper.xlsx"
    ended = lkj("report", SAMPLE, "-o", target, "--quiet")
    assert (ended.returncode, ended.stderr) == (0, "")
    return target


def test_libreoffice_computes_every_formula_of_the_sample_as_we_do(sample: Path, tmp_path: Path) -> None:
    formulas, ours = openpyxl.load_workbook(sample), openpyxl.load_workbook(sample, data_only=True)
    bare = tmp_path / "bare.xlsx"
    openpyxl.load_workbook(sample).save(bare)  # without our values
    theirs = openpyxl.load_workbook(converted(bare, "xlsx", tmp_path / "made"), data_only=True)
    places = [
        (sheet.title, cell.coordinate)
        for sheet in formulas
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert len(places) > 300
    for sheet, place in places:
        assert theirs[sheet][place].value == pytest.approx(ours[sheet][place].value, rel=1e-12, abs=1e-9), (
            sheet,
            place,
        )


def test_every_link_of_the_sample_leads_to_a_filled_cell(sample: Path) -> None:
    book = openpyxl.load_workbook(sample)
    links = [cell.hyperlink.location for sheet in book for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    assert len(links) > 200
    for link in links:
        name, _, place = link.rpartition("!")
        assert book[name.strip("'")][place].value is not None, link


def test_the_same_report_gives_the_same_bytes(sample: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.xlsx"
    lkj("report", SAMPLE, "-o", again, "--quiet")
    assert again.read_bytes() == sample.read_bytes()


def test_the_ending_chooses_the_working_paper() -> None:
    assert writer_for(Path("KERTAS.XLSX")) is xlsx_bytes

"""`lkj diff` as people and scripts use it."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import msgspec
import pikepdf
import pytest

from reconcile.facts.joined import moved
from schemas.document import Document, Indicator, Table, Value, decode, encode
from tests.case_document import case_document
from tests.command import SAMPLE, lkj
from tests.version_texts import REPORT

replace = msgspec.structs.replace


def written(path: Path, document: Document, **source: object) -> Path:
    path.write_bytes(encode(replace(document, source=replace(document.source, sha256=path.name, **source))))
    return path


def versions(folder: Path, old: str, new: str) -> tuple[Path, Path]:
    return tuple(  # type: ignore[return-value]
        written(folder / f"{name}.json", case_document(text)) for name, text in (("old", old), ("new", new))
    )


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Document:
    path = tmp_path_factory.mktemp("sample") / "sample.json"
    assert lkj("extract", SAMPLE, "--no-confirm", "--format", "json", "--output", path).returncode == 0
    return decode(path.read_bytes())


def with_value(rows: list[Indicator], at: int, measure: str, change: Callable[[Value], Value]) -> None:
    values = [change(value) if value.measure == measure else value for value in rows[at].values]
    rows[at] = replace(rows[at], values=values)


def planted(document: Document) -> Document:
    """A target, a realisasi, an amount, a wording, a row less, a table and a page more."""
    rows, lines = list(document.indicators), list(document.budget)
    measured = [at for at, row in enumerate(rows) if row.kind == "performance_measurement"]
    with_value(rows, measured[0], "target", lambda value: replace(value, raw="0,17%", value=Decimal("0.17")))
    with_value(rows, measured[1], "realisasi", lambda value: replace(value, raw="99,5%", value=Decimal("99.5")))
    old = rows[measured[3]].indikator
    rows = [replace(row, indikator=f"{old} dan Pilkada") if row.indikator == old else row for row in rows]
    del rows[max(at for at, row in enumerate(rows) if row.kind == "performance_agreement")]
    by_activity = next(at for at, line in enumerate(lines) if line.kind == "budget_by_activity" and line.values)
    amounts = [
        replace(value, raw="Rp1", value=Decimal(1)) if value.measure == "pagu" else value
        for value in lines[by_activity].values
    ]
    lines[by_activity] = replace(lines[by_activity], values=amounts)
    table = Table(id="more", kind="staffing", pages=[1], header=[], rows=[], caption="Daftar pegawai")
    more = replace(rows[0], id="more", table="more", kind="staffing", indikator="Jumlah pegawai negeri sipil")
    later = moved(replace(document, indicators=rows, budget=lines), 1, "later:")
    return replace(later, tables=[table, *later.tables], indicators=[more, *later.indicators])


def test_all_that_was_changed_in_the_sample_is_told_and_nothing_else(sample: Document, tmp_path: Path) -> None:
    old, new = written(tmp_path / "old.json", sample), written(tmp_path / "new.json", planted(sample))
    found = json.loads(lkj("diff", old, new, "--format", "json").stdout)
    figures = [(entry["change"], entry["part"], entry["new"]["text"]) for entry in found["figures"]]
    assert sorted(figures) == [
        ("changed", "budget", "Rp1"),
        ("changed", "indicator", "0,17%"),
        ("changed", "indicator", "99,5%"),
    ]
    assert Counter(entry["change"] for entry in found["rows"]) == {"reworded": 1, "row_removed": 1, "added": 1}
    assert [(entry["change"], entry["caption"]) for entry in found["tables"]] == [("added", "Daftar pegawai")]
    assert {entry["new"]["rule"] for entry in found["findings"] if entry["change"] == "new"} >= {"B03", "B04"}


def test_a_page_more_in_the_pdf_is_no_difference(tmp_path: Path) -> None:
    more = tmp_path / "more.pdf"
    with pikepdf.open(SAMPLE) as report:
        report.add_blank_page(page_size=(595, 842))
        report.pages.insert(3, report.pages[-1])
        del report.pages[-1]
        report.save(more)
    run = lkj("diff", SAMPLE, more, "--no-confirm")
    assert "No difference in what was read." in run.stdout
    assert run.returncode == 0


def test_the_same_file_is_told_at_once() -> None:
    run = lkj("diff", SAMPLE, SAMPLE)
    assert "The same file, byte for byte: no difference." in run.stdout
    assert run.returncode == 0
    assert json.loads(lkj("diff", SAMPLE, SAMPLE, "--format", "json").stdout)["identical"] is True


@pytest.mark.parametrize(
    ("options", "code"),
    [((), 1), (("--fail-on", "never"), 0), (("--ignore", "C01,A,B,X,K,R"), 0), (("--select", "C01"), 1)],
)
def test_new_findings_make_the_exit_code(options: tuple[str, ...], code: int, tmp_path: Path) -> None:
    old, new = versions(tmp_path, REPORT, REPORT.replace("95,63%", "65,63%"))
    assert lkj("diff", old, new, *options).returncode == code
    assert lkj("diff", new, old).returncode == 0


def test_csv_has_one_row_a_difference(tmp_path: Path) -> None:
    new = REPORT.replace("| 1.250.000.000", "| 1.300.000.000").replace("kepuasan masyarakat", "=kepuasan warga")
    run = lkj("diff", *versions(tmp_path, REPORT, new), "--format", "csv", "--ignore", "B")
    [row] = [row for row in csv.DictReader(io.StringIO(run.stdout)) if row["part"] == "budget"]
    told = (row["change"], row["label"], row["old_value"], row["new_value"], row["difference"])
    assert told == ("changed", "Penyediaan gaji", "1250000000", "1300000000", "50000000")


@pytest.mark.parametrize(
    ("only", "kept"), [("figures", {"figures"}), ("indicators", {"rows"}), ("findings", {"findings"})]
)
def test_only_a_part_is_told_where_it_is_asked_for(only: str, kept: set[str], tmp_path: Path) -> None:
    new = REPORT.replace("95,63%", "65,63%").replace("Pemeliharaan gedung", "Perbaikan gedung")
    found = json.loads(lkj("diff", *versions(tmp_path, REPORT, new), "--only", only, "--format", "json").stdout)
    assert {part for part in ("rows", "figures", "tables", "findings") if found[part]} == kept


def test_reports_that_are_no_versions_of_one_are_told(tmp_path: Path) -> None:
    ours = replace(case_document(REPORT), agency="Dinas Sosial Kota Anu")
    theirs = replace(case_document(REPORT), agency="Dinas Sosial Kota Bea", year=2023)
    run = lkj("diff", written(tmp_path / "a.json", ours), written(tmp_path / "b.json", theirs))
    assert "reports of two agencies" in run.stdout
    assert "reports of two years" in run.stdout


def test_pages_that_were_not_read_are_told(sample: Document, tmp_path: Path) -> None:
    notes = [replace(note, content="picture") if note.page == 1 else note for note in sample.page_notes]
    unread = replace(sample, page_notes=notes)
    old, new = written(tmp_path / "old.json", unread), written(tmp_path / "new.json", planted(unread))
    told = lkj("diff", old, new).stdout
    assert "! not read, or only in part, and so not compared: old.json p. 1; new.json p. 2" in told


@pytest.mark.parametrize("width", ["80", "100"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_the_screen_fits_and_tells_new_findings_first(
    width: str, language: str, sample: Document, tmp_path: Path
) -> None:
    old, new = written(tmp_path / "old.json", sample), written(tmp_path / "new.json", planted(sample))
    screen = lkj("diff", old, new, "--lang", language, COLUMNS=width).stdout
    assert max(map(len, screen.splitlines())) <= int(width)
    titles = {"id": ("Temuan baru", "Angka yang berubah"), "en": ("New findings", "Changed figures")}[language]
    assert -1 < screen.index(titles[0]) < screen.index(titles[1])


def test_text_of_a_report_cannot_steer_the_screen(tmp_path: Path) -> None:
    new = REPORT.replace("kepuasan masyarakat", "kepuasan\x1b[31m warga\u202e").replace(
        "| 80% | 76,5%", "| 8\x1b0% | 76,5%"
    )
    for chosen in ("terminal", "csv", "json"):
        printed = lkj("diff", *versions(tmp_path, REPORT, new), "--format", chosen).stdout
        assert "\x1b" not in printed
        assert "\u202e" not in printed


def test_the_output_never_replaces_a_version(tmp_path: Path) -> None:
    old, new = versions(tmp_path, REPORT, REPORT.replace("76,5%", "77%"))
    assert lkj("diff", old, new, "--output", new).returncode == 2
    assert lkj("diff", old, tmp_path / "none.pdf").returncode == 3


def test_settings_and_decisions_beside_either_version_hold_for_both(tmp_path: Path) -> None:
    (tmp_path / "later").mkdir()
    old = written(tmp_path / "old.json", case_document(REPORT))
    new = written(tmp_path / "later" / "new.json", case_document(REPORT.replace("95,63%", "65,63%")))
    assert lkj("diff", old, new).returncode == 1
    (tmp_path / "later" / "lkj.toml").write_text('[checks]\nignore = ["A", "B", "C", "K", "X", "R"]\n')
    assert lkj("diff", old, new).returncode == 0
    assert lkj("diff", old, new, "--crosswalk", tmp_path / "none.jsonl").returncode == 2

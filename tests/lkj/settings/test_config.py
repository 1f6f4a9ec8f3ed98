"""lkj.toml: where it is looked for, what it holds, and how a mistake in it is told."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from lkj.settings.config import Config, Ignored, config_for, read_config
from lkj.settings.left_out import without_ignored
from reconcile.check import check
from schemas.errors import UsageError
from schemas.findings import Finding
from tests.case_document import case_document

LOWER = """
indicator | target | realisasi | capaian
Persentase kemiskinan | 40% | 20% | 200%
Jumlah dokumen mutu | 50 Dokumen | 25 Dokumen | 50,4%
"""


def findings(text: str, config: Config) -> list[Finding]:
    return check(case_document(text), choices=config.choices).findings


def settings(folder: Path, text: str) -> Config:
    path = folder / "lkj.toml"
    path.write_text(text)
    return read_config(path)


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("[checks]\n\nselct = []", ":3", "selct"),
        ("[materiality]\nrupiah = 'x'", ":2", "rupiah"),
        ("[report]\nlower-is-better = 'R/T'", ":2", "R/T"),
        ("[materiality]\nrupiah = '1.234'", "", "two numbers"),
        ("[[ignore]]\nrule = 'X09'", "", "reason"),
        ("[checks\nselect = []", "", "line 1"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str, line: str, problem: str) -> None:
    with pytest.raises(UsageError) as told:
        settings(tmp_path, text)
    assert str(told.value.params["path"]).endswith(f"lkj.toml{line}")
    assert problem in str(told.value.params["problem"])


def test_the_nearest_file_counts_and_none_outside_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work, office = tmp_path / "work", tmp_path / "work" / "office"
    (office / "2024").mkdir(parents=True)
    monkeypatch.chdir(work)
    report = office / "2024" / "report.pdf"
    (tmp_path / "lkj.toml").write_text("[checks]\nignore = ['A']")
    assert config_for(report, None) == Config()
    (work / "lkj.toml").write_text("[checks]\nignore = ['B']")
    assert config_for(report, None).checks.ignore == ["B"]
    (office / "lkj.toml").write_text("[checks]\nignore = ['C']")
    assert config_for(report, None).checks.ignore == ["C"]
    assert config_for(report, tmp_path / "lkj.toml").checks.ignore == ["A"]


def test_a_difference_below_materiality_is_information(tmp_path: Path) -> None:
    told = findings(LOWER, settings(tmp_path, "[materiality]\npoints = 0.5"))
    small = next(finding for finding in told if finding.stated == Decimal("50.4"))
    assert (small.severity, small.below_materiality) == ("info", Decimal("0.5"))
    assert next(finding for finding in findings(LOWER, Config()) if finding.stated == small.stated).severity == "error"


def test_the_chosen_formula_is_the_only_one(tmp_path: Path) -> None:
    def doubted(config: Config) -> set[object]:
        return {finding.stated for finding in findings(LOWER, config) if finding.rule == "C01"}

    assert Decimal(200) not in doubted(Config())
    assert Decimal(200) in doubted(settings(tmp_path, "[report]\nlower-is-better = '(2T-R)/T'"))


def test_the_chosen_scale_takes_the_place_of_the_printed_one(tmp_path: Path) -> None:
    text = "scale | 91 - 100 Baik | 0 - 90 Kurang\nindicator | target | realisasi | capaian | kategori\n"
    text += "Indeks mutu | 50 | 25 | 50% | Kurang"
    chosen = (
        "[[report.scale]]\nlabel = 'Baik'\nlow = 50\n[[report.scale]]\nlabel = 'Kurang'\nhigh = 50\nbelow-high = true"
    )
    assert [entry.rule for entry in findings(text, Config()) if entry.rule == "K01"] == []
    assert [entry.rule for entry in findings(text, settings(tmp_path, chosen)) if entry.rule == "K01"] == ["K01"]


@pytest.mark.parametrize(
    ("ignored", "left"),
    [
        (Ignored(rule="C01", reason="-"), 0),
        (Ignored(rule="C01", reason="-", pages="2-9"), 1),
        (Ignored(rule="C01", reason="-", pages="1"), 0),
        (Ignored(rule="C01", reason="-", indicator="dokumen  MUTU"), 0),
        (Ignored(rule="C01", reason="-", indicator="Indeks lain"), 1),
    ],
)
def test_findings_are_left_out_by_check_pages_and_words(ignored: Ignored, left: int) -> None:
    report = without_ignored(check(case_document(LOWER)), [ignored])
    assert sum(finding.rule == "C01" for finding in report.findings) == left
    assert report.left_out == 1 - left


def test_a_code_that_no_check_has_is_told() -> None:
    with pytest.raises(UsageError):
        without_ignored(check(case_document(LOWER)), [Ignored(rule="Z9", reason="-")])


def test_numbers_in_quotes_are_as_spreadsheets_write_them(tmp_path: Path) -> None:
    text = """[materiality]
rupiah = "Rp 1.000.000,00"
points = "0,5"
[[report.scale]]
label = "1.000"
low = "90,01"
high = 100
"""
    found = settings(tmp_path, text)
    assert (found.materiality.rupiah, found.materiality.points) == (Decimal(1000000), Decimal("0.5"))
    [band] = found.choices.scale
    assert (band.label, band.low, band.high) == ("1.000", Decimal("90.01"), Decimal(100))

"""`lkj report -o FILE.pdf`: what findings become on the pages of their report."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from pathlib import Path

import pikepdf
import pytest

from lkj.outputs import writer_for
from lkj.outputs.pdf.marks import marks_of
from lkj.outputs.report_context import ReportContext
from lkj.reading.material import Material
from lkj.words.language import speak
from reconcile.decisions.choices import Choices
from reconcile.facts.joined import Outside
from schemas.document import Document, Source
from schemas.findings import Coverage, Evidence, Finding, Report
from schemas.geometry import Box
from tests.command import SAMPLE, lkj
from tests.marked_pages import annotations, resaved
from tests.pdfs import pages, text

STATED = Evidence(role="stated", page=2, text="95,17", bbox=Box(100, 200, 130, 212))
INPUT = Evidence(role="input", page=2, text="95", bbox=Box(100, 100, 130, 112))


@pytest.fixture(autouse=True)
def indonesian(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "")  # put back after the test
    speak("id")


def finding(*evidence: Evidence, rule: str = "A01", message: str = "rata-rata salah", **more: object) -> Finding:
    entries: dict[str, object] = {"severity": "error", "page": 2, "quote": "", "fingerprint": f"f{rule}", **more}
    return Finding(rule=rule, message=message, message_key="", evidence=[*evidence], **entries)  # type: ignore[arg-type]  # as the test names them


def report_context(*findings: Finding, path: Path = Path("report.pdf"), others: int = 0) -> ReportContext:
    documents = tuple(
        Document(source=Source(path=name, sha256="0", pages=2))
        for name in (path.name, *(f"lain-{number}.pdf" for number in range(1, others + 1)))
    )
    report = Report(
        source=documents[0].source, findings=[*findings], coverage=Coverage(numbers=9, tested=7, untested={})
    )
    return ReportContext(Material(documents, Outside(None, None)), report, [path], "id", Choices())


def told(*findings: Finding, others: int = 0) -> list[tuple[int, str, str]]:
    return [(mark.page, mark.shape, mark.name) for mark in marks_of(report_context(*findings, others=others))]


def test_a_finding_has_a_highlight_with_its_flag_and_its_inputs_framed() -> None:
    assert told(finding(STATED, INPUT)) == [
        *((1, "note", "lkj"), (2, "outline", "lkj-inputs")),
        *((2, "highlight", "fA01"), (2, "note", "fA01-flag")),
    ]


def test_a_finding_stands_on_each_of_its_pages() -> None:
    elsewhere = Evidence(role="stated", page=1, text="95", bbox=Box(1, 1, 9, 9))
    assert [page for page, shape, _ in told(finding(STATED, elsewhere)) if shape == "highlight"] == [2, 1]


def test_a_finding_without_a_place_has_a_flag_and_stands_in_the_note_of_the_report() -> None:
    report, flag = marks_of(report_context(finding(rule="S01", message="nomor 2 dilompati")))
    assert (flag.page, flag.shape, flag.flag, flag.boxes[0].top) == (2, "note", "S01", 0)
    assert "S01 (hal. 2): nomor 2 dilompati" in report.text


def test_a_finding_of_another_file_is_marked_there_and_counted_here() -> None:
    elsewhere = Evidence(role="stated", page=2, text="95", bbox=Box(1, 1, 9, 9), file=1)
    both = report_context(finding(elsewhere, file=1), others=1)
    [report] = marks_of(both)
    assert "report.pdf: 0\nlain-1.pdf: 1" in report.text
    assert [mark.shape for mark in marks_of(both, 1)] == ["note", "highlight", "note"]


def test_a_file_without_its_place_has_it_in_its_own_note_only() -> None:
    both = report_context(finding(rule="S01", message="nomor 2 dilompati", file=1), others=1)
    assert ["S01 (hal. 2): nomor 2" in marks_of(both, file)[0].text for file in (0, 1)] == [False, True]


def test_that_a_file_was_signed_is_told() -> None:
    assert ["ditandatangani" in marks_of(report_context(), signed=signed)[0].text for signed in (True, False)] == [
        True,
        False,
    ]


def test_how_much_was_tested_is_told_once() -> None:
    report, *_marks = marks_of(report_context(finding(STATED, rule="R02", severity="info")))
    assert "9 angka dibaca, 7 diuji" in report.text


def test_a_mark_tells_the_message_the_figures_and_what_follows() -> None:
    full = finding(STATED, stated=Decimal("95.17"), computed=Decimal("1095.18"), consequences=["lalu: Cukup"])
    told = "rata-rata salah\ntertulis 95,17 · dihitung ulang 1.095,18\n→ lalu: Cukup"
    assert marks_of(report_context(full))[-1].text == told


def test_a_mark_tells_the_arithmetic_where_it_gives_the_figure() -> None:
    inputs = [Evidence(role="input", page=2, text="", value=Decimal(value)) for value in ("95", "100")]
    wrong = finding(STATED, *inputs, stated=Decimal("95.17"), computed=Decimal("97.50"))
    assert "Hitungan: (95 + 100) / 2 = 97,50" in marks_of(report_context(wrong))[-1].text


def test_what_is_stated_elsewhere_is_compared_with() -> None:
    elsewhere = finding(STATED, rule="X01", stated=Decimal(95), computed=Decimal(96))
    assert "tertulis 95 · pembanding 96" in marks_of(report_context(elsewhere))[-1].text


def test_the_most_serious_finding_gives_its_colour() -> None:
    severe, slight = finding(STATED), finding(STATED, rule="N02", severity="info")
    assert told(slight, severe) == told(severe, slight)


def test_steering_signs_are_taken_out(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(pages(text("satu"), text("dua")))
    hostile = finding(STATED, message="=cmd|'/C calc'!A0\x00\x1b[31m<script>\u202e)" + "x" * 10_000)
    done = writer_for(path)(report_context(hostile, path=path))
    [highlight] = [entry for entry in annotations(done, 2) if entry["/Subtype"] == "/Highlight"]
    assert highlight["/Contents"].startswith("=cmd|'/C calc'!A0 [31m<script> )xxx")
    assert len(highlight["/Contents"]) < 5000


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    target = tmp_path_factory.mktemp("marked") / "marked.pdf"
    ended = lkj("report", SAMPLE, "-o", target, "--quiet")
    assert (ended.returncode, ended.stderr) == (0, "")
    return target.read_bytes()


def test_the_sample_is_marked_behind_its_own_bytes(sample: bytes) -> None:
    assert sample.startswith(SAMPLE.read_bytes())
    assert 100_000 < len(sample) - SAMPLE.stat().st_size < 1_000_000


def test_every_mark_has_an_appearance_and_a_name_of_its_own(sample: bytes) -> None:
    for page in (1, 29, 33):
        marks = [entry for entry in annotations(sample, page) if "/Contents" in entry]
        assert all("/AP" in entry for entry in marks)
        assert max(Counter(entry["/NM"] for entry in marks).values()) == 1


def test_a_locked_report_ends_with_its_exit_code_and_no_file(tmp_path: Path) -> None:
    report, target = tmp_path / "report.pdf", tmp_path / "marked.pdf"
    report.write_bytes(resaved(SAMPLE.read_bytes(), encryption=pikepdf.Encryption(owner="o", user="")))
    ended = lkj("report", report, "-o", target, "--quiet")
    assert ended.returncode == 3
    assert "locked against changes" in ended.stderr
    assert not target.exists()

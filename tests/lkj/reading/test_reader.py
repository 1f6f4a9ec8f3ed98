"""What the parent makes of a child that answers, refuses, dies, hangs or babbles."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from extractor.limits import DEFAULT_LIMITS
from lkj.reading import child_process, reader
from lkj.reading.reader import Progress, read_document, silent, with_lost_pages
from schemas.document import Document, Source
from schemas.errors import ReaderFailed, UnreadableInput, UsageError
from schemas.reading import Doubt, Reading
from tests.standing_clock import StandingClock

CHILD = Path(__file__).parents[2] / "faulty_child.py"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.pdf"
    path.write_bytes(b"%PDF-1.4")
    return path


def read(
    report: Path,
    fault: str,
    page: int = 2,
    pages: frozenset[int] | None = None,
    progress: Progress = silent,
    **limits: int,
) -> Document:
    command = (sys.executable, "-P", str(CHILD), fault, str(page))
    return read_document(report, pages, progress, limits=replace(DEFAULT_LIMITS, **limits), command=command)


def hanging(monkeypatch: pytest.MonkeyPatch, seconds: float) -> Progress:
    """So long does page 2 take, and nothing else any time at all."""
    clock = StandingClock(monkeypatch, reader, child_process)

    def progress(page: int, _pages: int) -> None:
        clock.leap = seconds if page == 2 else 0.0

    return progress


def notes(document: Document) -> list[tuple[int, str, str | None]]:
    return [(note.page, note.content, note.reason) for note in document.page_notes]


def test_an_answer_is_the_document(report: Path) -> None:
    assert notes(read(report, "none")) == [(1, "text", None), (2, "text", None), (3, "text", None)]


def test_progress_is_relayed(report: Path) -> None:
    seen: list[tuple[int, int]] = []
    command = (sys.executable, "-P", str(CHILD), "none", "0")

    def see(page: int, pages: int) -> None:
        seen.append((page, pages))

    read_document(report, frozenset({2}), see, limits=DEFAULT_LIMITS, command=command)
    assert seen == [(2, 3), (0, 3)]


@pytest.mark.parametrize(("fault", "reason"), [("crash", "crash"), ("eat", "memory"), ("blunder", "fault")])
def test_a_page_that_ends_the_child_is_told_and_the_rest_goes_on(report: Path, fault: str, reason: str) -> None:
    assert notes(read(report, fault)) == [(1, "text", None), (2, "failed", reason), (3, "text", None)]


def test_what_was_understood_is_told_with_the_pages_that_were_lost() -> None:
    picture, table = Doubt(page=3, reason="page_is_picture"), Doubt(page=4, reason="column_unknown", cells=2, of=2)
    account = Reading(digit_cells=2, known=0, other=0, not_understood=2, doubtful=[table, picture])
    document = Document(source=Source(path="r.pdf", sha256="0" * 64, pages=4), page_notes=[], reading=account)
    told = with_lost_pages(document, {2: "crash"}).reading
    assert told is not None
    assert told.doubtful == [table, Doubt(page=2, reason="page_failed"), picture]


def test_a_page_that_hangs_is_left_out(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    progress = hanging(monkeypatch, DEFAULT_LIMITS.silent_seconds)
    assert (2, "failed", "hang") in notes(read(report, "hang", progress=progress))


def test_chosen_pages_stay_chosen_after_a_crash(report: Path) -> None:
    document = read(report, "crash", pages=frozenset({2, 3}))
    assert notes(document) == [(2, "failed", "crash"), (3, "text", None)]


def test_what_the_engine_prints_does_not_disturb(report: Path) -> None:
    assert len(read(report, "chatter").page_notes) == 3


def test_a_refusal_keeps_its_kind_and_key(report: Path) -> None:
    with pytest.raises(UnreadableInput, match="password"):
        read(report, "refuse")


def test_a_page_that_computes_for_too_long_is_left_out(report: Path) -> None:
    assert notes(read(report, "spin", page_cpu_seconds=1)) == [
        (1, "text", None),
        (2, "failed", "hang"),
        (3, "text", None),
    ]


def test_what_was_read_before_the_computing_time_ran_out_is_kept(report: Path) -> None:
    document = read(report, "spin", page=3, cpu_seconds=1)
    assert notes(document) == [(1, "text", None), (2, "text", None), (3, "failed", "cpu")]


def test_time_by_the_clock_ends_the_reading(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UnreadableInput) as raised:
        read(report, "hang", progress=hanging(monkeypatch, DEFAULT_LIMITS.wall_seconds))
    assert raised.value.params == {"path": str(report), "page": 2, "reason": "wall"}


def test_the_clock_is_far_behind_the_computing_time() -> None:
    assert DEFAULT_LIMITS.wall_seconds >= 10 * DEFAULT_LIMITS.cpu_seconds
    assert DEFAULT_LIMITS.silent_seconds >= 10 * DEFAULT_LIMITS.page_cpu_seconds


def test_the_last_page_left_cannot_be_left_out(report: Path) -> None:
    with pytest.raises(UnreadableInput, match="page_unreadable"):
        read(report, "crash", pages=frozenset({2}))


@pytest.mark.parametrize("fault", ["blunder", "leave"])
def test_a_fault_of_ours_after_the_last_page_is_ours(report: Path, fault: str) -> None:
    with pytest.raises(ReaderFailed):
        read(report, fault, page=0)


def test_nonsense_is_our_fault(report: Path) -> None:
    with pytest.raises(ReaderFailed) as raised:
        read(report, "babble")
    assert raised.value.params["reason"] == "nonsense"


def test_what_is_done_meanwhile_can_end_the_reading(report: Path) -> None:
    def fail() -> None:
        raise UsageError("unknown_code")

    with pytest.raises(UsageError):
        read_document(
            report, meanwhile=fail, limits=DEFAULT_LIMITS, command=(sys.executable, "-P", str(CHILD), "hang", "1")
        )

"""Workers that die of a report: it alone is lost, or one page of it, and the others are read."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from extractor.limits import DEFAULT_LIMITS
from lkj.batch import supervisor, worker_slot
from lkj.batch.attempt import MOST_KILLED
from lkj.batch.job import BatchJob, Began, Event, Failed, PageBegan, Read
from lkj.batch.supervisor import supervise
from lkj.batch.worker_slot import Terms
from schemas.document import decode
from tests.standing_clock import StandingClock

WORKER = Path(__file__).parents[2] / "faulty_worker.py"
TERMS = Terms(DEFAULT_LIMITS, "en", command=(sys.executable, "-P", str(WORKER)))


def jobs(folder: Path, names: Sequence[str]) -> list[BatchJob]:
    for name in names:
        (folder / f"{name}.pdf").write_bytes(b"%PDF-1.4")
    return [BatchJob(name, folder / f"{name}.pdf") for name in names]


def events(folder: Path, names: Sequence[str], workers: int = 1, terms: Terms = TERMS, **limits: int) -> list[Event]:
    return list(supervise(jobs(folder, names), replace(terms, limits=replace(terms.limits, **limits)), workers))


def ends(told: Sequence[Event]) -> dict[str, Read | Failed]:
    found = [event for event in told if isinstance(event, Read | Failed)]
    assert len({event.job.key for event in found}) == len(found)  # nothing is told twice
    return {event.job.key: event for event in found}


def pages_read(event: Read | Failed) -> list[tuple[int, str | None]]:
    assert isinstance(event, Read)
    return [(note.page, note.reason) for note in decode(event.document).page_notes]


WHOLE = [(1, None), (2, None), (3, None)]


def test_each_report_begins_and_ends(tmp_path: Path) -> None:
    told = events(tmp_path, ["a", "b", "c"], workers=2)
    assert [event.job.key for event in told if isinstance(event, Began)] == ["a", "b", "c"]
    assert {key: pages_read(end) for key, end in ends(told).items()} == {"a": WHOLE, "b": WHOLE, "c": WHOLE}


@pytest.mark.parametrize(
    ("fault", "reason"), [("crash", "crash"), ("eat", "memory"), ("blunder", "fault"), ("babble", "nonsense")]
)
def test_a_page_that_kills_is_left_out_and_the_other_reports_are_whole(tmp_path: Path, fault: str, reason: str) -> None:
    found = ends(events(tmp_path, ["a", f"{fault}-2", "b"]))
    assert pages_read(found[f"{fault}-2"]) == [(1, None), (2, reason), (3, None)]
    assert [attempt.reason for attempt in found[f"{fault}-2"].tries] == [reason, reason, None]
    assert pages_read(found["a"]) == pages_read(found["b"]) == WHOLE


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> StandingClock:
    return StandingClock(monkeypatch, supervisor, worker_slot)


def hanging(told: Iterable[Event], clock: StandingClock, seconds: float) -> Iterator[Event]:
    """So long does page 2 of a report take that hangs, and nothing else any time at all."""
    for event in told:
        if isinstance(event, PageBegan):
            clock.leap = seconds if (event.job.key, event.page) == ("hang-2", 2) else 0.0
        yield event


def test_a_page_that_hangs_is_left_out(tmp_path: Path, clock: StandingClock) -> None:
    told = supervise(jobs(tmp_path, ["hang-2", "b"]), TERMS)
    found = ends(list(hanging(told, clock, DEFAULT_LIMITS.silent_seconds)))
    assert pages_read(found["hang-2"]) == [(1, None), (2, "hang"), (3, None)]
    assert pages_read(found["b"]) == WHOLE


def test_a_worker_that_is_killed_costs_no_page_until_it_is_killed_again_and_again(tmp_path: Path) -> None:
    found = ends(events(tmp_path, ["killed-2"]))
    assert pages_read(found["killed-2"]) == [(1, None), (2, "killed"), (3, None)]
    assert len(found["killed-2"].tries) == 1 + MOST_KILLED + 1


@pytest.mark.parametrize("fault", ["crash", "killed", "eat"])
def test_what_only_a_used_worker_dies_of_costs_no_page(tmp_path: Path, fault: str) -> None:
    found = ends(events(tmp_path, ["a", f"{fault}-first", "b"]))
    assert pages_read(found[f"{fault}-first"]) == WHOLE


@pytest.mark.parametrize(
    ("name", "key", "limits"),
    [
        ("crash-0", "file_unreadable", {}),
        ("crash-check", "not_checked", {}),
        ("refuse-2", "password", {}),
        ("spin-1", "page_unreadable", {"cpu_seconds": 1}),
    ],
)
def test_a_report_that_cannot_be_read_says_why(tmp_path: Path, name: str, key: str, limits: dict[str, int]) -> None:
    found = ends(events(tmp_path, [name, "b"], **limits))
    end = found[name]
    assert isinstance(end, Failed)
    assert end.error.key == key
    assert pages_read(found["b"]) == WHOLE


def test_a_report_that_takes_too_long_is_given_up(tmp_path: Path, clock: StandingClock) -> None:
    told = supervise(jobs(tmp_path, ["hang-2", "b"]), TERMS)
    found = ends(list(hanging(told, clock, DEFAULT_LIMITS.wall_seconds)))
    end = found["hang-2"]
    assert isinstance(end, Failed)
    assert (end.error.key, end.error.params["reason"]) == ("page_unreadable", "wall")
    assert pages_read(found["b"]) == WHOLE


def test_computing_time_is_counted_for_each_report(tmp_path: Path) -> None:
    found = ends(events(tmp_path, ["a", "b", "spin-2", "c"], cpu_seconds=1))
    assert pages_read(found["spin-2"]) == [(1, None), (2, "cpu"), (3, "cpu")]
    assert [pages_read(found[name]) for name in "abc"] == [WHOLE] * 3


def test_computing_time_is_counted_for_each_page(tmp_path: Path) -> None:
    found = ends(events(tmp_path, ["a", "spin-2", "c"], page_cpu_seconds=1))
    assert pages_read(found["spin-2"]) == [(1, None), (2, "hang"), (3, None)]
    assert pages_read(found["a"]) == pages_read(found["c"]) == WHOLE


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    (end,) = ends(list(supervise([BatchJob("x", tmp_path / "x.pdf")], TERMS))).values()
    assert isinstance(end, Failed)
    assert end.error.key == "not_found"


def test_workers_are_used_again_and_replaced_in_time(tmp_path: Path) -> None:
    names = ["crash-first", *"abc"]  # in a worker that has read nothing it does no harm
    found = ends(events(tmp_path, [*"xy", *names], terms=replace(TERMS, reports_a_worker=2)))
    assert [len(end.tries) for end in found.values()] == [1] * 6


def test_workers_are_ended_with_the_iteration(tmp_path: Path) -> None:
    (tmp_path / "hang-1.pdf").write_bytes(b"%PDF-1.4")
    others = _children()  # a server that other tests speak to
    running = supervise([BatchJob("x", tmp_path / "hang-1.pdf")], TERMS)
    next(running)
    workers = _children() - others
    assert workers
    running.close()
    assert not _children() & workers


def test_jobs_are_taken_only_when_a_worker_is_free(tmp_path: Path) -> None:
    taken = []

    def jobs() -> object:
        for name in "abc":
            (tmp_path / f"{name}.pdf").write_bytes(b"%PDF-1.4")
            taken.append(name)
            yield BatchJob(name, tmp_path / f"{name}.pdf")

    running = supervise(jobs(), TERMS, workers=1)  # type: ignore[arg-type]
    next(running)
    assert taken == ["a"]
    running.close()


def _children() -> set[str]:
    return set(Path(f"/proc/self/task/{os.getpid()}/children").read_text().split())

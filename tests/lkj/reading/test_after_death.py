"""Which pages are read again after the reading child died, and which are given up."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.child.one_job import Job
from extractor.limits import DEFAULT_LIMITS
from lkj.reading.after_death import MOST_LOST_PAGES, after_death
from lkj.reading.child_process import Death, Reason
from schemas.errors import LkjError, ReaderFailed, UnreadableInput

REASONS: list[Reason] = ["crash", "memory", "killed", "hang", "cpu", "wall", "fault", "nonsense"]
TEN = frozenset(range(1, 11))


def after(
    reason: Reason, page: int, deaths: int = 1, pages: frozenset[int] | None = None
) -> tuple[frozenset[int], dict[int, str]]:
    return after_death(Path("x.pdf"), Job(DEFAULT_LIMITS, pages), Death(reason, page, 10), deaths)


@pytest.mark.parametrize("reason", ["crash", "memory", "killed", "hang", "fault"])
def test_the_page_that_kills_is_left_out(reason: Reason) -> None:
    assert after(reason, 4) == (TEN - {4}, {4: reason})


def test_where_computing_time_ran_out_what_was_read_is_kept() -> None:
    assert after("cpu", 4) == (frozenset({1, 2, 3}), dict.fromkeys(range(4, 11), "cpu"))


def test_after_several_pages_that_kill_what_stands_before_the_next_is_kept() -> None:
    left, given_up = after("crash", 7, MOST_LOST_PAGES + 1, TEN - {2, 3, 5})
    assert (left, given_up) == (frozenset({1, 4, 6}), dict.fromkeys((7, 8, 9, 10), "crash"))


@pytest.mark.parametrize("reason", ["cpu", "memory"])
def test_what_is_too_much_together_is_read_in_half(reason: Reason) -> None:
    assert after(reason, 0) == (frozenset(range(1, 6)), dict.fromkeys(range(6, 11), reason))


@pytest.mark.parametrize(
    ("reason", "page", "error"),
    [("wall", 4, UnreadableInput), ("crash", 0, UnreadableInput), ("fault", 0, ReaderFailed)],
)
def test_what_no_further_try_helps_against_is_told(reason: Reason, page: int, error: type[LkjError]) -> None:
    with pytest.raises(error):
        after(reason, page)


@given(st.sets(st.integers(1, 30), min_size=1).map(frozenset), st.data())
def test_every_death_gives_up_a_page_and_there_is_an_end(pages: frozenset[int], data: st.DataObject) -> None:
    wanted, told = pages, dict[int, str]()
    for deaths in range(1, 100):
        page = data.draw(st.sampled_from([0, *sorted(wanted)]))
        try:
            left, given_up = after(data.draw(st.sampled_from(REASONS)), page, deaths, wanted)
        except LkjError:
            return
        assert left < wanted
        told |= given_up
        assert told.keys() == pages - left
        wanted = left
    pytest.fail("it was tried a hundred times")

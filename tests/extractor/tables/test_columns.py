"""Bringing two parts of a table to common columns."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from extractor.tables.columns import common_columns, on_lines
from extractor.tables.sheet import Area, Piece, Row, Sheet, Square, squares
from extractor.tables.slivers import without_slivers
from schemas.geometry import Box
from tests.drawn import words

WIDTH = 595.0
steps = st.lists(st.floats(min_value=4.1, max_value=120.0), min_size=1, max_size=9)
starts = st.floats(min_value=20.0, max_value=90.0)


def lines(start: float, widths: list[float]) -> list[float]:
    xs = [start]
    for width in widths:
        xs.append(xs[-1] + width)
    return xs


def sheet(xs: list[float], rows: int, spans: list[int]) -> Sheet:
    """A sheet of numbered cells, some of them as wide as `spans` tells."""
    made: list[Row] = []
    count = 0
    for _ in range(rows):
        row: Row = [None] * (len(xs) - 1)
        column = 0
        while column < len(row):
            width = min(spans[count % len(spans)], len(row) - column)
            count += 1
            text = words(f"n{count}", xs[column], 100.0) if count % 3 else []
            row[column] = Square((Piece(1, Box(xs[column], 100, xs[column + width], 110), tuple(text)),), 1, width)
            column += width
        made.append(row)
    return Sheet(made, tuple(xs), [Area(1, Box(xs[0], 100, xs[-1], 200))])


def texts(one: Sheet) -> list[str]:
    return [square.text for row in one.rows for _, square in squares(row) if square.text]


def is_whole(one: Sheet) -> bool:
    """Whether each row is covered by its squares from side to side, each place once."""
    for row in one.rows:
        covered = [c for column, square in squares(row) for c in range(column, column + square.columns)]
        if covered != list(range(one.columns)):
            return False
    return all(b > a for a, b in pairwise(one.xs))


@given(starts, steps, starts, steps, st.lists(st.integers(1, 3), min_size=1, max_size=5))
def test_no_cell_is_lost_or_doubled_on_common_lines(
    first: float, widths: list[float], second: float, others: list[float], spans: list[int]
) -> None:
    above, below = sheet(lines(first, widths), 2, spans), sheet(lines(second, others), 3, spans)
    columns = common_columns(above.xs, below.xs, WIDTH)
    for part, places in ((above, columns.first), (below, columns.second)):
        moved = on_lines(part, columns.lines, places)
        assert texts(moved) == texts(part)
        assert len(moved.xs) == len(columns.lines) > max(places)
        assert all(b > a for a, b in pairwise(places))


@given(starts, steps, st.lists(st.integers(1, 3), min_size=1, max_size=5))
def test_no_text_is_lost_with_a_sliver(start: float, widths: list[float], spans: list[int]) -> None:
    printed = sheet(lines(start, widths), 4, spans)
    cleaned = without_slivers(printed)
    assert texts(cleaned) == texts(printed)
    assert is_whole(cleaned)


def test_lines_a_few_points_off_are_the_same() -> None:
    columns = common_columns([70, 100, 300, 400], [70, 106.5, 295, 400], WIDTH)
    assert (columns.lines, columns.shared) == ((70, 100, 300, 400), 1.0)


def test_a_line_that_one_part_lacks_stays() -> None:
    columns = common_columns([70, 100, 300, 400], [70, 100, 400], WIDTH)
    assert (columns.lines, columns.second, columns.is_whole) == ((70, 100, 300, 400), (0, 1, 3), True)


def test_a_border_drawn_twice_is_one() -> None:
    xs = [70.0, 200.0, 204.0, 300.0]
    cell = [
        Square((Piece(1, Box(a, 100, b, 110), tuple(words(t, a, 100))),), 1, n)
        for a, b, t, n in ((70, 200, "Nilai", 1), (200, 300, "70", 2), (70, 204, "Opini", 2), (204, 300, "80", 1))
    ]
    printed = Sheet([[cell[0], cell[1], None], [cell[2], None, cell[3]]], tuple(xs), [])
    assert [[s.text if s else None for s in row] for row in without_slivers(printed).rows] == [
        ["Nilai", "70"],
        ["Opini", "80"],
    ]


def test_columns_of_a_page_that_lies_are_as_wide_in_proportion() -> None:
    upright = [45, 67, 177, 317, 367, 419, 474, 524]
    lying = [45 + 1.57 * (x - 45) for x in upright]
    columns = common_columns(upright, lying, WIDTH)
    assert (columns.lines, columns.second, columns.shared) == (tuple(upright), tuple(range(8)), 1.0)


def test_few_columns_may_be_alike_by_chance() -> None:
    assert common_columns([70, 100, 300, 400], [70, 130, 530, 730], WIDTH).shared < 1.0

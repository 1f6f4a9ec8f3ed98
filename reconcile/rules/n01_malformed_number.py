"""Every printed numeral is one that a number format yields.

Why: a doubled, lost or exchanged mark makes an amount a thousandfold larger or smaller for whoever reads it otherwise.
Example: Rp 95.766,000,- for Rp 95.766.000,-; the repaired reading is used only where another figure confirms it.
One way of writing that runs through the report (`641,773,572,00` in every cell) is told once, with its places.
May be wrong: where a narrow cell broke the number over two lines; such breaks are left out when they are seen.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reconcile.facts.glued import glued
from reconcile.facts.number_marks import misgrouped
from reconcile.findings.build_finding import build_finding
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from reconcile.words.vocabularies import listed
from schemas.document import COLUMN_UNKNOWN
from schemas.figure import Figure
from schemas.findings import Parameter

SPLIT = re.compile(r"[0-9][.,]* [0-9.,]")
"""A space within a number, and not behind its `Rp.`"""
LINE_HEIGHT = 17.0
"""Points: a box higher than this holds more than one printed line."""


BY_BLANKS = re.compile(r"\d{1,3}(?: \d{3})+")
"""Thousands set apart by blanks, as the statistical office does: no misprint where several are."""
HABIT = 6
"""Different numbers misprinted in one way from which that is how the report writes."""
CODE = re.compile(r"\d+(?:\.(?:\d{1,2}|\d{4,})){2,}")
"""Numbers of a classification, none of whose groups is one of thousands: `1.03.11.1.01.0009`."""
LONG = re.compile(r"(?:\d[.,]?){6,}")
WELL_FORMED = re.compile(r"\d{1,3}(?:[.,]\d{3})*(?:[.,]\d{1,2})?%?|\d+(?:[.,]\d{1,2})?%?")


def check(index: Index) -> Iterator[Outcome]:
    alike: dict[str, list[Figure]] = defaultdict(list)
    with_next = glued(index.document.tables)
    for figure in (*index.figures.values(), *_of_unknown_columns(index)):
        misprinted = figure.reason in listed("malformed", "malformed") or figure.reason == COLUMN_UNKNOWN
        none = not misprinted or _several(figure) or CODE.fullmatch(figure.raw.strip(" ."))
        if (figure.status == "unreadable" and none) or (figure.page, figure.raw) in with_next:
            yield Undecided((figure,), "unreadable")
        elif not _broken(figure) and _is_misprint(figure, misprinted):
            alike[figure.reason or ""].append(figure)
        elif figure.known:
            yield Consistent(())
    for figures in alike.values():
        written = {figure.raw for figure in figures}
        if len(written) > 1 and all(map(BY_BLANKS.fullmatch, written)):
            yield from (Undecided((figure,), "unreadable") for figure in figures)
        elif len(written) >= HABIT:
            yield _habit(figures)
        else:
            yield from (_malformed(index, figure, _in_one_table(figure, figures)) for figure in figures)


def _of_unknown_columns(index: Index) -> Iterator[Figure]:
    """No rule asks what they say, but how they are written can be seen in any column."""
    yield from (figure for figure in index.unknown if not figure.known and misgrouped(figure.raw, figure.quote))


def _broken(figure: Figure) -> bool:
    return bool(SPLIT.search(figure.raw)) and figure.bbox.height > LINE_HEIGHT


def _is_code(figure: Figure) -> bool:
    return CODE.fullmatch(figure.raw.strip(" .")) is not None


def _several(figure: Figure) -> bool:
    """Whether several numbers, each well formed or long enough to be one, came into one cell: that is no misprint."""
    pieces = figure.raw.split()
    return len(pieces) > 1 and all(WELL_FORMED.fullmatch(piece) or LONG.fullmatch(piece) for piece in pieces)


def _is_misprint(figure: Figure, misprinted: bool) -> bool:
    return figure.status in ("repaired", "unreadable") or _misprint_put_right(figure, misprinted)


def _misprint_put_right(figure: Figure, misprinted: bool) -> bool:
    """That a person says which number is meant makes the print no better."""
    return figure.status == "corrected" and misprinted


def _in_one_table(figure: Figure, alike: Sequence[Figure]) -> bool:
    """Whether others of its table are misprinted the same way: its writer did not slip but writes so."""
    return figure.table is not None and len({other.raw for other in alike if other.table == figure.table}) > 1


def _malformed(index: Index, figure: Figure, in_one_table: bool) -> Contradiction:
    key = "malformed" if figure.value is None else "malformed_confirmed" if index.whole(figure) else "malformed_guess"
    params: dict[str, Parameter] = {"reading": figure.value if figure.value is not None else "-"}
    fault = f"N01 {figure.table} {figure.reason}" if in_one_table else f"N01 {figure.raw}"
    finding = build_finding("N01", "warning", figure, key, params=params, corrections={}, fault=fault)
    return replace(finding, tests=False)


def _habit(figures: Sequence[Figure]) -> Contradiction:
    """All numbers that are written in one wrong way, told once."""
    first, *others = figures
    finding = build_finding(
        "N01",
        "warning",
        first,
        "malformed_habit",
        params={"count": len(figures), "pages": [str(page) for page in sorted({figure.page for figure in figures})]},
        also_stated=others[: HABIT - 1],
        identity=(first.reason or "",),
        corrections={},
    )
    return replace(finding, tests=False)


RULE = Rule("N01", "malformed-number", "warning", check)

"""The comparisons that chapter III must make, and which of them a report makes, by its tables, values or headings."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reconcile.facts.rows import Row
from reconcile.index import Index
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain

REQUIRED = ("target", "years", "plan", "budget")


def missing(index: Index) -> list[str]:
    """Those of REQUIRED of which neither figures nor headings show anything."""
    made: dict[str, Callable[[Index], bool]] = {"target": _target, "years": _years, "plan": _plan, "budget": _budget}
    return [name for name in REQUIRED if not made[name](index) and not _announced(index, name)]


def _target(index: Index) -> bool:
    return any(row.of("target") and row.of("realisasi") for row in index.rows)


def _years(index: Index) -> bool:
    return any(_earlier(index, row) for row in index.rows)


def _earlier(index: Index, row: Row) -> bool:
    own = index.document.year or 0
    results = [*row.of("realisasi"), *row.of("capaian")]
    return any(figure.basis == "previous_year" or (figure.year or own) < own for figure in results)


def _plan(index: Index) -> bool:
    by_kind = any(row.owner.kind == "medium_term_comparison" for row in index.rows)
    own = index.document.year or 0
    later = any(
        target.year is not None and target.year > own for row in _with_result(index) for target in row.of("target")
    )
    return by_kind or later or any(figure.basis == "renstra_end" for row in index.rows for figure in row.figures)


def _with_result(index: Index) -> Iterator[Row]:
    """Rows that state what was reached."""
    return (row for row in index.rows if row.of("realisasi"))


def _budget(index: Index) -> bool:
    spent = any(line.of("realisasi") for line in index.lines)
    return spent or any(claim.measure == "persen_keuangan" for claim in index.claims)


def _announced(index: Index, name: str) -> bool:
    """Whether a heading or a caption speaks of it, so that it may be there as text or as a picture."""
    texts = [heading.text for heading in index.document.headings]
    texts += [" ".join(table.title) for table in index.document.tables]
    return any(word in plain(text) for text in texts for word in listed("comparisons", name))

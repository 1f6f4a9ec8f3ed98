"""What the text says of a table as a whole: `tabel di atas ... rata-rata 99,28`, `Tabel 6 ... mencapai 76,74 %`.

The average or the total of the table that the sentence names is repeated, or it is wrong.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from reconcile.facts.budget_levels import level
from reconcile.facts.likeness import comparable, one_number
from reconcile.facts.scope import before_it, claim_of, is_bound
from reconcile.index import Index
from reconcile.prose.misprints import misprint
from reconcile.prose.statements import TextStatement, right, wrong
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.equation import Equation, same
from schemas.figure import Figure

KINDS = ("number", "percentage", "amount")


def statements_on_tables(index: Index, settled: Collection[str]) -> Iterator[TextStatement]:
    """Averages and totals of tables that a sentence names, but for the `settled` claims (ids)."""
    everywhere = _ends(index)
    rows = [cell for row in (*index.rows, *index.lines) for cell in row.figures if cell.known]
    printed = {cell.number for cell in (*rows, *everywhere)}
    for figure in index.claims:
        claim = claim_of(figure)
        if figure.id in settled or not figure.known or claim.kind not in KINDS or is_bound(figure):
            continue
        of_table = [cell for cell in everywhere if cell.table == claim.after_table]
        ends = [cell for cell in of_table if _asked(cell, figure)]
        if repeated := [cell for cell in ends if one_number(cell, figure)]:
            yield right(figure, tuple(repeated))
        elif figure.number not in printed and (end := _meant(index, figure, ends)):
            yield wrong(Equation(figure, (end,), same), "told_total")


def _ends(index: Index) -> list[Figure]:
    totals = [cell for line in index.lines if level(line) == "total" for cell in line.figures]
    return [cell for cell in (*index.aggregates, *totals) if cell.known]


def _asked(cell: Figure, figure: Figure) -> bool:
    """Whether the figure is of the column of a total: by its measure, or as an average of whatever its words leave
    open."""
    year = figure.year is None or cell.year is None or figure.year == cell.year
    open_words = not figure.measure and _is_mean(figure) and _is_mean(cell)
    return year and comparable(cell, figure) and (cell.measure == figure.measure or open_words)


def _is_mean(figure: Figure) -> bool:
    """Whether it is called an average: a claim by the words before it, a cell by its label."""
    words = before_it(figure) if figure.origin == "claim" else figure.label or ""
    return any(mean in plain(words) for mean in listed("averages", "average"))


def _meant(index: Index, figure: Figure, ends: Sequence[Figure]) -> Figure | None:
    """The one end of the table: of an average, whatever it is; of a total, where the figure is but a slip away."""
    alone = len({cell.number for cell in ends}) == 1 and all(map(index.trusted, ends))
    if alone and _is_mean(figure) and _is_mean(ends[0]):
        return ends[0]
    return ends[0] if alone and misprint(ends[0].number, figure.number) else None

"""Figures of the text against tables of anything else: visitors, cases, staff, no measure of the plan.

What such a column counts is not known, so that only a slip is told, or a figure whose neighbours in the sentence are
printed in the very row.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from reconcile.facts.likeness import comparable, in_thousands, one_number
from reconcile.facts.long_numbers import significant
from reconcile.facts.rows import Row
from reconcile.facts.scope import claim_of, is_bound, printed_year
from reconcile.index import Index
from reconcile.prose.misprints import misprint, turned
from reconcile.prose.spoken_of import Spoken, SpokenOf
from reconcile.prose.spoken_statements import follows
from reconcile.prose.statements import TextStatement, not_of_its_row, right
from reconcile.prose.thresholds import FIGURES_THAT_TELL, SHORTEST_MISPRINT, SHORTEST_SWAPPED
from schemas.figure import Figure

KINDS = ("amount", "percentage", "number", "count")


def rows_of_anything(index: Index, settled: Collection[str]) -> Iterator[TextStatement]:
    """All but the `settled` claims (ids)."""
    rows = _rows(index)
    spoken = SpokenOf(rows)
    printed = {cell.number for row in (*rows, *index.rows, *index.lines) for cell in row.figures if cell.known}
    for sentence in index.sentences if rows else ():
        for figure in sentence:
            if figure.id in settled or not _asked(figure) or follows(figure, sentence):
                continue
            of = spoken.of(figure, sentence)
            if of is not None and (told := _statement(index, figure, of, figure.number in printed)):
                yield told


def _rows(index: Index) -> list[Row]:
    """The figures of columns that are not understood, row by row."""
    known = [figure for figure in index.unknown if figure.known]
    return [
        Row(owner, tuple(figures), owner.printed)
        for owner, figures in groupby(known, key=lambda figure: figure.owner)
        if not hasattr(owner, "label")
    ]


def _asked(figure: Figure) -> bool:
    asked = figure.known and bool(figure.number) and claim_of(figure).kind in KINDS
    return asked and not is_bound(figure) and any(map(str.isalpha, claim_of(figure).lead))


def _statement(index: Index, figure: Figure, of: Spoken, elsewhere: bool) -> TextStatement | None:
    cells = [cell for row in of.rows for cell in row.figures if comparable(cell, figure)]
    if repeated := [cell for cell in cells if one_number(cell, figure) or in_thousands(cell, figure)]:
        return right(figure, tuple(repeated))
    if elsewhere:
        return None
    year = printed_year(figure, index.document.year)
    of_year = [cell for cell in cells if (cell.year or index.document.year) == year]
    meant = _slip(of, figure, of_year) or _in_company(of, of_year)
    return not_of_its_row(figure, meant, of_year) if meant is not None and index.trusted(meant) else None


def _slip(of: Spoken, figure: Figure, cells: Sequence[Figure]) -> Figure | None:
    """The one cell that it is but for one digit or two turned round."""
    least = SHORTEST_SWAPPED if of.company or of.named else SHORTEST_MISPRINT
    sized = [cell for cell in cells if _one_size(cell, figure)]
    like = [cell for cell in sized if turned(cell, figure) or misprint(cell.number, figure.number, least)]
    return like[0] if len({cell.number for cell in like}) == 1 else None


def _in_company(of: Spoken, cells: Sequence[Figure]) -> Figure | None:
    """The only cell of its year, where the sentence repeats two others of the row."""
    alone = len(cells) == 1 and len(significant(cells[0].number)) >= SHORTEST_SWAPPED
    return cells[0] if alone and of.company >= FIGURES_THAT_TELL else None


def _one_size(cell: Figure, figure: Figure) -> bool:
    return cell.number.adjusted() == figure.number.adjusted()

"""Figures of the text against the row that they are said of, where no closer reading knew of what they speak."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import permutations

from reconcile.facts.likeness import comparable, off_by, one_number
from reconcile.facts.long_numbers import significant
from reconcile.facts.rows import same_unit
from reconcile.facts.scope import claim_of, is_bound, year_of
from reconcile.index import Index
from reconcile.prose.left_open import COUNTED
from reconcile.prose.misprints import misprint
from reconcile.prose.named_pairs import CHANGE
from reconcile.prose.spoken_of import Spoken, SpokenOf
from reconcile.prose.statements import OTHER, TextStatement, not_of_its_row, right, unsure
from reconcile.prose.thresholds import (
    FIGURES_THAT_TELL,
    HELD_BESIDE_FIGURE,
    MEANT_ALIKE,
    SHORTEST_MISPRINT,
    SHORTEST_SWAPPED,
)
from reconcile.row_matching.subjects import wording
from reconcile.words.units import is_percent, is_rupiah, unit_name
from reconcile.words.vocabularies import listed
from reconcile.words.wording import words
from schemas.document import BudgetLine
from schemas.equation import Equation, percentage
from schemas.figure import Figure
from schemas.verdict import judge

KINDS = ("amount", "percentage", "number", "count", "change")
RESULTS = ("realisasi", "capaian")
OPEN = (COUNTED, "jumlah:")
"""Measures that leave open what is counted."""
AMOUNTS = ("pagu", "pagu_awal")


def spoken_statements(index: Index, settled: Collection[str]) -> Iterator[TextStatement]:
    """All but the `settled` claims (ids)."""
    spoken = SpokenOf([*index.lines, *index.rows])
    for sentence in index.sentences:
        for figure in sentence:
            asked = figure.known and figure.number and claim_of(figure).kind in KINDS and figure.id not in settled
            if (
                asked
                and _in_words(figure)
                and not is_bound(figure)
                and not _in_turn(figure)
                and not follows(figure, sentence)
            ):
                of = spoken.of(figure, sentence)
                if of is not None:
                    yield _statement(index, figure, of)


def follows(figure: Figure, sentence: Sequence[Figure]) -> bool:
    """Whether it is what parts two others of its sentence (`melampaui target sebesar 18,75 %`), or their ratio: then
    it is no slip, whatever a table prints."""
    others = [other for other in sentence if other is not figure and other.known]
    differences = any(one.number - other.number == figure.number for one, other in permutations(others, 2))
    share = is_percent(figure.unit) and any(
        judge(Equation(figure, pair, percentage)).consistent for pair in permutations(others, 2)
    )
    return differences or share


def _in_words(figure: Figure) -> bool:
    """Whether words lead to it: the labels of a chart are figures alone."""
    return any(map(str.isalpha, figure.quote.replace(figure.raw, "")))


def _in_turn(figure: Figure) -> bool:
    """Whether it is one of several that are said of several things in turn."""
    return bool(set(words(figure.quote)) & set(listed("statements", "in_turn")))


def _statement(index: Index, figure: Figure, of: Spoken) -> TextStatement:
    cells = [cell for row in of.rows for cell in row.figures if cell.known and _of_one_kind(cell, figure)]
    if repeated := [cell for cell in cells if _repeats(cell, figure)]:
        return right(figure, tuple(repeated))
    asked = [cell for cell in cells if _asked(cell, figure) and cell.basis is None]
    year = _year(index, figure, of, asked)
    of_year = [cell for cell in asked if year is None or (cell.year or index.document.year) == year]
    usual = _usual(figure, [cell for cell in of_year if _called(cell, figure)])
    told = usual if usual and year is not None and _tells(of, figure, usual) else None
    meant = told or _misprinted(of, figure, of_year, year)
    if meant is None or not all(map(index.trusted, of_year)):
        return unsure(figure, _why(of_year, year))
    return not_of_its_row(figure, meant, of_year)


def _repeats(cell: Figure, figure: Figure) -> bool:
    """That it is a target rounded says nothing of a result."""
    if _scaled(cell, figure):
        return True
    result = cell.measure == "target" and figure.measure in RESULTS
    return one_number(cell, figure) and (cell.number == figure.number or not result)


def _why(of_year: Sequence[Figure], year: int | None) -> str:
    """Why nothing is told."""
    if year is None:
        return "no_year"
    return "scope_unsure" if of_year else "no_such_figure"


def _year(index: Index, figure: Figure, of: Spoken, asked: Sequence[Figure]) -> int | None:
    """Where its section speaks of several years, that of the only column that it may be of, or that of the report where
    the figures beside it are of that year."""
    year = year_of(index.sentences, figure, index.document.year)
    if year is None and (of.company or len({cell.year for cell in asked}) == 1):
        return index.document.year
    return year


def _usual(figure: Figure, cells: Sequence[Figure]) -> Figure | None:
    """What most tables print, else what comes nearest."""
    times = Counter(cell.number for cell in cells)
    return max(cells, key=lambda cell: (times[cell.number], -abs(cell.number - figure.number)), default=None)


def _of_one_kind(cell: Figure, figure: Figure) -> bool:
    """Whether both may be of one unit: money, percent, or what is counted."""
    money = is_rupiah(cell.unit) or isinstance(cell.owner, BudgetLine) or cell.measure in AMOUNTS
    of_money = claim_of(figure).kind == "amount"
    if of_money and not money:
        return False
    return comparable(cell, figure) and (of_money or same_unit(cell, figure))


def _scaled(cell: Figure, figure: Figure) -> bool:
    """The same digits in thousands, or as a share of one."""
    return significant(cell.number) == significant(figure.number)


def _asked(cell: Figure, figure: Figure) -> bool:
    """Whether the figure may be what the cell states: by its measure, or where its words leave that open."""
    if figure.measure.startswith(OTHER):
        return bool(_column_words(cell) & _column_words(figure))
    if figure.measure.startswith(CHANGE) and not _names_change(cell):
        return False
    if is_percent(figure.unit) and cell.measure in ("target", "realisasi") and not _is_share(cell):
        return False
    measure = figure.measure.removeprefix(CHANGE)
    if not measure or figure.measure.startswith(OPEN):
        return True
    either = {measure, cell.measure} in ({"capaian", "realisasi"}, set(AMOUNTS))
    return cell.measure == measure or either


def _names_change(cell: Figure) -> bool:
    """Whether it is of a rise or a fall by its name, so that the words of change are no more than that name."""
    return bool(wording(cell.label).marks & {"rise", "fall"})


def _is_share(cell: Figure) -> bool:
    """Whether a target or what was realised is told in percent, by its unit or its name."""
    return is_percent(cell.unit) or wording(cell.label).head == "share"


def _called(cell: Figure, figure: Figure) -> bool:
    """Whether the words of the figure say that it is what the cell states."""
    other = figure.measure.startswith(OTHER) and _column_words(figure) <= _column_words(cell)
    return other or cell.measure == figure.measure.removeprefix(CHANGE)


def _column_words(figure: Figure) -> set[str]:
    return set(words(figure.measure.removeprefix(OTHER))) if figure.measure.startswith(OTHER) else set()


def _tells(of: Spoken, figure: Figure, cell: Figure) -> bool:
    """Whether enough tells of which row the figure is, to hold it against the row however far it is off."""
    if of.company >= FIGURES_THAT_TELL or (of.company and of.held >= HELD_BESIDE_FIGURE):
        return True
    near = off_by(figure, cell) <= MEANT_ALIKE
    one_unit = unit_name(figure.unit) is not None and unit_name(figure.unit) == unit_name(cell.unit)
    return of.named and (near or one_unit)


def _misprinted(of: Spoken, figure: Figure, asked: Sequence[Figure], year: int | None) -> Figure | None:
    """The one number of the row that the figure is but for a slip."""
    called = of.named and year is not None and all(_called(cell, figure) for cell in asked)
    least = SHORTEST_SWAPPED if of.company or called else SHORTEST_MISPRINT
    like = [cell for cell in asked if misprint(cell.number, figure.number, least)]
    times = Counter(cell.number for cell in like)
    return like[0] if len(times) == 1 else None

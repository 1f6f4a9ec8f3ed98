"""Figures of the text whose row is told by the figures beside them.

`7 lokasi dari target 9 lokasi (66,67 %)`, where one row has that target and that capaian, and another realisasi.

Two figures of a sentence that one row prints in the same roles say which row is spoken of, where its name is at least
hinted at; the third is then held against that row however far off it is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property

from reconcile.facts.likeness import comparable, one_number
from reconcile.facts.rows import Row
from reconcile.facts.scope import claim_of, is_bound, printed_year
from reconcile.index import Index
from reconcile.prose.left_open import left_open
from reconcile.prose.spoken_statements import follows
from reconcile.prose.statements import TextStatement, not_of_its_row
from reconcile.prose.thresholds import DIGITS_OF_COMPANY, FIGURES_THAT_TELL, HINTED_AT
from reconcile.row_matching.subjects import Likeness, spelt_alike, wording
from schemas.document import BudgetLine
from schemas.figure import Figure

RESULTS = ("target", "realisasi", "capaian")
SPENDING = ("pagu", "realisasi", "persen_keuangan")
ENDS = ("capaian", "persen_keuangan")
"""What a part of a sentence ends with that tells of one row."""


def rows_in_company(index: Index, settled: Collection[str]) -> Iterator[TextStatement]:
    """Only what is wrong, and of all but the `settled` claims (ids)."""
    rows = _Rows(index, [*index.rows, *index.lines])
    for sentence in index.sentences:
        for part in _parts(sentence):
            yield from (told for told in _told(index, rows, part, sentence) if told.claim.id not in settled)


def _parts(sentence: Sequence[Figure]) -> Iterator[Sequence[Figure]]:
    """The sentence, cut behind each figure that ends what is told of a row."""
    start = 0
    for at, figure in enumerate(sentence):
        if figure.measure in ENDS:
            yield sentence[start : at + 1]
            start = at + 1
    if start < len(sentence):
        yield sentence[start:]


def _told(index: Index, rows: _Rows, part: Sequence[Figure], sentence: Sequence[Figure]) -> Iterator[TextStatement]:
    stated = _by_measure(part)
    if len(stated) <= FIGURES_THAT_TELL:
        return
    said = frozenset(spelt_alike(f"{claim_of(part[-1]).section or ''} {claim_of(part[-1]).lead} {part[-1].quote}"))
    found = [(row, cells) for row, cells in rows.printing(stated) if rows.hinted(row, said)]
    subjects = {index.subject_of[row.owner.id] for row, _ in found}
    odd = {measure for _, cells in found for measure in cells if not _agree(stated, cells, measure)}
    if len(subjects) != 1 or len(odd) != 1:
        return
    measure = odd.pop()
    figure, meant = stated[measure], next(cells[measure] for _, cells in found if measure in cells)
    elsewhere = any(one_number(figure, cell) for entry, _ in found for cell in entry.figures if cell.known)
    if not elsewhere and index.trusted(meant) and not is_bound(figure) and not follows(figure, sentence):
        yield not_of_its_row(figure, meant, [own[measure] for _, own in found if measure in own])


def _by_measure(part: Sequence[Figure]) -> dict[str, Figure]:
    """Each measure that the part states once; what its words leave open is what was realised."""
    found: dict[str, list[Figure]] = {}
    for figure in part:
        if figure.known:
            found.setdefault("realisasi" if left_open(figure) else figure.measure, []).append(figure)
    return {measure: figures[0] for measure, figures in found.items() if len(figures) == 1}


def _agree(stated: Mapping[str, Figure], cells: Mapping[str, Figure], measure: str) -> bool:
    return one_number(stated[measure], cells[measure]) and comparable(stated[measure], cells[measure])


class _Rows:
    """Asked of the figures of a sentence; made of all rows that they may be of."""

    def __init__(self, index: Index, rows: Iterable[Row]) -> None:
        self._index = index
        self._rows = tuple(rows)

    @cached_property
    def _likeness(self) -> Likeness:
        return Likeness([wording(row.label) for row in self._rows])

    @cached_property
    def _by_number(self) -> dict[Decimal, list[Row]]:
        """By each number that a row prints."""
        found: dict[Decimal, list[Row]] = {}
        for row in self._rows:
            for number in {cell.number for cell in row.figures if cell.known}:
                found.setdefault(number, []).append(row)
        return found

    def printing(self, stated: Mapping[str, Figure]) -> Iterator[tuple[Row, dict[str, Figure]]]:
        """The rows that print at least two of the stated figures in the same roles, one of them no round number, with
        their figures of that year."""
        likely = [row for figure in stated.values() for row in self._by_number.get(figure.number, ())]
        for row in {row.owner.id: row for row in likely}.values():
            cells = self._cells(row, stated)
            agreeing = [stated[measure] for measure in cells if _agree(stated, cells, measure)]
            digits = max((sum(map(str.isdigit, figure.raw)) for figure in agreeing), default=0)
            if len(agreeing) >= FIGURES_THAT_TELL and digits >= DIGITS_OF_COMPANY:
                yield row, cells

    def hinted(self, row: Row, said: frozenset[str]) -> bool:
        return self._likeness.held(wording(row.label), said) >= HINTED_AT

    def _cells(self, row: Row, stated: Mapping[str, Figure]) -> dict[str, Figure]:
        report = self._index.document.year
        measures = SPENDING if isinstance(row.owner, BudgetLine) else RESULTS
        found: dict[str, Figure] = {}
        for measure in (measure for measure in measures if measure in stated):
            year = printed_year(stated[measure], report)
            own = [cell for cell in row.of(measure) if cell.basis is None and (cell.year or report) == year]
            if len(own) == 1 and own[0].known and comparable(stated[measure], own[0]):
                found[measure] = own[0]
        return found

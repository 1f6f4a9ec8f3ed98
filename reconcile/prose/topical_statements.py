"""Figures of the text against the row that they are about, where a name that is but hinted at suffices: the less is
said of the row, the nearer its figure must be to the printed one.

A figure that is the row's but for digits turned round or one digit is a slip wherever the row is named; one that is
merely near is held against the row where the clause names it and says which of its figures is meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reconcile.facts.likeness import comparable, off_by, one_number
from reconcile.facts.rows import over_plan
from reconcile.facts.scope import claim_of, is_apart, is_bound, printed_year, sentence_before
from reconcile.index import Index
from reconcile.prose.left_open import left_open
from reconcile.prose.misprints import misprint, turned
from reconcile.prose.spoken_statements import follows
from reconcile.prose.statements import OTHER, TextStatement, not_of_its_row, right
from reconcile.prose.thresholds import (
    MEANT_BESIDE,
    MEANT_NEARBY,
    SHORTEST_MISPRINT,
    SLIP_NAMED,
    TABLES_ALIKE,
    TOPIC_NAMED,
)
from reconcile.prose.topics import Topic, Topics
from reconcile.words.units import is_percent, is_rupiah, unit_name
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.document import BudgetLine
from schemas.figure import Figure

RESULTS = ("realisasi", "capaian", "persen_keuangan", "persen_kinerja", "target")
AMOUNTS = ("pagu", "pagu_awal", "sisa")
SHARES = ("capaian", "persen_keuangan", "persen_kinerja")


def topical_statements(index: Index, topics: Topics, settled: Collection[str]) -> Iterator[TextStatement]:
    """All but the `settled` claims (ids)."""
    before: Sequence[Figure] = ()
    printed = {cell.number for row in (*index.rows, *index.lines) for cell in row.figures if cell.known}
    for sentence in index.sentences:
        for figure in sentence:
            if figure.id in settled or not _asked(figure) or follows(figure, sentence) or _absorbs(figure, sentence):
                continue
            if claim_of(figure).kind == "amount" and figure.number in printed:
                continue  # no slip, of whatever it is
            topic = topics.of(figure, sentence, sentence_before(before, sentence))
            if topic is not None and (told := _Told(index, figure, topic, figure.number in printed).statement):
                yield told
        before = sentence


def _asked(figure: Figure) -> bool:
    """Whether it is a result told in words, and neither a bound, a change nor the count of a list."""
    claim = claim_of(figure)
    open_words = left_open(figure) or figure.measure in RESULTS
    number = figure.known and bool(figure.number) and claim.kind in ("number", "percentage", "count", "amount")
    open_words = open_words or (claim.kind == "amount" and figure.measure in AMOUNTS)
    return number and open_words and not is_bound(figure) and any(map(str.isalpha, claim.lead))


def _absorbs(figure: Figure, sentence: Sequence[Figure]) -> bool:
    """Whether it is the absorption of amounts that the sentence states, which are held against each other elsewhere."""
    return figure.measure == "persen_keuangan" and any(is_rupiah(other.unit) for other in sentence)


def _is_money(cell: Figure) -> bool:
    spent = isinstance(cell.owner, BudgetLine) and cell.measure in ("realisasi", *AMOUNTS)
    return is_rupiah(cell.unit) or (spent and not is_percent(cell.unit))


@dataclass(frozen=True)
class _Told:
    """One figure and what it is about; `elsewhere` where some row prints the very number."""

    index: Index
    figure: Figure
    topic: Topic
    elsewhere: bool

    @property
    def statement(self) -> TextStatement | None:
        if repeated := [cell for cell in self._cells if self._repeats(cell)]:
            return right(self.figure, tuple(repeated))
        meant = self._slip or (None if self._of_money else self._near or self._often)
        if meant is None or not self.index.trusted(meant):
            return None
        return not_of_its_row(self.figure, meant, self._cells)

    def _repeats(self, cell: Figure) -> bool:
        """That it is a rounded one says something only of a cell that it may be of."""
        return one_number(cell, self.figure) and (cell.number == self.figure.number or self._is_measure(cell))

    @property
    def _of_money(self) -> bool:
        return claim_of(self.figure).kind == "amount"

    @cached_property
    def _cells(self) -> list[Figure]:
        """The figures of the rows that may be of its kind."""
        known = [cell for row in self.topic.rows for cell in row.figures if cell.known]
        cells = [cell for cell in known if _is_money(cell) == self._of_money]
        return [cell for cell in cells if comparable(cell, self.figure)]

    @cached_property
    def _meant(self) -> list[Figure]:
        """Those of the measure and the year that the sentence may speak of."""
        own = [cell for cell in self._cells if cell.basis is None and self._is_measure(cell)]
        report = self.index.document.year
        return [cell for cell in own if (cell.year or report) == printed_year(self.figure, report)]

    @property
    def _of_anything(self) -> list[Figure]:
        """The figures of its year that are of no measure, where no word says what it is."""
        report = self.index.document.year
        own = [cell for cell in self._cells if cell.measure.startswith(OTHER) and not self._said]
        return [cell for cell in own if (cell.year or report) == printed_year(self.figure, report)]

    def _is_measure(self, cell: Figure) -> bool:
        """Whether the words leave open that it is this one; what is no target is a result."""
        said = self._said
        if self._of_money:
            return said in ("", cell.measure)
        if (
            said in ("realisasi", "capaian", "persen_keuangan")
            and cell.measure in SHARES
            and is_percent(self.figure.unit)
        ):
            return True
        return cell.measure == said or (said == "" and cell.measure in RESULTS and cell.measure != "target")

    @property
    def _said(self) -> str:
        if left_open(self.figure):
            return "target" if plain(claim_of(self.figure).lead).endswith(listed("statements", "planned")) else ""
        return self.figure.measure

    @property
    def _slip(self) -> Figure | None:
        """The one cell that it is but for digits turned round, or for one digit."""
        if self.elsewhere or self.topic.share < SLIP_NAMED:
            return None
        like = [cell for cell in (*self._meant, *self._of_anything) if self._one_size(cell) and self._misprints(cell)]
        return like[0] if len(Counter(cell.number for cell in like)) == 1 else None

    def _one_size(self, cell: Figure) -> bool:
        return not self._of_money or cell.number.adjusted() == self.figure.number.adjusted()

    def _misprints(self, cell: Figure) -> bool:
        return turned(cell, self.figure) or self._one_digit_off(cell)

    def _one_digit_off(self, cell: Figure) -> bool:
        least = SHORTEST_MISPRINT if self.topic.place else SHORTEST_MISPRINT - 1
        return misprint(cell.number, self.figure.number, least)

    @property
    def _near(self) -> Figure | None:
        """What the sentence names and says to be meant, where it is not far off and nothing else prints the number."""
        said = bool(self._said) or bool(self.topic.company)
        if self.elsewhere or not said or self.topic.place > 1 or self.topic.share < TOPIC_NAMED:
            return None
        exact = [cell for cell in self._meant if not self._said or cell.measure == self._result_of(cell)]
        numbers = Counter(cell.number for cell in exact)
        if not numbers or (len(numbers) > 1 and not self._said):
            return None
        cell = next(cell for cell in exact if cell.number == numbers.most_common(1)[0][0])
        one_unit = unit_name(cell.unit) == unit_name(self.figure.unit) or cell.measure in SHARES
        reach = MEANT_BESIDE if self.topic.place else MEANT_NEARBY
        return cell if one_unit and off_by(self.figure, cell) <= reach else None

    @property
    def _often(self) -> Figure | None:
        """What several tables print alike, where the sentence names the row whole and says which figure it tells: then
        neither how far it is off nor that another row prints it makes it another's."""
        if not self._said or self.topic.place > 1 or self.topic.share < TOPIC_NAMED or is_apart(self.figure):
            return None
        exact = [cell for cell in self._meant if cell.measure == self._said and not over_plan(cell)]
        agreed = len({cell.number for cell in exact}) == 1 and len({cell.table for cell in exact}) >= TABLES_ALIKE
        one_unit = any(unit_name(cell.unit) == unit_name(self.figure.unit) for cell in exact)
        return exact[0] if agreed and one_unit else None

    def _result_of(self, cell: Figure) -> str:
        """What the row calls what the words say: the realisasi of money in percent is its absorption."""
        share = isinstance(cell.owner, BudgetLine) and is_percent(self.figure.unit)
        return "persen_keuangan" if share and self._said in ("realisasi", "capaian") else self._said

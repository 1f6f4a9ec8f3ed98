"""Stated categories, with the value each is stated of and what the report's own scales say of that value."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from reconcile.facts.rows import Row, TableView
from reconcile.facts.scales import called, classes, names, seams
from reconcile.facts.scope import is_bound
from reconcile.facts.thresholds import DIGITS_OF_CAPAIAN
from reconcile.words.vocabularies import listed
from reconcile.words.wording import letters, plain
from schemas.document import Band, Scale
from schemas.figure import Figure
from schemas.prose import Claim

NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


@dataclass(frozen=True, slots=True)
class Graded:
    """`scales` are those that have the word, nearest first; none where no scale of the report has it."""

    word: str
    stated: Figure
    value: Figure | None
    scales: tuple[Scale, ...]

    def bands(self, number: Figure | None = None) -> list[Band]:
        """The classes of the value (or of another one) on the nearest scale that has the word."""
        value = number or self.value
        if value is None or not value.known or not self.scales:
            return []
        return classes(self.scales[0], value.number)

    @property
    def agrees(self) -> bool:
        """Whether some scale that has the word gives it to the value."""
        value = self.value
        if value is None or not value.known:
            return False
        return any(self.word in called(band) for scale in self.scales for band in classes(scale, value.number))

    @property
    def between(self) -> bool:
        """Whether the value falls into a gap of every scale that has the word."""
        value = self.value
        known = value is not None and value.known and bool(self.scales)
        return known and all(value and any(seam.holds(value.number) for seam in seams(scale)) for scale in self.scales)


def graded_rows(tables: Sequence[TableView], scales: Sequence[Scale]) -> Iterator[Graded]:
    """The categories of table rows, where the table uses the words of some scale of the report."""
    for table in tables:
        pairs = [(row, cell) for row in table.rows for cell in row.of("kategori") if cell.written]
        words = {_word(cell, scales) for _, cell in pairs}
        if any(words & names(scale) for scale in scales):
            for row, cell in pairs:
                yield graded(cell, _value(row, cell), scales)


def graded_claims(
    sentences: Sequence[Sequence[Figure]], scales: Sequence[Scale], rows: Sequence[Row] = ()
) -> Iterator[Graded]:
    """The categories of sentences that speak of performance, by their words or by a value that is the capaian of
    one of `rows`, each with the last percentage before it that is no bound of a class; where a
    sentence grades `tersebut` and has none, the last one of the sentence before."""
    capaian = {figure.number for row in rows for figure in row.of("capaian") if figure.known}
    for place, sentence in enumerate(sentences):
        for at, figure in enumerate(sentence):
            claim = figure.owner
            if isinstance(claim, Claim) and claim.kind == "category" and figure.written:
                before = [other for other in sentence[:at] if _is_value(other)]
                if not of_performance(figure) and not _is_capaian(before, capaian):
                    continue
                if not before and (value := _value_behind(sentence, at)):
                    before = [value]
                elif not before and _points_back(figure) and place:
                    before = [other for other in sentences[place - 1] if _is_value(other) and other.page == figure.page]
                found = graded(figure, _graded_value(before, scales), scales)
                yield replace(found, value=None) if _defines(found, _behind(sentence, at)) else found


def _is_capaian(before: Sequence[Figure], capaian: Collection[Decimal]) -> bool:
    """Whether what is graded is the capaian of some row, by a number that is too particular for chance."""
    last = before[-1] if before else None
    return last is not None and last.number in capaian and sum(map(str.isdigit, last.raw)) >= DIGITS_OF_CAPAIAN


def _value_behind(sentence: Sequence[Figure], at: int) -> Figure | None:
    """`kategori tinggi dengan nilai 88,50`: the one value of the sentence, where it stands behind its category."""
    values = [other for other in sentence[at + 1 :] if _is_value(other)]
    graded_once = sum(isinstance(one.owner, Claim) and one.owner.kind == "category" for one in sentence) == 1
    words = plain(sentence[at].quote.rpartition(sentence[at].raw)[2])
    return values[0] if len(values) == 1 and graded_once and words.startswith(listed("grading", "valued")) else None


def _points_back(figure: Figure) -> bool:
    return any(word in plain(figure.quote).split() for word in listed("grading", "back"))


def _graded_value(before: Sequence[Figure], scales: Sequence[Scale]) -> Figure | None:
    """Bounds that are told of a class (`Nilai Angka 85 > 100`) are not what is graded, and `> 100 %` is no value."""
    if before and is_bound(before[-1]):
        return None
    last = {figure.value for figure in before[-2:]}
    if len(before) > 2 and any(_bounds(band) == last for scale in scales for band in scale.bands):
        return before[-3]
    return before[-1] if before else None


def _bounds(band: Band) -> set[Decimal | None]:
    return {band.low, band.high}


def _behind(sentence: Sequence[Figure], at: int) -> Sequence[Figure]:
    """The figure right behind a category, which may have been read twice, by word and by letter."""
    same = sentence[at].raw
    return [other for other in sentence[at + 1 : at + 3] if other.raw != same][:1]


def _numbers(raw: str) -> set[Decimal | None]:
    return {Decimal(number.replace(",", ".")) for number in NUMBER.findall(raw)}


def _defines(found: Graded, following: Sequence[Figure]) -> bool:
    """Whether the sentence only tells what the class is: `Baik atau 80 - 100`, after the bounds of another class. A
    range right behind the word grades nothing."""
    if following and following[0].value is None and len(_numbers(following[0].raw)) > 1:
        return True
    own = [band for scale in found.scales for band in scale.bands if found.word in called(band)]
    told = [figure for figure in following if any(_numbers(figure.raw) & _bounds(band) for band in own)]
    every = {bound for scale in found.scales for band in scale.bands for bound in _bounds(band)}
    return bool(told) and (found.value is None or found.value.value in every)


def of_performance(figure: Figure) -> bool:
    """Whether the sentence grades performance, for which the report's scale is; others grade by scales of their own."""
    text = plain(figure.quote)
    return any(word in text for word in listed("grading", "performance"))


def _is_value(figure: Figure) -> bool:
    claim = figure.owner
    return isinstance(claim, Claim) and claim.kind in ("percentage", "number") and figure.known


def _value(row: Row, cell: Figure) -> Figure | None:
    return row.one("capaian", (cell.year, cell.basis)) or next(iter(row.of("capaian")), None)


def _word(stated: Figure, scales: Sequence[Scale]) -> str:
    """The category as the scales spell it, wherever a narrow cell broke it: `Memuaska n`."""
    word, whole = plain(stated.raw), letters(stated.raw)
    spelt = (name for scale in scales for name in sorted(names(scale)) if letters(name) == whole)
    return next(spelt, word)


def graded(stated: Figure, value: Figure | None, scales: Sequence[Scale]) -> Graded:
    """`stated` set against the scales that have its word."""
    word = _word(stated, scales)
    having = [scale for scale in scales if word in names(scale)]
    near = sorted(having, key=lambda scale: (abs(scale.page - stated.page), scale.page))
    return Graded(word, stated, value, tuple(near))

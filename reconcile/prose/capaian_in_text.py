"""Sentences that state target, realisasi and capaian of one thing: `Target: 75 %, realisasi: 47 %, capaian: 64 %`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reconcile.facts.capaian import JudgedCapaian, judged
from reconcile.facts.rows import Row, same_unit
from reconcile.facts.scope import claim_of, sentence_before
from reconcile.index import Index
from reconcile.prose.all_statements import wrong_claims
from reconcile.words.units import is_rupiah
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.document import Indicator
from schemas.figure import Figure

MEASURES = ("target", "realisasi", "capaian")


def capaian_in_text(index: Index) -> Iterator[JudgedCapaian]:
    """Every capaian that stands with the one target and the one realisasi it should follow from, in one sentence, in a
    part of it, or in the sentence behind (`Ketercapaian tersebut ...`); where one of these two is known to be wrong,
    nothing follows."""
    wrong = wrong_claims(index)
    for row in (*_in_sentences(index), *_explained(index)):
        if not wrong & {figure.id for figure in row.figures[:2]}:
            yield from judged(row, index.document.year, index.judge, index.choices.lower_formulas)


def _in_sentences(index: Index) -> Iterator[Row]:
    for sentence in index.sentences:
        whole = _row(sentence)
        parts = [] if whole is not None else [_row(part) for part in _parts(sentence)]
        yield from (row for row in (whole, *parts) if row is not None)


def _parts(sentence: Sequence[Figure]) -> Iterator[Sequence[Figure]]:
    """`A target 64, realisasi 68 atau 106,25 %, dan B target ...`: up to each capaian."""
    start = 0
    for at, figure in enumerate(sentence):
        if figure.measure == "capaian":
            yield sentence[start : at + 1]
            start = at + 1


def _explained(index: Index) -> Iterator[Row]:
    """`Capaian sasaran 72,50 %. Capaian tersebut terukur dari ... sebesar 58 % dari target 40 %.`"""
    for before, sentence in pairwise(index.sentences):
        stated = [figure for figure in before if figure.measure == "capaian" and figure.known]
        if len(stated) != 1 or sentence_before(before, sentence) != before or not _points_back(sentence[0]):
            continue
        told = [figure for figure in sentence if figure.measure in MEASURES]
        if len(told) == len(sentence) == 2 and [figure.measure == "target" for figure in told] == [False, True]:
            reached = replace(told[0], measure="realisasi", label=stated[0].label)
            row = _row((told[1], reached, stated[0]))
            yield from () if row is None else (row,)


def _points_back(figure: Figure) -> bool:
    return any(word in plain(figure.quote).split() for word in listed("grading", "back"))


def _row(sentence: Sequence[Figure]) -> Row | None:
    """The sentence as a row of the indicator it speaks of; None where it does not state each measure once."""
    stated = {measure: [figure for figure in sentence if figure.measure == measure] for measure in MEASURES}
    if any(len(figures) != 1 or not figures[0].known for figures in stated.values()):
        return None
    target, realisasi, capaian = (stated[measure][0] for measure in MEASURES)
    if not _of_one_thing(realisasi, target, capaian):
        return None
    claim = claim_of(capaian)
    name = claim.subject or claim.section or ""
    owner = Indicator(id=claim.id, table="", page=claim.page, kind="text", indikator=name, values=[])
    return Row(owner, (_whole(target), _whole(realisasi), capaian), capaian.quote)


def _whole(figure: Figure) -> Figure:
    """What is told without decimals beside its target is a count or was set so."""
    return replace(figure, exact=figure.exact or figure.decimals == 0)


def _of_one_thing(realisasi: Figure, target: Figure, capaian: Figure) -> bool:
    """One unit, no two years, and a capaian in percent that is said of nothing else than what was realised."""
    years = {figure.year for figure in (realisasi, target, capaian)} - {None}
    money = is_rupiah(realisasi.unit) != is_rupiah(target.unit)
    return (
        len(years) < 2
        and not money
        and same_unit(realisasi, target)
        and capaian.unit in ("%", None)
        and capaian.label in (realisasi.label, target.label)
        and not _of_a_calculation(capaian)
    )


def _of_a_calculation(capaian: Figure) -> bool:
    """`capaian (76,35/75x100%) = 101,80%`: the first figure behind the word is no result."""
    return re.search(rf"(?<!\d){re.escape(capaian.raw)}\s*[/:x×*]\s*\d", capaian.quote) is not None

"""Figures that their sentence draws from others: what is left, or missing, or the share of another target.

Whatever such a figure is taken for, it contradicts no table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations

from reconcile.facts.budget_levels import level
from reconcile.facts.likeness import off_by
from reconcile.facts.rows import over_plan
from reconcile.facts.scope import claim_of, is_apart
from reconcile.index import PARTICULAR, Index
from reconcile.prose.statements import TextStatement, unsure
from reconcile.prose.thresholds import OF_ANOTHER_TARGET, WHOLE_BEFORE
from reconcile.words.units import is_percent
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.equation import Equation, percentage
from schemas.figure import Figure

OF_INDICATORS = frozenset({"target", "realisasi", "capaian"})


def without_differences(index: Index, told: Iterable[TextStatement]) -> Iterator[TextStatement]:
    """`Dari target 64.350 Ha berhasil ditata 16.200 Ha, sehingga hanya terjadi 48.150 Ha`: the last is told of no row.
    So is what a sentence gives of a total that it names, or as a result over the target of a later year."""
    sentences = {figure.id: sentence for sentence in index.sentences for figure in sentence}
    for statement in told:
        claim, sentence = statement.claim, sentences.get(statement.claim.id, ())
        drawn = statement.kind == "wrong" and (
            is_apart(claim)
            or _over_plan(statement)
            or _drawn_from(claim, sentence)
            or _of_the_total(index, statement)
            or _over_another(index, statement, sentence)
        )
        yield unsure(claim) if drawn else statement


def _drawn_from(claim: Figure, sentence: Sequence[Figure]) -> bool:
    asked = claim.measure in OF_INDICATORS or claim_of(claim).kind == "amount"
    if not asked or not claim.known or len(claim.number.as_tuple().digits) < PARTICULAR:
        return False
    others = [other for other in sentence if other is not claim and other.known]
    return any(one.number - other.number == claim.number for one, other in permutations(others, 2) if other.number)


def _over_plan(statement: TextStatement) -> bool:
    """A result over the target of the plan's end, where the sentence speaks of no plan, and is no misprint of it."""
    meant, said = statement.places[0], plain(statement.claim.quote)
    of_plan = any(word in said for word in listed("statements", "of_plan"))
    return over_plan(meant) and not of_plan and off_by(statement.claim, meant) > OF_ANOTHER_TARGET


def _of_the_total(index: Index, statement: TextStatement) -> bool:
    """`dari total anggaran Rp 20.000.000.000`, where that is the total, whatever item the sentence spoke of before."""
    claim = statement.claim
    said = plain(claim_of(claim).lead)[-WHOLE_BEFORE:].split()
    if claim_of(claim).kind != "amount" or not set(said) & set(listed("statements", "all")):
        return False
    totals = (cell for line in index.lines if level(line) == "total" for cell in line.figures if cell.known)
    return any(cell.number == claim.number for cell in totals)


def _over_another(index: Index, statement: TextStatement, sentence: Sequence[Figure]) -> bool:
    """`dibandingkan dengan target akhir 90 %, realisasi telah mencapai 93,67 %`: a figure of the row over that one."""
    claim, meant = statement.claim, statement.places[:1]
    particular = is_percent(claim.unit) and claim.decimals > 0
    if not particular or not meant or meant[0].id not in index.row_of:
        return False
    cells = [cell for cell in index.row_of[meant[0].id].figures if cell.known and cell.number]
    others = [other for other in sentence if other is not claim and other.known and other.number]
    pairs = ((cell, other) for cell in cells for other in others if cell.number != other.number)
    return any(index.judge(Equation(claim, pair, percentage)).habit == "as_printed" for pair in pairs)

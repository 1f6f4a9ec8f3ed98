"""What each figure of the running text should follow from, and how, as the checks decide it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reconcile.across.listed import Listed
from reconcile.facts.absorption import absorptions
from reconcile.index import Index
from reconcile.outcome import Undecided
from reconcile.prose.absorption_of_item import of_sentence
from reconcile.prose.all_statements import all_statements
from reconcile.prose.changes import changes
from reconcile.prose.count_parts import counted_parts
from reconcile.prose.counts import Held, counted, held_against_lists
from reconcile.prose.statements import TextStatement
from reconcile.prose.topic_changes import judged_change
from reconcile.sums.recomputed import Found, Recomputed, by, keep_most_telling
from schemas.equation import Equation, count, difference, same, total
from schemas.figure import Figure


def recomputed_text(index: Index) -> dict[str, Found]:
    """By value id, for each claim that repeats or follows from figures of tables or of other sentences."""
    found: dict[str, Found] = {}
    for statement in all_statements(index):
        for entry in _of_statement(index, statement):
            keep_most_telling(found, entry)
    for entry in (*_absorptions(index), *_changes(index), *_splits(index), *_counts(index)):
        keep_most_telling(found, entry)
    return found


def _of_statement(index: Index, statement: TextStatement) -> Iterator[Found]:
    if statement.kind == "unsure":
        yield Undecided((statement.claim,), statement.reason or "subject_unsure")
    elif statement.equation is not None:
        yield by(index, statement.equation, "same" if len(statement.equation.operands) == 1 else "sum")
    elif statement.kind == "right":
        once, together = (
            Equation(statement.claim, statement.places[:1], same),
            Equation(statement.claim, statement.places, total),
        )
        if index.judge(once).consistent:
            yield by(index, once, "same")
        elif index.judge(together).consistent:
            yield by(index, together, "sum")


def _absorptions(index: Index) -> Iterator[Found]:
    for sentence in index.sentences:
        for stated in absorptions(sentence):
            equation, _of_item = of_sentence(index, stated)
            if equation is not None:
                yield by(index, equation, "percentage")
            if stated.sisa is not None and stated.pagu is not None and stated.realisasi is not None:
                yield by(
                    index, Equation(stated.sisa, (stated.pagu, stated.realisasi), difference), "difference", coarse=True
                )


def _changes(index: Index) -> Iterator[Found]:
    for change in changes(index):
        equation = judged_change(index, change).equation
        yield Undecided((change.stated,), "no_operands") if equation is None else by(index, equation, "change")


def _splits(index: Index) -> Iterator[Found]:
    return (by(index, Equation(divided.whole, divided.parts, total), "sum") for divided in index.splits)


def _counts(index: Index) -> Iterator[Found]:
    for held in held_against_lists(list(counted(index))):
        yield from _held(index, held)
    for entry in counted_parts(index):
        yield by(index, Equation(entry.whole, entry.parts, total), "sum")


def _held(index: Index, held: Held) -> Iterator[Found]:
    """The usual count against the first list that it is held against, the other counts against it."""
    usual = held.claims
    for claim in held.entry.claims:
        if claim not in usual:
            yield by(index, Equation(claim, usual[:1], same), "same")
        elif held.lists and held.lists[0].each:
            yield _listed(claim, held.lists[0])


def _listed(claim: Figure, listed: Listed) -> Recomputed:
    agrees = claim.number == listed.number
    return Recomputed(
        Equation(claim, listed.each, count), "count", Fraction(listed.number), "as_printed" if agrees else None
    )

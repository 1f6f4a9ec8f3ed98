"""A count that the text states is the number of rows listed, and the same wherever it is stated.

Why: how many sasaran, indikator and kegiatan there were is what averages divide by and what the summary promises; two
counts mean two plans, or rows that are missing.
Example: `melaksanakan 10 (sepuluh) kegiatan` in the summary, `11 (sebelas) kegiatan` in chapter III.
May be wrong: where the two sentences count different sets (of the office and of its secretariat, with and without
routine work) and do not say so.
Regulation: PermenPANRB 53/2014.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from reconcile.across.listed import Listed
from reconcile.facts.scope import claim_of
from reconcile.findings.build_finding import build_computed_finding
from reconcile.index import Index
from reconcile.outcome import Consistent, Outcome, Undecided
from reconcile.prose.achieved_counts import AchievedCount, achieved_counts
from reconcile.prose.count_parts import CountedParts, counted_parts
from reconcile.prose.counted_again import counted_again
from reconcile.prose.counted_pairs import counted_pairs
from reconcile.prose.counts import (
    Held,
    counted,
    counting_words,
    defined_otherwise,
    held_against_lists,
    lists_announced,
)
from reconcile.prose.graded_counts import GradedCount, graded_counts
from reconcile.prose.reckoned import reckoned
from reconcile.prose.reckoning import Reckoned
from reconcile.rule import Rule
from schemas.figure import Figure
from schemas.findings import Parameter

Figures = tuple[Figure, ...]


def check(index: Index) -> Iterator[Outcome]:
    entries = list(counted(index))
    for entry in entries:
        usual, *others = entry.values
        if entry.scattered:
            yield Undecided(entry.claims, "scope_differs")
            continue
        for value in others:
            against = entry.claims_of(usual)
            even = against if len(against) == len(entry.claims_of(value)) else ()  # neither is the usual one
            yield _finding(entry.claims_of(value), "count_told", usual, against[0].page, even, against)
    for held in held_against_lists(entries):
        yield from _against_lists(index, held)
    yield from map(_parts, counted_parts(index))
    yield from map(_achieved, achieved_counts(index))
    yield from map(_graded, graded_counts(index))
    for claim, first in counted_again(index):
        yield _finding((claim,), "count_told", int(first.number), first.page, (), (first,))
    for claim, lists in counted_pairs(index):
        yield _listed((claim,), "count_listed", lists)
    for claim, listed in lists_announced(index):
        yield _announced(claim, listed)
    yield from (_together(found) for found in reckoned(index) if found.kind == "sum")


def _against_lists(index: Index, held: Held) -> Iterator[Outcome]:
    claims, entry = held.claims, held.entry
    if held.key:
        yield _listed(claims, held.key, held.lists)
    else:
        yield Consistent(claims) if held.lists or len(claims) > 1 else Undecided(claims, "no_list")
    if defined := defined_otherwise(index, entry, entry.values[0]):
        yield _finding(claims, "count_defined", defined, index.document.iku[0].page)


def _listed(claims: Figures, key: str, lists: Sequence[Listed]) -> Outcome:
    return _finding(claims, key, lists[0].number, lists[0].first.page, (), tuple(found.first for found in lists))


def _parts(entry: CountedParts) -> Outcome:
    """Whether the counts of the parts come to the count of the whole."""
    whole, parts = entry.whole, entry.parts
    if entry.sum == whole.number:
        return Consistent((whole, *parts))
    return build_computed_finding(
        "X07",
        "warning",
        whole,
        "count_parts",
        computed=Decimal(entry.sum),
        params={
            "noun": whole.measure.partition(":")[2],
            "parts": [f"{claim_of(part).subject} {part.raw} ({part.page})" for part in parts],
        },
        also_stated=parts,
        quote=counting_words(whole),
        identity=("parts",),
        corrections={},
    )


def _achieved(entry: AchievedCount) -> Outcome:
    """Whether as many indicators of the table reached their targets."""
    if entry.agrees:
        return Consistent((entry.claim, *entry.column))
    first = entry.column[0]
    return _finding((entry.claim,), "count_achieved", entry.computed, first.page, (), entry.column)


def _graded(entry: GradedCount) -> Outcome:
    """Whether as many indicators of the table are of the class."""
    if entry.agrees:
        return Consistent((entry.claim, *entry.column))
    page, more = entry.column[0].page, {"word": entry.label}
    return _finding((entry.claim,), "count_graded", entry.computed, page, (), entry.column, more)


def _announced(claim: Figure, listed: int) -> Outcome:
    """Whether the text lists as many things behind their number."""
    if claim.number == listed:
        return Consistent((claim,))
    return _finding((claim,), "count_announced", listed, claim.page)


def _together(found: Reckoned) -> Outcome:
    """What the figures beside it come to, and it is but for a slip."""
    return build_computed_finding(
        "X07",
        "warning",
        found.stated,
        "reckoned_sum",
        computed=found.number,
        params={"parts": [part.raw for part in found.operands]},
        inputs=found.operands,
    )


def _finding(
    claims: Figures,
    key: str,
    computed: int,
    page: int,
    also: Figures = (),
    context: Figures = (),
    more: Mapping[str, Parameter] | None = None,
) -> Outcome:
    return build_computed_finding(
        "X07",
        "warning",
        claims[0],
        key,
        computed=Decimal(computed),
        params={"noun": claims[0].measure.partition(":")[2], "other_page": page, **(more or {})},
        also_stated=(*claims[1:4], *also[:2]),
        context=context[:3],
        quote=counting_words(claims[0]),
        identity=(key,),
        corrections={},
    )


RULE = Rule("X07", "count", "warning", check)

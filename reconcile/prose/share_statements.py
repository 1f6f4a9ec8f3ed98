"""Percentages of the running text that are a share of two numbers told beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise, permutations

from reconcile.facts.likeness import THOUSAND
from reconcile.facts.scope import before_it, claim_of, sentence_before
from reconcile.index import Index
from reconcile.prose.statements import TextStatement, right, wrong
from reconcile.prose.thresholds import MANY_COUNTED, MEANT_FOR_SHARE
from reconcile.words.units import is_rupiah
from reconcile.words.vocabularies import listed
from schemas.equation import Equation, percentage
from schemas.figure import Figure

MEASURES = ("", "capaian", "realisasi")
GROUP = 3
LINK = r"(?: atau (?:sekitar |sebesar )?| ?\(| (?:yaitu|yakni|sebesar|mencapai) )"
BESIDE = r"{}\b[^.;,0-9]{{0,40}}?\bdari (?:[^\W\d]+ ){{0,2}}?{}\b[^.;0-9]{{0,60}}?" + LINK + "{}"
OF_ONE_NOUN = (
    r"{1} (?P<noun>\w+(?: \w+)?)\b[^.;0-9]{{0,80}}?\b{0} (?P=noun)(?: atau (?:sekitar |sebesar )?{2}| ?\({2}\s*\))"
)


def share_statements(index: Index) -> Iterator[TextStatement]:
    """`15 dari 27 kabupaten atau 55,56 %`, and percentages that follow from the counts of the sentence before."""
    before: Sequence[Figure] = ()
    for sentence in index.sentences:
        statements = list(_beside(index, sentence))
        yield from statements
        known = {entry.claim.id for entry in statements}
        counts = [*sentence_before(before, sentence), *sentence]
        for share in sentence:
            if share.id not in known and (entry := _follows(index, share, counts)) is not None:
                yield entry
        before = sentence


def of_budget(index: Index, statement: TextStatement) -> bool:
    """Whether a wrong share is one of the pagu of some line, and of no other pagu: then it is what was spent of it."""
    if statement.kind != "wrong":
        return False
    budgets = {figure.number for line in index.lines for figure in line.of("pagu") if figure.known}
    part, whole = statement.places
    money = is_rupiah(part.unit) and is_rupiah(whole.unit)
    return money and whole.number in budgets and part.number not in budgets


def _beside(index: Index, sentence: Sequence[Figure]) -> Iterator[TextStatement]:
    """Of the two numbers right before it, in the words that say so."""
    for (one, other), share in zip(pairwise(sentence), sentence[2:], strict=False):
        if not _is_share(share) or not (one.known and other.known):
            continue
        for part, whole, pattern in ((one, other, BESIDE), (other, one, OF_ONE_NOUN)):
            raws = (re.escape(figure.raw) for figure in (part, whole, share))
            smaller = part.number < whole.number or (pattern == OF_ONE_NOUN and _may_be_part(part, whole))
            if part.number > 0 and smaller and re.search(pattern.format(*raws), share.quote):
                yield _statement(index, share, part, whole)


def _may_be_part(part: Figure, whole: Figure) -> bool:
    """Told as a part of just this, whatever the numbers say: `dari 1.250 perkara, 1.253 perkara`."""
    begins = re.match(rf"\W*dari {re.escape(whole.raw)}", whole.quote, re.IGNORECASE) is not None
    return begins and part.number.adjusted() == whole.number.adjusted()


def _follows(index: Index, share: Figure, counts: Sequence[Figure]) -> TextStatement | None:
    """Of two counts told before it, one of which it comes too near to for chance."""
    if not _is_share(share) or not share.decimals or not _concludes(share):
        return None
    place = claim_of(share).sentence, claim_of(share).order
    earlier = [figure for figure in counts if _is_count(figure) and _place(figure) < place]
    pairs = [
        (part, whole)
        for part, whole in permutations(earlier, 2)
        if part.number < whole.number and part.decimals == whole.decimals
    ]
    near = [
        (part, whole) for part, whole in pairs if abs(_share(part, whole) - Fraction(share.number)) < MEANT_FOR_SHARE
    ]
    return _statement(index, share, *near[0]) if len(near) == 1 else None


def _place(figure: Figure) -> tuple[int, int]:
    return claim_of(figure).sentence, claim_of(figure).order


def _share(part: Figure, whole: Figure) -> Fraction:
    return Fraction(part.number) / Fraction(whole.number) * 100


def _is_share(figure: Figure) -> bool:
    return figure.unit == "%" and figure.known and figure.measure in MEASURES


def _is_count(figure: Figure) -> bool:
    """A count of thousands may have been read as three decimals (`47.055`), which changes no share of two such."""
    claim = claim_of(figure)
    number = figure.number * THOUSAND if figure.known and figure.decimals == GROUP else figure.value
    return number is not None and claim.kind in ("count", "number") and number % 1 == 0 and number >= MANY_COUNTED


def _concludes(share: Figure) -> bool:
    """Whether the words before it draw it from what stands before them."""
    before = before_it(share).casefold()
    return any(re.search(rf"\b{word}\b", before) for word in listed("statements", "hence"))


def _counted(figure: Figure) -> Figure:
    """What is counted has no hidden decimals."""
    whole = claim_of(figure).kind in ("count", "number") and not figure.decimals
    return replace(figure, exact=True) if whole else figure


def _statement(index: Index, share: Figure, part: Figure, whole: Figure) -> TextStatement:
    equation = Equation(share, (_counted(part), _counted(whole)), percentage)
    if index.judge(equation).consistent:
        return right(share, (part, whole))
    return wrong(equation, "told_share", {"part": part.raw, "whole": whole.raw})

"""How alike two names are, and why."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from reconcile.evidence import Reason
from reconcile.names import Name, Names
from reconcile.subjects import ALIKE, Likeness, Wording, compatible, heads
from reconcile.vocabularies import listed


@dataclass(frozen=True, slots=True)
class Compared:
    """`same` names differ in nothing but how they are written; `sure` ones in nothing that could tell two things apart
    (words that only one has, a slip of the pen). `other_year` are the years that part them."""

    score: float
    reason: Reason
    same: bool
    sure: bool
    other_year: tuple[str, ...] = ()


def compared(one: Name, other: Name, likeness: Likeness, names: Names) -> Compared | None:
    """The likest of both in full, or one of them cut; None where numbers, negation, qualifiers or heads forbid it."""
    forms = [(one.full, other.full, False)]
    forms += [(one.cut, other.full, True)] if one.cut else []
    forms += [(one.full, other.cut, True)] if other.cut else []
    years = _years(one, other)
    found = [_worded(*form, years, likeness, names) for form in forms if compatible(form[0], form[1])]
    return max(found, key=lambda each: (each.sure, each.score), default=None)


def _worded(
    one: Wording, other: Wording, cut: bool, years: tuple[str, ...], likeness: Likeness, names: Names
) -> Compared:
    if one.words == other.words:
        return Compared(0.98 if cut else 1.0, Reason("cut" if cut else "same_wording"), not cut, True, years)
    score = likeness.overlap(one, other)
    mine, yours = tuple(sorted(one.words - other.words)), tuple(sorted(other.words - one.words))
    if not mine or not yours:
        part = _added_up(other if yours else one, yours or mine)
        return Compared(score, Reason("part_of" if part else "added_words", mine or yours), False, not part, years)
    telling = [tuple(word for word in words if word not in heads()) for words in (mine, yours)]
    if not all(telling):
        return Compared(score, Reason("other_head", (*mine, *yours)), False, True, years)
    if _nothing_put_for_another(one, other):
        return Compared(score, Reason("added_words", (*mine, *yours)), False, score >= ALIKE, years)
    # two words that the reports know well are two words, however alike they are spelt (pemulihan, pemilihan)
    slip = bool(likeness.of(one, other)) and not all(names.established(*words) for words in telling)
    return Compared(score, Reason("spelling" if slip else "other_words", (*mine, *yours)), False, slip, years)


def _nothing_put_for_another(one: Wording, other: Wording) -> bool:
    """Whether the words that only one has stand elsewhere than those that only the other has: (laporan pengelolaan
    arsip sesuai data) and (laporan arsip sesuai data induk), but not (laporan arsip) and (laporan logistik)."""
    common = one.words & other.words
    mine, yours = _gaps(one, common), _gaps(other, common)
    return [word for word, _ in mine] == [word for word, _ in yours] and not any(
        own and their for (_, own), (_, their) in zip(mine, yours, strict=True)
    )


def _added_up(worded: Wording, own: tuple[str, ...]) -> bool:
    """Whether words that only the longer name has are named beside what both have (koperasi dan UMKM), so that the
    shorter one speaks of a part."""
    said = worded.text.split()
    beside = {word for at, word in enumerate(said) if {*said[max(at - 1, 0) : at], *said[at + 1 : at + 2]} & _and()}
    return bool(beside & set(own))


@cache
def _and() -> frozenset[str]:
    return frozenset(listed("matching", "and"))


def _gaps(worded: Wording, common: frozenset[str]) -> list[tuple[str, bool]]:
    """The common words in their order, and whether others stand before each; the last is the end."""
    found: list[tuple[str, bool]] = []
    own = False
    for word in (word for word in worded.text.split() if word in worded.words):
        if word in common:
            found.append((word, own))
        own = word not in common
    return [*found, ("", own)]


def _years(one: Name, other: Name) -> tuple[str, ...]:
    """A year that a name bears is the report's own, or the same in both."""
    if one.years == other.years or one.years_from & other.years_from or not (one.years and other.years):
        return ()
    return tuple(str(year) for year in sorted(one.years ^ other.years))

"""How alike two names are, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from reconcile.row_matching.evidence import Reason
from reconcile.row_matching.name_forms import Forms, forms_of
from reconcile.row_matching.names import Name, Names
from reconcile.row_matching.rewording import reworded
from reconcile.row_matching.subjects import Likeness, Wording, compatible, heads
from reconcile.row_matching.thresholds import ALIKE, BACKED, LIKE_BUT_FOR, LONG_NAME, REVIEW, UNSAID
from reconcile.words.slips import is_slip
from reconcile.words.vocabularies import listed
from reconcile.words.word_forms import readings

NEAR_HEADS = {"share", "rate"}


@dataclass(frozen=True, slots=True)
class Compared:
    """`same` names differ in nothing but how they are written; `sure` ones in nothing that could tell two things apart
    (words that only one has, a slip of the pen). `other_year` are the years that part them. `put_for_another` where one
    thing is put for another in the same place (`statistik sosial`, `statistik distribusi`), so that two are named:
    unless the names are long, and not both words are well known."""

    score: float
    reason: Reason
    same: bool
    sure: bool
    other_year: tuple[str, ...] = ()
    put_for_another: bool = False


def compared(one: Name, other: Name, likeness: Likeness, names: Names) -> Compared | None:
    """The likest of both in the forms that they have; None where numbers, negation, qualifiers or heads forbid it."""
    years = _years(one, other)
    found = []
    for forms in forms_of(one, other):
        worded = _worded(forms, one.shorts | other.shorts, likeness, names)
        if worded is not None:
            found.append(replace(worded, other_year=years) if years else worded)
            if worded.same:
                break
    return max(found, key=lambda each: (each.sure and each.score >= BACKED, each.score), default=None)


def _worded(forms: Forms, shorts: frozenset[str], likeness: Likeness, names: Names) -> Compared | None:
    one, other = forms.one, forms.other
    if one.words == other.words:
        return _same(forms, Reason("same_wording")) if compatible(one, other) else None
    reworded_as = reworded(one, other, shorts)
    if reworded_as is not None and (reworded_as.sure or reworded_as.worded.words == other.words):
        one = reworded_as.worded
    else:
        reworded_as = None
    if not _may_be_one(one, other):
        return None
    if reworded_as is not None and one.words == other.words:
        return replace(
            _same(forms, Reason(reworded_as.key, reworded_as.words)), same=False, sure=reworded_as.sure and forms.sure
        )
    found = _alike(one, other, likeness, names)
    return replace(found, sure=found.sure and forms.sure and not forms.key)


def _same(forms: Forms, reason: Reason) -> Compared:
    reason = Reason(forms.key, forms.words) if forms.key else reason
    return Compared(LIKE_BUT_FOR.get(reason.key, 1.0), reason, not forms.key, forms.sure)


def _may_be_one(one: Wording, other: Wording) -> bool:
    """As compatible says; a share and a rate may be one, though they are called otherwise."""
    if {one.head, other.head} == NEAR_HEADS:
        one = replace(one, head=other.head)
    return compatible(one, other)


def _alike(one: Wording, other: Wording, likeness: Likeness, names: Names) -> Compared:
    score = likeness.overlap(one, other)
    mine, yours = tuple(sorted(one.words - other.words)), tuple(sorted(other.words - one.words))
    if not mine or not yours:
        return _longer(score, other if yours else one, yours or mine)
    if score < REVIEW:
        return Compared(score, Reason("other_words", (*mine, *yours)), False, False, put_for_another=True)
    telling = [tuple(word for word in words if word not in heads()) for words in (mine, yours)]
    if not any(telling):
        return Compared(score, Reason("other_head", (*mine, *yours)), False, not _scales(*mine, *yours))
    if not all(telling):
        sure = score >= ALIKE and not _scales(*mine, *yours)
        return Compared(score, Reason("other_head", (*mine, *yours)), False, sure)
    if _nothing_put_for_another(one, other):
        return Compared(score, Reason("added_words", (*mine, *yours)), False, score >= ALIKE)
    # two words that the reports know well are two words, however alike they are spelt (pemulihan, pemilihan)
    alike = bool(likeness.of(one, other))
    known = all(names.established(*words) for words in telling)
    slip = alike and not known
    reason = Reason("spelling" if slip else "other_words", (*mine, *yours))
    return Compared(
        score,
        reason,
        False,
        slip and _slips(one, other, names),
        put_for_another=not alike and (known or not _long(one, other)),
    )


def _long(one: Wording, other: Wording) -> bool:
    """Whether so many words are the same that another one may be but another word for it."""
    return min(len(one.words), len(other.words)) >= LONG_NAME


def _slips(one: Wording, other: Wording, names: Names) -> bool:
    """Whether each word that only one has is a word of the other with a slip of the pen."""
    own = ((word, of) for mine, of in ((one, other), (other, one)) for word in mine.words - of.words)
    return all(
        word in heads() or any(is_slip(word, known, names.word_counts) for known in of.words) for word, of in own
    )


def _longer(score: float, longer: Wording, own: tuple[str, ...]) -> Compared:
    """Of a name that has words of its own, where the other has none."""
    if _added_up(longer, own):
        return Compared(score, Reason("part_of", own), False, False)
    if set(own) <= _unsaid():
        return Compared(max(score, UNSAID), Reason("added_words", own), False, True)
    return Compared(score, Reason("added_words", own), False, not (_scales(*own) or _narrows(longer, own)))


def _narrows(longer: Wording, own: tuple[str, ...]) -> bool:
    """Whether any says of which part of a thing is spoken: what has an opposite, what is done to it or what it has."""
    sides = {word for _, word in longer.sides}
    return any(
        word in sides or word in _narrowing() or any(form in ("done", "having") for form, _ in readings(word)[1:])
        for word in own
    )


@cache
def _narrowing() -> frozenset[str]:
    return frozenset(listed("matching", "narrowing"))


def _scales(*words: str) -> bool:
    """Whether any makes another quantity of what it stands before: a mean, a share, a rate of growth."""
    return bool(_other_quantity() & set(words))


@cache
def _other_quantity() -> frozenset[str]:
    return frozenset(listed("matching", "other_quantity"))


@cache
def _unsaid() -> frozenset[str]:
    return frozenset(listed("matching", "unsaid"))


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

"""Of what a statement of the running text speaks: of the whole office, of one item, or it is not sure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reconcile.facts.thresholds import WORDS_APART
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain, words
from schemas.figure import Figure
from schemas.prose import Claim

ENDINGS = ("t", "a", "ta", "t.a")
"""What is left of `tahun anggaran` behind a name."""


def claim_of(figure: Figure) -> Claim:
    """Raises TypeError for figures that are not of the running text."""
    if not isinstance(figure.owner, Claim):
        raise TypeError(f"{figure.id} is no claim")
    return figure.owner


def of_office(subject: str | None, agency: str | None) -> bool:
    """Whether `subject` names the office itself and nothing narrower: `Realisasi Belanja Dinas Anu`."""
    if not subject:
        return False
    spoken_of = words(subject)
    if set(spoken_of) & set(listed("statements", "part")):
        return False
    left = [word for word in spoken_of if word not in listed("statements", "plain")]
    own = set(words(agency or ""))
    if own and set(left) <= own and left:
        return True
    return plain(subject).startswith(listed("statements", "office")) and _all_named(subject)


def of_whole_office(subject: str | None, agency: str | None) -> bool:
    """Whether `subject` holds the name of the office, spelt out or by its initials, and nothing that narrows it."""
    spoken_of, own = words(subject or ""), words(agency or "")
    left = {word for word in spoken_of if word not in listed("statements", "plain")}
    initials = {"".join(word[0] for word in own[:end]) for end in range(2, len(own) + 1)}
    named = left & set(own) or left & initials
    return (
        bool(named) and left <= {*own, *initials, *ENDINGS} and not set(spoken_of) & set(listed("statements", "part"))
    )


def _all_named(subject: str) -> bool:
    """Whether all its words are written as names are."""
    return all(word[0].isupper() or word.casefold() in listed("subjects", "empty") for word in subject.split() if word)


def is_bound(figure: Figure) -> bool:
    """Whether what stands right before a figure makes it a bound, or the base of a rate: `di atas 100 persen`, `>100%`
    and `per 1.000 kelahiran` state no number."""
    before = before_it(figure)
    signed = before.endswith(listed("statements", "bound_signs"))
    return signed or plain(before).endswith((*listed("statements", "bounds"), *listed("statements", "base")))


def is_apart(figure: Figure) -> bool:
    """Whether it is how far something lies from something else: `melampaui target 3,15 poin`, `kurang 4,20 poin`."""
    near = f" {' '.join(plain(before_it(figure)).split()[-WORDS_APART:])} "
    points = plain(figure.unit or "") in listed("statements", "points")
    return points and any(f" {word} " in near for word in listed("statements", "apart"))


def is_base(figure: Figure) -> bool:
    """Whether it is the base of a rate: `52,8 per 100.000 penduduk`."""
    return f" {plain(before_it(figure))}".endswith(listed("statements", "base"))


def before_it(figure: Figure) -> str:
    """What its sentence prints before it."""
    printed = _printed(figure)
    return figure.quote[: printed.start()].rstrip() if printed else ""


def behind_it(figure: Figure) -> str:
    """What its sentence prints behind it; nothing where it does not stand there as it was read."""
    printed = _printed(figure)
    return figure.quote[printed.end() :] if printed else ""


def _printed(figure: Figure) -> re.Match[str] | None:
    return re.search(rf"(?<![\d.,]){re.escape(figure.raw)}", figure.quote)


def overall(figure: Figure, agency: str | None) -> bool:
    """Whether a claim may be of the whole: said of the office, or of nothing at all under no budget code."""
    claim = claim_of(figure)
    whole = claim.subject is None or (of_office(claim.subject, agency) and not _only_the_doer(figure, claim.subject))
    return claim.code is None and whole


def _only_the_doer(figure: Figure, office: str) -> bool:
    """`Kegiatan ..., yang dilaksanakan oleh Dinas ...` speaks of the kegiatan."""
    return f" {listed('statements', 'doer')[0]} {plain(office)} " in f" {plain(figure.quote)} "


def year_of(sentences: Sequence[Sequence[Figure]], figure: Figure, report: int | None) -> int | None:
    """The year of a claim; that of the report where its section speaks of no other year."""
    if figure.year is not None:
        return figure.year
    section = claim_of(figure).section
    spoken_of = {
        other.year
        for sentence in sentences
        for other in sentence
        if claim_of(other).section == section and other.year is not None
    }
    return report if spoken_of <= {report} else None


def printed_year(figure: Figure, report: int | None) -> int | None:
    """The year that its sentence prints, else that of the report."""
    year = figure.year
    return year if year is not None and str(year) in figure.quote else report


def neighbours(sentences: Sequence[Sequence[Figure]], figure: Figure) -> list[Figure]:
    """The claims of the sentence before, of its own, and of the next, in printed order."""
    number = claim_of(figure).sentence
    return [other for sentence in sentences for other in sentence if abs(claim_of(other).sentence - number) <= 1]


def sentence_before(before: Sequence[Figure], sentence: Sequence[Figure]) -> Sequence[Figure]:
    """`before`, where it is indeed the sentence right before."""
    near = bool(before) and claim_of(sentence[0]).sentence - claim_of(before[0]).sentence == 1
    return before if near else ()

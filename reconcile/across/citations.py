"""Regulations that a report cites, taken apart: kind and maker, number, year, and what they are about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from reconcile.across.known_regulations import kind_of
from reconcile.across.thresholds import (
    ABOUT_LENGTH,
    LONG_NUMBER,
    SAME_ABOUT,
    SHORT_ABOUT,
    SUBJECT,
    TELLING_WORD,
    WORDS_OF_SUBJECT,
)
from reconcile.findings.finding_in_text import Place
from reconcile.index import Index
from reconcile.words.wording import plain

PARTS = re.compile(
    r"^(?P<kind>.*?)\s*,?\s*\b(?:nomor|no\.)\s*:?\s*(?P<number>.+?)(?:\s+tahun\s+(?P<year>\d{4}))?"
    r"(?:\s+tentang\s+(?P<about>.*))?$",
    re.IGNORECASE,
)
BEHIND = re.compile(r"\s*(?:\(|\blembaran\b|\bberita daerah\b).*|\s+(?:dan|serta|juga|jo)\s*$", re.IGNORECASE)
"""Where it was published, and what leads to the next citation."""
ONE_MAKER = ("undang undang", "peraturan pemerintah", "peraturan presiden", "instruksi presiden", "peraturan daerah")
"""Kinds of which there is one maker in a report: ministers are many."""


@dataclass(frozen=True, slots=True)
class Citation:
    kind: str
    number: str
    year: str
    about: str
    place: Place

    @property
    def cited(self) -> tuple[str, str]:
        return self.number, self.year


def citations(index: Index) -> list[Citation]:
    found = []
    for passage in index.document.passages:
        match = PARTS.match(passage.text) if passage.kind == "citation" else None
        if match:
            number = re.sub(r"\s", "", match["number"]).strip(".,;").casefold().lstrip("0")
            about = plain(BEHIND.sub("", match["about"] or ""))
            place = Place(passage.page, passage.text, passage.bbox)
            found.append(Citation(plain(match["kind"]), number, match["year"] or "", about, place))
    return found


def differently(cited: Sequence[Citation]) -> Iterator[tuple[Citation, Citation]]:
    """Pairs that speak of one regulation and give another number or year: about the same, or with long numbers that are
    nearly one. What changes a regulation has a number of its own."""
    distinct = {(entry.kind, *entry.cited, entry.about[:ABOUT_LENGTH]): entry for entry in reversed(cited)}
    for one, other in combinations(reversed(distinct.values()), 2):
        same = one.cited == other.cited
        proofs = (_two_kinds, _two_subjects) if same else (_one_subject, _one_long_number)
        if any(proof(one, other) for proof in proofs):
            yield one, other


def _one_subject(one: Citation, other: Citation) -> bool:
    length = min(len(one.about), len(other.about))
    least = SHORT_ABOUT if one.number == other.number else ABOUT_LENGTH
    if length < least or "perubahan" in one.about + other.about or _word(one) != _word(other):
        return False
    half = one.number == other.number or "" != one.year == other.year
    return half and Levenshtein.normalized_similarity(one.about[:length], other.about[:length]) >= SAME_ABOUT


def _two_kinds(one: Citation, other: Citation) -> bool:
    """`Peraturan Bupati Nomor 4 Tahun 2019`, and `Keputusan Bupati` of the same number on the same thing."""
    length, kinds = min(len(one.about), len(other.about)), {kind_of(one.kind), kind_of(other.kind)}
    alike = length >= ABOUT_LENGTH and bool(one.year)
    alike = alike and Levenshtein.normalized_similarity(one.about[:length], other.about[:length]) >= SAME_ABOUT
    return alike and len(kinds) > 1 and "" not in kinds


def _two_subjects(one: Citation, other: Citation) -> bool:
    """`Peraturan Daerah Nomor 4 Tahun 2019` on two things that have no word in common."""
    abouts = [{word for word in entry.about[:SUBJECT].split() if len(word) >= TELLING_WORD} for entry in (one, other)]
    told = all(len(words) >= WORDS_OF_SUBJECT for words in abouts) and "perubahan" not in one.about + other.about
    short, long = sorted((one.kind, other.kind), key=len)
    of_one_maker = long.startswith(short) and kind_of(short) in ONE_MAKER
    return told and bool(one.year) and not abouts[0] & abouts[1] and of_one_maker


def _one_long_number(one: Citation, other: Citation) -> bool:
    """`5/PR.03/KPU/2018` with a part left out or a slip in one part. Its first part and its last are of each
    regulation alone."""
    short, long = sorted((one.number.split("/"), other.number.split("/")), key=len)
    ends = len(short) > LONG_NUMBER and (short[0], short[-1]) == (long[0], long[-1])
    return ends and _slip(short, long) and _word(one) == _word(other)


def _slip(short: Sequence[str], long: Sequence[str]) -> bool:
    if len(short) < len(long):
        return any([*long[:at], *long[at + 1 :]] == [*short] for at in range(len(long)))
    apart = [pair for pair in zip(short, long, strict=True) if pair[0] != pair[1]]
    return len(apart) == 1 and Levenshtein.distance(*apart[0]) == 1


def _word(citation: Citation) -> str:
    return citation.kind.partition(" ")[0]

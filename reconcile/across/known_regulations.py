"""Kinds of regulations, and those that nearly every report cites."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from reconcile.across.thresholds import SAME_ABOUT
from reconcile.words.vocabularies import vocabulary


def kind_of(cited: str) -> str:
    """`peraturan menteri` of `Permen PAN dan RB`: the first two words, spelt out. Empty where it is no such kind."""
    first, *rest = cited.split() or [""]
    words = [*vocabulary("regulations")["short"].get(first, first).split(), *rest]
    kinds = vocabulary("regulations")["kinds"]
    known = len(words) > 1 and words[0] in kinds["first"] and words[1] in kinds["second"]
    return " ".join(words[:2]) if known else ""


def known_as(kind: str, number: str, year: str, about: str) -> str:
    """`29/2014` where a known regulation is cited with another number or another year; else empty. One that is cited
    with both may be another."""
    for entry in vocabulary("regulations")["known"]:
        length = len(entry["about"])
        alike = Levenshtein.normalized_similarity(about[:length], entry["about"]) >= SAME_ABOUT
        if alike and kind_of(kind) == entry["kind"]:
            known = [tuple(cited.split("/")) for cited in entry["cited"]]
            own = (number.lstrip("0"), year)
            half = [cited for cited in known if (cited[0] == own[0]) != (cited[1] == own[1])]
            if own not in known and half and year:
                return "/".join(half[0])
    return ""

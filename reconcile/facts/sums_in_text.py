"""Sentences that add amounts up: `A sebesar Rp 3.000 dan B sebesar Rp 2.000, sehingga total anggaran Rp 5.000`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reconcile.facts.scope import sentence_before
from reconcile.facts.splits import Split, is_amount
from reconcile.facts.thresholds import NEAR_THE_WHOLE
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.figure import Figure


def sums_in_text(sentences: Sequence[Sequence[Figure]]) -> Iterator[Split]:
    """Of one sentence, or with the one before where it goes on with `Selain itu ...`."""
    before: Sequence[Figure] = ()
    for sentence in sentences:
        amounts = [figure for figure in sentence if is_amount(figure)]
        for at, whole in enumerate(amounts):
            parts = [*_carried(before, sentence), *amounts[:at]]
            if len(parts) > 1 and _is_sum(whole, parts) and all(_alike(whole, part) for part in parts):
                yield Split(whole, tuple(parts))
        before = sentence


def _is_sum(whole: Figure, parts: Sequence[Figure]) -> bool:
    """By the words before it; those that may be of something else suffice where it comes near the sum."""
    near = abs(sum((part.number for part in parts), -whole.number)) <= NEAR_THE_WHOLE * whole.number
    return _totals(whole, parts[-1], "totals") or (near and _totals(whole, parts[-1], "together"))


def _carried(before: Sequence[Figure], sentence: Sequence[Figure]) -> list[Figure]:
    besides = plain(sentence[0].quote).startswith(listed("splits", "besides"))
    return [figure for figure in sentence_before(before, sentence) if is_amount(figure)] if besides else []


def _totals(whole: Figure, part: Figure, how: str) -> bool:
    """Whether the words between the last part and the whole say that this is the total, and nothing else."""
    text = whole.quote.casefold()
    start, end = text.rfind(part.raw.casefold()), text.rfind(whole.raw.casefold())
    between = text[start + len(part.raw) : end] if 0 <= start < end else ""
    total = next((found for words in listed("splits", how) if (found := re.search(rf"\b{words}\b", between))), None)
    if total is None:
        return False
    of_what = plain(between[total.end() :]).partition(" ")[0]  # `sehingga total efisiensi` is of what the parts are of
    return not any(words in text for words in listed("splits", "changes") if words != of_what)


def _alike(whole: Figure, part: Figure) -> bool:
    one_measure = len({whole.measure, part.measure} - {""}) < 2
    return one_measure and part.year in (None, whole.year) and part.number < whole.number

"""The same words in two chapters with two values: `Realisasi fisik dinas tahun 2024 mencapai 91,40 %` in the summary,
`88,72 %` in the conclusion, which was carried over from last year's report."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from reconcile.facts.long_numbers import significant
from reconcile.facts.scope import before_it, claim_of, is_bound
from reconcile.index import Index
from reconcile.prose.statements import TextStatement, wrong
from reconcile.prose.thresholds import (
    DIGITS_TOLD_AGAIN,
    FEWEST_WORDS_AGAIN,
    MOST_TOLD_AGAIN,
    PAGES_BETWEEN_CHAPTERS,
    WORDS_TOLD_AGAIN,
)
from reconcile.words.units import is_rupiah, unit_name
from reconcile.words.vocabularies import listed
from schemas.equation import Equation, same
from schemas.figure import Figure

Words = tuple[str, ...]
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_FIGURE = re.compile(r"(?<![y\d.,])(?!\d{1,2}(?![\d.,]))\d[\d.,]*")  # not the 2 of `triwulan 2`
_WORD = re.compile(r"y\d{4}|#|[^\W\d_]+|(?<![y\d])\d{1,2}(?!\d)")


def told_again(index: Index, settled: Collection[str]) -> Iterator[TextStatement]:
    """All but the `settled` claims (ids). Of two values that is wrong which is told less often, or which no total
    prints where one prints the other; where none prints either, the later one."""
    printed = Counter((stated.measure, stated.number) for stated in index.aggregates if stated.known)
    for alike in _said_alike(index):
        told = Counter(figure.number for figure in alike)
        shown = {figure.number: printed[figure.measure, figure.number] for figure in alike}
        usual, *others = sorted(alike, key=lambda figure: (-told[figure.number], -shown[figure.number], figure.page))
        odd = [figure for figure in others if figure.number != usual.number]
        alone = len(odd) == 1 and odd[0].id not in settled
        if alone and (told[usual.number] > 1 or not shown[odd[0].number]):
            yield wrong(Equation(odd[0], (usual,), same), "told_twice")


def _said_alike(index: Index) -> Iterator[Sequence[Figure]]:
    """Figures of one unit behind the same words, each in a chapter of its own."""
    said: dict[tuple[Words, str | None], list[Figure]] = defaultdict(list)
    for figure in (figure for sentence in index.sentences for figure in sentence):
        measured = figure.known and bool(figure.measure)
        particular = measured and len(significant(figure.number)) >= DIGITS_TOLD_AGAIN
        key = _words_before(index, figure) if particular and not is_bound(figure) else None
        if key is not None:
            said[key, "Rp" if is_rupiah(figure.unit) else unit_name(figure.unit)].append(figure)
    for alike in said.values():
        sections = {claim_of(figure).section for figure in alike}
        pages = sorted({figure.page for figure in alike})
        apart = all(later - earlier >= PAGES_BETWEEN_CHAPTERS for earlier, later in pairwise(pages))
        if 1 < len(alike) <= MOST_TOLD_AGAIN and len(sections) == len(pages) == len(alike) and apart:
            yield alike


def _words_before(index: Index, figure: Figure) -> Words | None:
    """The words of its sentence before it, with the years that they name; None where they are few, or tell neither a
    year nor the office, or lead to something told before."""
    text = before_it(figure).casefold()
    found = tuple(_WORD.findall(_FIGURE.sub(" # ", _YEAR.sub(r"y\1", text))))[-WORDS_TOLD_AGAIN:]
    words = [word for word in found if word != "#"]
    own = set((index.document.agency or "").casefold().split())
    whole = any(word.startswith("y") and word[1:].isdigit() for word in words) or len(own & set(words)) > 1
    elsewhere = set(listed("statements", "pointing")) & set(words)
    return found if len(words) >= FEWEST_WORDS_AGAIN and whole and not elsewhere else None

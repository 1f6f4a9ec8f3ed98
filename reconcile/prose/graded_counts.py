"""How many indicators the text puts into each class: `16 indikator: 11 Sangat Baik, 4 Baik dan 1 Kurang`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from reconcile.facts.scales import called, classes, names
from reconcile.index import Index
from reconcile.prose.achieved_counts import behind, measured_columns
from reconcile.prose.thresholds import CLASSES_COUNTED, SHORTEST_CLASS
from reconcile.words.wording import plain
from schemas.document import Scale
from schemas.figure import Figure

COUNTS = ("jumlah:", "sebagian:")


@dataclass(frozen=True, slots=True)
class GradedCount:
    """`claim` says that so many of the indicators of `column` (their capaian) are of the class `label`; `computed` of
    them are by the scale, or by what the table calls them."""

    claim: Figure
    label: str
    column: tuple[Figure, ...]
    computed: int
    agrees: bool


def graded_counts(index: Index) -> Iterator[GradedCount]:
    """Of sentences that count several classes which come to as many indicators as a table measures."""
    columns = list(measured_columns(index))
    for sentence in index.sentences if columns else ():
        told = _told(sentence, index.scales)
        counted = sum(int(claim.number) for claim, _, _ in told)
        asked = [column for column in columns if len(column) == counted]
        if asked and len({label for _, label, _ in told}) == len(told) >= CLASSES_COUNTED:
            yield from (_held(index, claim, label, scale, asked) for claim, label, scale in told)


def _told(sentence: Sequence[Figure], scales: Sequence[Scale]) -> list[tuple[Figure, str, Scale]]:
    """Each count with the class that is named behind it, before the next count, and the scale that has the class."""
    counts = [figure for figure in sentence if figure.measure.startswith(COUNTS) and _is_whole(figure)]
    found = []
    for figure, following in zip_longest(counts, counts[1:]):
        words = f" {plain(behind(figure, following))} "
        named = [(label, scale) for scale in scales for label in names(scale) if _is_named(label, words)]
        if named:
            label, scale = max(named, key=lambda pair: len(pair[0]))
            found.append((figure, label, scale))
    return found


def _is_whole(figure: Figure) -> bool:
    return figure.known and figure.number == int(figure.number)


def _is_named(label: str, words: str) -> bool:
    return len(label) >= SHORTEST_CLASS and f" {label} " in words


def _held(index: Index, claim: Figure, label: str, scale: Scale, columns: Sequence[tuple[Figure, ...]]) -> GradedCount:
    """By the scale or by the words of the table: whichever gives the number said."""
    told = [(column, number) for column in columns for number in _numbers(index, column, label, scale)]
    fitting = next((column for column, number in told if number == claim.number), None)
    return GradedCount(claim, label, fitting or told[0][0], told[0][1], fitting is not None)


def _numbers(index: Index, column: Sequence[Figure], label: str, scale: Scale) -> list[int]:
    by_scale = sum(any(label in called(band) for band in classes(scale, cell.number)) for cell in column)
    words = [word for cell in column for word in index.row_of[cell.id].of("kategori") if word.written]
    own = {name for band in scale.bands if label in called(band) for name in called(band)}
    by_table = sum(plain(word.raw) in own for word in words)
    return [by_table, by_scale] if len(words) == len(column) else [by_scale]

"""How many indicators the text says reached their targets: `Dari 9 indikator, 7 indikator telah mencapai target`.

Held against the tables that list as many indicators as the sentence starts from, and no others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import chain, pairwise, zip_longest

from reconcile.facts.scope import claim_of, sentence_before
from reconcile.index import Index
from reconcile.prose.thresholds import COUNTED_WHOLE, FEWEST_MEASURED, WHOLE_TARGET
from reconcile.words.vocabularies import vocabulary
from reconcile.words.wording import plain, words
from schemas.document import Indicator
from schemas.figure import Figure

INDICATOR = frozenset({"indikator", "iku"})
DECLARED = frozenset({"jumlah:indikator", "jumlah:indikator kinerja", "jumlah:indikator kinerja utama", "jumlah:iku"})


@dataclass(frozen=True, slots=True)
class AchievedCount:
    """`claim` says that so many of the indicators of `column` (their capaian) did what `key` says; `computed` of them
    did."""

    claim: Figure
    column: tuple[Figure, ...]
    computed: int
    agrees: bool


def achieved_counts(index: Index) -> Iterator[AchievedCount]:
    """Every count of a sentence that tells of how many indicators there are, or that sums the report up."""
    columns = list(measured_columns(index))
    for before, sentence in pairwise([[], *index.sentences] if columns else []):
        counts = [figure for figure in sentence if figure.known and _counts_indicators(figure)]
        done = {
            figure.id: said
            for figure, following in zip_longest(sentence, sentence[1:])
            if figure in counts and (said := _done(figure, following)) is not None
        }
        whole = next((figure for figure in counts if _starts_from(figure)), None) or _told_before(before, sentence)
        listed = [column for column in columns if len(column) == _wanted(index, sentence, counts, done, whole)]
        for figure in counts if listed else ():
            if figure is not whole and figure.id in done:
                yield _held(index, figure, done[figure.id], listed, len(counts) > COUNTED_WHOLE)


def _wanted(
    index: Index, sentence: Sequence[Figure], counts: Sequence[Figure], done: Mapping[str, str], whole: Figure | None
) -> int | None:
    """Of how many indicators the counts are: as the sentence says, as those that did and those that did not come to,
    or, where the report is summed up, as it says of itself."""
    if whole is not None:
        return int(whole.number)
    if len(counts) > 1 and {"missed"} < set(done.values()) and len(done) == len(counts):
        return int(sum(figure.number for figure in counts))
    declared = {int(figure.number) for figure in index.claims if figure.known and figure.measure in DECLARED}
    return declared.pop() if len(declared) == 1 and len(counts) == 1 and _sums_up(sentence) else None


def _sums_up(sentence: Sequence[Figure]) -> bool:
    """Whether a sentence stands where the whole report is summed up, and speaks of no part of it."""
    words = vocabulary("achieved")
    heading = plain(claim_of(sentence[0]).section or "").split()
    said = f" {plain(sentence[-1].quote)} "
    part = any(f" {word} " in said for word in words["part"]["words"])
    return not part and any(word in heading for word in words["summing_up"]["words"])


def _told_before(before: Sequence[Figure], sentence: Sequence[Figure]) -> Figure | None:
    """`... dengan 14 indikator. Sebanyak 12 indikator mencapai target, sedangkan sisanya belum`: the one count of the
    sentence before, where this one tells of a rest that it does not count."""
    counts = [figure for figure in before if figure.known and _counts_indicators(figure)]
    rest = any(f" {word} " in f" {plain(sentence[-1].quote)} " for word in vocabulary("achieved")["rest"]["words"])
    return counts[0] if rest and len(counts) == 1 and sentence_before(before, sentence) else None


def measured_columns(index: Index) -> Iterator[tuple[Figure, ...]]:
    """The capaian of the report's year in each table that measures indicators, where every row has one; and those of
    all such tables together, where each measures indicators of its own."""
    columns = list[tuple[Figure, ...]]()
    for table in index.tables:
        cells = [row.one("capaian", (year, None)) for row in table.rows for year in (index.document.year,)]
        known = tuple(cell for cell in cells if cell is not None and cell.known and index.trusted(cell))
        if len(known) == len(table.rows) and known:
            columns.append(known)
    yield from (column for column in columns if len(column) >= FEWEST_MEASURED)
    parted = [column for column in columns if all(_is_of_measurement(cell) for cell in column)]
    together = tuple(chain.from_iterable(parted))
    if len(parted) > 1 and len({index.subject_of[cell.owner.id] for cell in together}) == len(together):
        yield together


def _is_of_measurement(cell: Figure) -> bool:
    return isinstance(cell.owner, Indicator) and cell.owner.kind == "performance_measurement"


def _counts_indicators(figure: Figure) -> bool:
    noun = words((figure.measure or "").partition(":")[2])
    return bool(INDICATOR & set(noun[:1]))


def _starts_from(figure: Figure) -> bool:
    """Whether the sentence counts on from it: `dari 9 indikator`."""
    return plain(claim_of(figure).lead).endswith(tuple(vocabulary("achieved")["whole"]["words"]))


def _done(figure: Figure, following: Figure | None) -> str | None:
    """What the words behind a count say of it, up to the next count; None where that is not clear."""
    clause = f" {plain(behind(figure, following))} "
    said = [
        key for key, entry in vocabulary("achieved").items() if any(f" {word} " in clause for word in entry["words"])
    ]
    return next((key for key in ("nearly", "missed", "reached_or_over", "over", "reached") if key in said), None)


def behind(figure: Figure, following: Figure | None) -> str:
    """What the sentence prints between it and the next figure, or up to its end."""
    text = figure.quote if following is None else claim_of(following).lead
    return _rest().split(text.rpartition(figure.raw)[2])[0]


@cache
def _rest() -> re.Pattern[str]:
    """Where the words turn to the others, which are not counted."""
    words = vocabulary("achieved")["rest"]["words"]
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


def _held(index: Index, claim: Figure, done: str, columns: Sequence[tuple[Figure, ...]], parted: bool) -> AchievedCount:
    """By the capaian as printed, or as they should be where some of them are wrong."""
    mended = index.recomputed
    told = [
        (column, numbers)
        for column in columns
        for values in ([cell.number for cell in column], [mended.get(cell.id, cell.number) for cell in column])
        if (numbers := _numbers(values, done, parted))
    ]
    fitting = next((column for column, numbers in told if claim.number in numbers), None)
    column, numbers = told[0]
    return AchievedCount(claim, fitting or column, numbers[0], fitting is not None)


def _numbers(column: Sequence[Decimal | Fraction], done: str, parted: bool) -> list[int]:
    """How many did so, in each sense that the words may have; where the sentence parts them into those that did and
    those that did not, those that just did may be counted with either."""
    over = sum(1 for value in column if value > WHOLE_TARGET)
    exactly = sum(1 for value in column if value == WHOLE_TARGET)
    under = len(column) - over - exactly
    senses = {
        "reached_or_over": [over + exactly],
        "over": [over],
        "reached": [over + exactly, exactly, *([over] if parted else [])],
        "missed": [under, *([under + exactly] if parted else [])],
    }
    return senses.get(done, list(range(len(column) + 1)))

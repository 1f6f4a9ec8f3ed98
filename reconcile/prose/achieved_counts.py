"""How many indicators the text says reached their targets: `Dari 9 indikator, 7 indikator telah mencapai target`.

Held against the tables that list as many indicators as the sentence starts from, and no others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from reconcile.facts.scope import claim_of
from reconcile.index import Index
from reconcile.prose.thresholds import COUNTED_WHOLE, FEWEST_MEASURED, WHOLE_TARGET
from reconcile.words.vocabularies import vocabulary
from reconcile.words.wording import plain, words
from schemas.figure import Figure

INDICATOR = frozenset({"indikator", "iku"})


@dataclass(frozen=True, slots=True)
class AchievedCount:
    """`claim` says that so many of the indicators of `column` (their capaian) did what `key` says; `computed` of them
    did."""

    claim: Figure
    column: tuple[Figure, ...]
    computed: int
    agrees: bool


def achieved_counts(index: Index) -> Iterator[AchievedCount]:
    """Every count of a sentence that tells of how many indicators there are."""
    columns = list(measured_columns(index))
    for sentence in index.sentences:
        counts = [figure for figure in sentence if figure.known and _counts_indicators(figure)]
        whole = next((figure for figure in counts if _starts_from(figure)), None)
        listed = [column for column in columns if whole is not None and len(column) == whole.number]
        for figure, following in zip_longest(sentence, sentence[1:]) if listed else ():
            done = _done(figure, following) if figure in counts else None
            if figure is not whole and done is not None:
                yield _held(figure, done, listed, len(counts) > COUNTED_WHOLE)


def measured_columns(index: Index) -> Iterator[tuple[Figure, ...]]:
    """The capaian of the report's year in each table that measures indicators, where every row has one."""
    for table in index.tables:
        cells = [row.one("capaian", (year, None)) for row in table.rows for year in (index.document.year,)]
        known = tuple(cell for cell in cells if cell is not None and cell.known and index.trusted(cell))
        if len(known) == len(table.rows) >= FEWEST_MEASURED:
            yield known


def _counts_indicators(figure: Figure) -> bool:
    noun = words((figure.measure or "").partition(":")[2])
    return bool(INDICATOR & set(noun[:1]))


def _starts_from(figure: Figure) -> bool:
    """Whether the sentence counts on from it: `dari 9 indikator`."""
    return plain(claim_of(figure).lead).endswith(tuple(vocabulary("achieved")["whole"]["words"]))


def _done(figure: Figure, following: Figure | None) -> str | None:
    """What the words behind a count say of it, up to the next count; None where that is not clear."""
    clause = f" {plain(_behind(figure, following))} "
    said = [
        key for key, entry in vocabulary("achieved").items() if any(f" {word} " in clause for word in entry["words"])
    ]
    return next((key for key in ("nearly", "missed", "reached_or_over", "over", "reached") if key in said), None)


def _behind(figure: Figure, following: Figure | None) -> str:
    """What the sentence prints between it and the next figure, or up to its end."""
    text = figure.quote if following is None else claim_of(following).lead
    return text.rpartition(figure.raw)[2]


def _held(claim: Figure, done: str, columns: Sequence[tuple[Figure, ...]], parted: bool) -> AchievedCount:
    told = [(column, numbers) for column in columns if (numbers := _numbers(column, done, parted))]
    fitting = next((column for column, numbers in told if claim.number in numbers), None)
    column, numbers = told[0]
    return AchievedCount(claim, fitting or column, numbers[0], fitting is not None)


def _numbers(column: Sequence[Figure], done: str, parted: bool) -> list[int]:
    """How many did so, in each sense that the words may have; where the sentence parts them into those that did and
    those that did not, those that just did may be counted with either."""
    over = sum(1 for cell in column if cell.number > WHOLE_TARGET)
    exactly = sum(1 for cell in column if cell.number == WHOLE_TARGET)
    under = len(column) - over - exactly
    senses = {
        "reached_or_over": [over + exactly],
        "over": [over],
        "reached": [over + exactly, exactly, *([over] if parted else [])],
        "missed": [under, *([under + exactly] if parted else [])],
    }
    return senses.get(done, list(range(len(column) + 1)))

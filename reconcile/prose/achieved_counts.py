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

from reconcile.facts.rows import over_plan
from reconcile.facts.scope import before_it, claim_of, sentence_before
from reconcile.index import Index
from reconcile.prose.thresholds import COUNTED_WHOLE, FEWEST_MEASURED, MOST_MISCOUNTED, WHOLE_TARGET
from reconcile.words.vocabularies import vocabulary
from reconcile.words.wording import plain, words
from schemas.document import Indicator
from schemas.figure import Figure

_CLAUSES = re.compile(r"[,;\d]")


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
            for figure, *behind in zip_longest(sentence, sentence[1:], sentence[2:])
            if figure in counts and (said := _done(figure, *behind)) is not None
        }
        whole = next((figure for figure in counts if _starts_from(figure)), None) or _told_before(before, sentence)
        told = [figure for figure in counts if figure is not whole and figure.id in done]
        wanted = _wanted(counts, done, whole)
        listed = [column for column in columns if len(column) == wanted]
        parted = len(counts) > COUNTED_WHOLE
        if listed:
            yield from (_held(index, figure, done[figure.id], listed, parted) for figure in told)
        elif whole is None and told:
            measured = _measured(index, columns)
            held = [_held(index, figure, done[figure.id], measured, parted) for figure in told if measured]
            yield from (entry for entry in held if entry.agrees or _is_slip(entry, held, counts, sentence))


def _wanted(counts: Sequence[Figure], done: Mapping[str, str], whole: Figure | None) -> int | None:
    """Of how many indicators the counts are: as the sentence says, or as those that did and those that did not come
    to."""
    if whole is not None:
        return int(whole.number)
    if len(counts) > 1 and {"missed"} < set(done.values()) and len(done) == len(counts):
        return int(sum(figure.number for figure in counts))
    return None


def _measured(index: Index, columns: Sequence[tuple[Figure, ...]]) -> list[tuple[Figure, ...]]:
    """The columns of all indicators, of which the report itself says that there are so many."""
    most = max(map(len, columns), default=0)
    declared = {int(figure.number) for figure in index.claims if figure.known and _counts_indicators(figure)}
    return [column for column in columns if len(column) == most] if most in declared else []


def _is_slip(
    entry: AchievedCount, held: Sequence[AchievedCount], counts: Sequence[Figure], sentence: Sequence[Figure]
) -> bool:
    """Whether a count that does not fit is of all indicators: the other one of the sentence fits, or it is the only
    one where the report is summed up; and it is not far off."""
    near = abs(entry.claim.number - entry.computed) <= MOST_MISCOUNTED
    beside = any(other.agrees for other in held)
    alone = len(held) == 1 and sum(figure.number for figure in counts) <= len(entry.column)
    return near and (beside or (alone and _sums_up(sentence)))


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
        known = tuple(cell for cell in known if not over_plan(cell))
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
    counted = figure.unit if claim_of(figure).kind == "count" else None
    noun = words(figure.measure.partition(":")[2] or counted or "")
    return bool(noun) and noun[0] in vocabulary("achieved")["counted"]["words"]


def _starts_from(figure: Figure) -> bool:
    """Whether the sentence counts on from it: `dari 9 indikator`."""
    return plain(claim_of(figure).lead).endswith(tuple(vocabulary("achieved")["whole"]["words"]))


def _done(figure: Figure, following: Figure | None, next_but_one: Figure | None) -> str | None:
    """What the words behind a count say of it, up to the next count (`7 dari 9 indikator`: behind the whole); None
    where that is not clear."""
    if following is not None and plain(behind(figure, following)) in vocabulary("achieved")["whole"]["words"]:
        figure, following = following, next_but_one
    said = _said(behind(figure, following))
    return said if said is not None or not _is_governed(figure) else _said(_clause_before(figure))


def _said(clause: str) -> str | None:
    entries = vocabulary("achieved").items()
    said = [key for key, entry in entries if any(f" {word} " in f" {plain(clause)} " for word in entry["words"])]
    return next((key for key in ("nearly", "missed", "reached_or_over", "over", "reached") if key in said), None)


def _is_governed(figure: Figure) -> bool:
    """Whether a word right before it ties it to what stands before: `melampaui target pada 7 indikator`."""
    return plain(before_it(figure)).endswith(tuple(vocabulary("achieved")["governs"]["words"]))


def _clause_before(figure: Figure) -> str:
    return _CLAUSES.split(before_it(figure))[-1]


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

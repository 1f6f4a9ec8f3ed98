"""Means that the text states with what they are of: `capaian rata-rata 131 %. Diukur melalui 2 indikator, capaian 240 %
dan 188 %`, or with how many: `rata-rata capaian keenam indikator`, where a table measures just as many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reconcile.facts.scope import before_it, claim_of, is_bound, sentence_before
from reconcile.index import Index
from reconcile.prose.achieved_counts import measured_columns
from reconcile.prose.counts import noun_of
from reconcile.prose.statements import TextStatement, right, wrong
from reconcile.prose.thresholds import (
    FEWEST_AVERAGED,
    MARKS_OF_HEADING,
    MEAN_BEFORE,
    MOST_AVERAGED,
    NEARLY_NAMED,
    WORDS_OF_SASARAN,
)
from reconcile.words.units import is_percent
from reconcile.words.vocabularies import listed, vocabulary
from reconcile.words.wording import plain
from schemas.document import Indicator
from schemas.equation import Equation, mean
from schemas.figure import Figure
from schemas.verdict import computed_by


def means_in_text(index: Index) -> Iterator[TextStatement]:
    """Only where a count says how many there are, and just as many capaian follow or stand in a table."""
    columns = list(measured_columns(index))
    for sentence, following in pairwise([*index.sentences, []]):
        behind = following if following and sentence_before(sentence, following) else []
        for at, figure in enumerate(sentence):
            if _is_mean(figure):
                told = list(_statement(index, figure, [*sentence[at + 1 :], *behind]))
                told = told or list(_of_sasaran(index, figure, columns))
                yield from told or _of_column(index, figure, sentence, columns)


def _is_mean(figure: Figure) -> bool:
    own = _own(figure)
    said = own if _begins_so(own) else plain(claim_of(figure).lead)[-MEAN_BEFORE:]
    stated = figure.measure == "capaian" and figure.known and is_percent(figure.unit)
    return stated and any(word in said for word in listed("averages", "average"))


def _own(figure: Figure) -> str:
    """What its own sentence says before it."""
    return plain(before_it(figure)) if figure.raw else ""


def _begins_so(own: str) -> bool:
    """`Rata-rata capaian sasaran ... adalah`: the sentence is of a mean however long the name is."""
    begins = any(own.startswith(word) for word in listed("averages", "average"))
    return begins and not any(map(str.isdigit, own))


def _statement(index: Index, stated: Figure, behind: Sequence[Figure]) -> Iterator[TextStatement]:
    counts = [int(figure.number) for figure in behind if _counts_indicators(figure)]
    parts = tuple(figure for figure in behind if figure.measure == "capaian" and is_percent(figure.unit))
    if len(counts) != 1 or counts[0] != len(parts) or len(parts) < 2 or any(map(is_bound, parts)):
        return
    equation = Equation(stated, parts, mean)
    if index.judge(equation).consistent:
        yield right(stated, parts)
    else:
        params = {"parts": ", ".join(part.raw for part in parts)}
        yield wrong(equation, "told_mean", params)


def _of_column(
    index: Index, stated: Figure, sentence: Sequence[Figure], columns: Sequence[tuple[Figure, ...]]
) -> Iterator[TextStatement]:
    """Against the tables that measure as many indicators; where several do, their means must be one."""
    counts = {*_together(stated), *(int(figure.number) for figure in sentence if _counts_indicators(figure))}
    asked = [column for column in columns if counts == {len(column)} and _of_year(index, stated)]
    yield from _against(index, stated, asked, columns)


def _of_sasaran(index: Index, stated: Figure, columns: Sequence[tuple[Figure, ...]]) -> Iterator[TextStatement]:
    """`Rata-rata capaian sasaran ini` under the heading that names it, against its rows of each table; the one that is
    named but for a word or two, where none is named whole."""
    own = _own(stated)
    heading = plain(claim_of(stated).section or "")
    if "sasaran" not in own.split() or not _of_year(index, stated):
        return
    parts = [tuple(cell for cell in column if _named(cell, own) or _under(cell, heading)) for column in columns]
    parts = parts if any(parts) else [tuple(_nearly_named(column, own)) for column in columns]
    yield from _against(index, stated, [part for part in parts if _may_be_averaged(index, part)], columns)


def _against(
    index: Index, stated: Figure, asked: Sequence[tuple[Figure, ...]], columns: Sequence[tuple[Figure, ...]]
) -> Iterator[TextStatement]:
    """Right where one of the `asked` has that mean; wrong where all have another, and no table prints the number."""
    equations = [Equation(stated, parts, mean) for parts in asked]
    agreeing = next((each for each in equations if index.judge(each).consistent), None)
    cells = [*index.aggregates, *(cell for column in columns for cell in column)]
    if agreeing is not None:
        yield right(stated, agreeing.operands)
    elif len({computed_by(index.judge(each)) for each in equations}) == 1 and not _printed(stated, cells):
        yield wrong(equations[0], "told_mean", {"parts": ", ".join(cell.raw for cell in asked[0])})


def _may_be_averaged(index: Index, part: Sequence[Figure]) -> bool:
    """Whether they are few, and none of them is the mean of some that follow it: then the rows are of two levels."""
    runs = (
        Equation(part[at], tuple(part[at + 1 : end]), mean)
        for at in range(len(part))
        for end in range(at + FEWEST_AVERAGED + 1, len(part) + 1)
    )
    few = FEWEST_AVERAGED <= len(part) <= MOST_AVERAGED
    return few and not any(index.judge(run).consistent for run in runs)


def _named(cell: Figure, own: str) -> bool:
    """Whether the sentence names the sasaran of the row before the mean."""
    sasaran = _sasaran(cell)
    return len(sasaran.split()) > MARKS_OF_HEADING - 1 and f" {sasaran} " in f" {own} "


def _nearly_named(column: Sequence[Figure], own: str) -> list[Figure]:
    """The cells of the one sasaran of which the sentence holds most words before the mean; none where it may be
    another."""
    words = frozenset(own.split())
    sasaran = {cell.id: frozenset(_sasaran(cell).split()) for cell in column}
    long = {named for named in sasaran.values() if len(named) >= WORDS_OF_SASARAN}
    held = [named for named in long if len(named & words) >= NEARLY_NAMED * len(named)]
    return [cell for cell in column if sasaran[cell.id] == held[0]] if len(held) == 1 else []


def _sasaran(cell: Figure) -> str:
    return plain(cell.owner.sasaran or "") if isinstance(cell.owner, Indicator) else ""


def _under(cell: Figure, heading: str) -> bool:
    """Whether the heading is the sasaran of the row, with no more than its number."""
    sasaran = _sasaran(cell)
    return (
        bool(sasaran) and heading.endswith(sasaran) and len(heading.split()) - len(sasaran.split()) <= MARKS_OF_HEADING
    )


def _together(stated: Figure) -> list[int]:
    """`keempat indikator`: how many are taken together, by a word before the mean."""
    said = plain(claim_of(stated).lead)[-MEAN_BEFORE:].split()
    together = vocabulary("averages")["together"]
    return [int(together[word]) for word, noun in pairwise(said) if word in together and noun in ("indikator", "iku")]


def _of_year(index: Index, stated: Figure) -> bool:
    return stated.year in (None, index.document.year)


def _printed(stated: Figure, cells: Sequence[Figure]) -> bool:
    return any(cell.known and cell.number == stated.number for cell in cells)


def _counts_indicators(figure: Figure) -> bool:
    noun = noun_of(figure)
    return figure.known and noun is not None and noun[0] == "indikator"

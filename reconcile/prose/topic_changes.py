"""Changes whose ends the sentence does not state both: `meningkat 4,51 poin dari tahun 2023`, where the row that it is
about has a figure of either year; or `turun 75 orang`, where only two figures of that unit stand before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from reconcile.facts.averages import is_average
from reconcile.facts.budget_levels import level
from reconcile.facts.rows import same_unit
from reconcile.facts.scope import claim_of, of_office, of_whole_office, printed_year
from reconcile.index import Index
from reconcile.prose.changes import Change, in_percent, in_points
from reconcile.prose.changes_read import Reading, holds, read_change
from reconcile.prose.named_pairs import CHANGE, FROM, Pair, may_end
from reconcile.prose.thresholds import CHANGE_NAMED, LIKE_CHANGE, SENTENCE_BEFORE
from reconcile.prose.topics import Topic, topics_of
from reconcile.words.units import is_percent, is_rupiah, unit_name
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.equation import Formula
from schemas.figure import Figure

RESULTS = ("realisasi", "capaian")


def judged_change(index: Index, change: Change) -> Reading:
    """By what the text states of its ends, else by what it is about."""
    read = read_change(index, change)
    return read if read.right or read.equation is not None else _of_topic_or_unit(index, change)


def _of_topic_or_unit(index: Index, change: Change) -> Reading:
    """Right where any pair bears it out; wrong where the only pair does not, and comes near it; else unsure."""
    topic = topics_of(index).of(change.stated, change.sentence, change.before)
    in_sentence = topic is not None and topic.place < SENTENCE_BEFORE
    pairs = [*_borne_out(index, change, (*change.before, *change.sentence)), *_of_unit(change, change.sentence)]
    of_topic = list(_of_topic(index, change, topic, change.sentence)) if topic is not None else []
    of_whole = [] if in_sentence else list(_of_whole(index, change))
    for pair in (*pairs, *of_topic, *of_whole):
        for formula in _formulas(change, pair):
            equation = change.equation(pair, formula)
            if holds(index, equation):
                return Reading(right=True, operands=pair, equation=equation)
    named = topic is not None and (topic.share >= CHANGE_NAMED or topic.company > 0)
    sure = pairs or of_whole or (of_topic if named else [])
    likely = [pair for pair in sure if _comes_near(change, pair)]
    if len({(one.number, other.number) for one, other in likely}) != 1:
        return Reading()
    pair = likely[0]
    return Reading(operands=pair, equation=change.equation(pair, _formulas(change, pair)[0]), key="change")


def _formulas(change: Change, pair: Pair) -> tuple[Formula, ...]:
    """A percentage is one of the first figure, but of two percentages mostly their difference."""
    if not change.is_share:
        return (in_points,)
    return (in_points, in_percent) if all(is_percent(end.unit) for end in pair) else (in_percent, in_points)


def _comes_near(change: Change, pair: Pair) -> bool:
    """Whether it is the change over the pair but for a slip: of its direction, and about as much."""
    formula = _formulas(change, pair)[0]
    computed = Fraction(pair[1].number - pair[0].number)
    if formula is in_percent and pair[0].number:
        computed = computed * 100 / Fraction(pair[0].number)
    computed = -computed if change.falls else computed
    stated = Fraction(change.stated.number)
    return 0 < computed <= LIKE_CHANGE * stated and stated <= LIKE_CHANGE * computed


def _borne_out(index: Index, change: Change, around: Sequence[Figure]) -> Iterator[Pair]:
    """The ends over which the same change told otherwise holds: `dari 221 perkara ... naik 28 perkara atau 11,76 %`."""
    if change.beside is None:
        return
    ends = [figure for figure in around if may_end(figure) and not is_percent(figure.unit)]
    for one in ends:
        for other in ends:
            formula = in_points if change.is_share else in_percent
            equation = change.equation_of(change.beside, (one, other), formula)
            if one.number != other.number and _one_unit(one, other) and holds(index, equation):
                yield one, other


def _of_unit(change: Change, sentence: Sequence[Figure]) -> Iterator[Pair]:
    """The only two figures of the sentence that are counted in the unit of the change; the later year is the result,
    else the one that its direction makes the result."""
    unit = unit_name(change.stated.unit)
    if change.is_share or unit is None or sum(figure.measure.startswith(CHANGE) for figure in sentence) > 1:
        return
    ends = [figure for figure in sentence if may_end(figure) and unit_name(figure.unit) == unit]
    if len(ends) == 2 and sentence.index(ends[1]) < sentence.index(change.stated):
        low, high = sorted(ends, key=lambda figure: figure.number)
        yield (high, low) if change.falls else (low, high)


def _of_topic(index: Index, change: Change, topic: Topic, sentence: Sequence[Figure]) -> Iterator[Pair]:
    """What its rows, or the sentence, state of the year that it is measured from and of the year of the result."""
    result, base = _years(index, change)
    if base is None:
        return
    for measure in RESULTS:
        cells = [cell for row in topic.rows for cell in row.of(measure) if cell.known and cell.basis is None]
        said = [figure for figure in sentence if may_end(figure) and _may_be(figure, cells, measure)]
        earlier = [figure for figure in (*said, *cells) if _year(figure, index) == base]
        later = [figure for figure in (*said, *cells) if _year(figure, index) == result]
        for one in earlier[:1]:
            for other in later[:1]:
                if not is_rupiah(one.unit) and not is_rupiah(other.unit):
                    yield one, other


def _of_whole(index: Index, change: Change) -> Iterator[Pair]:
    """What was spent of all the budget, or the mean capaian, from the figure of last year that the sentence states."""
    report, measure = index.document.year, change.stated.measure.removeprefix(CHANGE)
    bases = [figure for figure in change.sentence if may_end(figure) and figure.year is not None and report is not None]
    earlier = [figure for figure in bases if report is not None and figure.year == report - 1]
    said = claim_of(change.stated).subject
    whole = said is None or of_office(said, index.document.agency) or of_whole_office(said, index.document.agency)
    if len(earlier) != 1 or not whole or len(bases) > 1 or is_percent(change.stated.unit):
        return
    money, told = is_rupiah(earlier[0].unit), earlier[0].measure.removeprefix(FROM)
    absorbed = not money and measure == "persen_keuangan" and told in ("realisasi", "persen_keuangan")
    spent = money and measure == told == "realisasi"
    if not (absorbed or spent or (not money and told == "capaian")):
        return
    totals = (line for line in index.lines if level(line) == "total")
    lines = [cell for line in totals for cell in line.of("persen_keuangan" if absorbed else "realisasi")]
    means = [cell for cell in index.aggregates if cell.measure == "capaian" and is_average(cell)]
    cells = [cell for cell in (lines if absorbed or spent else means) if cell.known and cell.year in (None, report)]
    if len({cell.number for cell in cells}) == 1 and index.trusted(cells[0]):
        yield earlier[0], cells[0]


def _years(index: Index, change: Change) -> tuple[int | None, int | None]:
    """The year of the result, and the one that the change is measured from."""
    report = index.document.year
    if report is None:
        return None, None
    if (said := printed_year(change.stated, report)) != report:
        return report, said
    others = {figure.year for figure in change.sentence if may_end(figure)} - {None, report}
    if len(others) == 1:
        return report, others.pop()
    last = any(f" {words} " in f" {plain(change.stated.quote)} " for words in listed("statements", "last_year"))
    return (report, report - 1) if last else (report, None)


def _year(figure: Figure, index: Index) -> int | None:
    return figure.year if figure.year is not None else index.document.year


def _may_be(figure: Figure, cells: Sequence[Figure], measure: str) -> bool:
    """Whether a figure of the sentence may be the row's: of its unit, and not called otherwise."""
    called = figure.measure.partition(":")[2] if ":" in figure.measure else figure.measure
    return called in ("", measure) and any(_one_unit(figure, cell) for cell in cells)


def _one_unit(one: Figure, other: Figure) -> bool:
    return is_percent(one.unit) == is_percent(other.unit) and same_unit(one, other)

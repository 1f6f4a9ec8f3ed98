"""Percentages and numbers of the running text against the indicator rows, and against the averages of the whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from reconcile.facts.likeness import off_by
from reconcile.facts.named_items import NamedItems
from reconcile.facts.rows import Row, over_plan, same_unit
from reconcile.facts.scope import claim_of, is_bound, of_office, overall, year_of
from reconcile.index import Index
from reconcile.prose.statements import TextStatement, right, unsure, wrong
from reconcile.prose.thresholds import INDICATOR_NAMED, ONE_KIND, SOMETHING_ELSE
from reconcile.words.units import unit_name
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain, words
from schemas.equation import Equation, same
from schemas.figure import Figure

MEASURES = ("target", "realisasi", "capaian")
OTHER = "other:"
ENDS = ("dari:capaian", "menjadi:capaian")
YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def change_end_statements(index: Index) -> Iterator[TextStatement]:
    """`tabel di atas ... dari 92,45 menjadi 90,5`: both ends of a change of the average stand in that table."""
    for figure in index.claims:
        table = claim_of(figure).after_table
        if table is None or figure.measure not in ENDS or not figure.known:
            continue
        means = [cell for cell in index.aggregates if cell.table == table and cell.measure == "capaian" and cell.known]
        if repeated := [cell for cell in means if _same(index, figure, cell)]:
            yield right(figure, tuple(repeated))
        elif len({cell.year for cell in means}) == len(means) == 2:
            later = sorted(means, key=lambda cell: cell.year or 0)[figure.measure == ENDS[1]]
            yield wrong(Equation(figure, (later,), same), "told_end")
        else:
            yield unsure(figure)


def result_statements(index: Index) -> Iterator[TextStatement]:
    """Every target, realisasi and capaian of the running text that is no amount of money."""
    names = NamedItems(index.rows, INDICATOR_NAMED)
    for sentence in index.sentences:
        stated = [figure for figure in sentence if figure.measure in MEASURES and figure.known]
        asked = [figure for figure in stated if not is_bound(figure)]
        for figure in (figure for figure in asked if claim_of(figure).kind != "amount"):
            claim = claim_of(figure)
            rows = names.of(claim.subject) or _under_heading(names.of(claim.section), figure, asked)
            yield _of_rows(index, figure, rows, asked) if rows else _of_whole(index, figure)


def named_column_statements(index: Index) -> Iterator[TextStatement]:
    """`efisiensi ... sebesar 0,45`: what the words call by the name of a column that is no measure of its own."""
    names = NamedItems(index.rows, INDICATOR_NAMED)
    for figure in index.claims:
        if not figure.known or not figure.measure.startswith(OTHER) or not claim_of(figure).subject:
            continue
        asked = set(words(figure.measure.removeprefix(OTHER)))
        rows = names.of(claim_of(figure).subject)
        cells = [cell for row in rows for cell in row.figures if cell.known and cell.measure.startswith(OTHER)]
        own = [cell for cell in cells if asked <= set(words(cell.measure.removeprefix(OTHER)))]
        if repeated := [cell for cell in own if _same(index, figure, cell)]:
            yield right(figure, tuple(repeated))
        elif len({cell.number for cell in own}) == 1 and own[0].year in (figure.year, index.document.year):
            params = {"name": own[0].label, "measure": own[0].measure.removeprefix(OTHER)}
            yield wrong(Equation(figure, (own[0],), same), "told_indicator", params)


def _under_heading(rows: list[Row], figure: Figure, asked: Sequence[Figure]) -> list[Row]:
    """The indicator in the heading above, where the sentence names nothing else, or repeats its target."""
    cells = [cell for row in rows for cell in row.figures if cell.known and cell.basis is None]
    targets = [cell.number for cell in cells if cell.measure == "target"]
    repeats = any(other.measure == "target" and other.number in targets for other in asked)
    swapped = any(cell.measure == figure.measure and _swapped(cell, figure) for cell in cells)
    return rows if repeats or claim_of(figure).subject is None or swapped else []


def _swapped(cell: Figure, figure: Figure) -> bool:
    """The same digits in another order: `72,95` for `72,59`."""
    return sorted(str(cell.number)) == sorted(str(figure.number))


def _of_rows(index: Index, figure: Figure, rows: Sequence[Row], asked_beside: Sequence[Figure]) -> TextStatement:
    if (cell := _of_one_row(index, figure, rows, asked_beside)) is not None:
        params = {"name": rows[0].label, "measure": figure.measure}
        return wrong(Equation(figure, (cell,), same), "told_indicator", params)
    cells = [cell for row in rows for cell in row.figures if cell.known]
    other = [cell for cell in cells if cell.measure not in MEASURES and cell.value == figure.value]
    cells = [cell for cell in cells if same_unit(cell, figure) or off_by(figure, cell) <= ONE_KIND]
    asked = [cell for cell in cells if figure.measure == cell.measure or _either(figure, cell, asked_beside)]
    repeated = [cell for cell in asked if _same(index, figure, cell)]
    company = _year_of_company(index, figure, rows, asked_beside)
    year = company or year_of(index.sentences, figure, index.document.year)
    own = [cell for cell in asked if cell.measure == figure.measure and cell.basis is None and not over_plan(cell)]
    of_year = [cell for cell in own if cell.year == year]
    if (company or _one_year(figure)) and of_year:
        repeated = [cell for cell in repeated if cell.year == year or cell.basis is not None]
    if repeated or other:
        return right(figure, tuple(repeated or other))
    if year is None or not of_year or not all(map(index.trusted, of_year)):
        return unsure(figure, "no_year" if year is None else "no_such_figure")
    times = Counter(cell.number for cell in of_year)
    usual = max(of_year, key=lambda cell: (times[cell.number], -off_by(figure, cell)))
    if off_by(figure, usual) > SOMETHING_ELSE and not _one_named_unit(figure, usual):
        return unsure(figure, "scope_unsure")
    context = tuple(cell for cell in of_year if cell is not usual)[:2]
    params = {"name": rows[0].label, "measure": figure.measure}
    return wrong(Equation(figure, (usual,), same), "told_indicator", params, context=context)


def _one_named_unit(one: Figure, other: Figure) -> bool:
    """Both printed, so that figures far apart are still of one quantity."""
    return unit_name(one.unit) is not None and unit_name(one.unit) == unit_name(other.unit)


def _one_year(figure: Figure) -> bool:
    """Whether the sentence speaks of one year only, so that the figure is surely of that year."""
    return figure.year is not None and set(YEAR.findall(figure.quote)) == {str(figure.year)}


def _year_of_company(index: Index, figure: Figure, rows: Sequence[Row], beside: Sequence[Figure]) -> int | None:
    """The one year whose figures the others of the sentence repeat, where the sentence prints no year."""
    if figure.year is not None:
        return None
    company = [other for other in beside if other is not figure and other.label == figure.label]
    cells = [cell for row in rows for cell in row.figures if cell.known and cell.basis is None and cell.year]
    years = [
        {cell.year for cell in cells if cell.measure == other.measure and _same(index, other, cell)}
        for other in company
    ]
    common = set.intersection(*years) if len(years) > 1 else set()
    return common.pop() if len(common) == 1 else None


def _either(figure: Figure, cell: Figure, beside: Sequence[Figure]) -> bool:
    """What a sentence calls the capaian of an indicator is often its realisasi, unless it tells that too; behind
    `mencapai target` stands the target as well."""
    if figure.measure == "capaian" and cell.measure == "target":
        return plain(claim_of(figure).lead).endswith(listed("statements", "planned"))
    stated_there = any(other.measure == "realisasi" and other.label == figure.label for other in beside)
    return figure.measure == "capaian" and cell.measure == "realisasi" and not stated_there


def _of_one_row(index: Index, figure: Figure, rows: Sequence[Row], beside: Sequence[Figure]) -> Figure | None:
    """What the sentence should have printed, where it repeats the two other figures of a row whose target, realisasi
    and capaian bear each other out, and the third is another."""
    company = {other.measure: other for other in beside if other is not figure and other.label == figure.label}
    for row in rows if set(company) == set(MEASURES) - {figure.measure} else ():
        for capaian in row.of("capaian"):
            entry = index.capaian.get(capaian.id)
            if entry is None or entry.kind != "sound" or entry.verdict.habit != "as_printed":
                continue
            own = {cell.measure: cell for cell in entry.figures}
            repeats = all(_same(index, other, own[measure]) for measure, other in company.items())
            if repeats and capaian.number != 100 and not _same(index, figure, own[figure.measure]):
                return own[figure.measure]
    return None


def _same(index: Index, figure: Figure, cell: Figure) -> bool:
    """One number, printed with more or fewer decimals, which move it by less than one."""
    if abs(figure.number - cell.number) >= 1:
        return False
    exact = (Equation(figure, (cell,), same), Equation(cell, (figure,), same))
    habits = [index.judge(equation).habit for equation in exact]
    return habits[0] in ("as_printed", "truncated") or habits[1] == "as_printed"


def _of_whole(index: Index, figure: Figure) -> TextStatement:
    """The capaian of the office: one of the stated averages of its year."""
    if figure.measure != "capaian" or not overall(figure, index.document.agency) or not _speaks_of_whole(index, figure):
        return unsure(figure)
    known = [cell for cell in index.aggregates if cell.measure == "capaian" and cell.known]
    rows = [cell for row in index.rows for cell in row.figures if cell.measure in MEASURES and cell.known]
    if repeated := [cell for cell in known if _same(index, figure, cell)]:
        return right(figure, tuple(repeated))
    year = year_of(index.sentences, figure, index.document.year)
    means = [cell for cell in known if cell.year == year]
    if not means or any(cell.value == figure.value for cell in rows):
        return unsure(figure, "no_such_figure" if not means else "scope_unsure")
    stated_there = _said_of_whole(index, figure, means)
    if not stated_there:
        return unsure(figure, "scope_unsure")  # it may be an average that no table states
    nearest = min(stated_there, key=lambda other: abs(other.page - figure.page))
    others = tuple(cell for cell in means if cell.value != nearest.value)
    return wrong(Equation(figure, (nearest,), same), "told_capaian", context=others[:3])


def _said_of_whole(index: Index, figure: Figure, means: Sequence[Figure]) -> list[Figure]:
    """Other sentences that state the capaian of the office in that year, with a value that a table bears out."""
    return [
        other
        for sentence in index.sentences
        for other in sentence
        if other.measure == "capaian" and other.known and other.year == means[0].year and other is not figure
        if overall(other, index.document.agency) and any(_same(index, other, cell) for cell in means)
    ]


def _speaks_of_whole(index: Index, figure: Figure) -> bool:
    """Said of the office by name, or with its year at the beginning of a sentence that names nothing."""
    claim = claim_of(figure)
    named = of_office(claim.subject, index.document.agency)
    return named or (claim.subject is None and claim.order == 0 and str(figure.year) in figure.quote)

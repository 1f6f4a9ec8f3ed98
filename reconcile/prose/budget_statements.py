"""Amounts of the running text against the budget tables: by code, by name, and of the whole office."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from reconcile.facts.budget_levels import level
from reconcile.facts.named_items import NamedItems
from reconcile.facts.rows import Row
from reconcile.facts.scope import claim_of, overall, year_of
from reconcile.index import Index
from reconcile.prose.belanja_langsung import is_direct
from reconcile.prose.lines_together import by_table
from reconcile.prose.spending_by_pagu import by_pagu
from reconcile.prose.statements import TextStatement, right, unsure, wrong
from reconcile.prose.thresholds import (
    CLOSE_TO_TOTAL,
    CLOSE_WITH_WITNESSES,
    COMPANY,
    CONCLUDED_BEFORE,
    LINE_NAMED,
)
from reconcile.words.units import scale_of
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.document import BudgetLine
from schemas.equation import Equation, Formula, same, total
from schemas.figure import Figure
from schemas.interval import Interval
from schemas.verdict import computed_by

MEASURES = ("pagu", "pagu_awal", "realisasi", "sisa")
YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
PHYSICAL = "other:realisasi fisik"


def amount_statements(index: Index) -> Iterator[TextStatement]:
    """Every amount of the running text that a budget table may answer."""
    statements = list(_each_amount(index))
    yield from (_in_company(index, entry, statements) for entry in statements)


def _each_amount(index: Index) -> Iterator[TextStatement]:
    items = NamedItems(
        [line for line in index.lines if level(line) not in ("total", "subtotal", "revision")], LINE_NAMED
    )
    unclear = {_heading(line) for line in index.lines if level(line) == "program"}  # one programme within another
    kegiatan = [line for line in index.lines if level(line) == "kegiatan" and _heading(line) not in unclear]
    headed = NamedItems(kegiatan, LINE_NAMED, _heading)
    for sentence in index.sentences:
        for figure in sentence:
            if figure.measure in MEASURES and figure.known and is_direct(index, figure):
                continue  # a total of programmes, which is held against their sum
            if figure.measure in MEASURES and figure.known and claim_of(figure).kind == "amount":
                yield _statement(index, items, headed, figure, sentence)
            elif figure.measure == PHYSICAL and figure.known:
                yield _physical(index, items, figure)


def absorption_statements(index: Index) -> Iterator[TextStatement]:
    """Every absorption of the whole: that of a total, or its digits in another order."""
    for figure in (figure for sentence in index.sentences for figure in sentence):
        if figure.measure != "persen_keuangan" or not figure.known or not overall(figure, index.document.agency):
            continue
        year = figure.year or index.document.year
        totals = [cell for line in index.lines if level(line) == "total" for cell in line.of("persen_keuangan")]
        stated = [cell for cell in totals if cell.known and cell.year == year]
        if repeated := [cell for cell in stated if cell.value == figure.value]:
            yield right(figure, tuple(repeated))
        elif swapped := [cell for cell in stated if sorted(str(cell.number)) == sorted(str(figure.number))]:
            yield wrong(Equation(figure, (swapped[0],), same), "told_total", context=tuple(swapped[1:3]))
        else:
            yield unsure(figure, "scope_unsure")


def _statement(
    index: Index, items: NamedItems, headed: NamedItems, figure: Figure, sentence: Sequence[Figure]
) -> TextStatement:
    claim = claim_of(figure)
    if claim.code is not None:
        return _of_rows(index, figure, index.items(claim.code), claim.code)
    if lines := _at_level(items.of(claim.subject), claim.subject or ""):
        return _of_names(index, figure, lines, sentence)
    if (
        lines := headed.of(claim.subject)
        if plain(claim.subject or "").startswith(listed("statements", "program"))
        else []
    ):
        return _of_names(index, figure, lines, sentence)
    if lines := _at_level(items.of(name := _named_behind(figure)), name):
        return _of_names(index, figure, lines, sentence)
    statement = _of_whole(index, figure, sentence) if overall(figure, index.document.agency) else unsure(figure)
    return by_pagu(index, figure, sentence) or statement if statement.kind == "unsure" else statement


def _named_behind(figure: Figure) -> str:
    """`dialokasikan anggaran Rp 2.500.000,- melalui Program Anu`: the programme or kegiatan that follows an amount."""
    behind = figure.quote.rpartition(figure.raw)[2]
    by = "|".join(listed("statements", "by"))
    kinds = "|".join((*listed("statements", "program"), *listed("statements", "kegiatan")))
    found = re.match(rf"[\s,.=-]*(?:{by})\s+(?P<name>(?:{kinds})\s[^.,;:()\d]+)", behind, re.IGNORECASE)
    return re.split(r"\s(?:dan|serta|dengan|yang|sebesar|sehingga)\s", found["name"])[0].strip() if found else ""


def _heading(line: Row) -> str:
    return (line.owner.program or "") if isinstance(line.owner, BudgetLine) else ""


def _physical(index: Index, items: NamedItems, figure: Figure) -> TextStatement:
    """`realisasi fisik 43 %` of an item: its own, or that of the only kegiatan under it."""
    named = _at_level(items.of(claim_of(figure).subject), claim_of(figure).subject or "")
    under = _under(index, named)
    rows = [*named, *under] if len(under) == 1 else named
    cells = [cell for row in rows for cell in row.of("persen_kinerja") if cell.known and index.trusted(cell)]
    if any(index.judge(Equation(figure, (cell,), same)).consistent for cell in cells):
        return right(figure, tuple(cells))
    if len(cells) != 1 or len(under) > 1:
        return unsure(figure, "no_such_figure" if named else "subject_unsure")
    return wrong(Equation(figure, (cells[0],), same), "told_item", {"name": named[0].label})


def _of_rows(index: Index, figure: Figure, rows: Sequence[Row], code: str) -> TextStatement:
    """The sum of the rows under a code; what remains is their pagu less their realisasi."""
    equation = _summed(index, figure, rows, figure.year or index.document.year)
    if equation is None:
        return unsure(figure, "no_such_figure")
    if index.judge(equation).consistent:
        return right(figure, equation.operands)
    if figure.year is None:
        return unsure(figure, "no_year")
    return wrong(equation, "told_code", {"code": code}, f"{claim_of(figure).sentence} {code}")


def _summed(index: Index, figure: Figure, rows: Sequence[Row], year: int | None) -> Equation | None:
    """None where a row has no figure to be trusted for that year, or one in thousands beside rupiah in full."""
    columns = ("pagu", "realisasi") if figure.measure == "sisa" else (figure.measure,)
    cells = [row.one(measure, (year, None)) for measure in columns for row in rows]
    found = [cell for cell in cells if cell is not None and cell.known and index.trusted(cell)]
    if not found or len(found) < len(cells) or any(scale_of(cell.unit) != scale_of(figure.unit) for cell in found):
        return None
    return Equation(figure, tuple(found), _remainder(len(rows)) if figure.measure == "sisa" else total)


def _remainder(count: int) -> Formula:
    def formula(parts: Sequence[Interval]) -> Interval:
        return total(parts[:count]) - total(parts[count:])

    return formula


def _at_level(lines: list[Row], subject: str) -> list[Row]:
    """`Program ...` names programmes and `Kegiatan ...` none."""
    subject = plain(subject)
    if subject.startswith(listed("statements", "program")):
        return [line for line in lines if level(line) == "program"]
    if subject.startswith(listed("statements", "kegiatan")):
        return [line for line in lines if level(line) != "program"]
    return lines


def _of_names(index: Index, figure: Figure, lines: Sequence[Row], sentence: Sequence[Figure]) -> TextStatement:
    """One of the lines of that name, all of them in one table together, or the lines under them."""
    alone = [[line] for line in lines] if len({line.label for line in lines}) == 1 else []
    groups = alone + by_table(lines) + by_table(_under(index, lines))
    years = dict.fromkeys(cell.year for group in groups for line in group for cell in line.figures)
    options = {year: [found for group in groups if (found := _summed(index, figure, group, year))] for year in years}
    for equation in (equation for found in options.values() for equation in found):
        if index.judge(equation).consistent:
            return right(figure, equation.operands)
    year = year_of(index.sentences, figure, index.document.year) or _only_year(index, list(options), figure)
    stated = options.get(year, []) if year is not None else []
    if not stated:
        return unsure(figure, "no_year" if year is None else "no_such_figure")
    nearest = min(stated, key=lambda equation: _off(index, equation))
    reach = CLOSE_WITH_WITNESSES if _witnesses(index, nearest, stated) > 1 else _reach(lines)
    name = lines[0].label if alone else claim_of(figure).subject or ""
    statement = wrong(nearest, "told_item", {"name": name}, f"{claim_of(figure).sentence} {name}")
    far = _off(index, nearest) > reach * abs(Fraction(figure.number))
    its_own = figure.measure == "sisa" and _beside_its_own(index, nearest.operands[0], figure, sentence)
    if (far and not its_own) or (_of_a_part(index, nearest) and not (its_own and _concludes(figure))):
        return replace(statement, kind="unsure", key="", reason="scope_unsure")
    return statement


def _only_year(index: Index, years: Sequence[int | None], figure: Figure) -> int | None:
    """That of the report, where the tables know of no other and the sentence prints none."""
    report = index.document.year
    return report if set(years) == {report} and not YEAR.search(figure.quote) else None


def _concludes(figure: Figure) -> bool:
    """`terserap Rp 4.250 sehingga terdapat sisa Rp 750`: drawn from what stands before it, it is of no part."""
    clause = plain(claim_of(figure).lead)[-CONCLUDED_BEFORE:].split()
    return bool(set(clause) & set(listed("statements", "hence")))


def _of_a_part(index: Index, equation: Equation) -> bool:
    """What is told to remain, and is clearly less than what remains of the item, may be of a part of it."""
    left = computed_by(index.judge(equation)) or Fraction(0)
    return equation.stated.measure == "sisa" and Fraction(equation.stated.number) < (1 - CLOSE_TO_TOTAL) * left


def _in_company(index: Index, statement: TextStatement, others: Sequence[TextStatement]) -> TextStatement:
    """What may be of another scope is wrong after all where the other items of its section repeat the same column."""
    if statement.reason != "scope_unsure" or statement.equation is None or _of_a_part(index, statement.equation):
        return statement
    own = len(statement.equation.operands) == 1  # of a sum, parts may stand under another heading
    section = claim_of(statement.claim).section
    company = {
        other.claim.label
        for other in others
        if other.kind == "right" and other.claim.measure == statement.claim.measure and other.claim.label
        if claim_of(other.claim).section == section and _column(other.places[0]) == _column(statement.places[0])
    }
    near = _off(index, statement.equation) <= CLOSE_WITH_WITNESSES * abs(Fraction(statement.claim.number))
    sure = len(company) >= COMPANY and (own or near)
    return replace(statement, kind="wrong", key="told_item", reason="") if sure else statement


def _column(cell: Figure) -> tuple[str | None, str, int | None]:
    return cell.table, cell.measure, cell.year


def _under(index: Index, lines: Sequence[Row]) -> list[Row]:
    """The kegiatan that other tables list under the programmes in `lines`."""
    programs = {plain(line.label) for line in lines if level(line) == "program"}
    named = NamedItems([line for line in lines if level(line) == "program"], LINE_NAMED)
    headings = dict.fromkeys(line.owner.program for line in index.lines if level(line) == "kegiatan")
    own = {heading for heading in headings if heading and (plain(heading) in programs or named.of(heading))}
    return [line for line in index.lines if level(line) == "kegiatan" and line.owner.program in own]


def _witnesses(index: Index, equation: Equation, others: Sequence[Equation]) -> int:
    """How many tables come to the same amount."""
    computed = computed_by(index.judge(equation))
    return len({other.operands[0].table for other in others if computed_by(index.judge(other)) == computed})


def _reach(lines: Sequence[Row]) -> Fraction:
    """How far off an amount may be and still be of the item: programmes have parts that the name leaves out."""
    return CLOSE_TO_TOTAL if any(level(line) == "program" for line in lines) else Fraction(100)


def _off(index: Index, equation: Equation) -> Fraction:
    computed = computed_by(index.judge(equation))
    return abs(Fraction(equation.stated.number) - (computed or 0))


def _of_whole(index: Index, figure: Figure, sentence: Sequence[Figure]) -> TextStatement:
    """The office's total: repeated somewhere, or one that comes so close that it must have been meant."""
    lines = [line for line in index.lines if level(line) in ("total", "subtotal", "revision")]
    asked = ("pagu", "pagu_awal") if figure.measure.startswith("pagu") else (figure.measure,)
    stated = [cell for line in lines for cell in line.figures if cell.measure in asked and cell.known]
    if repeated := [cell for cell in stated if cell.number == figure.number]:
        return right(figure, tuple(repeated))
    year = figure.year or index.document.year
    totals = [cell for line in lines if level(line) == "total" for cell in line.figures]
    totals = [cell for cell in totals if cell.measure == figure.measure and cell.year == year and cell.known]
    if not totals or not all(map(index.trusted, totals)):
        return unsure(figure, "no_such_figure")
    common = Counter(cell.number for cell in totals).most_common(1)[0][0]
    places = [cell for cell in totals if cell.number == common]
    off = abs(Fraction(figure.number) - Fraction(common))
    is_pagu = _is_pagu(index, figure, sentence, year)
    elsewhere = any(
        cell.measure in asked and cell.value == figure.value for line in index.lines for cell in line.figures
    )
    near = off <= CLOSE_TO_TOTAL * abs(Fraction(common)) or _beside_its_own(index, places[0], figure, sentence)
    if not is_pagu and (elsewhere or not near):
        return unsure(figure, "scope_unsure")
    key = "told_pagu" if is_pagu else "told_total"
    return wrong(Equation(figure, (places[0],), same), key, context=tuple(places[1:3]))


def _beside_its_own(index: Index, cell: Figure, figure: Figure, sentence: Sequence[Figure]) -> bool:
    """Whether the sentence repeats another amount of the very line that `cell` stands in: then it speaks of that line,
    however far off it is."""
    others = {(other.measure, other.value) for other in sentence if other is not figure and other.known}
    own = (each for each in index.row_of[cell.id].figures if each is not cell and each.measure in MEASURES)
    return any((each.measure, each.value) in others for each in own if each.known)


def _is_pagu(index: Index, figure: Figure, sentence: Sequence[Figure], year: int | None) -> bool:
    """Whether the whole pagu is given out as what was spent, beside a percentage that is not 100."""
    percent = [other for other in sentence if other.measure == "persen_keuangan" and other.known]
    if figure.measure != "realisasi" or not percent or any(other.number == 100 for other in percent):
        return False
    cells = (cell for line in index.lines if level(line) == "total" for cell in line.of("pagu"))
    return any(cell.year == year and cell.value == figure.value for cell in cells)

"""Which lines of budget tables are of income and not of spending: by words, title, or parts.

Hardly a line of a budget is overspent; where most lines of a table are, more than planned is what was hoped for, or the
columns are not what they were taken for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reconcile.facts.budget_levels import rank
from reconcile.facts.coded_parts import code_of
from reconcile.facts.rows import Row, TableView
from reconcile.facts.thresholds import LINES_ABOVE
from reconcile.words.vocabularies import listed
from reconcile.words.wording import words


def income_lines(tables: Iterable[TableView]) -> frozenset[str]:
    """The ids of the lines that state income."""
    return frozenset(id for table in tables for id in _of_table(table))


def _of_table(table: TableView) -> Iterator[str]:
    """All lines where the title speaks of income alone, or most of them are above what was planned; else each by words
    or code, and a total by its lines."""
    titled = table.table is not None and _speaks_of_income(" ".join(table.table.title))
    whole = titled or _mostly_above(table)
    since: list[bool] = []
    under = ""
    for line in table.lines:
        closes, code = rank(line) == 0, code_of(line)
        under = code if code and _named(line) else "" if code and not code.startswith(f"{under}.") else under
        of_income = _named(line) or bool(under) or (closes and bool(since) and all(since))
        since = [] if closes else [*since, of_income]
        if whole or of_income:
            yield line.owner.id


def _mostly_above(table: TableView) -> bool:
    pairs = [(line.one("pagu", slot), line.one("realisasi", slot)) for line in table.lines for slot in line.slots()]
    known = [(pagu, spent) for pagu, spent in pairs if pagu and spent and pagu.known and spent.known]
    above = sum(spent.number > pagu.number for pagu, spent in known)
    return above >= LINES_ABOVE and 2 * above > len(known)


def _named(line: Row) -> bool:
    headings = (line.label, line.owner.program or "", line.owner.kegiatan or "")
    return any(word in listed("income", "income") for heading in headings for word in words(heading))


def _speaks_of_income(title: str) -> bool:
    said = set(words(title))
    return bool(said & set(listed("income", "income"))) and not said & set(listed("income", "spending"))

"""Pages on which our own reading of tables is doubtful, told from what the reading itself noted."""

from __future__ import annotations

from collections import Counter, defaultdict

from schemas.document import BudgetLine, Document, DoubtfulPage, Indicator

_FEWEST_DOUBTS = 2  # a single malformed numeral is a misprint of the report
_SHARE_OF_DOUBTS = 0.05


def doubtful_pages(document: Document) -> list[DoubtfulPage]:
    """Pages with figures in tables that deserve a second look, the most doubtful first, each with its reasons:

    - `doubtful_numerals`: several numerals, and a notable share of them, were repaired, unreadable or ambiguous: where
      reports misprint one, a table read wrongly gives many;
    - `table_without_header`: figures of a table that shows no header, so that nothing says how its columns run.

    A page that a limit cut is not among them: what was too much for us is too much for slower engines.
    """
    cut = {note.page for note in document.page_notes if note.content != "text" or note.reason}
    reasons: dict[int, list[str]] = defaultdict(list)
    figures, doubts = _counted(document)
    for page in doubts:
        if doubts[page] >= max(_FEWEST_DOUBTS, _SHARE_OF_DOUBTS * figures[page]):
            reasons[page].append("doubtful_numerals")
    for page in _without_header(document):
        reasons[page].append("table_without_header")
    order = sorted(reasons.keys() - cut, key=lambda page: (-len(reasons[page]), -doubts[page], page))
    return [DoubtfulPage(page=page, reasons=reasons[page]) for page in order]


def _counted(document: Document) -> tuple[Counter[int], Counter[int]]:
    """Figures, and doubtful ones among them, by page."""
    rows: list[Indicator | BudgetLine] = [*document.indicators, *document.budget]
    values = [value for row in rows for value in row.values]
    doubted = (
        value for value in values if value.status in ("repaired", "unreadable") or (value.reason and not value.sure)
    )
    return Counter(value.page for value in values), Counter(value.page for value in doubted)


def _without_header(document: Document) -> set[int]:
    headless = {table.id for table in document.tables if not table.header}
    rows: list[Indicator | BudgetLine] = [*document.indicators, *document.budget]
    return {value.page for row in rows if row.table in headless for value in row.values}

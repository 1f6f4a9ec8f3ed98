"""Pages on which our own reading of tables is doubtful, told from what the reading itself noted."""

from __future__ import annotations

from collections import Counter, defaultdict

from extractor.confirm.thresholds import FEWEST_DOUBTS, FEWEST_ROWS, SHARE_OF_DOUBTS
from extractor.meaning.relations import relations_of_row
from schemas.document import Document, DoubtfulPage

_PERFORMANCE = frozenset({"performance_measurement", "performance_comparison", "performance_agreement"})


def doubtful_pages(document: Document) -> list[DoubtfulPage]:
    """Pages with figures in tables that deserve a second look, the most doubtful first, each with its reasons:

    - `doubtful_numerals`: several numerals, and a notable share of them, were repaired, unreadable or ambiguous: where
      reports misprint one, a table read wrongly gives many;
    - `table_without_header`: figures of a table that shows no header, so that nothing says how its columns run;
    - `rows_do_not_fit`: the stated quotients and differences of a table hold in one row of ten at most: where reports
      err in some rows, a column taken for what it is not fails in all;
    - `unknown_columns`: a table of performance most of whose figures stand under words that say no measure.

    A page that a limit cut is not among them: what was too much for us is too much for slower engines.
    """
    cut = {note.page for note in document.page_notes if note.content != "text" or note.reason}
    reasons: dict[int, list[str]] = defaultdict(list)
    figures, doubts = _counted(document)
    for page in doubts:
        if doubts[page] >= max(FEWEST_DOUBTS, SHARE_OF_DOUBTS * figures[page]):
            reasons[page].append("doubtful_numerals")
    for reason, pages in (
        ("table_without_header", _without_header(document)),
        ("rows_do_not_fit", _unfit(document)),
        ("unknown_columns", _unknown(document)),
    ):
        for page in pages:
            reasons[page].append(reason)
    order = sorted(reasons.keys() - cut, key=lambda page: (-len(reasons[page]), -doubts[page], page))
    return [DoubtfulPage(page=page, reasons=reasons[page]) for page in order]


def _counted(document: Document) -> tuple[Counter[int], Counter[int]]:
    """Figures, and doubtful ones among them, by page."""
    values = [value for row in document.all_rows for value in row.values]
    doubted = (
        value for value in values if value.status in ("repaired", "unreadable") or (value.reason and not value.sure)
    )
    return Counter(value.page for value in values), Counter(value.page for value in doubted)


def _without_header(document: Document) -> set[int]:
    headless = {table.id for table in document.tables if not table.header}
    return {value.page for row in document.all_rows if row.table in headless for value in row.values}


def _unfit(document: Document) -> set[int]:
    """Pages of tables where hardly a row agrees with itself."""
    tried: dict[str, list[tuple[int, bool]]] = defaultdict(list)
    for row in document.all_rows:
        for relation in relations_of_row(row.values):
            figures = [figure.value for figure in relation.figures]
            known = [figure for figure in figures if figure is not None]
            if len(known) == len(figures):
                tried[row.table].append((row.page, relation.holds(known)))
    unfit = (
        rows for rows in tried.values() if len(rows) >= FEWEST_ROWS and sum(fits for _, fits in rows) * 10 <= len(rows)
    )
    return {page for rows in unfit for page, fits in rows if not fits}


def _unknown(document: Document) -> set[int]:
    measured: dict[str, list[tuple[int, bool]]] = defaultdict(list)
    for row in document.indicators:
        if row.kind in _PERFORMANCE:
            figures = [value for value in row.values if value.value is not None]
            measured[row.table] += [(value.page, value.measure.startswith("other:")) for value in figures]
    unknown = (values for values in measured.values() if sum(other for _, other in values) * 2 > len(values))
    return {page for values in unknown for page, _ in values}

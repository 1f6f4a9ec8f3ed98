"""One decimal mark, point or comma, is used for one kind of value, and one mark between the thousands of amounts.

Why: where both are in use, 1.234 may be a thousand or a little more than one, and readers take it either way.
Example: 0.16% in the plan, 0,16% in the agreement.
May be wrong: where a table was copied whole from a source in English and is told as such; it is information only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reconcile.facts.number_marks import thousands_mark
from reconcile.findings.build_finding import build_finding
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from reconcile.words.units import is_rupiah
from schemas.figure import Figure

PLACES = 6


def check(index: Index) -> Iterator[Outcome]:
    figures = index.figures.values()
    decimals = [(figure, mark) for figure in figures if (mark := _decimal_mark(figure))]
    thousands = [(figure, mark) for figure in figures if (mark := _thousands_mark(figure))]
    found = [_mixed(marked, key) for marked, key in ((decimals, "mixed_separators"), (thousands, "mixed_thousands"))]
    contradictions = [finding for finding in found if finding]
    yield from contradictions
    if not contradictions:
        yield Consistent(()) if decimals else Undecided((), "no_decimals")


def _decimal_mark(figure: Figure) -> str:
    """The decimal mark of a figure that is no money; empty where it has none, or two could be meant."""
    if figure.status != "read" or not 1 <= figure.decimals <= 2 or is_rupiah(figure.unit):
        return ""
    found = re.findall(rf"[0-9]([.,])[0-9]{{{figure.decimals}}}(?![0-9.,]*[0-9])", figure.raw)
    return found[0] if len(found) == 1 else ""


def _thousands_mark(figure: Figure) -> str:
    return (thousands_mark(figure.raw) or "") if figure.status == "read" else ""


def _mixed(marked: Sequence[tuple[Figure, str]], key: str) -> Contradiction | None:
    points = [figure for figure, mark in marked if mark == "."]
    commas = [figure for figure, mark in marked if mark == ","]
    if not points or not commas:
        return None
    fewer, more = sorted((points, commas), key=len)
    places = [replace(figure, quote=figure.raw) for figure in _spread(fewer, more)]
    finding = build_finding(
        "N02",
        "info",
        places[0],
        key,
        params={
            "fewer": len(fewer),
            "more": len(more),
            "other": more[0].raw,
            "pages": [str(page) for page in sorted({figure.page for figure in fewer})],
        },
        also_stated=places[1:],
        context=more[:1],
        identity=() if key == "mixed_separators" else (key,),
        corrections={},
    )
    return replace(finding, tests=False)


def _spread(fewer: Sequence[Figure], more: Sequence[Figure]) -> list[Figure]:
    """A few places that show it: columns that are written both ways first, then other tables, on as many pages as there
    is room for. Whole percentages show it least."""
    both_ways = {(figure.table, figure.measure) for figure in more if figure.table}

    def shows(figure: Figure) -> tuple[bool, bool, bool]:
        whole = figure.known and figure.number in (0, 100)
        return figure.table is None, (figure.table, figure.measure) not in both_ways, whole

    by_page: dict[tuple[str, int], Figure] = {}
    for figure in sorted(fewer, key=shows):
        by_page.setdefault((figure.measure, figure.page), figure)
    first_of_page: dict[int, Figure] = {}
    for figure in by_page.values():
        first_of_page.setdefault(figure.page, figure)
    chosen = list(dict.fromkeys((*first_of_page.values(), *by_page.values())))[:PLACES]
    return sorted(chosen, key=lambda figure: figure.page)


RULE = Rule("N02", "mixed-separators", "info", check)

"""One decimal mark, point or comma, is used for one kind of value.

Why: where both are in use, 1.234 may be a thousand or a little more than one, and readers take it either way.
Example: 0.16% in the plan, 0,16% in the agreement.
May be wrong: where a table was copied whole from a source in English and is told as such; it is information only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reconcile.findings.build_finding import build_finding
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from reconcile.words.units import is_rupiah
from schemas.figure import Figure

PLACES = 6


def check(index: Index) -> Iterator[Outcome]:
    marked = [(figure, mark) for figure in index.figures.values() if (mark := _mark(figure))]
    points = [figure for figure, mark in marked if mark == "."]
    commas = [figure for figure, mark in marked if mark == ","]
    if not marked:
        yield Undecided((), "no_decimals")
    elif points and commas:
        yield _mixed(points, commas)
    else:
        yield Consistent(())


def _mark(figure: Figure) -> str:
    """The decimal mark of a figure that is no money; empty where it has none, or two could be meant."""
    if figure.status != "read" or not 1 <= figure.decimals <= 2 or is_rupiah(figure.unit):
        return ""
    found = re.findall(rf"[0-9]([.,])[0-9]{{{figure.decimals}}}(?![0-9.,]*[0-9])", figure.raw)
    return found[0] if len(found) == 1 else ""


def _mixed(points: list[Figure], commas: list[Figure]) -> Contradiction:
    fewer, more = sorted((points, commas), key=len)
    places = [replace(figure, quote=figure.raw) for figure in _spread(fewer)]
    finding = build_finding(
        "N02",
        "info",
        places[0],
        "mixed_separators",
        params={
            "fewer": len(fewer),
            "more": len(more),
            "other": more[0].raw,
            "pages": [str(page) for page in sorted({figure.page for figure in fewer})],
        },
        also_stated=places[1:],
        context=more[:1],
        corrections={},
    )
    return replace(finding, tests=False)


def _spread(figures: list[Figure]) -> list[Figure]:
    """A few places that show every kind of value and as many pages as there is room for, tables first."""
    tables_last = sorted(figures, key=lambda figure: (figure.origin != "claim", -figure.page))
    by_page = {(figure.measure, figure.page): figure for figure in tables_last}
    by_measure = {figure.measure: figure for figure in by_page.values()}
    rest = sorted(by_page.values(), key=lambda figure: (figure.origin == "claim", figure.page))
    chosen = list(dict.fromkeys((*by_measure.values(), *rest)))[:PLACES]
    return sorted(chosen, key=lambda figure: figure.page)


RULE = Rule("N02", "mixed-separators", "info", check)

"""Every printed numeral is one that a number format yields.

Why: a doubled, lost or exchanged mark makes an amount a thousandfold larger or smaller for whoever reads it otherwise.
Example: Rp 95.766,000,- for Rp 95.766.000,-; the repaired reading is used only where another figure confirms it.
Numbers that are all written in one wrong way are a habit, and told once with their places.
May be wrong: where a narrow cell broke the number over two lines; such breaks are left out when they are seen.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reconcile.findings.build_finding import build_finding
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from reconcile.words.vocabularies import listed
from schemas.figure import Figure

SPLIT = re.compile(r"[0-9.,] [0-9.,]")
LINE_HEIGHT = 17.0
"""Points: a box higher than this holds more than one printed line."""
HABIT = 5
"""Different numbers of one wrong form from which it is how the report writes."""
PLACES = 6


def check(index: Index) -> Iterator[Outcome]:
    forms: dict[str, list[Figure]] = defaultdict(list)
    for figure in index.figures.values():
        broken = SPLIT.search(figure.raw) and figure.bbox.height > LINE_HEIGHT
        misprinted = figure.reason in listed("malformed", "malformed")
        if figure.status == "unreadable" and not misprinted:
            yield Undecided((figure,), "unreadable")
        elif not broken and (figure.status in ("repaired", "unreadable") or _misprint_put_right(figure, misprinted)):
            forms[_form(figure.raw)].append(figure)
        elif figure.known:
            yield Consistent(())
    for figures in forms.values():
        if len({figure.raw for figure in figures}) >= HABIT:
            yield _habit(figures)
        else:
            yield from (_malformed(index, figure) for figure in figures)


def _form(raw: str) -> str:
    """How a number is written, whatever its digits: 641,773,572,00 and 1,141,250,000,00 are of one form."""
    marks = re.sub(r"[^\d.,()-]", "", raw).lstrip(".,")
    grouped = re.sub(r"^\d{1,3}(?=\D)|\d{3}(?!\d)", "#", marks)
    return re.sub(r"(?P<group>[.,]#)(?P=group)+", r"\g<group>", re.sub(r"\d", "0", grouped))


def _misprint_put_right(figure: Figure, misprinted: bool) -> bool:
    """That a person says which number is meant makes the print no better."""
    return figure.status == "corrected" and misprinted


def _malformed(index: Index, figure: Figure) -> Contradiction:
    key = "malformed" if figure.value is None else "malformed_confirmed" if index.trusted(figure) else "malformed_guess"
    return build_finding(
        "N01",
        "warning",
        figure,
        key,
        params={"reading": figure.value if figure.value is not None else "-"},
        corrections={},
        fault=f"N01 {figure.raw}",
    )


def _habit(figures: Sequence[Figure]) -> Contradiction:
    """Told of the first, with one place of every page that there is room for."""
    first, *others = {figure.page: figure for figure in reversed(figures)}.values()
    first, *others = sorted((first, *others), key=lambda figure: figure.page)
    return build_finding(
        "N01",
        "warning",
        first,
        "malformed_habit",
        params={"count": len(figures), "pages": [str(figure.page) for figure in (first, *others)]},
        also_stated=[replace(figure, quote=figure.raw) for figure in others[: PLACES - 1]],
        identity=(_form(first.raw),),
        corrections={},
    )


RULE = Rule("N01", "malformed-number", "warning", check)

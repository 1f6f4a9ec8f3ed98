"""Every printed numeral is one that a number format yields.

Why: a doubled, lost or exchanged mark makes an amount a thousandfold larger or smaller for whoever reads it otherwise.
Example: Rp 95.766,000,- for Rp 95.766.000,-; the repaired reading is used only where another figure confirms it.
May be wrong: where a narrow cell broke the number over two lines; such breaks are left out when they are seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reconcile.findings.build_finding import build_finding
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from reconcile.words.vocabularies import listed
from schemas.figure import Figure

SPLIT = re.compile(r"[0-9.,] [0-9.,]")
LINE_HEIGHT = 17.0
"""Points: a box higher than this holds more than one printed line."""


def check(index: Index) -> Iterator[Outcome]:
    for figure in index.figures.values():
        broken = SPLIT.search(figure.raw) and figure.bbox.height > LINE_HEIGHT
        misprinted = figure.reason in listed("malformed", "malformed")
        if figure.status == "unreadable" and not misprinted:
            yield Undecided((figure,), "unreadable")
        elif not broken and (figure.status in ("repaired", "unreadable") or _misprint_put_right(figure, misprinted)):
            yield _malformed(index, figure)
        elif figure.known:
            yield Consistent(())


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


RULE = Rule("N01", "malformed-number", "warning", check)

"""The first correction on a figure, with nothing said in it yet."""

from __future__ import annotations

from msgspec import UNSET

from lkj.people.figures_told import FigureTold
from reconcile.decisions.corrections import measure_of
from schemas.corrections import Correction


def first_on(sha256: str, told: FigureTold) -> Correction:
    """`sha256` is of the file that the figure stands in."""
    figure = told.figure
    return Correction(
        sha256=sha256,
        page=figure.page,
        bbox=figure.bbox,
        raw=figure.raw,
        measure=measure_of(figure),
        label=told.label,
        before=figure.value if figure.corrected is UNSET else figure.corrected.before,
        after=None,
        who="",
        when="",
        why="",
    )

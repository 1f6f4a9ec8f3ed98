"""Every figure that was read, by its mark: as a page tells it, and put right by a person."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from msgspec import UNSET

from lkj.people.correction_said import WITHDRAWN, Meant, correction_said, meant_in
from lkj.people.corrections_file import add_corrections, corrections_beside, read_corrections
from lkj.people.figures_told import figures_told
from lkj.serve.shown import Shown
from lkj.words.corrected import correction_in_words
from lkj.words.doubts import doubt_in_words
from lkj.words.finding_notes import measure_name
from lkj.words.language import spoken
from reconcile.decisions.corrections import Figure, in_force, measure_of, stands
from reconcile.findings.messages import number
from schemas.corrections import Correction
from schemas.document import Document
from schemas.geometry import Box
from schemas.prose import Claim

_AROUND: Final = 60.0, 26.0
"""Points that are shown of the page around a figure, to its sides and above and below it."""
_ONE: Final = threading.Lock()


@dataclass(frozen=True, slots=True)
class ValueTold:
    """A figure in words; `window` is the part of its page that is shown, `number` what was read, as a person types
    it, and `read` as she reads it."""

    mark: str
    raw: str
    label: str
    measure: str
    year: int | None
    unit: str
    number: str
    read: str
    page: int
    box: Box
    window: Box
    table: str
    sentence: str
    neighbours: str
    doubt: str
    corrected: str


def meant(shown: Shown, mark: str) -> Meant | None:
    return next((one for known, one in meant_in(shown.shelved.path, shown.document) if known == mark), None)


def told(mark: str, place: Meant) -> ValueTold:
    """To be called while the language is spoken."""
    figure = place.told.figure
    said = figure.corrected
    return ValueTold(
        mark=mark,
        raw=figure.raw,
        label=place.told.label,
        measure=measure_name(measure_of(figure)),
        year=figure.year,
        unit=figure.unit or "",
        number=typed(figure),
        read="" if figure.value is None else number(figure.value, spoken()),
        page=figure.page,
        box=figure.bbox,
        window=_window(figure),
        table=place.told.table or "",
        sentence=place.told.neighbours if isinstance(figure, Claim) else "",
        neighbours="" if isinstance(figure, Claim) else place.told.neighbours,
        doubt=doubt_in_words(figure) if place.told.doubtful else "",
        corrected="" if said is UNSET else correction_in_words(said, figure.value),
    )


def typed(figure: Figure) -> str:
    """As a person types it: a comma for decimals, no points."""
    return "" if figure.value is None else f"{figure.value:f}".replace(".", ",")


def history(shown: Shown, figure: Figure) -> Sequence[Correction]:
    """What was said of the place of a figure, in the order in which it was."""
    held = in_force(shown.checked.corrections, shown.document.source.sha256, figure)
    if held is None:
        return ()
    same = [one for one in shown.checked.corrections if (one.page, one.raw) == (held.page, held.raw)]
    return [one for one in same if one.bbox == held.bbox]


def put_right(shown: Shown, place: Meant, said: str, why: str, who: str) -> Correction | None:
    """Kept beside the report as `lkj corrections apply` does; None where it was said already. Raises CorrectionFault,
    also where another number is in force, and UsageError."""
    path = corrections_beside(shown.shelved.path)
    with _ONE:
        held = [one for one in read_corrections(path) if one.page == place.told.figure.page]
        correction = correction_said(said, why, place, held, who)
        if stands(held, correction):
            return None
        add_corrections(path, [correction])
    return correction


def is_taken_back(said: str) -> bool:
    return said.casefold() in WITHDRAWN


def _window(figure: Figure) -> Box:
    aside, above = _AROUND
    left, top = max(0.0, figure.bbox.x0 - 4 * aside), max(0.0, figure.bbox.top - above)
    return Box(left, top, figure.bbox.x1 + aside, figure.bbox.bottom + above)


def is_put_right(document: Document) -> bool:
    """Whether any figure of it was."""
    return any(told.figure.corrected is not UNSET for told in figures_told(document))

"""What a person says of one value, in a table or in the window: a correction, or why it is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from gettext import gettext as _
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from lkj.people.corrections_file import told
from lkj.people.decider import usual_reason
from lkj.people.figures_told import FigureTold, figures_told
from lkj.people.first_correction import first_on
from lkj.words.plain_text import plain
from lkj.words.written_number import NoNumber, TwoNumbers, number_in
from reconcile.decisions.corrections import contradicted, in_force, mark_of_value
from schemas.corrections import Correction
from schemas.document import Document

WITHDRAWN: Final = ("cabut", "withdrawn")


class CorrectionFault(Exception):
    """What is wrong with what was said, in words."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A figure that a mark stands for, with the report it is of."""

    report: Path
    sha256: str
    told: FigureTold


def meant_in(report: Path, document: Document) -> Iterator[tuple[str, Meant]]:
    """Every figure of a report by its mark."""
    sha256 = document.source.sha256
    for told_figure in figures_told(document):
        yield mark_of_value(sha256, told_figure.figure), Meant(report, sha256, told_figure)


def correction_said(said: str, why: str, place: Meant, held: Sequence[Correction], author: str) -> Correction:
    """`said` is a number, a dash, or `cabut`; `held` are the corrections of that page. Raises CorrectionFault."""
    figure = place.told.figure
    withdrawn = said.casefold() in WITHDRAWN
    after = None if withdrawn else _number(said)
    correction = replace(
        in_force(held, place.sha256, figure) or first_on(place.sha256, place.told),
        after=after,
        who=author,
        when=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        why=plain(why) or usual_reason(),
        withdrawn=withdrawn,
    )
    earlier = contradicted(held, correction)
    if earlier is not None:
        raise CorrectionFault(_("[{new}] contradicts [{earlier}]").format(new=told(correction), earlier=told(earlier)))
    return correction


def _number(text: str) -> Decimal | None:
    try:
        return number_in(text)
    except TwoNumbers as error:
        raise CorrectionFault(_("“{text}” may be two numbers; write 1234 or 1,2340").format(text=text)) from error
    except NoNumber as error:
        raise CorrectionFault(_("“{text}” is no number; a dash says that none is printed").format(text=text)) from error

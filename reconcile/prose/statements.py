"""What the running text says of a quantity, set against where else the report states it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from reconcile.facts.scope import claim_of
from schemas.document import BudgetLine
from schemas.equation import Equation, same
from schemas.figure import Figure

OTHER = "other:"


@dataclass(frozen=True, slots=True)
class TextStatement:
    """A claim, and how it stands to what it speaks of.

    `places` are figures that a right claim repeats, or that a wrong one should have repeated or summed. A wrong claim
    has an `equation` where its places give the number that it should be, a `key` and `params` for its message, and a
    `fault` where several claims are wrong together. An unsure one has a `reason`. `context` helps a reader.
    """

    claim: Figure
    kind: Literal["right", "wrong", "unsure"]
    places: tuple[Figure, ...] = ()
    equation: Equation | None = None
    key: str = ""
    params: Mapping[str, str] = field(default_factory=dict)
    fault: str = ""
    context: tuple[Figure, ...] = ()
    reason: str = ""


def right(claim: Figure, places: tuple[Figure, ...]) -> TextStatement:
    return TextStatement(claim, "right", places)


def unsure(claim: Figure, reason: str = "subject_unsure") -> TextStatement:
    return TextStatement(claim, "unsure", reason=reason)


def wrong(
    equation: Equation,
    key: str,
    params: Mapping[str, str] | None = None,
    fault: str = "",
    context: tuple[Figure, ...] = (),
) -> TextStatement:
    """The stated figure of `equation` does not follow from its operands."""
    return TextStatement(equation.stated, "wrong", equation.operands, equation, key, params or {}, fault, context)


def not_of_its_row(figure: Figure, meant: Figure, cells: Sequence[Figure]) -> TextStatement:
    """`figure` is said of the row of `meant` and is not what stands there; those of `cells` that print the same as
    `meant` bear it out."""
    again = tuple(cell for cell in cells if cell.number == meant.number and cell is not meant)
    item = isinstance(meant.owner, BudgetLine)
    params = {"name": meant.label} | ({} if item else {"measure": meant.measure.removeprefix(OTHER)})
    fault = f"{claim_of(figure).sentence} {meant.label}"
    return wrong(Equation(figure, (meant,), same), "told_item" if item else "told_indicator", params, fault, again[:2])

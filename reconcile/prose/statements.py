"""What the running text says of a quantity, set against where else the report states it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from schemas.equation import Equation
from schemas.figure import Figure


@dataclass(frozen=True, slots=True)
class TextStatement:
    """A claim, and how it stands to what it speaks of.

    `places` are figures that a right claim repeats, or that a wrong one should have repeated or summed. A wrong claim
    has an `equation` where its places give a number, a `key` and `params` for its message, and a `fault` where several
    claims are wrong together. An unsure one has a `reason`. `context` helps a reader.
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

"""What a rule says of the figures it looked at: consistent, undecided with its reason, or a contradiction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from schemas.equation import Corrections
from schemas.figure import Figure
from schemas.findings import Finding
from schemas.verdict import Habit

Holds = Callable[[Corrections], bool]


@dataclass(frozen=True, slots=True)
class Consistent:
    """`figures` have been tested and agree; the first is the stated one. `habit` tells how it was rounded."""

    figures: tuple[Figure, ...]
    habit: Habit = "as_printed"


@dataclass(frozen=True, slots=True)
class Undecided:
    """`figures` could not be tested; `reason` is a key of `[reasons]` in messages.toml."""

    figures: tuple[Figure, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A finding, the figures it tested, and what ties it to other findings.

    `corrections` is what this finding says its figures should be. `holds` answers whether the contradiction would be
    gone under corrections of others; None where nothing else could mend it. Contradictions that name one `fault` are
    that fault told again: all but the first hang on it. `consequence` is the key of the text by which a root tells
    this one. `tests` is False where only the writing of a figure was looked at, which makes no figure a tested one.
    """

    finding: Finding
    figures: tuple[Figure, ...]
    corrections: Corrections = field(default_factory=dict)
    holds: Holds | None = None
    fault: str = ""
    consequence: str = ""
    tests: bool = True


Outcome = Consistent | Undecided | Contradiction

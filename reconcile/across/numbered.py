"""A number that is printed before a name, and where it breaks the order."""

from __future__ import annotations

from dataclasses import dataclass

from reconcile.findings.finding_in_text import Place


@dataclass(frozen=True, slots=True)
class Numbered:
    """`also` are the places where its number stands alone."""

    number: int
    name: str
    place: Place
    also: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Broken:
    """`at` bears a number that skips (`key` number_skips), was used before (number_again), or belongs under another
    heading (number_misplaced); `before` is the entry it follows, or the one that had the number."""

    key: str
    at: Numbered
    before: Numbered

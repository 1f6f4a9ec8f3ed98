"""Where a page's own coordinates come to lie for a reader: cropped, and turned as it is shown."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """The visible rectangle of a page in its own units, and how many quarter turns it is shown turned clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    def place(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """A rectangle of page space as (x0, top, x1, bottom) of what a reader sees."""
        if self.turns == 0:
            return x0 - self.left, self.top - y1, x1 - self.left, self.top - y0
        if self.turns == 1:
            return y0 - self.bottom, x0 - self.left, y1 - self.bottom, x1 - self.left
        if self.turns == 2:
            return self.right - x1, y0 - self.bottom, self.right - x0, y1 - self.bottom
        return self.top - y1, self.right - x1, self.top - y0, self.right - x0

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where in page space a reader's point (from the top left corner) lies: `place` turned round."""
        if self.turns == 0:
            return self.left + x, self.top - y
        if self.turns == 1:
            return self.left + y, self.bottom + x
        if self.turns == 2:
            return self.right - x, self.bottom + y
        return self.right - y, self.top - x

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as a reader sees them."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turns % 2 else (width, height)

    def place_all(
        self, left: list[float], bottom: list[float], right: list[float], top: list[float]
    ) -> tuple[list[float], list[float], list[float], list[float]]:
        """Many rectangles at once: x0, top, x1 and bottom of each."""
        if self.turns == 0:
            return _from(left, self.left), _to(top, self.top), _from(right, self.left), _to(bottom, self.top)
        if self.turns == 1:
            return _from(bottom, self.bottom), _from(left, self.left), _from(top, self.bottom), _from(right, self.left)
        if self.turns == 2:
            return _to(right, self.right), _from(bottom, self.bottom), _to(left, self.right), _from(top, self.bottom)
        return _to(top, self.top), _to(right, self.right), _to(bottom, self.top), _to(left, self.right)


def _from(values: list[float], edge: float) -> list[float]:
    return [value - edge for value in values] if edge else values


def _to(values: list[float], edge: float) -> list[float]:
    return [edge - value for value in values]

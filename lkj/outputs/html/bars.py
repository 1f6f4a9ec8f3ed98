"""A bar on an axis of per cent that all bars of a page share."""

from __future__ import annotations

from decimal import Decimal
from gettext import gettext as _

from lkj.outputs.html.markup import Markup, tag

_WIDTH, _HEIGHT, _ROOM = 220, 18, 14  # pixels; room at the right for what reaches beyond the axis
_FULL, _BEYOND = Decimal(100), Decimal(150)
_HALF = Decimal(50)


class Axis:
    """From 0 to 100 per cent, or to 150 where a figure is above 100; what is beyond ends in an arrow."""

    def __init__(self, shares: list[Decimal]) -> None:
        self.end = _BEYOND if any(share > _FULL for share in shares) else _FULL
        steps = int(self.end / _HALF)
        self.ticks = [_HALF * step for step in range(steps + 1)]

    def place(self, share: Decimal) -> str:
        inside = min(max(share, Decimal(0)), self.end)
        return f"{inside / self.end * _WIDTH:.1f}"

    def head(self) -> Markup:
        """The axis with its figures."""
        texts = (
            tag("text", f"{tick:f}", x=self.place(tick), y=12, class_="end" if tick == self.end else "tick")
            for tick in self.ticks
        )
        return _drawing(tag("text", "0", x=0, y=12, class_="start"), *list(texts)[1:], label=_("per cent"))

    def bar(self, share: Decimal | None, should_be: Decimal | None = None) -> Markup:
        """`should_be` is marked beside it, where the two contradict each other."""
        places = map(self.place, self.ticks)
        parts = [tag("line", x1=place, x2=place, y1=0, y2=_HEIGHT, class_="grid") for place in places]
        kind = "bar wrong" if should_be is not None else "bar"
        if share is not None:
            parts.append(tag("rect", x=0, y=4, width=self.place(share), height=10, class_=kind))
        if share is not None and share > self.end:
            parts.append(tag("path", d=f"M{_WIDTH} 4l8 5l-8 5z", class_=kind))
        if should_be is not None:
            parts.append(tag("path", d=f"M{self.place(should_be)} 1v16", class_="should"))
        return _drawing(*parts)


def _drawing(*parts: Markup, label: str = "") -> Markup:
    return tag(
        "svg",
        *parts,
        class_="axis",
        width=_WIDTH + _ROOM,
        height=_HEIGHT,
        viewBox=f"-1 0 {_WIDTH + _ROOM} {_HEIGHT}",
        role="img" if label else None,
        aria_label=label or None,
        aria_hidden=None if label else "true",
    )

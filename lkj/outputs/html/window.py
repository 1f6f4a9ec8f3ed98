"""A picture as a window on strips of pages, one under the other, with the marks of a place over the last of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from gettext import gettext as _

from lkj.outputs.html.markup import Markup, tag
from lkj.outputs.html.places import ROLES, Mark, Place, Role
from schemas.geometry import Box

_PIXELS_A_POINT = 1.36  # as large as printed, on a screen
_AROUND_MARK = 2.4  # points
_GAP = 5.0  # points between what does not follow on the page


@dataclass(frozen=True, slots=True)
class Window:
    """`strip` is the id of an image in which points are units; `box` is the part of it that is shown."""

    strip: str
    box: Box


def window(windows: Sequence[Window], place: Place) -> Markup:
    left, right = min(part.box.x0 for part in windows), max(part.box.x1 for part in windows)
    height = sum(part.box.height for part in windows) + _GAP * (len(windows) - 1)
    ordered = [mark for role in reversed(ROLES) for mark in place.marks if mark.role == role]
    marks = [_rectangle(mark, kind) for mark in ordered for kind in ("halo", mark.role)]
    return tag(
        "svg",
        *_parts(windows, left, right - left, marks),
        viewBox=f"0 0 {right - left:.1f} {height:.1f}",
        width=round((right - left) * _PIXELS_A_POINT),
        height=round(height * _PIXELS_A_POINT),
        role="img",
        aria_label=_described(place),
        class_="crop",
    )


def grown(box: Box) -> Box:
    return Box(box.x0 - _AROUND_MARK, box.top - _AROUND_MARK, box.x1 + _AROUND_MARK, box.bottom + _AROUND_MARK)


def role_name(role: Role) -> str:
    return {"stated": _("stated figure"), "input": _("computed from"), "context": _("compare with")}[role]


def _parts(windows: Sequence[Window], left: float, width: float, marks: Sequence[Markup]) -> Iterator[Markup]:
    y = 0.0
    for part in windows:
        last = part is windows[-1]
        box = part.box
        yield tag(
            "svg",
            tag("use", href=f"#{part.strip}"),
            *(marks if last else ()),
            x=0,
            y=f"{y:.1f}",
            width=f"{width:.1f}",
            height=f"{box.height:.1f}",
            viewBox=f"{left:.1f} {box.top:.1f} {width:.1f} {box.height:.1f}",
        )
        y += box.height
        if not last:
            yield tag("path", d=_torn(y + _GAP / 2, width), class_="torn")
            y += _GAP


def _torn(y: float, width: float) -> str:
    """A zigzag over the whole width: rows are left out here."""
    teeth = int(width / 12) + 1
    return f"M0 {y:.1f}" + "l6 -2l6 2" * teeth


def _rectangle(mark: Mark, kind: str) -> Markup:
    box = grown(mark.box)
    edges = (f"{edge:.1f}" for edge in (box.x0, box.top, box.width, box.height))
    x, y, width, height = edges
    return tag("rect", x=x, y=y, width=width, height=height, rx=2, class_=kind)


def _described(place: Place) -> str:
    """For who does not see it: which page, and how many marks of which kind."""
    counts = ((role, sum(mark.role == role for mark in place.marks)) for role in ROLES)
    marks = ", ".join(f"{role_name(role)} ({count})" for role, count in counts if count)
    return _("picture of page {page}: {marks}").format(page=place.page, marks=marks)

"""Pictures of places: each strip of a page is kept once, and every picture is a window on one of them."""

from __future__ import annotations

from base64 import b64encode
from collections import defaultdict
from collections.abc import Sequence
from gettext import gettext as _

from extractor.crops import Crop, Picture
from lkj.drawing import drawn
from lkj.outputs.given import Given
from lkj.outputs.html.ink import Ink, kept_within
from lkj.outputs.html.markup import Markup, tag, together
from lkj.outputs.html.places import ROLES, Mark, Place, Role
from lkj.outputs.html.strips import REACH, Strip, strips_of
from schemas.geometry import Box, around

MOST_BYTES = 3_300_000  # of all strips: with a third more in text, the page stays below 5 MB
_PIXELS_A_POINT = 1.36  # as large as printed, on a screen
_AROUND_INK, _AROUND_MARK = 5.0, 1.6  # points


class Pictures:
    """`places` in the order of their importance: the last ones go without where the page would become too large."""

    def __init__(self, given: Given, places: Sequence[Place]) -> None:
        strips = strips_of(places)
        pictures = _drawn(given, list(strips.values()))
        self._strips: dict[Place, str] = {}
        self._kept: dict[str, Ink] = {}
        self._png: dict[str, bytes] = {}
        left = MOST_BYTES
        for place in dict.fromkeys(places):
            name, picture = _name(strips[place]), pictures.get(strips[place])
            if picture is not None and name not in self._kept and len(picture.png) <= left:
                left -= len(picture.png)
                self._kept[name], self._png[name] = Ink(picture), picture.png
            if name in self._kept:
                self._strips[place] = name

    def of(self, place: Place) -> Markup | None:
        """None where it could not be drawn, or the page would become too large."""
        name = self._strips.get(place)
        if name is None:
            return None
        frame = _cut(self._kept[name], place)
        return tag(
            "svg",
            tag("use", href=f"#{name}"),
            *(_rectangle(mark) for role in reversed(ROLES) for mark in place.marks if mark.role == role),
            viewBox=" ".join(f"{edge:.1f}" for edge in (frame.x0, frame.top, frame.width, frame.height)),
            width=round(frame.width * _PIXELS_A_POINT),
            height=round(frame.height * _PIXELS_A_POINT),
            role="img",
            aria_label=_("picture of page {page}").format(page=place.page),
            class_="crop",
        )

    def store(self) -> Markup:
        images = (_image(name, self._png[name], ink.box) for name, ink in self._kept.items())
        return tag("svg", tag("defs", *images), class_="store", width=0, height=0, aria_hidden="true")


def role_name(role: Role) -> str:
    return {"stated": _("stated figure"), "input": _("computed from"), "context": _("compare with")}[role]


def _drawn(given: Given, strips: Sequence[Strip]) -> dict[Strip, Picture]:
    crops: dict[int, list[Crop]] = defaultdict(list)
    for strip in strips:
        crops[strip.file].append(strip.crop)
    found = {file: drawn(given.paths[file], asked) for file, asked in crops.items()}
    return {strip: found[strip.file][strip.crop] for strip in strips if strip.crop in found[strip.file]}


def _name(strip: Strip) -> str:
    return f"p{strip.file}-{strip.crop.page}-{round(strip.crop.box.top)}"


def _cut(ink: Ink, place: Place) -> Box:
    """Its edges moved to blank lines nearby, and the margins of the page left out."""
    top, bottom = ink.blank_above(place.top, REACH), ink.blank_below(place.bottom, REACH)
    left, right = ink.sides(top, bottom)
    printed = Box(left - _AROUND_INK, top, right + _AROUND_INK, bottom)
    return kept_within(around([printed, *(_grown(mark.box) for mark in place.marks)]), ink.box)


def _rectangle(mark: Mark) -> Markup:
    box = _grown(mark.box)
    return tag(
        "rect", x=f"{box.x0:.1f}", y=f"{box.top:.1f}", width=f"{box.width:.1f}", height=f"{box.height:.1f}", rx=2,
        class_=mark.role,
    )  # fmt: skip


def _grown(box: Box) -> Box:
    return Box(box.x0 - _AROUND_MARK, box.top - _AROUND_MARK, box.x1 + _AROUND_MARK, box.bottom + _AROUND_MARK)


def _image(name: str, png: bytes, box: Box) -> Markup:
    source = f"data:image/png;base64,{b64encode(png).decode()}"
    place = {"x": box.x0, "y": box.top, "width": box.width, "height": box.height}
    edges = together(*(Markup(f' {key}="{value:.2f}"') for key, value in place.items()))
    return Markup(f'<image id="{name}"{edges} preserveAspectRatio="none" href="{source}"/>')

"""Marks as the annotation objects of one page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.marking.appearance import Corners, of_flag, on_boxes
from extractor.marking.flags import HEIGHT, WIDTH, flag_places
from extractor.marking.job import Mark
from extractor.marking.syntax import Reference, dictionary, numbers, reference, text_string
from extractor.pages.frame import Frame
from schemas.geometry import Box

AUTHOR = "lkj"
OBJECTS_A_MARK = 3
_SUBTYPES = {"highlight": b"/Highlight", "outline": b"/Ink", "note": b"/Stamp"}
"""No /Text for a note: viewers have each their own way with those on pages that are shown turned."""
_PRINTED = b"4"  # the flag that lets an annotation be printed too
_AROUND = 1.0
_POPUP = (200.0, 120.0)


def objects_of(marks: Sequence[Mark], frame: Frame, page: Reference, first: int) -> Iterator[bytes]:
    """The bodies of the objects numbered from `first` on: for each mark the annotation, its appearance and the window
    for its text, OBJECTS_A_MARK in all. Flags are placed on the page, whatever their box; a box that several marks
    highlight is painted for the first of them only."""
    painted: set[Box] = set()
    flags = iter(flag_places([mark.boxes[0].middle[1] for mark in marks if mark.shape == "note"], frame))
    for place, mark in enumerate(marks):
        own = first + OBJECTS_A_MARK * place
        boxes = [next(flags)] if mark.shape == "note" else mark.boxes
        corners = [_corners(box, frame) for box in boxes]
        rect = _rect(corners, 0.0 if mark.shape == "note" else _AROUND)
        entries = _entries(mark, rect, page, own)
        if mark.grouped:
            entries |= {"IRT": reference((own - OBJECTS_A_MARK, 0)), "RT": b"/Group"}
        if mark.shape == "note":
            yield dictionary(entries)
            yield of_flag(mark, WIDTH, HEIGHT, frame.turns)
        else:
            yield dictionary(entries | _geometry(mark, corners))
            bare = [place for place, box in zip(corners, boxes, strict=True) if box not in painted]
            yield on_boxes(mark, bare, rect)
            painted |= set(boxes) if mark.shape == "highlight" else set()
        yield _window(rect, page, own)


def _entries(mark: Mark, rect: Sequence[float], page: Reference, own: int) -> dict[str, bytes]:
    return {
        "Type": b"/Annot",
        "Subtype": _SUBTYPES[mark.shape],
        "Rect": b"[%s]" % numbers(rect),
        "P": reference(page),
        "F": _PRINTED,
        "C": b"[%s]" % numbers(mark.colour),
        "T": text_string(AUTHOR),
        "Subj": text_string(mark.subject),
        "Contents": text_string(mark.text),
        "NM": text_string(mark.name),
        "AP": dictionary({"N": reference((own + 1, 0))}),
        "Popup": reference((own + 2, 0)),
    }


def _window(rect: Sequence[float], page: Reference, parent: int) -> bytes:
    """Where a viewer opens the text of a mark: closed at first."""
    place = (rect[2], rect[3] - _POPUP[1], rect[2] + _POPUP[0], rect[3])
    kind = {"Type": b"/Annot", "Subtype": b"/Popup", "Rect": b"[%s]" % numbers(place), "P": reference(page)}
    return dictionary(kind | {"Parent": reference((parent, 0)), "Open": b"false", "F": b"28"})


def _corners(box: Box, frame: Frame) -> Corners:
    places = ((box.x0, box.top), (box.x1, box.top), (box.x1, box.bottom), (box.x0, box.bottom))
    return [frame.point(*place) for place in places]


def _geometry(mark: Mark, places: Sequence[Corners]) -> dict[str, bytes]:
    if mark.shape == "highlight":
        return {"QuadPoints": b"[%s]" % b" ".join(map(_quad, places))}
    return {"InkList": b"[%s]" % b" ".join(b"[%s]" % numbers(sum([*corners, corners[0]], ())) for corners in places)}


def _quad(corners: Corners) -> bytes:
    """In the order that viewers expect, which is not the one of the standard's text."""
    top_left, top_right, bottom_right, bottom_left = corners
    return numbers((*top_left, *top_right, *bottom_left, *bottom_right))


def _rect(places: Sequence[Corners], around: float) -> tuple[float, float, float, float]:
    xs = [x for corners in places for x, _ in corners]
    ys = [y for corners in places for _, y in corners]
    return min(xs) - around, min(ys) - around, max(xs) + around, max(ys) + around

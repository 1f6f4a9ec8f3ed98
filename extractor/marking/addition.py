"""What is to be added behind a PDF so that its pages bear marks. Only the marking child imports this module."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from extractor.limits import Limits
from extractor.marking.annotations import OBJECTS_A_MARK, objects_of
from extractor.marking.increment import increment
from extractor.marking.job import Mark
from extractor.marking.structure import Structure, structure_of
from extractor.marking.syntax import Reference
from extractor.pages.pdfium import Opened, opened


def addition(path: Path, limits: Limits, marks: Sequence[Mark]) -> bytes:
    """Nothing where there are no marks. Raises UnreadableInput where the file cannot be added to."""
    with structure_of(path) as structure, opened(path, limits) as pdf:
        ending = structure.ending(path.read_bytes())
        objects = _objects(structure, pdf, marks)
        return increment(ending, objects) if objects else b""


def _objects(structure: Structure, pdf: Opened, marks: Sequence[Mark]) -> dict[Reference, bytes]:
    """New ones, numbered from the first number that is free, and the pages anew."""
    objects: dict[Reference, bytes] = {}
    free = structure.size
    for page, of_page in groupby(sorted(marks, key=lambda mark: mark.page), lambda mark: mark.page):
        place = structure.place(page)
        made = list(objects_of(list(of_page), pdf.frame(page), place, free))
        objects.update({(free + number, 0): body for number, body in enumerate(made)})
        shown = [(free + number, 0) for number in range(len(made)) if number % OBJECTS_A_MARK != 1]
        objects[place] = structure.with_annotations(page, shown)
        free += len(made)
    return objects

"""A report with the numbers that people changed in an earlier working paper of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lkj.people.corrections_file import add_corrections, corrections_beside, corrections_for
from lkj.people.earlier_paper import EarlierPaper, Left
from lkj.people.paper_corrections import said_of
from lkj.reading.material import Material
from lkj.settings import side_files
from reconcile.decisions.corrections import applied
from reconcile.facts.joined import Outside
from schemas.corrections import Correction
from schemas.document import Document


@dataclass
class WithPaper:
    """To be asked once for the material of a report; then `left` are the numbers that have no place in it and `kept`
    tells how many corrections were kept, in which files."""

    paper: EarlierPaper
    paths: Sequence[Path]
    author: str
    left: tuple[Left, ...] = ()
    kept: dict[Path, int] = field(default_factory=dict)

    def amended(self, material: Material) -> Material:
        """The corrections are kept beside the reports, as `lkj corrections apply` keeps them, unless what stands beside
        them is to be passed by: then they hold in this result only. Raises UsageError."""
        reports = list(zip(self.paths, material.files, strict=True))
        said = said_of(self.paper.numbers, reports, {path: corrections_for(path) for path in self.paths}, self.author)
        self.left = said.left
        if not side_files.passed_by():
            for path, new in said.new.items():
                add_corrections(corrections_beside(path), new)
                self.kept[corrections_beside(path)] = sum(not each.withdrawn for each in new)
        return _put_right(material, reports, said.new)


def _put_right(
    material: Material, reports: Sequence[tuple[Path, Document]], new: Mapping[Path, list[Correction]]
) -> Material:
    documents = [applied(document, new[path]).document if path in new else document for path, document in reports]
    parts, beside = documents[: len(material.parts)], iter(documents[len(material.parts) :])
    of_outside = (material.outside.agreement, material.outside.last_year)
    agreement, last_year = (next(beside) if document is not None else None for document in of_outside)
    return Material(tuple(parts), Outside(agreement, last_year))

"""What each figure of the documents is and how it is printed, by its id: findings point at figures by id."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePath

from lkj.words.corrected import with_correction
from lkj.words.draft_places import is_draft, place_in_draft
from lkj.words.messages import page_list
from lkj.words.rows import values_of
from reconcile.decisions.corrections import Figure, measure_of
from reconcile.facts.joined import files_of
from schemas.document import Document
from schemas.findings import Evidence, Finding


class Sources:
    """`documents` in the order in which findings number their files; the names of a later one bear its number."""

    def __init__(self, *documents: Document, of_draft: bool = False) -> None:
        """`of_draft`: the PDF was made of a draft."""
        self._of_draft = of_draft
        self.files = [file.path for document in documents for file in files_of(document)]
        self._known: dict[str, Figure] = {
            id_among(place, figure.id): figure
            for place, document in enumerate(documents)
            for figure in _figures(document)
        }

    def told(self, evidence: Evidence) -> tuple[str, str]:
        """Its measure and its figure as printed, and as it was put right; without a figure, no measure and the text
        that the evidence quotes."""
        figure = self.figure(evidence)
        if figure is None:
            return "", evidence.text
        return measure_of(figure), with_correction(figure.raw, figure.value, figure.status == "corrected")

    def figure(self, evidence: Evidence) -> Figure | None:
        return self._known.get(evidence.value_id or "")

    def place_in_draft(self, finding: Finding) -> str:
        """Under which heading, in which table; empty where the report is no draft."""
        path = Path(self.files[finding.file if isinstance(finding.file, int) else 0])
        return place_in_draft(finding) if self._of_draft or is_draft(path) else ""

    def pages(self, entries: Sequence[Evidence]) -> str:
        """`3, 5-9`, with the names of their files where there are several."""
        files = {entry.file for entry in entries if isinstance(entry.file, int)}
        if not files:
            return page_list([entry.page for entry in entries])
        told = ((file, page_list([entry.page for entry in entries if entry.file == file])) for file in sorted(files))
        return "; ".join(f"{PurePath(self.files[file]).name}:{pages}" for file, pages in told)


def id_among(place: int, id: str) -> str:
    """How findings name a figure of the document at that place among several."""
    return f"{place}:{id}" if place else id


def _figures(document: Document) -> tuple[Figure, ...]:
    return *document.claims, *document.aggregates, *values_of(document)

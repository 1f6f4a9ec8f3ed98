"""What each figure of a document is and how it is printed, by its id: findings point at figures by id."""

from __future__ import annotations

from lkj.rows import values_of
from schemas.document import Document
from schemas.findings import Evidence


class Sources:
    def __init__(self, document: Document) -> None:
        self._known: dict[str, tuple[str, str]] = {
            **{claim.id: (claim.measure or "", claim.raw) for claim in document.claims},
            **{aggregate.id: (aggregate.of, aggregate.raw) for aggregate in document.aggregates},
            **{value.id: (value.measure, value.raw) for value in values_of(document)},
        }

    def told(self, evidence: Evidence) -> tuple[str, str]:
        """Its measure and its figure as printed; without a figure, no measure and the text that the evidence quotes."""
        return self._known.get(evidence.value_id or "", ("", evidence.text))

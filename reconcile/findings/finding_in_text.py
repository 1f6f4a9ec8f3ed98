"""Turn what is printed, but is no figure (a heading, a name, a code), into a finding with its places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reconcile.facts.rows import Row
from reconcile.findings.build_finding import Role, fingerprint
from reconcile.findings.thresholds import QUOTE_LENGTH
from reconcile.outcome import Contradiction, Holds
from reconcile.words.wording import plain
from schemas.document import Cell
from schemas.findings import Evidence, Finding, Parameter, Severity
from schemas.geometry import Box
from schemas.prose import Heading


@dataclass(frozen=True, slots=True)
class Place:
    """A printed text on a page; `label` is the part of it that names the thing, the whole unless said otherwise."""

    page: int
    text: str
    bbox: Box | None = None
    label: str = ""
    value: Decimal | None = None

    @property
    def name(self) -> str:
        return self.label or self.text


def of_row(row: Row) -> Place:
    first = row.figures[0].bbox if row.figures else None
    return Place(row.owner.page, row.quote, first, row.label)


def of_cell(cell: Cell, label: str = "") -> Place:
    return Place(cell.page, cell.text, cell.bbox, label)


def of_heading(heading: Heading) -> Place:
    return Place(heading.page, heading.text)


def finding_in_text(
    rule: str,
    severity: Severity,
    stated: Sequence[Place],
    key: str,
    *,
    params: Mapping[str, Parameter] | None = None,
    context: Sequence[Place] = (),
    identity: Sequence[str] = (),
    fault: str = "",
    computed: Decimal | None = None,
    holds: Holds | None = None,
) -> Contradiction:
    """A contradiction stated at the first of the places and, as the very same fault, at the others. `label` and `page`
    of the first are always among the parameters."""
    first = stated[0]
    finding = Finding(
        rule=rule,
        severity=severity,
        page=first.page,
        quote=first.text[:QUOTE_LENGTH],
        fingerprint=fingerprint(rule, plain(first.name), *identity),
        message_key=key,
        params={"label": first.name, "page": first.page, **(params or {})},
        stated=first.value,
        computed=computed,
        evidence=[
            *(_evidence("stated", place) for place in stated),
            *(_evidence("context", place) for place in context),
        ],
    )
    return Contradiction(finding, (), holds=holds, fault=fault)


def _evidence(role: Role, place: Place) -> Evidence:
    return Evidence(role=role, page=place.page, text=place.text[:QUOTE_LENGTH], bbox=place.bbox, value=place.value)

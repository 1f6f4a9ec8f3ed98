"""Parts of the differences of two versions: those that were asked for, and those that count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:  # the command line needs the words only
    from schemas.differences import Differences
    from schemas.findings import Finding

Only = Literal["indicators", "figures", "findings"]


def part_of(told: Differences, only: Only | None) -> Differences:
    """`indicators` are all differences of rows and tables: also those of budget lines."""
    from msgspec.structs import replace

    if only is None:
        return told
    return replace(
        told,
        rows=told.rows if only == "indicators" else [],
        tables=told.tables if only == "indicators" else [],
        figures=told.figures if only == "figures" else [],
        findings=told.findings if only == "findings" else [],
    )


def new_findings(told: Differences) -> list[Finding]:
    return [entry.new for entry in told.findings if entry.change == "new" and entry.new is not None]

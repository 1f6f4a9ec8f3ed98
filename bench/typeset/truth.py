"""What a made report says, written down while it is drawn; each entry has a mark, whose page the press finds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bench.typeset.numbers import plain, value_of

Entry = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Planted:
    """A fault: the code under which it is a contradiction, what is printed, and what would be right. `follow` are
    codes under which a reader may tell it too, or what follows from it."""

    rule: str
    raw: str
    right: str | None = None
    follow: tuple[str, ...] = ()
    certain: bool = True


@dataclass(slots=True)
class Truth:
    """Lists of entries with their marks; `page` is put in by `told`."""

    indicators: list[tuple[str, Entry]] = field(default_factory=list)
    budget: list[tuple[str, Entry]] = field(default_factory=list)
    aggregates: list[tuple[str, Entry]] = field(default_factory=list)
    findings: list[tuple[str, Entry]] = field(default_factory=list)
    sound: list[tuple[str, Entry]] = field(default_factory=list)

    def fault(self, mark: str, planted: Planted, also: tuple[str, ...] = ()) -> None:
        """`also` are further texts that show the fault: the name of its row."""
        entry = {"quote": planted.raw, "quotes": [planted.raw, *also], "stated": plain(value_of(planted.raw))}
        entry |= {"computed": planted.right, "why": f"planted: {planted.right} would be right"}
        certainty = "certain" if planted.certain else "judgement"
        self.findings.append((mark, entry | {"rule": planted.rule, "certainty": certainty}))
        self.findings.extend((mark, entry | {"rule": rule, "certainty": "judgement"}) for rule in planted.follow)

    def right(self, mark: str, rule: str, quote: str) -> None:
        self.sound.append((mark, {"rule": rule, "quote": quote, "why": "drawn from the figures that it speaks of"}))

    def told(self, agency: str, year: int, pages: Mapping[str, int]) -> dict[str, Any]:
        def paged(entries: list[tuple[str, Entry]]) -> list[Entry]:
            return [{"page": pages[mark]} | entry for mark, entry in entries]

        found: dict[str, Any] = {name: paged(getattr(self, name)) for name in Truth.__slots__}
        complete = {name: sorted({row["page"] for row in found[name]}) for name in ("indicators", "budget")}
        return {"file": "report.pdf", "agency": agency, "year": year, "complete": complete, **found}


def stated(measure: str, year: int, raw: str) -> Entry:
    unit = "%" if "%" in raw else None
    return {"measure": measure, "year": year, "raw": raw, "value": plain(value_of(raw)), "unit": unit}

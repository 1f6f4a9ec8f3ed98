"""What the columns of a table hold in truth: told by the cells in which the values of rows read by eye stand."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any, Final

from schemas.document import Cell, Document, Table

Row = dict[str, Any]
Place = tuple[str, int]  # table, column
NAMES: Final = {"indicators": "indikator", "budget": "name"}
_NAME_ROLE: Final = {"indicators": "indikator", "budget": "uraian"}
_CONTEXT: Final = ("sasaran", "satuan", "code")
_ALIKE: Final = 0.88
_MAJORITY: Final = 0.6
_MARK: Final = re.compile(r"^\s*(?:[-•–*]|\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)])\s*(?=\D)")


def column_truth(document: Document, truth: Row) -> dict[Place, str]:
    """The role of each column that truth knows, in tables that hold rows of truth; `other` of their other columns."""
    votes: dict[Place, Counter[str]] = defaultdict(Counter)
    for part in NAMES:
        pages = set(truth.get("complete", {}).get(part, []))
        for row in truth.get(part, []):
            if row["page"] in pages:
                _vote(votes, document, row, part)
    known = {place: role for place, counts in votes.items() if (role := _settled(counts))}
    tables = {table for (table, _), role in known.items() if role not in _CONTEXT}
    columns = {(t.id, c): "other" for t in document.tables if t.id in tables for c in range(len(t.columns))}
    unsettled = votes.keys() - known.keys()
    return {
        place: role for place, role in {**columns, **known}.items() if place not in unsettled and place[0] in tables
    }


def _settled(counts: Counter[str]) -> str | None:
    role, most = counts.most_common(1)[0]
    return role if most >= _MAJORITY * counts.total() else None


def _vote(votes: dict[Place, Counter[str]], document: Document, row: Row, part: str) -> None:
    for table, cells, name in _rows_named(document, row, row[NAMES[part]]):
        votes[table.id, name][_NAME_ROLE[part]] += 1
        free = [c for c, cell in enumerate(cells) if cell is not None and c > name]
        for value in row["values"]:
            column = next((c for c in free if plain(_text(cells[c])) == plain(value["raw"] or "")), None)
            if column is not None:
                votes[table.id, column][_role(value["measure"], part)] += 1
                free.remove(column)
        free += range(name)
        for context in _CONTEXT:
            column = next((c for c in free if row.get(context) and alike(_text(cells[c]), row[context])), None)
            if column is not None:
                votes[table.id, column][context] += 1


def _role(measure: str, part: str) -> str:
    return "realisasi_uang" if measure == "realisasi" and part == "budget" else measure


def _rows_named(document: Document, row: Row, name: str) -> Iterator[tuple[Table, list[Cell | None], int]]:
    for table in document.tables:
        if not any(abs(page - row["page"]) <= 1 for page in table.pages):
            continue
        for cells in table.rows:
            column = next((c for c, cell in enumerate(cells) if _names(cell, row["page"], name)), None)
            if column is not None:
                yield table, cells, column


def _names(cell: Cell | None, page: int, name: str) -> bool:
    return cell is not None and abs(cell.page - page) <= 1 and len(cell.text) > 2 and alike(cell.text, name)


def _text(cell: Cell | None) -> str:
    return cell.text if cell is not None else ""


def plain(text: str) -> str:
    text = re.sub(r"\s+", " ", text).strip().casefold()
    return re.sub(r"\s*([/\-–(),.:])\s*", r"\1", text).strip(" .,:;-–")


def alike(text: str, other: str) -> bool:
    a, b = plain(_MARK.sub("", text)), plain(_MARK.sub("", other))
    if a == b or not a or not b or min(len(a), len(b)) / max(len(a), len(b)) < _ALIKE - 0.1:
        return a == b != ""
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    return matcher.quick_ratio() > _ALIKE and matcher.ratio() >= _ALIKE

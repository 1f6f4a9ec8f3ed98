"""A working paper that people worked in, read back: what they wrote of findings, and the numbers they changed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lkj.io import regular_file
from lkj.people.paper_columns import (
    CODE,
    COMMENT,
    CONDITION,
    FILLED,
    FINDING_MARK,
    OURS,
    OWN,
    PAGE,
    STATES,
    STATUS,
    TEXTS_MARK,
    VALUES_MARK,
    WRITTEN,
    digest,
)
from lkj.words.both_languages import meant_by
from lkj.words.messages import N_
from schemas.errors import UsageError

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_MOST_BYTES = 512 * 2**20
"""Unpacked; the paper of a report of a thousand pages takes about 60 MB."""
_HEAD_ROWS = 4
"""The headings stand within the first rows of a sheet."""
_NOTHING = N_("Nothing found that contradicts itself.")  # the one row of a paper without findings


@dataclass(frozen=True, slots=True)
class Written:
    """What people wrote of one finding: the columns of `WRITTEN` that hold anything of theirs, by name, in their own
    words (a status by its name in the code). `others` are columns that they added, by their headings; `stated` is the
    figure that the finding was about then, empty where it told none. A finding of their own has a mark for a
    fingerprint."""

    fingerprint: str
    code: str
    page: str
    condition: str
    filled: Mapping[str, str]
    others: Mapping[str, str] = field(default_factory=dict)
    stated: str = ""

    @property
    def is_own(self) -> bool:
        return self.fingerprint.startswith(OWN)

    @property
    def of_a_person(self) -> bool:
        """Whether a person wrote anything here; a note without a code tells a number that a person changed."""
        return bool(self.filled or self.others or not self.code)


@dataclass(frozen=True, slots=True)
class Left:
    """What a person wrote that has no place in the present paper, and why."""

    written: Written
    why: str


@dataclass(frozen=True, slots=True)
class NumberSaid:
    """A number that a person changed in a cell: `before` as it had been written, `said` as it stands there now; `mark`
    and `page` tell which figure is meant, `place` names the cell for people."""

    mark: str
    page: int
    before: str
    said: str
    printed: str
    place: str


@dataclass(frozen=True, slots=True)
class EarlierPaper:
    path: Path
    written: tuple[Written, ...]
    numbers: tuple[NumberSaid, ...]


def read_paper(path: Path) -> EarlierPaper:
    """Raises UsageError where it cannot be read, or lkj never made it."""
    import openpyxl  # loads much, and only this asks for it

    try:
        data = regular_file.contents(path)
        _require_bounded(data)
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    except OSError as error:
        raise UsageError("paper_unreadable", path=str(path), reason=error.strerror or str(error)) from error
    except Exception as error:  # whatever a broken workbook makes of the library: it documents no errors
        raise UsageError("paper_unreadable", path=str(path), reason=f"{type(error).__name__}: {error}"[:200]) from error
    sheets = [_Marked.of(sheet) for sheet in book.worksheets]
    if not any(sheet.marks for sheet in sheets):
        raise UsageError("not_our_paper", path=str(path))
    written = tuple(note for sheet in sheets for note in sheet.written())
    return EarlierPaper(path, written, tuple(number for sheet in sheets for number in sheet.numbers()))


def _require_bounded(data: bytes) -> None:
    """A small file may unpack to more than the memory holds."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        if sum(part.file_size for part in parts.infolist()) > _MOST_BYTES:
            raise ValueError(f"> {_MOST_BYTES // 2**20} MB")


Meant = Mapping[int, str | None]
"""By column, which of `WRITTEN` it is."""


@dataclass(frozen=True, slots=True)
class _Marked:
    """A sheet with the columns that its headings name; `marks` by what they are, `names` by column."""

    sheet: Worksheet
    marks: Mapping[str, int]
    names: Mapping[int, str]
    first: int

    @classmethod
    def of(cls, sheet: Worksheet) -> _Marked:
        for number, row in enumerate(sheet.iter_rows(max_row=_HEAD_ROWS, values_only=True), start=1):
            marks = {text: at for at, text in enumerate(map(_text, row)) if text in _MARKS}
            if marks:
                names = {at: text for at, text in enumerate(map(_text, row)) if text and text not in _MARKS}
                return cls(sheet, marks, names, number + 1)
        return cls(sheet, {}, {}, 1)

    def rows(self) -> Iterator[tuple[Any, ...]]:
        yield from self.sheet.iter_rows(min_row=self.first)

    def written(self) -> Iterator[Written]:
        if FINDING_MARK not in self.marks:
            return
        meant: Meant = {at: meant_by(name, WRITTEN) for at, name in self.names.items()}
        seen: dict[str, Mapping[str, str]] = {}
        for row in self.rows():
            cells = {at: _text(row[at].value) for at in meant}
            known = {name: cells[at] for at, name in meant.items() if name and cells[at]}
            fingerprint = _text(row[self.marks[FINDING_MARK]].value) or _own_mark(known)
            if seen.setdefault(fingerprint, known) != known:  # a row that was copied, and written anew
                fingerprint = _own_mark(known)
            if fingerprint:
                filled, stated = self._filled(row, known, fingerprint)
                if STATUS in filled:
                    filled[STATUS] = meant_by(filled[STATUS], STATES) or filled[STATUS]
                code, page, condition = (known.get(name, "") for name in (CODE, PAGE, CONDITION))
                yield Written(fingerprint, code, page, condition, filled, self._others(row, cells, meant), stated)

    def _filled(self, row: tuple[Any, ...], known: Mapping[str, str], fingerprint: str) -> tuple[dict[str, str], str]:
        """Without what lkj itself wrote; and the figure that was stated."""
        if fingerprint.startswith(OWN):
            return dict(known), ""
        *ours, stated = _text(row[self.marks[TEXTS_MARK]].value).split("|") if TEXTS_MARK in self.marks else [""]
        told_apart = OURS[: len(ours)]
        names = [name for name in WRITTEN if name in told_apart or (name in FILLED and name not in OURS)]
        if TEXTS_MARK not in self.marks:
            names = list(FILLED)
        filled = {name: known[name] for name in names if name in known}
        return {name: text for name, text in filled.items() if name not in OURS or digest(text) not in ours}, stated

    def _others(self, row: tuple[Any, ...], cells: Mapping[int, str], meant: Meant) -> dict[str, str]:
        """Columns that people added, and their comments on cells."""
        last = max(at for at, name in meant.items() if name)
        added = {at: meant_by(name, (COMMENT,)) or name for at, name in self.names.items() if at > last}
        others = {added[at]: text for at, text in cells.items() if text and not meant[at] and at in added}
        said = [f"{self.names[at]}: {_text(row[at].comment.text)}" for at in meant if row[at].comment is not None]
        if said:
            others[COMMENT] = "\n".join(filter(None, (others.get(COMMENT, ""), *said)))
        return others

    def numbers(self) -> Iterator[NumberSaid]:
        if VALUES_MARK not in self.marks:
            return
        for row in self.rows():
            for entry in _text(row[self.marks[VALUES_MARK]].value).split():
                found = self._number(row, entry.split("|"))
                if found is not None:
                    yield found

    def _number(self, row: tuple[Any, ...], entry: list[str]) -> NumberSaid | None:
        column, page, mark, before = [*entry, "", "", ""][:4]
        if not (column.isdecimal() and page.isdecimal()) or not 0 < int(column) < len(row):
            return None
        cell = row[int(column)]
        said = _in_printed_unit(cell)
        if said in ("", "?", before) or _same_number(cell.value, before):
            return None
        place = f"{self.sheet.title}!{cell.coordinate}"
        return NumberSaid(mark, int(page), before, said, _text(row[int(column) - 1].value), place)


def _own_mark(known: Mapping[str, str]) -> str:
    """Of a row that a person added; empty where there is nothing in it."""
    if not known or meant_by(known.get(CONDITION, ""), (_NOTHING,)):
        return ""
    return OWN + digest(repr(sorted(known.items())))


_MARKS = (FINDING_MARK, TEXTS_MARK, VALUES_MARK)


def _in_printed_unit(cell: Any) -> str:
    """Whoever types `99,19%` into a spreadsheet gets 0.9919, shown as a percentage; ours stand as they are printed."""
    if isinstance(cell.value, int | float) and "%" in str(cell.number_format):
        return f"{Decimal(repr(cell.value)) * 100:f}"
    return _text(cell.value)


def _same_number(value: object, before: str) -> bool:
    """A spreadsheet keeps a number as the nearest it can hold."""
    try:
        return isinstance(value, int | float) and float(before) == float(value)
    except ValueError:
        return False


def _text(value: object) -> str:
    if isinstance(value, float):
        return repr(int(value)) if value.is_integer() else repr(value)
    return "" if value is None else str(value).strip()

"""A table of decisions as spreadsheets save it, cell by cell."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lkj.io import regular_file
from lkj.words.csv_names import known_as
from schemas.errors import UsageError

NEEDED = ("left_mark", "right_mark", "verdict")
_DELIMITERS = (",", ";", "\t")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Line:
    """`number` counts the lines of the file from 1; of a row that takes several, it is the last."""

    number: int
    cells: Mapping[str, str]
    fits: bool = True

    def cell(self, name: str) -> str:
        return self.cells.get(name, "").strip()


def table_lines(path: Path, needed: Sequence[str] = NEEDED) -> Iterator[Line]:
    """The rows under the header, which must have the columns that are `needed`. Raises UsageError where the file, its
    header or its quoting cannot be read."""
    text = _text(path)
    delimiter = next((sign for sign in _DELIMITERS if set(needed) <= set(_header(text, sign, needed))), None)
    if delimiter is None:
        raise _unreadable(path, f"1: {', '.join(needed)}?")
    names = _header(text, delimiter, needed)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        next(reader)
        for cells in reader:
            yield Line(reader.line_num, dict(zip(names, cells, strict=False)), not any(cells[len(names) :]))
    except csv.Error as error:
        raise _unreadable(path, f"{reader.line_num}: {error}") from error


def _header(text: str, delimiter: str, needed: Sequence[str]) -> list[str]:
    """In either language; `why` is asked for of every table."""
    first = text.split("\n", 1)[0].strip("\r")
    return [known_as(name.strip().strip('"').casefold(), (*needed, "why")) for name in first.split(delimiter)]


def _text(path: Path) -> str:
    """UTF-8 or, as older spreadsheets write it, UTF-16 or Windows' own letters."""
    try:
        data = regular_file.contents(path)
    except OSError as error:
        raise _unreadable(path, error.strerror or str(error)) from error
    if data.startswith(_UTF16):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _unreadable(path: Path, reason: str) -> UsageError:
    return UsageError("decisions_unreadable", path=str(path), reason=reason)

"""The years that the words over a column name, in full or by their number in a plan."""

from __future__ import annotations

import re

from extractor.meaning.parts_of_plans import ORDINALS, numbered_year

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_SHORT_YEAR = re.compile(r"(?:target|realisasi|capaian)\s*['’]?(\d\d)$", re.I)
_RELATIVE_YEAR = re.compile(r"\b(?:tahun|thn?)\.?\s*(?:ke\s*-?\s*(\d|[ivx]{1,3})?|(\d|[ivx]{1,3}))$", re.I)
_OTHER_YEAR = re.compile(
    r"\bn\s*[-–]\s*[2-9]\b|\b(?:kondisi(?: kinerja)?(?: pada)?|data|tahun|capaian(?: pada| di)?(?: tahun)?) awal\b"
    r"|\bdata dasar\b|\bbase ?line\b|\b(?:eksisting|existing)\b"
    r"|\b20\d{3,}\b",  # a year with a digit too many
    re.I,
)
_YEAR_AFTER = re.compile(
    r"\bn\s*\+\s*1\b|\btahun\s+(?:depan|berikut(?:nya)?|mendatang|selanjutnya|yang akan datang)\b", re.I
)
_SPAN = re.compile(r"20\d\d\s*(?:[-–/]|s\.?\s*/?\s*d\.?|sampai(?: dengan)?)\s*(?:20)?\d\d(?!\d)", re.I)


def is_relative(path: tuple[str, ...]) -> bool:
    """Whether a year is only numbered (`Tahun ke-2`), or a span of years or none is meant."""
    patterns = (_RELATIVE_YEAR, _OTHER_YEAR, _SPAN)
    return numbered_year(path) is not None or any(p.search(text.strip()) for text in path for p in patterns)


def is_of_year_after(path: tuple[str, ...]) -> bool:
    """Whether the words over a column say that it is of the year behind the report's: `Target N+1`."""
    return any(_YEAR_AFTER.search(text) for text in path)


def plan_year(path: tuple[str, ...]) -> int | None:
    """The 2 of `Tahun ke-2` or `TH II`."""
    return next((number for text in path if (number := _number(text.strip()))), numbered_year(path))


def _number(text: str) -> int | None:
    match = _RELATIVE_YEAR.search(text)
    number = (match[1] or match[2] or "").lower() if match else ""
    return int(number) if number.isdigit() else ORDINALS.get(number)


def year_of(path: tuple[str, ...]) -> int | None:
    """The year named lowest; none where that is a span."""
    for text in reversed(path):
        if _SPAN.search(text):
            return None
        if years := _YEAR.findall(text):
            return int(years[0])
        if short := _SHORT_YEAR.search(text.strip()):
            return 2000 + int(short.group(1))
    return None

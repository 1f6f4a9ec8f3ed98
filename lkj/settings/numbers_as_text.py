"""Numbers that a person set in quotes, as a spreadsheet writes them: `"Rp 1.000.000"`, `"0,5"`."""

from __future__ import annotations

from collections.abc import Mapping
from gettext import gettext as _
from typing import Any

from lkj.words.written_number import NoNumber, TwoNumbers, number_in


def with_numbers(settings: Mapping[str, Any]) -> dict[str, Any]:
    """The tables of a file, with text for numbers where numbers are asked for. What is none stays, to be complained of;
    raises ValueError for text that may be two."""
    found = dict(settings)
    if isinstance(materiality := found.get("materiality"), dict):
        found["materiality"] = {name: _number(value) for name, value in materiality.items()}
    report = found.get("report")
    if isinstance(report, dict) and isinstance(scale := report.get("scale"), list):
        found["report"] = {**report, "scale": [_bounds(entry) for entry in scale]}
    return found


def _bounds(entry: object) -> object:
    if not isinstance(entry, dict):
        return entry
    return {name: _number(value) if name in ("low", "high") else value for name, value in entry.items()}


def _number(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        number = number_in(value)
    except TwoNumbers as error:
        raise ValueError(_("“{text}” may be two numbers; write 1234 or 1,2340").format(text=value)) from error
    except NoNumber:
        return value
    return value if number is None else number

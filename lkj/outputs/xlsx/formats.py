"""The looks of cells: what is printed, what was read, what is recomputed, and what a person should look at."""

from __future__ import annotations

from typing import Any

Look = dict[str, Any]

INK, PALE, LINE = "#22303C", "#6B7785", "#D5DAE0"
FONT: Look = {"font_name": "Calibri", "font_size": 10, "font_color": INK, "valign": "top"}
CELL: Look = {**FONT, "border": 1, "border_color": LINE}
TEXT: Look = {**CELL, "text_wrap": True, "align": "left", "indent": 1}
QUIET: Look = {**CELL, "font_color": PALE, "align": "left", "indent": 1}
CENTRED: Look = {**CELL, "align": "center"}
NUMBER: Look = {**CELL, "align": "right", "indent": 1}
PRINTED: Look = {**TEXT, "align": "right", "font_color": "#44505C"}
BAND: Look = {
    **FONT,
    "bold": True,
    "bg_color": "#DCE4EB",
    "top": 1,
    "bottom": 1,
    "top_color": LINE,
    "bottom_color": LINE,
}
TOTAL: Look = {"bold": True, "bg_color": "#EEF1F4"}
TITLE: Look = {**FONT, "font_size": 14, "bold": True, "valign": "vcenter"}
HEAD: Look = {
    **{**FONT, "bold": True, "font_color": "#FFFFFF", "bg_color": "#2F4A60", "text_wrap": True},
    **{
        "align": "center",
        "valign": "vcenter",
        "left": 1,
        "right": 1,
        "left_color": "#FFFFFF",
        "right_color": "#FFFFFF",
    },
}
UNDER: Look = {**HEAD, "bold": False, "font_color": INK, "bg_color": "#DCE4EB", "font_size": 9}
LINK: Look = {"font_color": "#1F5FA8", "underline": 1}

DOUBTFUL: Look = {"bg_color": "#FFF0C2"}
CORRECTED: Look = {"bg_color": "#CDEDE6"}
UNREADABLE: Look = {"bg_color": "#E3D4EE"}
RECOMPUTED: Look = {**NUMBER, "bg_color": "#EDF5EE"}
FAULTY: Look = {"bg_color": "#FBE0DD", "font_color": "#9C1C12"}
DIFFERS: Look = {"bg_color": "#F4ABA3", "font_color": "#7A1008", "bold": True}
ACCEPTED: Look = {"bg_color": "#CFE3F5", "font_color": "#1B4B7A"}
TO_FILL: Look = {**TEXT, "bg_color": "#FFFDF3"}
SEVERITY: dict[str, Look] = {
    "error": {**FAULTY, "bold": True},
    "warning": {"bg_color": "#FFF0C2", "font_color": "#6B4A00", "bold": True},
    "info": {"bg_color": "#E1EDF8", "font_color": "#1B4B7A"},
}


class Formats:
    """Each look becomes a format of the workbook once."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._known: dict[tuple[tuple[str, Any], ...], Any] = {}

    def of(self, *looks: Look) -> Any:
        """Later looks win."""
        look = {name: value for entry in looks for name, value in entry.items()}
        key = tuple(sorted(look.items()))
        if key not in self._known:
            self._known[key] = self._book.add_format(look)
        return self._known[key]


COUNT: Look = {"num_format": "#,##0;-#,##0;–"}


def number_format(decimals: int, before: str = "") -> Look:
    """With the marks of the reader's own country; `before` is a sign such as `>`."""
    sign = f'"{before} "' if before else ""
    return {"num_format": f"{sign}{_digits(decimals)};{sign}-{_digits(decimals)}" if before else _digits(decimals)}


def difference_format(decimals: int) -> Look:
    """With its sign; none is a dash."""
    return {"num_format": f"+{_digits(decimals)};-{_digits(decimals)};–"}


def _digits(decimals: int) -> str:
    return "#,##0" + ("." + "0" * decimals if decimals > 0 else "")

"""The columns of the tables: the one place that says which there are, of what type, and what they mean."""

from __future__ import annotations

from typing import Literal, NamedTuple

from lkj.words.messages import N_

Name = Literal["indicators", "budget", "aggregates", "claims", "findings"]
Type = Literal["text", "integer", "figure", "points", "truth"]
"""A `figure` is a number of the report, exact; `points` are a place on a page (72 to the inch)."""

TABLES: dict[Name, str] = {
    "indicators": N_("one row a figure of a performance table: target, realisasi, capaian ... of an indicator"),
    "budget": N_("one row a figure of a budget table: pagu, realisasi, sisa, percentage ... of a budget line"),
    "aggregates": N_(
        "one row a stated average or total; a total of a budget table stands in budget too, with the same id"
    ),
    "claims": N_("one row a figure, count or category of the running text"),
    "findings": N_("one row a finding"),
}


class Column(NamedTuple):
    name: str
    type: Type
    about: str


_FILE = (Column("file", "text", N_("name of the file")),)
_TABLE = (
    Column("table", "text", N_("the table it stands in")),
    Column("table_number", "text", N_("number of the table, as printed")),
    Column("caption", "text", N_("caption of the table")),
    Column("kind", "text", N_("kind of table")),
)
_ROW = (
    Column("row", "text", N_("the printed row; figures of one row share it")),
    Column("level", "text", N_("level of the row")),
    Column("program", "text", N_("program that the row stands under")),
    Column("kegiatan", "text", N_("kegiatan that the row stands under")),
)
_INDICATOR = (
    Column("sasaran", "text", N_("sasaran that the row stands under")),
    Column("label", "text", N_("the indicator, or the name of the line")),
    Column("satuan", "text", N_("unit of the indicator, as printed")),
)
_BUDGET = (
    Column("code", "text", N_("budget code")),
    Column("label", "text", N_("the indicator, or the name of the line")),
)
_MEASURE = Column("measure", "text", N_("what the figure is: target, realisasi, capaian, pagu ..."))
_MEASURES = (
    _MEASURE,
    Column("header_measure", "text", N_("what the header calls it, where the figures prove it to be something else")),
)
_YEAR = Column("year", "integer", N_("year that the figure speaks of"))
_BASIS = Column("basis", "text", N_("base of the figure: renstra_end, previous_year, national, cumulative"))
_FIGURE = (
    Column("raw", "text", N_("the figure as printed")),
    Column("value", "figure", N_("the figure read, in the printed unit; empty where it could not be read")),
    Column("unit", "text", N_("unit that is printed with the figure")),
    Column("decimals", "integer", N_("decimals printed")),
    Column("status", "text", N_("how it was read: read, repaired, unreadable, blank")),
    Column("reason", "text", N_("why it was repaired or could not be read")),
)
_BOUNDS = (
    Column("low", "figure", N_("lower bound, where a range is printed")),
    Column("high", "figure", N_("upper bound, where a range is printed")),
    Column("comparator", "text", N_("sign that is printed before the figure")),
    Column("sure", "truth", N_("whether reading, format and place are beyond doubt")),
)
_PLACE = (
    Column("page", "integer", N_("page in the file, from 1")),
    Column("x0", "points", N_("left edge of its place, in points from the left of the page")),
    Column("top", "points", N_("upper edge of its place, in points from the top of the page")),
    Column("x1", "points", N_("right edge of its place")),
    Column("bottom", "points", N_("lower edge of its place")),
)
_ID = (Column("id", "text", N_("name of the figure within its file")),)
_CLAIM = (
    Column("kind", "text", N_("kind of claim: percentage, amount, count, category, change, number, period")),
    Column("code", "text", N_("budget code")),
    Column("label", "text", N_("what it is said of")),
    Column("quote", "text", N_("the sentence, as printed")),
    Column("section", "text", N_("heading that it stands under")),
    Column("table", "text", N_("the table that the sentence speaks of")),
    Column("sentence", "integer", N_("number of the sentence; figures of one sentence share it")),
    Column("direction", "text", N_("naik or turun, of a change")),
)
_FINDING = (
    Column("rule", "text", N_("code of the check")),
    Column("severity", "text", N_("how bad it is: error, warning, info")),
    Column("confidence", "text", N_("how sure it is: high, medium, low")),
    Column("section", "text", N_("heading that it stands under")),
    Column("table", "text", N_("what is printed above the table of the stated figure")),
    Column("quote", "text", N_("the printed text that shows the fault")),
    Column("stated", "figure", N_("the figure that is stated")),
    Column("computed", "figure", N_("the figure that was computed")),
    Column("message", "text", N_("the finding in words")),
    Column("inputs", "text", N_("the figures that it was computed from, with their pages")),
    Column("consequences", "text", N_("what changes once it is corrected")),
    Column("because_of", "text", N_("fingerprint of the finding that it follows from")),
    Column("doubts", "text", N_("what makes it less than sure")),
    Column("accepted", "text", N_("why a person lets it stand")),
    Column("fingerprint", "text", N_("name of the finding; the same in the next version of the report")),
    Column("id", "text", N_("the stated figure, by its name in the other tables")),
)

COLUMNS: dict[Name, tuple[Column, ...]] = {
    "indicators": (
        *(*_FILE, *_TABLE, *_ROW, *_INDICATOR),
        *(*_MEASURES, _YEAR, _BASIS, *_FIGURE, *_BOUNDS, *_PLACE, *_ID),
    ),
    "budget": (*_FILE, *_TABLE, *_ROW, *_BUDGET, *_MEASURES, _YEAR, _BASIS, *_FIGURE, *_BOUNDS, *_PLACE, *_ID),
    "aggregates": (
        *(*_FILE, *_TABLE, Column("label", "text", N_("what the average or total is called"))),
        *(_MEASURE, _YEAR, *_FIGURE, *_PLACE, *_ID),
    ),
    "claims": (*_FILE, *_CLAIM, _MEASURE, _YEAR, *_FIGURE, *_PLACE, *_ID),
    "findings": (*_FILE, *_FINDING, *_PLACE),
}


def names(table: Name) -> list[str]:
    return [column.name for column in COLUMNS[table]]

"""How one report is laid out: drawn by seed from what such reports do."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Final, Literal

Rules = Literal["full", "thin", "across", "three", "white", "none"]
Sasaran = Literal["merged", "first", "each", "group"]

_RULES: Final[tuple[Rules, ...]] = ("full", "full", "thin", "across", "three", "white", "none")
_SASARAN: Final[tuple[Sasaran, ...]] = ("merged", "merged", "first", "each", "group")
_FONTS: Final = ("Liberation Serif", "Liberation Sans", "Carlito", "DejaVu Sans Condensed")
_SHADES: Final = ("#d9d9d9", "#c6d9f1", "#a9d08e", "#ffe699", "#f4b083", "")
_DARK: Final = ("#31849b", "#8db3e2", "#f4b083")


@dataclass(frozen=True, slots=True)
class Layout:
    font: str
    size: float  # of running text, in points
    cells: float  # of the text of cells
    rules: Rules
    shade: str  # of headers; empty for none
    band: str  # of every other row
    sasaran: Sasaran
    numbers: str  # a row of column numbers; empty for none
    caption: Literal["above", "below", "none"]
    caption_words: str
    again: bool  # the header stands on each page
    landscape: bool  # comparisons on pages of their own
    units: Literal["column", "cell", "none"]
    percent: str  # behind a capaian
    rupiah: str  # a pattern
    upper: bool  # headers in capitals
    sisa: bool
    matrix: bool
    headed_years: bool  # `Realisasi` over the years, not in each head
    average: str  # the label of the last row; empty for none


def layout_of(rand: Random) -> Layout:
    rules = rand.choice(_RULES)
    white = rules == "white"
    return Layout(
        font=rand.choice(_FONTS),
        size=rand.choice((10.5, 11.0, 12.0)),
        cells=rand.choice((9.0, 9.5, 10.0)),
        rules=rules,
        shade=rand.choice(_DARK) if white else rand.choice(_SHADES) if rules in ("full", "thin") else "",
        band="#eaf1fb" if white else "",
        sasaran=rand.choice(_SASARAN),
        numbers=rand.choice(("({})", "{}", "", "")),
        caption=rand.choice(("above", "above", "above", "below", "none")),
        caption_words=rand.choice(("Tabel {}. ", "TABEL {} ", "Tabel {} ")),
        again=rand.random() < 0.7,
        landscape=rand.random() < 0.5,
        units=rand.choice(("column", "cell", "none")),
        percent=rand.choice(("", "%", " %")),
        rupiah=rand.choice(("{}", "Rp{}", "Rp. {},-", "Rp {},00")),
        upper=rand.random() < 0.3,
        sisa=rand.random() < 0.5,
        matrix=rand.random() < 0.5,
        headed_years=rand.random() < 0.5,
        average=rand.choice(("Rata-rata Capaian", "Rata-rata", "")),
    )

"""Column lines told by the pieces that rules are drawn in."""

from __future__ import annotations

from extractor.grid.lattice import grids
from extractor.pages.lines import text_of
from extractor.pages.page import Page, Ruling
from tests.drawn import drawn, words

WIDTHS = [40, 160, 80, 80]
BODY = "4. | Nilai mutu | 70 | 71\n5. | Nilai lain | 80 | 81\n6. | Nilai baik | 90 | 91"


def rows_of(text: str) -> list[list[list[str]]]:
    told, rules = drawn(text, 100.0, WIDTHS)
    across = [rule for rule in rules if rule.axis == "h" and rule.at not in (100.0, rules[1].at)]
    first, last = rules[0], rules[1]
    ends = [Ruling("h", one.at, rule.start, rule.end) for one in (first, last) for rule in across[:4]]
    found, _ = grids(Page(1, 595.0, 842.0, 0, told, [*ends, *across]), 9_999, 9_999)
    return [
        [[text_of(span.words) for span in grid.spans if span.row == row] for row in range(grid.rows)] for grid in found
    ]


def test_columns_without_a_known_header() -> None:
    assert rows_of(BODY) == [[line.split(" | ") for line in BODY.splitlines()]]


def test_a_heading_over_the_columns_is_not_cut() -> None:
    (table,) = rows_of(BODY + "\nSasaran 2 tentang mutu layanan dan hal lain di daerah | < | < | <\n7. | Nilai | 1 | 2")
    assert [cell for cell in table[3] if cell] == ["Sasaran 2 tentang mutu layanan dan hal lain di daerah"]


def test_rules_drawn_as_a_whole_tell_nothing() -> None:
    text = words("Nilai mutu 70", 80, 110)
    rules = [Ruling("h", at, 70.0, 500.0) for at in (100.0, 130.0, 160.0)]
    assert grids(Page(1, 595.0, 842.0, 0, text, rules), 9_999, 9_999)[0] == []


def test_narrow_spaces_below_each_other_part_columns() -> None:
    """Codes as wide as their column, and no rule between the rows."""
    body = "\n".join(f"1.02.0{row} | Administrasi umum {row} | 8{row} | 9{row}" for row in range(4))
    told, rules = drawn(f"Kode | Uraian | Pagu | Realisasi\n{body}", 100.0, WIDTHS)
    ends = sorted({rule.at for rule in rules if rule.axis == "h"})
    heights = [ends[0], ends[1], ends[-1]]
    sides = [(rule.start, rule.end) for rule in rules if rule.axis == "h" and rule.at == ends[1]]
    (grid,), _ = grids(Page(1, 595.0, 842.0, 0, told, [Ruling("h", at, *s) for at in heights for s in sides]), 99, 99)
    assert next(text_of(span.words) for span in grid.spans if span.row == 1) == "1.02.00 1.02.01 1.02.02 1.02.03"


def test_a_caption_between_two_tables_parts_them() -> None:
    found = rows_of(f"{BODY}\nTabel 4. Perbandingan realisasi dengan rencana | < | < | <\n{BODY}")
    assert found == [[line.split(" | ") for line in BODY.splitlines()]] * 2

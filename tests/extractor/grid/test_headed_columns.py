"""Tables without any line, told by their header and by lines that keep to its columns."""

from __future__ import annotations

import pytest

from extractor.grid.lattice import grids
from extractor.pages.page import Fill, Page, Ruling
from schemas.geometry import Box
from tests.drawn import drawn
from tests.extractor.meaning.test_contents import read

WIDTHS = [40, 200, 80, 80]
HEAD = "No | Indikator Kinerja | Target | Realisasi"
BODY = "1. | Nilai mutu layanan | 70 | 71\n2. | Nilai lain | 80 | 81\n3. | Nilai baik | 90 | 91"


def page(text: str, rulings: tuple[Ruling, ...] = (), fills: tuple[Fill, ...] = ()) -> Page:
    return Page(1, 595.0, 842.0, 0, drawn(text, 100.0, WIDTHS)[0], rulings, fills)


def test_lines_below_a_known_header_are_its_rows() -> None:
    (table,) = read(page(f"{HEAD}\n{BODY}")).tables
    assert table.header == [HEAD.split(" | ")]
    assert [[cell.text if cell else None for cell in row] for row in table.rows] == [
        line.split(" | ") for line in BODY.splitlines()
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"No | Nama Pegawai | Jabatan | Pangkat\n{BODY}",
        f"{HEAD}\n1. | Nilai mutu | 70 | 71",
        f"{HEAD}\nMempertanggungjawabkan penyelenggaraan pemerintahan secara berkesinambungan. | < | < | <\n{BODY}",
    ],
    ids=["unknown heads", "one line", "a sentence across the columns"],
)
def test_what_is_no_table(text: str) -> None:
    assert grids(page(text), 9_999, 9_999)[0] == []


def texts(page: Page) -> list[list[str]]:
    """The words of each square, row by row, of the only table of `page`."""
    (grid,) = grids(page, 9_999, 9_999)[0]
    rows: list[list[str]] = [[] for _ in range(grid.rows)]
    for span in grid.spans:
        rows[span.row].append(" ".join(word.text for word in span.words))
    return rows


RULE = Ruling("h", 120.0, 70.0, 470.0)
SHADE = Fill(Box(70.0, 118.0, 470.0, 136.0), (200, 200, 200))
SIDES = (Ruling("v", 100.0, 118.0, 168.0), Ruling("v", 470.0, 118.0, 168.0))


@pytest.mark.parametrize(
    ("rulings", "fills"),
    [((RULE,), ()), ((), (SHADE,)), ((RULE, *SIDES), (SHADE,))],
    ids=["a rule below the header", "a shaded row", "a frame beside the numbers"],
)
def test_rules_and_shades_that_part_no_columns_change_no_column(
    rulings: tuple[Ruling, ...], fills: tuple[Fill, ...]
) -> None:
    head, *body = texts(page(f"{HEAD}\n{BODY}", rulings, fills))
    assert head == HEAD.split(" | ")
    assert [" ".join(column).split() for column in zip(*body, strict=True)] == [
        ["1.", "2.", "3."],
        ["Nilai", "mutu", "layanan", "Nilai", "lain", "Nilai", "baik"],
        ["70", "80", "90"],
        ["71", "81", "91"],
    ]


def test_columns_that_lines_part_already_are_left_alone() -> None:
    columns = [Ruling("v", x, 100.0, 168.0) for x in (105.0, 300.0)]
    assert grids(page(f"{HEAD}\n{BODY}", tuple(columns)), 9_999, 9_999)[0] == []


def test_rows_of_a_frame_may_stand_far_apart_and_a_mark_goes_with_its_word() -> None:
    near, _ = drawn(f"{HEAD}\n{BODY}", 100.0, WIDTHS)
    far, _ = drawn("4. | - Nilai jauh | 50 | 51", 300.0, WIDTHS)
    frame = tuple(Ruling("v", x, 118.0, 312.0) for x in (100.0, 470.0))
    outside = Page(1, 595.0, 842.0, 0, (*near, *far), ())
    inside = Page(1, 595.0, 842.0, 0, (*near, *far), frame)
    assert "4." not in texts(outside)[-1][0]
    assert texts(inside)[-1][0].endswith("4.")
    assert texts(inside)[-1][1].endswith("- Nilai jauh")


@pytest.mark.parametrize(
    "text", ["Sasaran 1 : Terwujudnya layanan yang baik dan cepat", "A. Program Layanan yang Baik bagi Warga"]
)
def test_a_heading_over_the_columns_is_a_row_of_its_own(text: str) -> None:
    assert texts(page(f"{HEAD}\n{text} | < | < | <\n{BODY}"))[1][0] == text


def test_the_label_of_a_sum_may_stand_over_two_columns() -> None:
    sum_row = texts(page(f"{HEAD}\n{BODY}\nJumlah seluruhnya | < | 240 | 243"))[-1]
    assert sum_row == ["Jumlah seluruhnya", "240", "243"]

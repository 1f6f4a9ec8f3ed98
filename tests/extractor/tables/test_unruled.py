"""Lists without rulings."""

from __future__ import annotations

import pytest

from extractor.pages.page import Page
from tests.drawn import words
from tests.extractor.meaning.test_contents import read

Cells = tuple[float, float, str]
HEAD: list[Cells] = [(80, 120, "Program"), (300, 120, "Anggaran")]


def budget(*cells: Cells) -> list[tuple[str, str]]:
    """Name and amount of the budget lines on a page of texts, each at x and top."""
    made = [word for x, top, text in cells for word in words(text, x, top)]
    return [(line.name, line.values[0].raw) for line in read(Page(1, 595.0, 842.0, 0, made)).budget]


def test_a_list_by_tab_stops_with_its_total() -> None:
    rows: list[Cells] = [(80, 136, "1. Program Satu"), (300, 136, "Rp. 2.000.000,-")]
    total: list[Cells] = [(110, 152, "Jumlah"), (300, 152, "Rp. 2.000.000,-")]
    assert budget(*HEAD, *rows, *total) == [("Program Satu", "Rp. 2.000.000,-"), ("Jumlah", "Rp. 2.000.000,-")]


def test_a_number_column_close_to_the_names() -> None:
    head: list[Cells] = [(80, 120, "No."), (105, 120, "Program"), (300, 120, "Anggaran")]
    rows: list[Cells] = [(80, 136, "1."), (105, 136, "Program Satu"), (300, 136, "2.000.000")]
    assert budget(*head, *rows) == [("Program Satu", "2.000.000")]


def test_what_stands_behind_the_amounts() -> None:
    rows: list[Cells] = [(80, 136, "Program Satu"), (300, 136, "Rp 2.000.000"), (450, 136, "APBD 2016")]
    assert budget(*HEAD, (450, 120, "Keterangan"), *rows) == [("Program Satu", "Rp 2.000.000")]


def test_an_amount_beside_the_last_line_of_its_name() -> None:
    rows: list[Cells] = [(80, 136, "1. Program Satu"), (95, 148, "dan Dua"), (300, 148, "2.000.000")]
    assert budget(*HEAD, *rows) == [("Program Satu dan Dua", "2.000.000")]


def test_an_amount_beside_the_first_line_of_its_name() -> None:
    rows: list[Cells] = [(80, 136, "1. Program Satu"), (300, 136, "2.000.000"), (95, 148, "dan Dua")]
    assert budget(*HEAD, *rows) == [("Program Satu dan Dua", "2.000.000")]


def test_a_sign_in_a_column_of_its_own() -> None:
    rows: list[Cells] = [(80, 136, "1. Program Satu"), (300, 136, "Rp"), (350, 136, "2.000.000")]
    assert budget(*HEAD, *rows) == [("Program Satu", "Rp 2.000.000")]


def test_a_sentence_that_speaks_of_a_budget_heads_no_list() -> None:
    assert budget((80, 120, "Program ini memakai anggaran"), (80, 136, "sebesar"), (300, 136, "2.000.000")) == []


PROGRAMMES: list[Cells] = [
    (80, 136, "1. Program Satu"),
    (300, 136, "Rp. 2.000.000,-"),
    (80, 152, "2. Program Dua"),
    (300, 152, "Rp. 500.000,-"),
]


def test_programmes_without_a_heading_line() -> None:
    total: list[Cells] = [(80, 168, "Jumlah Anggaran : Rp. 2.500.000,-")]
    assert budget(*PROGRAMMES, *total) == [
        ("Program Satu", "Rp. 2.000.000,-"),
        ("Program Dua", "Rp. 500.000,-"),
        ("Jumlah Anggaran", "Rp. 2.500.000,-"),
    ]


def test_amounts_behind_a_colon() -> None:
    rows = [(x, top, text.replace("Rp.", ": Rp.")) for x, top, text in PROGRAMMES]
    assert [raw for _, raw in budget(*rows)] == ["Rp. 2.000.000,-", "Rp. 500.000,-"]


def test_sentences_that_end_with_amounts_are_no_list() -> None:
    rows: list[Cells] = [(80, 136, "Program Satu sebesar Rp. 2.000.000,-"), (80, 152, "Program Dua Rp. 500.000,-")]
    assert budget(*rows) == []


def test_an_amount_beside_any_line_of_its_name() -> None:
    first: list[Cells] = [
        (60, 136, "1"),
        (80, 136, "Program Peningkatan"),
        (80, 148, "Mutu Satu"),
        (80, 160, "dan Dua"),
    ]
    second: list[Cells] = [(60, 174, "2"), (80, 174, "Program Penataan"), (80, 186, "Ruang")]
    rows = [*first, (300, 148, "Rp 2.000.000"), *second, (300, 180, "Rp 500.000")]
    assert budget(*HEAD, *rows) == [
        ("Program Peningkatan Mutu Satu dan Dua", "Rp 2.000.000"),
        ("Program Penataan Ruang", "Rp 500.000"),
    ]


def test_a_total_apart_behind_dots() -> None:
    total: list[Cells] = [(80, 190, "Total Anggaran ............Rp. 2.500.000,-")]
    assert budget(*PROGRAMMES, *total)[-1] == ("Total Anggaran", "Rp. 2.500.000,-")


def test_numbered_programmes_with_amounts_and_no_rp() -> None:
    rows = [(x, top, text.replace("Rp. ", ": ")) for x, top, text in PROGRAMMES]
    assert budget(*rows) == [("Program Satu", "2.000.000,-"), ("Program Dua", "500.000,-")]


def spaced(pitch: float, *rows: tuple[str, ...]) -> list[Cells]:
    """Rows whose first text is an amount and whose others are the lines of a name; the amount and a number stand beside
    the middle of the name, and the rows `pitch` points apart."""
    cells: list[Cells] = []
    top = 150.0
    for number, (amount, *lines) in enumerate(rows, 1):
        middle = top + 6 * (len(lines) - 1)
        cells += [(80, middle, f"{number}."), (400, middle, f"Rp. {amount}")]
        cells += [(100, top + 12 * place, line) for place, line in enumerate(lines)]
        top += 12 * (len(lines) - 1) + pitch
    return cells


MIDDLE = spaced(
    24,
    ("5.000.000", "Layanan Satu", "dan Dua"),
    ("4.000.000", "Layanan Tiga"),
    ("3.000.000", "Layanan Empat", "dan Lima", "dan Enam"),
)
MIDDLE_TOLD = [
    ("Layanan Satu dan Dua", "Rp. 5.000.000"),
    ("Layanan Tiga", "Rp. 4.000.000"),
    ("Layanan Empat dan Lima dan Enam", "Rp. 3.000.000"),
]


def test_amounts_beside_the_middle_of_names_whose_rows_stand_apart() -> None:
    assert budget((80, 130, "Program"), (400, 130, "Anggaran"), *MIDDLE) == MIDDLE_TOLD


def test_rows_that_all_stand_far_apart() -> None:
    rows = spaced(45, ("3.000.000", "Layanan Satu"), ("2.000.000", "Layanan Dua"), ("1.000.000", "Layanan Tiga"))
    after: Cells = (60, 300, "Demikian perjanjian ini dibuat.")
    told = budget((80, 125, "Program"), (400, 125, "Anggaran"), *rows, after)
    assert [name for name, _ in told] == ["Layanan Satu", "Layanan Dua", "Layanan Tiga"]


def test_numbered_rows_below_words_of_a_budget_need_no_heading() -> None:
    over: Cells = (80, 130, "Anggaran untuk program dan kegiatan:")
    assert budget(over, *MIDDLE) == MIDDLE_TOLD
    assert budget((80, 130, "Hadiah untuk pemenang:"), *MIDDLE) == []


def test_rows_that_name_their_funds_need_no_heading() -> None:
    rows = spaced(
        16, ("3.000.000", "Layanan Satu (APBD)"), ("2.000.000", "Layanan Dua (APBD)"), ("1.000", "Lain (APBN)")
    )
    assert [name for name, _ in budget(*rows)] == ["Layanan Satu (APBD)", "Layanan Dua (APBD)", "Lain (APBN)"]


def test_an_amount_that_falls_to_the_next_line() -> None:
    rows: list[Cells] = [
        (80, 136, "1. Program Satu ............ Rp 2.000.000,-"),
        (80, 150, "2. Program Dua yang panjang ........... Rp"),
        (80, 164, "500.000,-"),
        (80, 178, "3. Program Tiga ..... Rp 400.000,-"),
    ]
    assert budget(*rows) == [
        ("Program Satu", "Rp 2.000.000,-"),
        ("Program Dua yang panjang", "Rp 500.000,-"),
        ("Program Tiga", "Rp 400.000,-"),
    ]


def test_a_remark_close_behind_the_heading_of_the_amounts() -> None:
    rows: list[Cells] = [(80, 136, "1. Program Satu"), (300, 136, "2.000.000"), (375, 136, "APBD")]
    assert budget((80, 120, "Program"), (300, 120, "Anggaran (Rp) Keterangan"), *rows) == [
        ("Program Satu", "2.000.000")
    ]


def test_a_fund_behind_amounts_without_a_heading() -> None:
    rows: list[Cells] = [
        cell
        for number, top in ((1, 136), (2, 152))
        for cell in ((80, top, f"{number}. Program Satu"), (300, top, "Rp 2.000.000"), (450, top, "APBD"))
    ]
    assert budget(*rows) == [("Program Satu", "Rp 2.000.000")] * 2


@pytest.mark.parametrize("words_before", ["dengan pagu sebesar", "senilai", "Rp. 3.000.000 terpakai"])
def test_sentences_numbered_below_each_other_are_no_list(words_before: str) -> None:
    rows: list[Cells] = [
        (80, 136, f"1. Kegiatan Satu {words_before}"),
        (330, 136, "Rp. 2.000.000"),
        (80, 152, f"2. Kegiatan Dua {words_before}"),
        (330, 152, "Rp. 1.000.000"),
    ]
    plain = [(x, top, text.replace(" " + words_before, "")) for x, top, text in rows]
    assert (len(budget(*plain)), budget(*rows)) == (2, [])


@pytest.mark.parametrize(("whole", "told"), [("7.000.000", 3), ("8.000.000", 0)])
def test_a_list_without_a_heading_is_known_by_the_sum_that_holds(whole: str, told: int) -> None:
    rows: list[Cells] = [
        (80, 120, "1. Gedung"),
        (300, 120, "Rp 2.000.000"),
        (80, 136, "2. Kendaraan"),
        (300, 136, "Rp 5.000.000"),
    ]
    assert len(budget(*rows, (95, 152, "Jumlah"), (300, 152, f"Rp {whole}"))) == told


def test_a_fund_that_runs_over_two_lines_behind_its_amount() -> None:
    rows: list[Cells] = [
        (80, 136, "1. Program Sumber Air"),
        (300, 136, "Rp. 4.120.000,-"),
        (450, 136, "APBN (Tugas"),
        (93, 148, "dan Sungai"),
        (450, 148, "Pembantuan)"),
        (80, 160, "2.Program Bendung"),
        (300, 160, "Rp.13.870.000,-"),
        (450, 160, "APBD"),
        (80, 172, "3.Program Irigasi"),
        (300, 172, "Rp. 2.370.000,-"),
        (450, 172, "APBD"),
    ]
    assert budget(*rows) == [
        ("Program Sumber Air dan Sungai", "Rp. 4.120.000,-"),
        ("Program Bendung", "Rp.13.870.000,-"),
        ("Program Irigasi", "Rp. 2.370.000,-"),
    ]

"""The sasaran of a row, by the other tables of the report."""

from __future__ import annotations

import pytest

from tests.drawn import page
from tests.extractor.meaning.test_contents import read

HEAD = "Sasaran | Indikator Kinerja | Target"


def sasaran_of(*tables: str) -> list[str | None]:
    pages = [page(table, number=number) for number, table in enumerate(tables, start=1)]
    return [row.sasaran for row in read(*pages).indicators]


def test_most_other_tables_decide() -> None:
    told = f"{HEAD}\nNaiknya mutu layanan | Nilai mutu layanan | 70"
    other = f"{HEAD}\nTurunnya biaya layanan | Nilai mutu layanan | 70"
    bare = "Indikator Kinerja | Realisasi 2022 | Realisasi 2023\n1. Nilai mutu layanan | 60 | 70"
    assert sasaran_of(told, told, other, bare)[-1] == "Naiknya mutu layanan"
    assert sasaran_of(told, other, bare)[-1] is None


def test_an_indicator_that_is_misspelt_is_known_again() -> None:
    told = f"{HEAD}\nNaiknya mutu layanan | Persentase layanan tepat waktu | 70"
    bare = "Indikator Kinerja | Realisasi 2022 | Realisasi 2023\nPresentase layanan tepat waktu | 60 | 70"
    assert sasaran_of(told, bare)[-1] == "Naiknya mutu layanan"


@pytest.mark.parametrize("piece", ["layanan", "Naiknya mutu"])
def test_a_piece_that_is_no_sasaran_is_told_whole(piece: str) -> None:
    whole = f"{HEAD}\nNaiknya mutu semua layanan | Nilai mutu layanan | 70"
    assert sasaran_of(whole, f"{HEAD}\n{piece} | Nilai mutu layanan | 71")[-1] == "Naiknya mutu semua layanan"


def test_a_shorter_wording_is_kept_unless_the_rest_stands_in_a_cell_of_its_own() -> None:
    whole = f"{HEAD}\nNaiknya mutu layanan pada rakyat | Nilai mutu layanan | 70"
    short = f"{HEAD}\nNaiknya mutu layanan | Nilai mutu layanan | 71"
    assert sasaran_of(whole, short)[-1] == "Naiknya mutu layanan"
    cut = f"{short}\npada rakyat | Nilai lain sekali | 72"
    assert sasaran_of(whole, cut)[1] == "Naiknya mutu layanan pada rakyat"


def test_two_in_one_cell_are_told_apart() -> None:
    first = f"{HEAD}\nNaiknya mutu semua layanan | Nilai mutu layanan | 70\nTurunnya biaya semua layanan | Biaya | 7"
    both = "Naiknya mutu semua layanan 2. Turunnya biaya semua layanan"
    packed = f"{HEAD}\n{both} | Nilai mutu layanan | 71\n^ | Biaya | 8"
    assert sasaran_of(first, packed)[2:] == ["Naiknya mutu semua layanan", "Turunnya biaya semua layanan"]


def test_the_title_may_name_one() -> None:
    told = page(f"{HEAD}\nNaiknya mutu semua layanan | Nilai mutu layanan | 70")
    above = ["CAPAIAN NAIKNYA MUTU SEMUA LAYANAN"]
    other = page("Indikator Kinerja | Target | Realisasi\nLama tunggu | 9 | 8", number=2, above=above)
    assert read(told, other).indicators[-1].sasaran == "Naiknya mutu semua layanan"


def test_of_two_known_ones_in_one_cell_the_first_is_that_of_its_rows() -> None:
    first = f"{HEAD}\nNaiknya mutu semua layanan | Lama tunggu | 70\nTurunnya biaya semua layanan | Biaya | 7"
    packed = f"{HEAD}\nNaiknya mutu semua layanan Turunnya biaya semua layanan | Nilai mutu layanan | 71"
    assert sasaran_of(first, packed)[-1] == "Naiknya mutu semua layanan"


def test_of_two_known_ones_beside_two_rows_each_has_its_own() -> None:
    first = f"{HEAD}\nNaiknya mutu semua layanan | Lama tunggu | 70\nTurunnya biaya semua layanan | Biaya | 7"
    both = "Naiknya mutu semua layanan 4. Turunnya biaya semua layanan"
    packed = f"{HEAD}\n{both} | Nilai mutu layanan | 71\n^ | Harga satuan | 8"
    assert sasaran_of(first, packed)[2:] == ["Naiknya mutu semua layanan", "Turunnya biaya semua layanan"]

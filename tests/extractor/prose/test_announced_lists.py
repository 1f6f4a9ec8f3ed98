"""Lists in the text, and the numbers that announce them. All texts are invented."""

from __future__ import annotations

import msgspec
import pytest

from tests.extractor.prose.test_claims import claims

ITEMS = ("1. Mutu layanan", "2. Tata kelola", "3. Sumber daya")


def listed(*texts: str) -> list[int]:
    told = [claim.listed for claim in claims(*texts)]
    return [number for number in told if number is not msgspec.UNSET]


@pytest.mark.parametrize(
    "texts",
    [
        ("Ditetapkan 3 (tiga) misi Dinas, yaitu :", *ITEMS, "Misi itu dijabarkan."),
        ("Ditetapkan tujuh sasaran yang hendak dicapai tahun 2024 yaitu : 1) mutu, 2) tata kelola, dan 3) dana.",),
        ("Terdapat 4 sasaran, yakni: 1) Mutu layanan,", "2) Tata kelola, dan 3) Sumber daya."),
        ("Ada 4 lokasi gudang tersebar di Kota Anu, Ano Barat, dan Kabupaten Ane.",),
        ("Layanan mencakup 5 desa yaitu Desa Anu, Ano dan Ane; lainnya menyusul.",),
    ],
    ids=["a list of its own", "in the sentence", "in the sentence, over lines", "names in a row", "in a clause"],
)
def test_the_items_behind_their_number_are_counted(texts: tuple[str, ...]) -> None:
    assert listed(*texts) == [3]


@pytest.mark.parametrize(
    "texts",
    [
        ("Untuk mencapai 4 sasaran tersebut dilaksanakan program sebagai berikut:", *ITEMS),
        ("Dinas memiliki 5 program, antara lain:", *ITEMS),
        ("Sebanyak 4 kali rapat diantaranya :", *ITEMS),
        ("Hasil pada misi 3 yaitu:", *ITEMS),
        ("Ditetapkan 3 misi, yaitu:", ITEMS[0], ITEMS[2]),
        ("Selama 5 tahun, yaitu:", *ITEMS),
        ("Ditetapkan 3 misi Dinas.", *ITEMS),
        ("Ada 4 desa yaitu Desa Anu, Ano yang tertinggal dan Ane.",),
        ("Ada 4 desa yaitu Desa Anu dan Ano, Desa Ane dan Ani.",),
        ("Ada 4 desa yaitu Desa Anu dan Desa Ano.",),
        ("Ada 4 program yaitu Pembinaan Usaha Kecil serta Menengah, Penataan Arsip dan Sarana.",),
    ],
    ids=[
        "of other things",
        "examples",
        "examples by their noun",
        "which one is meant",
        "an item is missing",
        "time",
        "nothing announced",
        "a clause among them",
        "two in one",
        "two may be one",
        "a long name",
    ],
)
def test_what_announces_no_list_has_none(texts: tuple[str, ...]) -> None:
    assert listed(*texts) == []

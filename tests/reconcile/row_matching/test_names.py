"""Names of indicators without what reports only write otherwise."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reconcile.row_matching.agency_names import without_agency
from reconcile.row_matching.match_rows import Item, match
from reconcile.row_matching.names import Names
from reconcile.words.long_forms import learnt

AGENCY = "Komisi Arsip (KA) Kota Anu"
OTHERS = [Item("Jumlah dokumen hukum"), Item("Jumlah laporan logistik"), Item("Indeks kepuasan layanan arsip")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nilai Tukar Nelayan (NTN)", {"ntn": "nilai tukar nelayan"}),
        ("BOR (Bed Occupancy Rate)", {"bor": "bed occupancy rate"}),
        ("Data dan Informasi Pusat (DIP)", {"dip": "data dan informasi pusat"}),
        ("Layanan arsip (KTP)", {}),
        ("Indeks keamanan dan ketertiban masyarakat (Kamtibmas)", {"kamtibmas": "keamanan dan ketertiban masyarakat"}),
        ("Indeks Mutu Aparatur Sipil Negara (IM-ASN)", {"imasn": "indeks mutu aparatur sipil negara"}),
        ("Indeks Mutu ASN (IM-ASN)", {"imasn": "indeks mutu asn"}),
        ("Persentase penduduk kota (perkotaan)", {}),
    ],
)
def test_long_forms_are_learnt_from_brackets(text: str, found: dict[str, str]) -> None:
    assert learnt([text]) == found


def test_a_short_form_of_two_things_is_not_learnt() -> None:
    assert learnt(["Indeks Kualitas Udara (IKU)", "Indikator Kinerja Utama (IKU)"]) == {}


@pytest.mark.parametrize("said", ["komisi arsip kota anu", "ka kota anu", "di kota anu", "kota anuyang"])
def test_the_agency_is_found_by_all_its_names(said: str) -> None:
    pattern = without_agency(AGENCY)
    assert pattern is not None
    assert pattern.sub("", f"arsip {said}").split() in (["arsip"], ["arsip", "yang"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jumlah badan Adhoc yang dibentuk KA Kota Anu", "a. Jumlah Badan Ad-hok yang dibentuk"),
        ("Jumlah laporan BMN", "Jumlah Laporan Barang Milik Negara"),
        ("4.12.3 Luas lahan terbuka kota", "Luas Lahan Terbuka Kota"),
        ("Persentase tahapan-tahapan arsip", "Persentase tahapan- tahapan arsip"),
    ],
)
def test_one_name_written_in_two_ways(one: str, other: str) -> None:
    names = Names((one, other), (AGENCY,))
    assert names.name(one).full.words == names.name(other).full.words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Waktu tanggap (response time) pemadaman", {"waktu", "tanggap", "pemadaman"}),
        ("Volume arsip (ton)", {"volume", "arsip"}),
        ("Ratarata Lama Tinggal (RLT)", {"ratarata", "lama", "tinggal"}),
        ("Jumlah pegawai (PPPK)", {"jumlah", "pegawai", "pppk"}),
        ("Jumlah pegawai (perempuan)", {"jumlah", "pegawai", "perempuan"}),
    ],
)
def test_brackets_that_say_nothing_new_are_left_out(text: str, words: set[str]) -> None:
    assert Names((text,)).name(text).full.words == words


def test_brackets_that_tell_two_names_apart_stay() -> None:
    texts = ("Opini arsip (WTP)", "Opini arsip (WDP)")
    wtp, wdp = map(Names(texts).name, texts)
    assert wtp.full.words != wdp.full.words
    assert (wtp.bare, wdp.bare) == (None, None)


def test_a_measure_misspelt_is_a_measure() -> None:
    assert Names(()).name("Persentae arsip").full.head == "share"


def test_bounds_tell_names_apart() -> None:
    found = match([Item("Pasien pulang < 48 jam"), *OTHERS], [Item("Pasien pulang > 48 jam"), *OTHERS])
    assert found.left_only == (0,)


def test_a_year_counts_from_the_report() -> None:
    left, right = Item("Jumlah arsip tahun 2023", year=2023), Item("Jumlah arsip tahun 2024", year=2024)
    assert [pair.decision for pair in match([left], [right]).pairs] == ["match"]
    assert [pair.decision for pair in match([left], [Item(right.name, year=2023)]).pairs] == ["review"]


def test_words_that_the_reports_know_are_no_slips() -> None:
    known = [f"{word} arsip {place}" for word in ("pemulihan", "pemilahan") for place in ("satu", "dua", "tiga")]
    name = "Persentase {} dokumen negara yang disimpan lengkap oleh unit pelayanan masyarakat"
    assert match([Item(name.format("pemulihan"))], [Item(name.format("pemilahan"))], Names(known)).pairs == ()


def test_shared_figures_of_rows_left_alone_are_for_review() -> None:
    stated = frozenset({("target", 2023, None, Decimal("5.21")), ("target", 2024, None, Decimal("5.34"))})
    left, right = Item("Laju ekonomi", stated=stated), Item("Tumbuhnya usaha", stated=stated)
    assert [(pair.decision, pair.change) for pair in match([left], [right]).pairs] == [("review", "renamed")]


@pytest.mark.parametrize("sign", ["IKU 1.2 ", "IKK6. ", "[IKU 3] ", "IKSS 2.1 - "])
def test_the_sign_of_an_indicator_is_no_part_of_its_name(sign: str) -> None:
    names = Names(())
    assert names.name(f"{sign}Jumlah pasar").full == names.name("Jumlah pasar").full

"""Names of indicators without what reports only write otherwise."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reconcile.agency_names import without_agency
from reconcile.long_forms import learnt
from reconcile.matching import Item, match
from reconcile.names import Names

AGENCY = "Komisi Arsip (KA) Kota Anu"
OTHERS = [Item("Jumlah dokumen hukum"), Item("Jumlah laporan logistik"), Item("Indeks kepuasan layanan arsip")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nilai Tukar Nelayan (NTN)", {"ntn": "nilai tukar nelayan"}),
        ("BOR (Bed Occupancy Rate)", {"bor": "bed occupancy rate"}),
        ("Data dan Informasi Pusat (DIP)", {"dip": "data dan informasi pusat"}),
        ("Layanan arsip (KTP)", {}),
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
        ("Persentase tahapan-tahapan arsip", "Persentase tahapan- tahapan arsip"),
    ],
)
def test_one_name_written_in_two_ways(one: str, other: str) -> None:
    names = Names((one, other), (AGENCY,))
    assert names.name(one).full.words == names.name(other).full.words


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
    pair = match([Item(name.format("pemulihan"))], [Item(name.format("pemilahan"))], Names(known)).pairs[0]
    assert (pair.decision, pair.reasons[0].key) == ("review", "other_words")


def test_shared_figures_of_rows_left_alone_are_for_review() -> None:
    stated = frozenset({("target", 2023, None, Decimal("5.21")), ("target", 2024, None, Decimal("5.34"))})
    left, right = Item("Laju ekonomi", stated=stated), Item("Tumbuhnya usaha", stated=stated)
    assert [(pair.decision, pair.change) for pair in match([left], [right]).pairs] == [("review", "renamed")]

"""Rows of two lists that speak of one thing."""

from __future__ import annotations

import pytest

from reconcile.match_documents import pairs_of
from reconcile.matching import Item, Matched, match
from tests.case_document import case_document

OTHERS = [Item("Jumlah dokumen hukum"), Item("Jumlah laporan logistik"), Item("Indeks kepuasan layanan arsip")]


def matched(left: list[Item], right: list[Item]) -> Matched:
    return match([*left, *OTHERS], [*right, *OTHERS])


def decisions(left: list[Item], right: list[Item]) -> list[tuple[int, int, str]]:
    """Of the rows before the others."""
    pairs = matched(left, right).pairs
    return [(pair.left, pair.right, pair.decision) for pair in pairs if pair.left < len(left)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Persentase pemilih yang hadir", "Prosentase pemilih yang hadir"),
        ("PDRB per kapita (ADHB)", "PDRB per Kapita ADHB"),
        ("Indeks Reformasi Birokrasi", "a. Indeks reformasi birokrasi"),
    ],
)
def test_one_thing_in_other_words_matches(one: str, other: str) -> None:
    assert decisions([Item(one)], [Item(other)]) == [(0, 0, "match")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Item("Persentase partisipasi pemilih"), Item("Persentase partisipasi pemilih perempuan")),
        (Item("Persentase pemilih terdaftar"), Item("Persentase pemilih tidak terdaftar")),
        (Item("Keluhan tercapai"), Item("Keluhan belum tercapai")),
        (Item("Nilai ekspor hasil hutan"), Item("Nilai impor hasil hutan")),
        (Item("Persentase pemilih hadir"), Item("Persentase pemilih pemula hadir")),
        (Item("Angka kemiskinan meningkat"), Item("Angka kemiskinan menurun")),
        (Item("Produksi padi"), Item("Pertumbuhan produksi padi")),
        (Item("Pelayanan umum", level="program 01"), Item("Pelayanan umum", level="kegiatan 01.02")),
        (Item("Layanan aduan selesai", unit="%"), Item("Layanan aduan yang selesai tuntas", unit="kasus")),
    ],
)
def test_near_twins_are_no_pair(one: Item, other: Item) -> None:
    assert decisions([one], [other]) == decisions([other], [one]) == []


def test_twins_find_each_other_by_what_they_stand_under() -> None:
    left = [Item("Jumlah kegiatan pembinaan", under=above) for above in ("Olahraga maju", "Pemuda mandiri")]
    assert decisions(left, left[::-1]) == [(0, 1, "match"), (1, 0, "match")]


def test_twins_that_nothing_tells_apart_are_for_review() -> None:
    twins = [Item("Jumlah kegiatan pembinaan"), Item("Jumlah kegiatan pembinaan")]
    found = matched(twins, twins[:1])
    assert [(pair.decision, pair.reasons[-1].key) for pair in found.pairs[:1]] == [("review", "near_twin")]
    assert len(found.left_only) == 1


def test_one_of_two_things_is_no_match() -> None:
    left, right = [Item("Jumlah koperasi dan usaha kecil yang dibina")], [Item("Jumlah usaha kecil yang dibina")]
    assert [(pair.decision, pair.reasons[0].key) for pair in match(left, right).pairs] == [("review", "part_of")]


def test_a_list_of_achievements_in_per_cent_says_nothing_of_units() -> None:
    left = [Item("Jumlah laporan aset", unit="laporan"), Item("Nilai mutu", unit="nilai")]
    right = [Item("Jumlah laporan aset", unit="%"), Item("Nilai mutu", unit="%")]
    assert [pair.decision for pair in match(left, right).pairs] == ["match", "match"]


def test_another_unit_under_the_same_name_is_for_review() -> None:
    left, right = [Item("Aduan yang selesai", unit="%")], [Item("Aduan yang selesai", unit="kasus")]
    assert decisions(left, right) == [(0, 0, "review")]


def test_another_word_is_for_review_with_its_reason() -> None:
    left = [Item("Persentase aduan masyarakat umum terkait layanan perizinan daerah yang selesai")]
    right = [Item("Persentase aduan masyarakat umum terkait layanan perizinan daerah yang dijawab")]
    (pair, *_) = matched(left, right).pairs
    assert (pair.decision, pair.reasons[0].key, pair.reasons[0].words) == (
        "review",
        "other_words",
        ("diselesaikan", "dijawab"),
    )


def test_what_a_person_decided_comes_first() -> None:
    left, right = [Item("Usia harapan hidup"), Item("Lama sekolah")], [Item("Usia harapan hidup"), Item("Umur")]
    found = match(left, right, decided=[(0, 1), (1, 1)])
    assert [(pair.left, pair.right, pair.decision, pair.reasons[0].key) for pair in found.pairs] == [
        (0, 1, "match", "decided")
    ]
    assert (found.left_only, found.right_only) == ((1,), (0,))


def test_rows_told_apart_find_their_true_partners() -> None:
    twins = [Item("Jumlah kegiatan pembinaan"), Item("Jumlah kegiatan pembinaan")]
    found = match(twins, twins, forbidden=[(0, 0)])
    assert [(pair.left, pair.right) for pair in found.pairs] == [(0, 1), (1, 0)]


def test_an_indicator_that_several_tables_list_stands_once() -> None:
    tables = """
    indicator | target
    Indeks mutu layanan | 80
    indicator | target | realisasi
    Index mutu layanan | 80 | 81
    """
    found = pairs_of(case_document(tables), case_document(tables))
    assert [len(entry.rows) for entry in (*found.left, *found.right)] == [2, 2]
    assert [pair.decision for pair in found.pairs] == ["match"]

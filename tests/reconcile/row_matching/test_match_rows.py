"""Rows of two lists that speak of one thing."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations

import pytest

from reconcile.lists.match_documents import pairs_of
from reconcile.row_matching.match_rows import Item, Matched, match
from reconcile.row_matching.subjects import Likeness, wording
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
        ("Nilai Reformasi Birokrasi", "Indeks Reformasi Birokrasi"),
        ("Jumlah orang yang dikenai sanksi", "Jumlah orang yang dikenakan sanksi"),
        ("Jumlah perusahaan dengan status baik", "Jumlah perusahaan berstatus baik"),
        ("Jumlah pembongkaran kapal", "Jumlah kapal yang dibongkar"),
        ("Jumlah penyalahguna zat", "Jumlah penyalah guna zat"),
        ("Indeks SPAB sekolah", "Indeks Satuan Pendidikan Aman Bencana sekolah"),
        ("Jumlah Rakorda yang digelar", "Jumlah rapat koordinasi daerah yang digelar"),
        ("Jumlah PSU yang diserahkan", "Jumlah prasarana, sarana dan utilitas (PSU) yang diserahkan"),
        ("Produksi benih ikan", "Jumlah produksi benih ikan"),
        ("Angka sakit per 1.000 penduduk", "Angka sakit"),
        ("Umur harapan hidup", "Angka harapan hidup"),
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


def test_one_thing_put_for_another_is_asked_about_only_where_figures_agree() -> None:
    name = "Persentase aduan masyarakat umum terkait layanan perizinan daerah yang {}"
    assert decisions([Item(name.format("ditutup"))], [Item(name.format("dijawab"))]) == []
    stated = frozenset({("target", 2024, None, Decimal("81.25"))})
    left, right = (Item(name.format(word), stated=stated) for word in ("ditutup", "dijawab"))
    (pair, *_) = matched([left], [right]).pairs
    assert (pair.decision, pair.reasons[0].key) == ("review", "other_words")
    assert pair.reasons[0].words == ("ditutup", "dijawab")


@pytest.mark.parametrize(
    ("one", "other", "key"),
    [
        ("Jumlah koperasi yang melaporkan", "Jumlah koperasi yang dilaporkan", "word_forms"),
        ("Faktor muat (angkutan kapal)", "Faktor muat", "gloss"),
        ("Jumlah titik api (hotspot)", "Jumlah hotspot", "instead"),
    ],
)
def test_what_may_be_one_is_asked_with_its_reason(one: str, other: str, key: str) -> None:
    found = matched([Item(one)], [Item(other)]).pairs
    assert [(pair.decision, pair.reasons[0].key) for pair in found if pair.left == 0] == [("review", key)]


def test_a_share_without_its_word_is_one_where_both_units_say_so() -> None:
    for unit, decision in (("%", "match"), (None, "review")):
        left, right = Item("Bauran energi surya", unit=unit), Item("Persentase bauran energi surya", unit=unit)
        assert decisions([left], [right]) == [(0, 0, decision)]


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


def test_the_weight_of_words_is_the_same_in_whatever_order_they_come() -> None:
    likeness = Likeness([wording(text) for text in ("a1 b2 c3 d4", "a1 b2 c3", "a1 e5", "a1 b2", "f6 g7", "g7")])
    words = ("a1", "b2", "c3", "d4", "e5", "f6")
    assert len({likeness.weight(order) for order in permutations(words)}) == 1
    assert len({sum(map(likeness.weights.__getitem__, order)) for order in permutations(words)}) > 1

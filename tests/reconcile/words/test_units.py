"""What a unit says of a figure."""

from __future__ import annotations

from reconcile.words.units import comparable, is_counted, one_unit, unit_name


def test_spellings_of_one_unit_have_one_name() -> None:
    assert {unit_name(unit) for unit in ("%", "Persen", "Persentase")} == {"%"}
    assert unit_name("Dok.") == unit_name("Dokumen")
    assert unit_name(" ") is None


def test_named_things_are_counted_and_scores_are_measured() -> None:
    assert is_counted("Dokumen", "Nilai")
    assert not is_counted("Poin", "Jumlah nilai")
    assert is_counted(None, "Jumlah laporan")
    assert not is_counted(None, "Indeks layanan")


def test_an_unprinted_unit_may_be_any() -> None:
    assert comparable(None, "Dokumen")
    assert not comparable("Laporan", "Dokumen")


def test_a_unit_cut_short_or_printed_twice_is_that_unit() -> None:
    assert one_unit("m3/det", "m3/detik")
    assert not one_unit("or", "organisasi")


def test_a_unit_may_be_told_by_some_of_its_letters() -> None:
    assert one_unit("jns", "jenis")
    assert one_unit("ob", "orang bln")
    assert not one_unit("kg", "kegiatan")
    assert not one_unit("unit", "gedung")
    assert unit_name("hektar hektar") == unit_name("hektar")

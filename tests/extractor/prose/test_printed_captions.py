"""Numbered captions, wherever they stand."""

from __future__ import annotations

from extractor.prose.printed_captions import printed_captions

from .test_passages import page


def captions(*lines: tuple[str, float]) -> list[tuple[str, str]]:
    return [(found.text, found.quote) for found in printed_captions([page(1, *lines)])]


def test_a_title_on_its_line_or_on_the_next() -> None:
    found = captions(("Tabel 2.1 Jumlah Pegawai", 100), ("GAMBAR. 4", 300), ("Bagan Organisasi", 315))
    assert found == [("Tabel 2.1", "Tabel 2.1 Jumlah Pegawai"), ("GAMBAR. 4", "GAMBAR. 4 Bagan Organisasi")]


def test_what_only_speaks_of_a_table() -> None:
    assert not captions(("Tabel 2.1 menunjukkan hasil itu.", 100))


def test_the_end_of_a_sentence_that_fills_its_line() -> None:
    full = "Seperti telah diuraikan pada bagian sebelumnya dan juga dapat dilihat lebih lanjut dalam uraian itu pada"
    assert not captions((full, 100), ("Tabel 2.1 Jumlah Pegawai", 114))


def test_tables_of_contents_are_for_others() -> None:
    assert not captions(("Daftar Tabel", 80), ("Tabel 2.1 Jumlah Pegawai", 100))

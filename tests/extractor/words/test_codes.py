"""Codes and levels of programmes, activities and outputs."""

from __future__ import annotations

import pytest

from extractor.words.codes import coded, named


@pytest.mark.parametrize(
    ("text", "level", "code", "name"),
    [
        ("Program Dukungan [012.01.WA]", "program", "012.01.WA", "Program Dukungan"),
        ("[1234.ABC.001] Perencanaan", "ro", "1234.ABC.001", "Perencanaan"),
        ("1234 Perencanaan", "kegiatan", "1234", "Perencanaan"),
        ("2023 Perencanaan", None, None, "2023 Perencanaan"),
        ("1.01.02.2.01 Pengelolaan", "kegiatan", "1.01.02.2.01", "Pengelolaan"),
        ("1.01.02.2.01.0001 Pembangunan", "subkegiatan", "1.01.02.2.01.0001", "Pembangunan"),
        ("1234.ABC.001.051.A Perencanaan", "subkegiatan", "1234.ABC.001.051.A", "Perencanaan"),
        ("1.01.05.67.01 Pengelolaan", None, "1.01.05.67.01", "Pengelolaan"),
        ("Belanja Pegawai", "jenis_belanja", None, "Belanja Pegawai"),
    ],
)
def test_a_name_with_its_code(text: str, level: str | None, code: str | None, name: str) -> None:
    found = named(text)
    assert (found.level, found.code, found.name) == (level, code, name)


@pytest.mark.parametrize(
    ("text", "level"),
    [("012.01.WA", "program"), ("2023", "kegiatan"), ("ABC", "kro"), ("001", "ro"), ("1.01.02.2.01", "kegiatan")],
)
def test_a_cell_of_a_column_of_codes(text: str, level: str) -> None:
    assert (coded(text).level, coded(text).code) == (level, text)


@pytest.mark.parametrize("text", ["1.01.05.67.01", "5.1.02.01.01.0026", "1.01.1.01.05.67"])
def test_a_code_longer_than_those_known_stays_whole(text: str) -> None:
    assert (coded(text).level, coded(text).code) == (None, text)


def test_a_code_broken_by_a_narrow_cell_is_one_code() -> None:
    assert (coded("6709.QGE.00 1").level, coded("6709.QGE.00 1").code) == ("ro", "6709.QGE.001")


def test_an_empty_cell_has_no_code() -> None:
    assert coded("").code is None

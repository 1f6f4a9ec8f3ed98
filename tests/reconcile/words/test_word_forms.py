"""Forms of one root, slips of the pen and short forms, and words that only look like them."""

from __future__ import annotations

from collections import Counter

import pytest

from reconcile.words.short_forms import initials, letters_of, pieces
from reconcile.words.slips import is_slip
from reconcile.words.word_forms import kin, slipped


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("dikenai", "dikenakan", "same"),
        ("terpasang", "dipasang", "same"),
        ("badan", "berbadan", "same"),
        ("tersedia", "ketersediaan", "same"),
        ("kebutuhan", "kebutuhannya", "same"),
        ("terakomodir", "terakomodasi", "same"),
        ("pembinaan", "dibina", "moved"),
        ("penulisan", "ditulis", "moved"),
        ("perbaikan", "diperbaiki", "moved"),
        ("revitalisasi", "direvitalisasi", "moved"),
        ("melaporkan", "dilaporkan", "perhaps"),
        ("penyerapan", "serapan", "perhaps"),
        ("pelatih", "pelatihan", None),
        ("produksi", "produktivitas", None),
        ("diselesaikan", "diterima", None),
        ("dibina", "dibinasakan", None),
        ("tahanan", "ketahanan", None),
    ],
)
def test_forms_of_one_root(one: str, other: str, expected: str | None) -> None:
    assert kin(one, other) == kin(other, one) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("pemtakhiran", "pemutakhiran", True),
        ("masyakarakat", "masyarakat", True),
        ("akintabilitas", "akuntabilitas", True),
        ("pemulihan", "pemilihan", False),
        ("pengelolaan", "pengolahan", False),
        ("penanaman", "penanganan", False),
        ("pelatih", "pelatihan", False),
        ("sarana", "prasarana", False),
        ("desa", "desaa", False),
    ],
)
def test_slips_of_the_pen(one: str, other: str, expected: bool) -> None:
    assert is_slip(one, other) is is_slip(other, one) is expected


def test_a_letter_put_for_another_is_a_slip_beside_a_word_that_is_written_more_often() -> None:
    assert is_slip("kempetensi", "kompetensi", Counter(kompetensi=2, kempetensi=1))
    assert not is_slip("pemulihan", "pemilihan", Counter(pemulihan=1, pemilihan=1))


def test_a_form_may_have_a_slip_in_its_root() -> None:
    assert slipped("terfaasilitasi", "difasilitasi")
    assert not slipped("terpasang", "dipasar")


@pytest.mark.parametrize(
    ("short", "words", "expected"),
    [
        ("ntp", "nilai tukar petani", True),
        ("dip", "data dan informasi pusat", True),
        ("ipasn", "indeks profesionalitas asn", True),
        ("ntp", "nilai tukar nelayan", False),
        ("ntp", "nilai tukar petani kecil", False),
    ],
)
def test_first_letters(short: str, words: str, expected: bool) -> None:
    assert initials(short, words.split()) is expected


@pytest.mark.parametrize(
    ("short", "words", "expected"),
    [
        ("kamtibmas", "keamanan dan ketertiban masyarakat", True),
        ("raperda", "rancangan peraturan daerah", True),
        ("trantibum", "ketenteraman dan ketertiban umum", True),
        ("lantas", "lalu lintas", True),
        ("perkotaan", "penduduk kota", False),
        ("raperda", "rancangan peraturan bupati", False),
    ],
)
def test_pieces_of_words(short: str, words: str, expected: bool) -> None:
    assert pieces(short, words.split()) is expected


def test_a_bracket_may_have_letters_of_what_stands_before_it() -> None:
    assert letters_of("idg", ["indeks", "pemberdayaan", "gender"])
    assert not letters_of("pns", ["jumlah", "pegawai"])

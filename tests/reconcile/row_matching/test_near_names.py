"""No pair of names that is alike is lost by comparing only those that can be."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from reconcile.row_matching.likeness_of_names import compared
from reconcile.row_matching.names import Name, Names, texts_of
from reconcile.row_matching.near_names import NearNames
from reconcile.row_matching.subjects import Likeness
from reconcile.row_matching.thresholds import REVIEW

WORDS = (
    *("persentase", "%", "jumlah", "indeks", "tingkat", "nilai", "rasio", "yang", "dan", "per", "tidak", "rata-rata"),
    *("pembinaan", "dibina", "pelatihan", "pelatih", "dilatih", "terlatih", "dilaksanakan", "pelaksanaan", "laporan"),
    *("kelompok", "tani", "koperasi", "UMKM", "usaha", "mikro", "kecil", "menengah", "kerja", "petani", "nelayan"),
    *("NTP", "tukar", "keamanan", "ketertiban", "masyarakat", "kamtibmas", "masy.", "kab.", "kabupaten", "Kota Anu"),
    *("(NTP)", "(koperasi, UMKM)", "(hotspot)", "hotspot", "titik", "api", "(dokumen yang disusun)", "dokumen"),
    *("1", "2", "2024", "tahun 2024", "II", "perempuan", "ekspor", "impor", "pemutakhiran", "pemtakhiran", "data"),
    *("untuk meningkatkan mutu layanan", "per 1.000 penduduk", "penduduk", "IPM", "pembangunan", "manusia", "adm"),
)
texts = st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join)
changed = st.tuples(st.sampled_from(WORDS), st.integers(0, 7))


@st.composite
def lists(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """Two lists of names, some of the second made of the first by putting, leaving out or joining a word."""
    left = draw(st.lists(texts, min_size=1, max_size=4))
    right = draw(st.lists(texts, max_size=3))
    for text in left:
        words = text.split()
        word, at = draw(changed)
        right.append(" ".join([*words[:at], word, *words[at + draw(st.integers(0, 2)) :]]))
    return left, right


@given(lists())
def test_every_alike_pair_is_near(both: tuple[list[str], list[str]]) -> None:
    left, right = both
    names = Names(texts_of(left, right))
    ours, theirs = ([names.name(text, 2024) for text in texts] for texts in both)
    likeness = Likeness([name.full for name in (*ours, *theirs)])
    near = NearNames([[name] for name in theirs], likeness)
    for one, (place, other) in product(ours, enumerate(theirs)):
        if _is_alike(one, other, likeness, names):
            assert place in near.near([one]), (one.full.text, other.full.text)


def test_those_without_words_of_their_own_are_asked_about() -> None:
    names = Names(("yang", "persentase", "jumlah koperasi"))
    found = [names.name(text) for text in names.texts]
    near = NearNames([[name] for name in found], Likeness([name.full for name in found]))
    assert 1 in near.near([found[0]])


def test_most_are_left_out() -> None:
    names = Names(("persentase koperasi yang berkualitas dan sehat", "persentase jalan kabupaten dalam kondisi mantap"))
    one, other = (names.name(text) for text in names.texts)
    assert NearNames([[other]], Likeness([one.full, other.full])).near([one]) == []


def test_only_those_behind_a_place_are_told() -> None:
    names = Names(("jumlah koperasi", "jumlah koperasi aktif"))
    found = [names.name(text) for text in names.texts]
    near = NearNames([[name] for name in found], Likeness([name.full for name in found]))
    assert near.near([found[0]]) == [0, 1]
    assert near.near([found[0]], after=0) == [1]


def _is_alike(one: Name, other: Name, likeness: Likeness, names: Names) -> bool:
    found = compared(one, other, likeness, names)
    return found is not None and found.score >= REVIEW

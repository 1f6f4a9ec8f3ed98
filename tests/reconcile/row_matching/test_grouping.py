"""Which wordings are one subject, and which only look alike."""

from __future__ import annotations

import pytest

from reconcile.row_matching import grouping
from reconcile.row_matching.grouping import Entry, grouped
from reconcile.row_matching.names import Name, Names, texts_of
from reconcile.row_matching.thresholds import LONGEST_NAME

WORDS = "Persentase pemilih di Kota Contoh yang terdaftar dalam daftar pemilih tetap"

LONG = f"{WORDS} hasil pemutakhiran berkelanjutan menurut berita acara rapat pleno terbuka tingkat kecamatan"


def subjects(entries: list[Entry]) -> list[int]:
    return grouped(entries, Names(texts_of(entry.text for entry in entries)))


def one(first: str, second: str) -> bool:
    """Whether two wordings of two lists are one subject, among others that make common words common."""
    others = [Entry(f"Jumlah laporan kegiatan {topic} Kota Contoh", "a") for topic in ("arsip", "hukum", "logistik")]
    groups = subjects([Entry(first, "a"), Entry(second, "b"), *others])
    return groups[0] == groups[1]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (WORDS, "a. " + WORDS.upper()),
        (WORDS, WORDS.replace("Persentase", "Prosentase")),
        (WORDS, WORDS.replace("terdaftar", "terdafatar")),
        ("Usia Harapan Hidup (UHH)", "Usia harapan hidup"),
        ("Usia Harapan Hidup (UHH)", "UHH"),
        (WORDS, WORDS + " (tetap, tambahan, khusus)"),
        (f"{LONG} resmi", LONG.replace("pemilih", "seluruh pemilih", 1)),
    ],
)
def test_spelling_and_marks_do_not_part_one_subject(first: str, second: str) -> None:
    assert one(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Persentase partisipasi pemilih perempuan", "Persentase partisipasi pemilih disabilitas"),
        (WORDS, WORDS.replace("yang terdaftar", "yang tidak terdaftar")),
        (WORDS, WORDS.replace("Persentase", "Jumlah")),
        ("Jumlah dokumen tahap 1", "Jumlah dokumen tahap 2"),
        ("Indeks Kualitas Air", "Indeks Kualitas Udara"),
        ("Nilai ekspor barang", "Nilai impor barang"),
        ("Jumlah kapal yang masuk", "Jumlah kapal yang keluar"),
        ("Panjang jalan provinsi yang mantap", "Panjang jalan kabupaten yang mantap"),
        ("Laju inflasi triwulan I", "Laju inflasi triwulan II"),
        ("Persentase keluarga sejahtera", "Persentase keluarga pra sejahtera"),
        (
            "Jumlah penerapan teknologi budidaya tanaman tahunan di daerah",
            "Jumlah penerapan teknologi budidaya tanaman semusim di daerah",
        ),
    ],
)
def test_near_twins_stay_apart(first: str, second: str) -> None:
    assert not one(first, second)


def test_two_rows_of_one_list_are_never_one_subject() -> None:
    rows = [Entry(WORDS, "a"), Entry(WORDS + " sementara", "a"), Entry(WORDS + " sementara", "b")]
    assert subjects(rows)[1] == subjects(rows)[2] != subjects(rows)[0]


def test_what_must_be_equal_parts_equal_names() -> None:
    lines = [Entry("Layanan Perkantoran", "a", "ro 3355"), Entry("Layanan Perkantoran", "b", "ro 3360")]
    assert len(set(subjects(lines))) == 2


def test_a_name_that_is_too_long_is_likened_to_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted, not timed: a page that was read as one cell costs no comparison, and none of its letters is learnt."""
    asked: list[tuple[str, str]] = []

    def counted(one: Name, other: Name, *_: object) -> None:
        asked.append((one.full.text, other.full.text))

    monkeypatch.setattr(grouping, "compared", counted)
    page = "Jumlah dokumen arsip " + "x" * LONGEST_NAME
    texts = [page, page.upper(), f"{page}y", "Jumlah dokumen arsip", "Jumlah dokumen arsipp"]
    names = Names(texts_of(texts))
    one, same, longer, *others = grouped([Entry(text, f"t{at}") for at, text in enumerate(texts)], names)
    assert one == same
    assert len({one, longer, *others}) == 4
    assert asked == [("jumlah dokumen arsip", "jumlah dokumen arsipp")]
    assert set(names.word_counts) == {"jumlah", "dokumen", "arsip", "arsipp"}

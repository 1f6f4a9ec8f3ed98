"""Names that are alike but for what may not differ are never told as one, neither between two lists nor over many."""

from __future__ import annotations

import pytest

from reconcile.decisions.crosswalk import mark_of
from reconcile.lists.catalogue_entries import KnownWords, entry_of
from reconcile.lists.clusters import clusters
from reconcile.row_matching.match_rows import Item, match
from reconcile.row_matching.names import Names
from schemas.crosswalk import DecidedRow

LONG = "masyarakat yang mengikuti sosialisasi kebijakan pembangunan wilayah perbatasan melalui media massa"

PEOPLE = (
    "perempuan", "pria", "disabilitas", "pemilih pemula", "lansia", "lanjut usia", "anak", "balita", "remaja",
    "ibu hamil", "penduduk miskin", "miskin", "ASN", "PNS", "pelajar", "petani", "pemuda", "UMKM",
)  # fmt: skip
POLARITY = (
    ("terdaftar", "tidak terdaftar"), ("selesai", "belum selesai"), ("berizin", "tanpa izin"), ("kumuh", "bebas kumuh"),
    ("formal", "non formal"), ("meningkat", "menurun"), ("peningkatan", "penurunan"), ("naik", "turun"),
    ("kasus positif", "kasus negatif"), ("dikirim", "terlambat dikirim"), ("kepuasan", "ketidakpuasan"),
    ("litigasi", "nonlitigasi"), ("pemulihan", "pascapemulihan"), ("dalam negeri", "luar negeri"),
)  # fmt: skip
WHOLES = (
    ("tingkat provinsi", "tingkat nasional"), ("di kabupaten", "di desa"), ("di darat", "di laut"), ("SD", "SMP"),
    ("tahun 2020", "tahun 2021"), ("kelas I", "kelas II"), ("usia 0-18", "usia 0-5"), ("dua kali", "tiga kali"),
    ("tipe A", "tipe B"), ("semester I", "semester II"), ("semester ganjil", "semester genap"),
    ("(baik)", "(rusak)"), ("(laki-laki)", "(perempuan)"), ("(ton)", "(Rp)"), ("triwulan pertama", "triwulan kedua"),
    ("yang dilaporkan", "yang melaporkan"), ("oleh pelatih", "oleh pelatihan"),
    ("untuk produksi", "untuk produktivitas"),
)  # fmt: skip
QUANTITIES = ("Jumlah", "Rata-rata", "Persentase", "Laju", "Pertumbuhan", "Rasio", "Nilai")
UNITS = ("%", "Rp", "orang", "ton", "km", "ha", "tahun")


def told_as_one(one: str, other: str, units: tuple[str | None, str | None] = (None, None)) -> bool:
    """By the matching of two lists, or by the catalogue."""
    left, right = (Item(text, unit, year=2024) for text, unit in zip((one, other), units, strict=True))
    entries = [
        entry_of(report, DecidedRow(mark=mark_of(text), text=text, unit=unit, level="", under=""), Names((text,)))
        for report, (text, unit) in enumerate(zip((one, other), units, strict=True))
    ]
    sure = any(pair.decision == "match" for pair in match([left], [right]).pairs)
    return sure or len(clusters(entries, KnownWords()).members) == 1


@pytest.mark.parametrize("who", PEOPLE)
def test_a_group_of_people(who: str) -> None:
    assert not told_as_one(f"Persentase {LONG}", f"Persentase {who} {LONG}")


@pytest.mark.parametrize(("one", "other"), [*POLARITY, *WHOLES])
def test_two_sides_or_two_wholes(one: str, other: str) -> None:
    assert not told_as_one(f"Persentase {LONG} {one}", f"Persentase {LONG} {other}")


@pytest.mark.parametrize("one", QUANTITIES)
@pytest.mark.parametrize("other", QUANTITIES)
def test_two_quantities(one: str, other: str) -> None:
    assert told_as_one(f"{one} {LONG}", f"{other} {LONG}") is (one == other)


def test_a_mean_of_a_count() -> None:
    assert not told_as_one(f"Jumlah {LONG}", f"Jumlah rata-rata {LONG}")


@pytest.mark.parametrize("quantity", ["Rata-rata", "Persentase", "Laju"])
def test_a_quantity_that_only_one_names(quantity: str) -> None:
    assert not told_as_one(LONG, f"{quantity} {LONG}")


@pytest.mark.parametrize("one", UNITS)
@pytest.mark.parametrize("other", UNITS)
def test_units_of_two_kinds(one: str, other: str) -> None:
    assert told_as_one(f"Capaian {LONG}", f"Capaian {LONG}", (one, other)) is (one == other)


def test_one_name_written_alike_is_one() -> None:
    assert told_as_one(f"Persentase {LONG}", f"persentase {LONG}")

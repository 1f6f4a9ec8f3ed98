"""Two small reports whose indicators are hard to pair: what the tests of people's decisions decide on."""

from __future__ import annotations

from pathlib import Path

import msgspec

from reconcile.lists.match_documents import pairs_of
from reconcile.lists.open_questions import Question, open_questions
from schemas.document import Document, encode
from tests.case_document import case_document

OLD = """
year 2023
page 7
sasaran Olahraga
indicator | target | realisasi
Persentase cabang olahraga yang dibina daerah bersama induk organisasi serta sekolah | 50% | 45%
Jumlah atlet binaan daerah yang rajin berlatih dalam gelanggang remaja kecamatan | 5 Orang | 4 Orang
Persentase gedung taman bacaan layak pakai menurut pedoman sarana bersama | 70% | 71%
Jumlah taman kota | 3 Unit | 3 Unit
"""
NEW = """
year 2024
page 9
sasaran Olahraga
indicator | target | realisasi
Persentase cabang olahraga yang difasilitasi daerah bersama induk organisasi serta sekolah | 55% | 51%
Persentase cabang olahraga yang diawasi daerah bersama induk organisasi serta sekolah kecamatan | 55% | 52%
Jumlah atlet binaan daerah yang rajin bertanding dalam gelanggang remaja kecamatan | 2 Orang | 1 Orang
Persentase bangunan taman bacaan layak pakai menurut pedoman sarana bersama | 72% | 73%
Jumlah taman kota | 4 Unit | 4 Unit
"""


def report(text: str) -> Document:
    return msgspec.structs.replace(case_document(text), agency="Dinas")


def asked(old: str = OLD, new: str = NEW) -> list[Question]:
    left, right = report(old), report(new)
    return open_questions(pairs_of(left, right), left, right)


def written(folder: Path, old: str = OLD, new: str = NEW) -> tuple[Path, Path]:
    """Both as `lkj extract --format json` writes them."""
    paths = folder / "old.json", folder / "new.json"
    for path, text in zip(paths, (old, new), strict=True):
        path.write_bytes(encode(report(text)))
    return paths

"""Indicators whose own names begin as the labels of means and totals do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.meaning.roles import Role
from extractor.meaning.thresholds import WORDS_OF_ITS_OWN
from extractor.tables.sheet import Row, squares
from extractor.words.header_vocabulary import plain

_COUNTS = re.compile(r"jumlah (?:program|kegiatan|urusan) \w")
_OF_A_MEAN = frozenset({"rata", "rata2", "nilai", "jumlah", "dan", "yang", "dari"})
_MEASURED = frozenset(
    {"capaian", "pencapaian", "kinerja", "sasaran", "indikator", "realisasi", "program", "kegiatan", "tujuan", "target"}
)


def is_named_a_mean(row: Row, column: int, roles: Sequence[Role]) -> bool:
    """Whether an indicator is itself called a mean (`Rata-rata lama sekolah`): it has a number, a code or a unit of its
    own, or a target, and its words are of something else than what tables measure."""
    square = row[column]
    if square is None or square.columns > 1 or roles[column].name != "indikator":
        return False
    own = {roles[c].name for c, other in squares(row) if other.columns == 1 and other.text}
    words = set(plain(square.text).split()) - _OF_A_MEAN
    of_itself = words.isdisjoint(_MEASURED) and len(words) >= WORDS_OF_ITS_OWN
    return not own.isdisjoint({"number", "code", "satuan"}) or (of_itself and "target" in own)


def is_reached(row: Row, column: int, roles: Sequence[Role]) -> bool:
    """Whether an indicator beside money is itself called a number of things (`Jumlah kegiatan pameran`): its row tells
    what was reached of it."""
    name = row[column]
    if name is None or roles[column].name != "indikator" or not _COUNTS.match(plain(name.text)):
        return False
    reached = (square.text for c, square in squares(row) if roles[c].name in ("target", "capaian"))
    return any(any(map(str.isdigit, text)) for text in reached)

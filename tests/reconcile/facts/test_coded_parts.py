"""Parts of a budget line by their codes."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from reconcile.facts.coded_parts import coded_parts, parted, top_of
from reconcile.index import Index
from tests.case_document import case_document

LINES = Index(
    case_document(
        """
        budget | code | level | pagu
        Prasarana | 5040.CBG | kro | Rp10
        Penampungan | 5040.CBG.100 | ro | Rp8
        Pembangunan | 5040.CBG.100.A | ro | Rp8
        Air baku | 5040.CBG.204 | ro | Rp2
        Jaringan | 5040.CBS | kro | Rp5
        """
    )
).lines


def test_the_next_codes_below_are_the_parts_and_what_they_hold_is_none() -> None:
    assert coded_parts(LINES, 0) == [1, 3]
    assert coded_parts(LINES, 1) == [2]
    assert coded_parts(LINES, 4) == []


def test_the_numbers_of_an_outline_are_codes() -> None:
    printed = ["2.1 Tidak Langsung", "2.1.1 Pegawai", "2.2 Langsung", "2.2.1 Barang", "2.2.2 Modal", "Jumlah"]
    rows = "\n".join(f"{text} | Rp{10 + at}" for at, text in enumerate(printed))
    lines = [
        replace(line, owner=msgspec.structs.replace(line.owner, printed=text))
        for line, text in zip(Index(case_document(f"budget | pagu\n{rows}")).lines, printed, strict=True)
    ]
    assert coded_parts(lines, 2) == [3, 4]
    assert top_of(lines, range(5)) == [0, 2]
    assert top_of(lines, range(6)) == []
    assert parted(lines[1], lines[2])
    assert not parted(lines[2], lines[3])

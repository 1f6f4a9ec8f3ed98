"""Figures of a list that bear the names and units of indicators, and nothing that says what they are."""

from __future__ import annotations

import msgspec

from reconcile.index import Index
from reconcile.prose.counted_statements import counted_statements
from tests.case_document import case_document

TABLE = """
table performance_measurement
indicator | satuan | target | realisasi
Sapi Perah | Ekor | 143.774 | 119.590
Sapi Potong | Ekor | 466.272 | 410.934
text populasi sapi perah [sebagian:ekor {perah} ekor], sapi potong [sebagian:ekor 410.934 ekor]
"""


def told(perah: str, *subjects: str) -> list[str]:
    document = case_document(TABLE.format(perah=perah))
    claims = [
        msgspec.structs.replace(claim, subject=subject, unit="ekor")
        for claim, subject in zip(document.claims, subjects, strict=True)
    ]
    return [entry.kind for entry in counted_statements(Index(msgspec.structs.replace(document, claims=claims)))]


def test_each_is_held_against_its_row() -> None:
    assert told("119.590", "Sapi Perah", "Sapi Potong") == ["right", "right"]


def test_another_number_in_a_list_of_the_table_is_wrong() -> None:
    assert told("117.927", "Sapi Perah", "Sapi Potong") == ["wrong", "right"]


def test_nothing_beside_it_names_the_table() -> None:
    assert told("117.927", "Sapi Perah", "Ayam Buras") == ["unsure"]


def test_a_number_of_another_order_is_of_something_else() -> None:
    assert told("117", "Sapi Perah", "Sapi Potong") == ["unsure", "right"]

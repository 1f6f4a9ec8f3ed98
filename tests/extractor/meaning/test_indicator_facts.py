"""What other tables of a report say of an indicator."""

from __future__ import annotations

from schemas.document import Document
from tests.drawn import page
from tests.extractor.meaning.test_contents import read

MEASURED = "Indikator | Target | Realisasi\n1. Nilai mutu | 70 | 80\nLuas taman | 5 | 4"
PLANNED = "Sasaran | Indikator | Target\nKota yang hijau | Luas taman | 5\nLayanan prima | Nilai mutu | 70"
OTHER = "Sasaran | Indikator | Target\nKota yang bersih | Luas taman | 5\nLayanan prima | Nilai mutu | 70"


def told(*tables: str) -> dict[str, str | None]:
    document: Document = read(*(page(table, number=number) for number, table in enumerate(tables, start=1)))
    return {row.indikator: row.sasaran for row in document.indicators if row.table == "t1"}


def test_the_sasaran_of_an_indicator_is_that_of_the_tables_that_have_one() -> None:
    assert told(MEASURED, PLANNED) == {"1. Nilai mutu": "Layanan prima", "Luas taman": "Kota yang hijau"}


def test_where_tables_differ_none_is_taken() -> None:
    assert told(MEASURED, PLANNED, OTHER) == {"1. Nilai mutu": "Layanan prima", "Luas taman": None}

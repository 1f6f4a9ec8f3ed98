"""Tables that go on over a page end under a header of their own."""

from __future__ import annotations

from tests.drawn import page
from tests.extractor.meaning.test_contents import read

HEAD = "Sasaran | Program/Kegiatan | Indikator Kinerja | Target"
FIRST = f"{HEAD}\nNaiknya mutu | Program Layanan | Nilai mutu | 70\n^ | Rapat Kerja | Jumlah rapat | 7"
REST = f"{HEAD}\n | Rapat Dinas | Jumlah dinas | 8\nTurunnya biaya | Program Hukum | Nilai hukum | 9"


def contexts(rest: str, *above: str) -> list[tuple[str | None, str | None, str | None]]:
    title = ["RENCANA KINERJA TAHUN 2023"]
    rows = read(page(FIRST, above=title, top=300.0), page(rest, number=2, above=above)).indicators
    return [(row.sasaran, row.program, row.kegiatan) for row in rows if row.table == "t2"]


def test_its_first_rows_stand_under_what_the_last_page_began() -> None:
    assert contexts(REST) == [
        ("Naiknya mutu", "Program Layanan", "Rapat Dinas"),
        ("Turunnya biaya", "Program Hukum", None),
    ]


def test_a_table_with_a_title_of_its_own_begins_anew() -> None:
    assert contexts(REST, "PERJANJIAN KINERJA TAHUN 2023")[0] == (None, None, "Rapat Dinas")

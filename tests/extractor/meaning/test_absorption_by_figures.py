"""`Capaian Kinerja (%)` over shares of a budget."""

from __future__ import annotations

from schemas.document import Value
from tests.drawn import page
from tests.extractor.meaning.test_contents import read

SPENT = """
Uraian | Capaian Kinerja (%) 2015 | Anggaran 2016 | Realisasi (Rp) 2016 | Capaian Kinerja (%) 2016
Belanja Pegawai | 98,81 | 4.000.000 | 3.100.000 | 77,50
Belanja Barang | 91,30 | 7.000.000 | 2.000.000 | 28,57
"""


def shares(table: str) -> list[Value]:
    budget = read(page(table)).budget
    return [v for line in budget for v in line.values if v.measure.startswith("persen")]


def test_a_performance_that_is_the_share_spent_of_the_budget_is_the_absorption() -> None:
    told = [(v.measure, v.header_measure, v.raw) for v in shares(SPENT)]
    assert told == [("persen_keuangan", "persen_kinerja", raw) for raw in ("98,81", "77,50", "91,30", "28,57")]


def test_one_row_that_is_another_share_keeps_the_words() -> None:
    assert {v.measure for v in shares(SPENT.replace("28,57", "90,00"))} == {"persen_kinerja"}


def test_whole_shares_alone_prove_nothing() -> None:
    whole = SPENT.replace("3.100.000 | 77,50", "4.000.000 | 100").replace("2.000.000 | 28,57", "7.000.000 | 100")
    assert {v.measure for v in shares(whole)} == {"persen_kinerja"}


def test_what_the_header_calls_it_is_kept() -> None:
    beside = """
    Program | Target | Realisasi | Anggaran | Realisasi Keuangan | Capaian Kinerja
    Program Satu | 4 kali | 4 kali | 4.000.000 | 3.100.000 | 77,50
    Program Dua | 7 kali | 7 kali | 7.000.000 | 2.000.000 | 28,57
    """
    assert {(v.measure, v.header_measure) for v in shares(beside)} == {("persen_keuangan", "capaian")}

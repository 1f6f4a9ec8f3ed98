"""Which row is spoken of, told by two figures that it prints too. Invented figures."""

from __future__ import annotations

import pytest

from reconcile.index import Index
from reconcile.prose.rows_in_company import rows_in_company
from tests.case_document import case_document

ROWS = """
indicator | target | realisasi | capaian
Jumlah lokasi parkir berpelang | 9 lokasi | 6 lokasi | 66,67%
Jumlah terminal bersih | 9 lokasi | 9 lokasi | 100,00%
budget | level | pagu | realisasi | persen_keuangan
Penataan Parkir | kegiatan | Rp412.500.000 | Rp396.000.000 | 96,00%
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lokasi parkir [none 7 lokasi] dari target [target 9 lokasi] atau [capaian 66,67%]", ["7 lokasi 6 lokasi"]),
        ("Lokasi parkir [none 6 lokasi] dari target [target 8 lokasi] atau [capaian 66,67%]", ["8 lokasi 9 lokasi"]),
        (
            "Penataan parkir [pagu Rp450.000.000] terserap [realisasi Rp396.000.000] atau [persen_keuangan 96,00%]",
            ["Rp450.000.000 Rp412.500.000"],
        ),
        # all as printed; one figure alone in company; a row that nothing names
        ("Lokasi parkir [none 6 lokasi] dari target [target 9 lokasi] atau [capaian 66,67%]", []),
        ("Lokasi parkir [none 7 lokasi] dari target [target 9 lokasi]", []),
        ("Kios pasar [none 7 lokasi] dari target [target 9 lokasi] atau [capaian 66,67%]", []),
        # what follows from the others of its sentence is no slip
        ("Parkir [none 3 lokasi] dari target [target 9 lokasi] atau [capaian 66,67%] sisanya [none 6 lokasi]", []),
    ],
)
def test_the_odd_one_of_three_is_told(text: str, expected: list[str]) -> None:
    told = rows_in_company(Index(case_document(f"{ROWS}text {text}")), frozenset())
    assert [f"{one.claim.raw} {one.places[0].raw}" for one in told] == expected

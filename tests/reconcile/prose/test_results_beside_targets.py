"""What was reached, beside the target or the capaian of its row. Invented figures."""

from __future__ import annotations

import pytest

from reconcile.index import Index
from reconcile.prose.results_beside_targets import results_beside_targets
from reconcile.prose.topics import topics_of
from tests.case_document import case_document

ROWS = """
indicator | realisasi 2023 | target | realisasi | capaian
Jumlah sengketa informasi yang diselesaikan | 2 kasus | 2 kasus | 1 kasus | 50,00%
Jumlah pelatihan arsiparis | 5 kali | 5 kali | 6 kali | 120,00%
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sengketa informasi yang diselesaikan sebanyak [none 2 kasus] dari target [none 2 kasus]", ["2 kasus"]),
        ("Sengketa informasi yang diselesaikan sebanyak [none 1 kasus] dari target [none 2 kasus]", []),
        ("Pelatihan arsiparis dilakukan [none 5 kali] sehingga capaiannya [capaian 120,00%]", ["5 kali"]),
        # the target alone; another target; a result of another thing
        ("Pelatihan arsiparis dari target [none 5 kali] dengan capaian [capaian 120,00%]", []),
        ("Pelatihan arsiparis dilakukan [none 5 kali] dari target [none 7 kali]", []),
        ("Rapat warga dilakukan [none 5 kali] dari target [none 5 kali]", []),
    ],
)
def test_the_result_is_that_of_the_row(text: str, expected: list[str]) -> None:
    index = Index(case_document(f"{ROWS}text {text}"))
    assert [one.claim.raw for one in results_beside_targets(index, topics_of(index))] == expected

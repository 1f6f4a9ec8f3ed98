"""Results told with the two counts that give them, one sentence after another. Invented figures."""

from __future__ import annotations

import pytest

from reconcile.index import Index
from reconcile.prose.habitual_shares import habitual_shares
from tests.case_document import case_document

SHARES = """
text Bengkel A [capaian 62,50%] dimana lulus [none 250] dan seluruhnya [none 400]
text Bengkel B [realisasi 71,25%] dimana seluruhnya [none 320] sedangkan lulus [none 228]
"""
RATES = """
text Ada [none 66] dari [none 24.000] yakni [none 275,00] per [none 100.000]
text Ada [none 42] dari [none 16.000] yakni [none 262,50] per [none 100.000]
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bengkel C [capaian 64,20%] dimana lulus [none 306] dan seluruhnya [none 480]", ["told_share"]),
        ("Bengkel C [capaian 63,75%] dimana lulus [none 306] dan seluruhnya [none 480]", []),
        # three counts, a target, a growth: said otherwise
        ("Bengkel C [capaian 64,20%] dari [none 306] [none 480] dan [none 512]", []),
        ("Bengkel C [target 64,20%] dimana lulus [none 306] dan seluruhnya [none 480]", []),
        ("Bengkel C [none 20,00%] dari [none 400] menjadi [none 480]", []),
        # one count in words is no count that gives a share
        ("Bengkel C [capaian 64,20%] dari [none 3] bidang dan [none 480]", []),
    ],
)
def test_a_share_is_that_of_its_counts(text: str, expected: list[str]) -> None:
    assert _wrong(f"{SHARES}text {text}") == expected


def test_a_rate_is_that_of_its_counts() -> None:
    text = "text Ada [none 54] dari [none 20.000] yakni [none 277,00] per [none 100.000]"
    assert _wrong(f"{RATES}{text}") == ["told_rate"]


def test_one_sentence_alone_is_no_habit() -> None:
    once = SHARES.strip().splitlines()[0]
    assert not _wrong(f"{once}\ntext Bengkel C [capaian 64,20%] dimana lulus [none 306] dan seluruhnya [none 480]")


def _wrong(text: str) -> list[str]:
    return [told.key for told in habitual_shares(Index(case_document(text))) if told.kind == "wrong"]

"""Pages whose fonts do not tell their letters."""

from __future__ import annotations

import pytest

from extractor.pages.legible import illegible
from tests.drawn import words


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("\ue001\ue002\ue003 \x03\x04 75", "letters_unknown"),
        ("/DSRUDQ .LQHUMD 7DKXQ " * 10, "letters_garbled"),
        ("Laporan Kinerja Tahun 2023 " * 10, None),
        ("KPU SKPD LKPJ DPPKB " * 3, None),
        ("75,5 80,0 100,00 " * 20, None),
        ("\ue001 Laporan Kinerja", None),
        ("", None),
    ],
)
def test_letters_that_are_none(text: str, reason: str | None) -> None:
    assert illegible(words(text, 0, 0)) == reason

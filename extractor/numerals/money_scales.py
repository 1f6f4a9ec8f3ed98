"""Thousands and millions of rupiah: what a header or title says its amounts are printed in."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from msgspec.structs import replace

from extractor.numerals.numeral import Numeral

_WORD: Final = r"(?P<word>ribu|juta|mil[iy]ar|triliun)(?:an)?"
_SCALES: Final = [
    re.compile(rf"\b{_WORD}\s+(?:rupiah|rp)\b", re.I),
    re.compile(rf"\b(?:rp\.?|rupiah)\s*(?:dalam\s+)?{_WORD}\b", re.I),
    re.compile(rf"\b(?:dalam|satuan)\s+{_WORD}\b", re.I),
    re.compile(rf"\(\s*{_WORD}\s*\)", re.I),
    re.compile(r"\brp\.?\s*(?:x\s*1)?[.,]?(?P<zeros>000(?:[.,]000)*)\b", re.I),
]
FACTORS: Final = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}
_SAID: Final = re.compile(rf"\d\s*{_WORD}\b", re.I)
_BY_ZEROS: Final = {3: "ribu", 6: "juta", 9: "miliar"}


def scale_in(text: str) -> str | None:
    """`ribu`, `juta`, `miliar` or `triliun` where `text` says that amounts are in these; figures of its own do not."""
    for pattern in _SCALES:
        if found := pattern.search(text):
            told = found.groupdict()
            if "zeros" in told:
                return _BY_ZEROS.get(told["zeros"].count("0"))
            return str(told["word"]).lower().replace("milyar", "miliar")
    return None


def in_its_scale(numeral: Numeral) -> Numeral:
    """Rupiah of a cell in the scale that it prints: of `1,8 triliun rupiah` 1,8 and not all its noughts."""
    found = _SAID.search(numeral.raw)
    if found is None or numeral.unit != "Rp" or numeral.value is None or numeral.decimals is None:
        return numeral
    scale = found["word"].lower().replace("milyar", "miliar")
    power = len(str(FACTORS[scale])) - 1
    decimals = numeral.decimals + power
    value = numeral.value.scaleb(-power).quantize(Decimal(1).scaleb(-decimals))
    return replace(numeral, value=value, decimals=decimals, unit=f"{scale} Rp", candidates=())

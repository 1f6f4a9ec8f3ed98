"""Digits, points and commas of other writing, each with the sign that Indonesian prints for it.

Keyboards, symbol fonts and tables pasted from elsewhere leave them: `９５，６４％` in full width, the Arabic decimal
sign, a raised point. Every sign stands for one sign, so places in a text stay what they are.
"""

from __future__ import annotations

import re
from typing import Final

# Where each row of ten digits begins: full width, symbol fonts, Arabic, Persian, mathematical.
_ZEROS: Final = (0xFF10, 0xF030, 0x0660, 0x06F0, *range(0x1D7CE, 0x1D7FF, 10))
_SIGNS: Final = {
    "\u066b": ",",  # the Arabic decimal sign
    "\u066c": ".",  # the Arabic sign between thousands
    "\u066a": "%",
    "\uff0c": ",",
    "\uff0e": ".",
    "\uff05": "%",
    "\ufe50": ",",
    "\ufe52": ".",
    "\ufe6a": "%",
    "\u201a": ",",  # a low quotation mark, which looks like nothing but a comma
    "\u2024": ".",  # one point of dotted leaders
}
_ONE_FOR_ONE: Final = str.maketrans(
    {**_SIGNS, **{chr(zero + digit): str(digit) for zero in _ZEROS for digit in range(10)}}
)
_RAISED_POINT: Final = re.compile(r"(?<=[0-9])[\u00b7\u2219\u22c5](?=[0-9])")


def in_own_signs(text: str) -> str:
    """`text` with the digits, points, commas and percent signs of Indonesian print; as long as before."""
    return text if text.isascii() else _RAISED_POINT.sub(",", text.translate(_ONE_FOR_ONE))

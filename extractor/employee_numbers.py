"""Hides the number of a civil servant (NIP): it tells the day of birth, and no output of ours may show it.

A NIP is 8 digits of birth, 6 of appointment, 1 for sex (1, 2) and 3 of a serial, with or without spaces between.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.page import Word
from schemas.geometry import Box

_NIP = rb"(?:19|20)\d{6}([ .]?)(?:19|20)\d{4}([ .]?)[12]([ .]?)(\d{3})"
_PRINTED = re.compile(rb"(?<!\d)" + _NIP + rb"(?!\d)")
_ON_PAPER = re.compile(rf"(?<!\d){_NIP.decode()}(?!\d)")
_READ_AS_NUMBER = re.compile(rb'("(?:value|words_value|low|high)":)"' + _NIP + rb'"')


def masked(encoded: bytes) -> bytes:
    """An encoded document with each NIP down to its serial: `******** ****** * 004`. As a number it becomes null."""
    return _PRINTED.sub(rb"********\1******\2*\3\4", _READ_AS_NUMBER.sub(rb"\1null", encoded))


def covered(words: Sequence[Word]) -> list[Box]:
    """The places of words that are part of a NIP, for a picture of their page."""
    text, starts = "", []
    for word in words:
        starts.append(len(text))
        text += word.text + " "
    spans = [match.span() for match in _ON_PAPER.finditer(text)]
    return [
        word.box
        for word, start in zip(words, starts, strict=True)
        if any(start < end and begin < start + len(word.text) for begin, end in spans)
    ]

"""Columns under one header that are numbered: the years of a plan, the quarters of a year."""

from __future__ import annotations

import re
from typing import Final

from extractor.words.header_vocabulary import plain

ORDINALS: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}
_NUMBERED: Final = re.compile(r"\bke$|\btahun$")
_PARTS: Final = re.compile(r"\b(?:triwulan|tribulan|caturwulan|semester|tw|smt)\b")
_PART: Final = re.compile(r"(?:(?:triwulan|tribulan|caturwulan|semester|tw|smt) ?)?(?:i{1,3}|iv|[1-4])")


_SAID: Final = re.compile(
    r"(?P<up_to>\b(?:s ?/? ?d|sampai(?: dengan)?|hingga) (?:akhir )?)?"
    r"\b(?P<part>triwulan|tribulan|caturwulan|semester|tw|smt) ?(?:ke )?(?P<number>i{1,3}|iv|[1-4])\b"
    r"(?! (?:(?:s ?/? ?d|sampai(?: dengan)?|dan|hingga) )?(?:akhir )?(?:(?P=part) )?(?:i{1,3}|iv|[1-4])\b)"
)
_LAST: Final = {"semester": ("ii", "2"), "smt": ("ii", "2"), "caturwulan": ("iii", "3")}


def numbered_year(path: tuple[str, ...]) -> int | None:
    """The 2 of `Target pada tahun ke` over `2`: a year of the plan, numbered under the words for all of them."""
    if len(path) < 2 or not _NUMBERED.search(plain(path[-2])):
        return None
    number = path[-1].strip().lower()
    return int(number) if re.fullmatch(r"[1-9]", number) else ORDINALS.get(number)


def is_part_of_year(path: tuple[str, ...]) -> bool:
    """`Realisasi pada triwulan I - IV` over `II`: a column for each quarter. `Realisasi s.d. triwulan IV` is of the
    whole year."""
    if any(map(_says_part, path)):
        return True
    if len(path) < 2 or not any(_PARTS.search(plain(text)) for text in path[:-1]):
        return False
    return any(_PART.fullmatch(plain(text)) for text in path[1:])


def _says_part(text: str) -> bool:
    """`Target Triwulan II`, `Realisasi s.d. TW III`: of less than a year."""
    words = plain(text)
    said = _SAID.search(words)
    if said is None or words == said.group():
        return False
    return not said["up_to"] or said["number"] not in _LAST.get(said["part"], ("iv", "4"))

"""Abbreviations and list marks, read once from `prose.toml`."""

from __future__ import annotations

import re
from typing import Any, Final

from extractor.words.numeral_vocabulary import any_of
from extractor.words.vocabularies import vocabulary

_WORDS: Final[dict[str, Any]] = vocabulary("prose")

ABBREVIATIONS: Final[frozenset[str]] = frozenset(_WORDS["abbreviations"])
CLOSING_ABBREVIATIONS: Final[frozenset[str]] = frozenset(_WORDS["closing_abbreviations"])
LIST_MARK: Final = re.compile("|".join(_WORDS["list_marks"]))
LEADERS: Final = re.compile(_WORDS["leaders"])
CHAPTER: Final = re.compile(rf"(?:{'|'.join(_WORDS['chapters'])})\s+(?:[ivx]+|[0-9]+)\b[.:]?\s*", re.IGNORECASE)
OPENING_CHAPTERS: Final[frozenset[str]] = frozenset(_WORDS["opening_chapters"])
CAPTION: Final = re.compile(rf"(?:{'|'.join(_WORDS['captions'])})\b", re.IGNORECASE)
NUMBERED_CAPTIONS: Final[tuple[str, ...]] = tuple(_WORDS["numbered_captions"])
_SCALE: Final[dict[str, list[str]]] = _WORDS["scale"]
ABOVE: Final = re.compile(any_of(_SCALE["above"]), re.IGNORECASE)
SCALE_OPENS: Final = re.compile(rf"(?::|\b{any_of(_SCALE['told_by'])})\s*$", re.IGNORECASE)
CALLED: Final = any_of(_SCALE["called"])
SUBJECTS: Final = re.compile(rf"^(?:{any_of(_SCALE['subjects'])}\s+)*", re.IGNORECASE)
BAND: Final = re.compile(
    rf"(?:{any_of(_SCALE['opening'])}\s+)*"
    r"(?P<bounds>[^=:]*?[0-9][0-9.,]*\s*%?(?:\s*[<>≤≥]\s*(?:x|n|nilai|capaian)\b)?)\s*(?:,?\s*maka\s[^0-9=:]{0,60}?)?"
    rf"{any_of(_SCALE['links'])}\s*[:=]?\s*"
    r"(?P<label>[^\W\d][^0-9:;=]{1,40})",
    re.IGNORECASE,
)
SIGNED: Final = re.compile(rf"(?:{'|'.join(_WORDS['signed'])})\b", re.IGNORECASE)

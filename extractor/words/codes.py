"""Codes of programmes, activities and outputs, and the level that a name or a code tells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from extractor.words.vocabularies import vocabulary

_DATA: Final[dict[str, Any]] = vocabulary("codes")
_OPEN, _CLOSE = r"[\[(]\s*", r"\s*[\])]"
_BARE: Final = [
    (entry["level"], re.compile(rf"(?:[\[(]\s*)*(?P<code>{entry['pattern']})(?:\s*[\])])*"))
    for entry in _DATA["code"]
    if not entry.keys() & {"wrapped", "leading", "column"}
]
_LEADING: Final = [
    (entry["level"], re.compile(rf"^(?P<code>{entry['pattern']})\s+(?=[^\W\d])"))
    for entry in _DATA["code"]
    if entry.get("leading")
]
_IN_COLUMN: Final = [(entry["level"], re.compile(entry["pattern"])) for entry in _DATA["code"] if entry.get("column")]
_WRAPPED: Final = [
    (entry["level"], re.compile(rf"{_OPEN}(?P<code>{entry['pattern']}){_CLOSE}|:\s*(?P<after>{entry['pattern']})\s*$"))
    for entry in _DATA["code"]
    if entry.get("wrapped")
]
_NAMES: Final = [(entry["level"], re.compile(entry["pattern"], re.I)) for entry in _DATA["name"]]
_KNOWN: Final = (*_BARE, *_WRAPPED, *_LEADING)
_KEPT: Final = 4096
_SPACE_AT_DOT: Final = re.compile(r"\s*\.\s*")
_EDGES: Final = " .,:;-–"
_DOTTED: Final = re.compile(r"[A-Z0-9]{1,5}(?:\.[A-Z0-9]{1,5})+\.?")
_BEFORE: Final = re.compile(r"(?:[A-Z0-9]{1,5}\.|[A-Z0-9]{1,4})+$")
_BEHIND: Final = re.compile(r"(?:\.[A-Z0-9]{1,5})+(?![^\W\d_])")


@dataclass(frozen=True, slots=True)
class Named:
    """A printed name apart from its code; `level` is what the code or the first word tells, else None."""

    name: str
    code: str | None
    level: str | None


@lru_cache(maxsize=_KEPT)
def named(text: str) -> Named:
    """The name of a row is asked for by every step that its table goes through."""
    found = _code(text)
    name = _bare_name(text, found[2]) if found else text.strip(_EDGES)
    by_word = next((level for level, pattern in _NAMES if pattern.search(name)), None)
    if not found:
        return Named(name, None, by_word)
    return Named(name, found[1], found[0] or by_word)


def coded(text: str) -> Named:
    """What a cell of a column of codes says; its name is empty."""
    text = _mended(text)
    plain = _SPACE_AT_DOT.sub(".", text).strip(" []().")
    if found := _code(text):
        return Named("", found[1], found[0])
    level = next((level for level, pattern in _IN_COLUMN if pattern.fullmatch(plain)), None)
    return Named("", plain or None, level)


def _mended(text: str) -> str:
    """A code that a narrow cell broke over two lines, in one piece."""
    joined = "".join(text.split())
    return joined if _DOTTED.fullmatch(joined) else text


def _code(text: str) -> tuple[str | None, str, tuple[int, int]] | None:
    """Level, code and place of the first code that is known; a code that is longer than those known stays whole. What
    goes on behind a rincian output is finer than it; what begins before a known code is of another scheme."""
    for level, pattern in _KNOWN:
        if match := pattern.search(text):
            code = match.group("code") or match.groupdict().get("after")
            if code:
                before, behind = _BEFORE.search(text[: match.start()]), _BEHIND.match(text, match.end())
                span = before.start() if before else match.start(), behind.end() if behind else match.end()
                if span == match.span():
                    return level, _SPACE_AT_DOT.sub(".", code), span
                finer = "subkegiatan" if level == "ro" and not before else None
                return finer, _SPACE_AT_DOT.sub(".", text[slice(*span)]), span
    return None


def _bare_name(text: str, span: tuple[int, int]) -> str:
    rest = f"{text[: span[0]]} {text[span[1] :]}"
    return " ".join(rest.split()).strip(_EDGES)

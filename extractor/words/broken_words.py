"""Words of a header that a column too narrow for them has broken: `Realis asi`, `TARGE T`, `REALI-SASI`."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.words.header_vocabulary import HEADER_WORDS
from extractor.words.misspelt_words import spelled

_MOST_PARTS = 3


def mended(text: str) -> str:
    """`text` with the parts of each broken header word put together, and its header words spelled."""
    parts = [_without_hyphen(part) for part in text.split()]
    whole: list[str] = []
    while parts:
        count = next((n for n in range(min(_MOST_PARTS, len(parts)), 1, -1) if _is_one_word(parts[:n])), 1)
        whole.append("".join(part.rstrip("-") for part in parts[:count]) if count > 1 else parts[0])
        del parts[:count]
    return spelled(" ".join(whole))


def _without_hyphen(word: str) -> str:
    """`REALI-SASI`: a header word that was broken with a hyphen, in one piece."""
    joined = word.replace("-", "")
    return joined if joined != word and joined.lower().strip(".,:()") in HEADER_WORDS else word


def _is_one_word(parts: Sequence[str]) -> bool:
    *first, last = (part.rstrip("-").lower() for part in parts)
    return all(first) and bool(last) and "".join([*first, last]).strip(".,:()") in HEADER_WORDS

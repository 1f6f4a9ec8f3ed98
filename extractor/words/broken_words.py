"""Words and years that a column too narrow for them has broken: `Realis asi`, `REALI-SASI`, `201 4`, `Memuaska n`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from extractor.words.header_vocabulary import HEADER_WORDS, VALUES, plain
from extractor.words.misspelt_words import spelled

_MOST_PARTS = 3
_BROKEN_YEAR: Final = re.compile(r"(?<![\d.,])(20\d) (\d)(?![\d.,])|(?<![\d.,])(20) (\d\d)(?![\d.,])")


@lru_cache(maxsize=4096)  # the words of a table are asked for again and again
def mended(text: str) -> str:
    """`text` with the parts of each broken header word put together, and its header words spelled."""
    text = _BROKEN_YEAR.sub(lambda year: "".join(part for part in year.groups() if part), text)
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
    whole = "".join([*first, last]).rpartition("/")[2]  # `Program/kegiat an`
    return all(first) and bool(last) and whole.strip(".,:()") in HEADER_WORDS


def whole_grade(text: str) -> str:
    """`text` with a grade that is broken in one place put together; as it is where that gives no known one."""
    parts = text.split()
    if len(parts) < 2 or VALUES.best(plain(text)):
        return text
    joined = (" ".join([*parts[:n], parts[n] + parts[n + 1], *parts[n + 2 :]]) for n in range(len(parts) - 1))
    return next((whole for whole in joined if VALUES.best(plain(whole))), text)

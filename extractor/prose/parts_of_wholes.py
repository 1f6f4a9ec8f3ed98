"""Counts told out of a whole: `tujuh dari sembilan indikator`. What is counted stands behind the whole alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.numerals.numeral import Numeral
from extractor.numerals.terbilang import parse_terbilang
from extractor.prose.mention import Mention
from extractor.words.claim_vocabulary import NUMBER_IN_WORDS, OUT_OF

_NUMBER: Final = rf"{NUMBER_IN_WORDS}(?:\s+{NUMBER_IN_WORDS})*"
_TOLD: Final = re.compile(
    rf"(?<!\w)(?<!salah )(?<!nomor )(?<!peringkat )(?<!urutan )(?P<number>{_NUMBER})\s+{OUT_OF}\s*\Z", re.IGNORECASE
)
_RANK: Final = re.compile(r"\b(?:nomor|peringkat|urutan)\s*\Z", re.IGNORECASE)
_OUT_OF: Final = re.compile(rf"\s*(?:\([^)]*\)\s*)?{OUT_OF}\s*", re.IGNORECASE)


def parts_of_wholes(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions, and the parts told before a whole, which count what it counts."""
    wholes = {mention.start: mention for mention in mentions if mention.kind == "count" and mention.noun}
    for mention in mentions:
        whole = _whole_behind(text, mention, wholes)
        yield mention if whole is None else mention._replace(kind="count", noun=whole.noun, structural=True)
    for whole in wholes.values():
        told = _TOLD.search(text[: whole.start])
        if (
            told
            and _is_part(_in_words(told), whole)
            and not any(mention.start <= told.start("number") < mention.after for mention in mentions)
        ):
            yield _part(told, whole)


def _whole_behind(text: str, mention: Mention, wholes: dict[int, Mention]) -> Mention | None:
    """The whole that a bare number is told out of."""
    bare = mention.kind == "number" or (mention.kind == "count" and not mention.noun)
    if not bare or mention.numeral.decimals or mention.numeral.unit or mention.points:
        return None
    behind = _OUT_OF.match(text, mention.end)
    whole = wholes.get(behind.end()) if behind else None
    if whole is None or not whole.structural or _RANK.search(text[: mention.start]):
        return None
    return whole if _is_part(mention.numeral, whole) else None


def _is_part(part: Numeral, whole: Mention) -> bool:
    """Whether a number is no larger than the whole it is told out of."""
    return part.value is None or whole.numeral.value is None or part.value <= whole.numeral.value


def _part(told: re.Match[str], whole: Mention) -> Mention:
    start, end = told.span("number")
    return Mention(start, end, end, "count", _in_words(told), None, whole.noun, whole.structural)


def _in_words(told: re.Match[str]) -> Numeral:
    return Numeral(raw=told["number"], value=parse_terbilang(told["number"]).value, decimals=0)

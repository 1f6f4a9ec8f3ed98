"""What a sentence mentions: figures, counts in words, categories and periods, in printed order."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import chain
from typing import Final

from extractor.numerals.number_format import NumberFormat
from extractor.numerals.numeral import Numeral
from extractor.numerals.numerals_in_prose import find_numerals
from extractor.numerals.terbilang import parse_terbilang
from extractor.prose.mention import Mention, Years
from extractor.prose.parts_of_wholes import parts_of_wholes
from extractor.prose.thresholds import PLAIN_NOUN, QUALIFIERS
from extractor.words.claim_vocabulary import (
    AGAINST,
    CATEGORY,
    CATEGORY_FIRST,
    CATEGORY_QUOTED,
    CHANGE,
    COUNT_IN_WORDS,
    CUE,
    EQUIVALENT,
    FROM,
    NOUN_STOPS,
    ORDINAL_BEFORE,
    PERIOD_LEAD,
    PLURAL_IN_WORDS,
    POINTS,
    STRUCTURAL,
    TIME_UNITS,
    TO,
)
from extractor.words.numeral_vocabulary import MULTIPLIERS, PERCENT, SCALES
from schemas.prose import ClaimKind

_WORD: Final = re.compile(r"\s*([^\W\d_]+(?:[-/][^\W\d_]+)*)")
_ONE_OF: Final = re.compile(r"(?:salah|satu-)\s*\Z", re.IGNORECASE)


def read(
    text: str, number_format: NumberFormat | None, units: Collection[str] = ()
) -> tuple[list[Mention], list[Years]]:
    """The mentions of a sentence and its years, each in printed order. `units` are words that the report counts in."""
    mentions: list[Mention] = []
    years: list[Years] = []
    for found in find_numerals(text, number_format):
        numeral = found.numeral
        if found.kind == "year" and numeral and numeral.value is not None:
            years.append(Years(found.start, found.end, int(numeral.value)))
        elif found.kind == "period" and numeral and PERIOD_LEAD.search(text[: found.start]):
            mentions.append(Mention(found.start, found.end, found.end, "period", numeral))
        elif numeral and found.kind in ("amount", "percentage", "count", "number"):
            kind: ClaimKind = found.kind
            end = max(found.end, found.words.end if found.words else 0)
            mentions.append(_figure(text, Mention(found.start, found.end, end, kind, numeral, found.words), units))
    taken = [(mention.start, mention.after) for mention in mentions]
    for mention in _in_words(text):
        if not any(start <= mention.start < end for start, end in taken):
            mentions.append(mention)
            taken.append((mention.start, mention.end))
    mentions = [*parts_of_wholes(text, mentions), *_categories(text)]
    return sorted(mentions, key=lambda mention: mention.start), years


def _figure(text: str, mention: Mention, units: Collection[str]) -> Mention:
    """With the noun of a count, or the word for points."""
    if mention.kind in ("amount", "percentage"):
        points = POINTS.match(text, mention.after)
        return mention._replace(points=points["points"].lower(), after=points.end()) if points else mention
    if points := POINTS.match(text, mention.after):
        return mention._replace(kind="number", points=points["points"].lower(), after=points.end())
    noun, end, structural = counted(text, mention.after)
    is_count = mention.kind == "count" or ((structural or noun.split(" ")[0] in units) and _is_whole(mention))
    if not is_count:
        unit = (mention.numeral.unit or "").split()
        own = _WORD.match(text, mention.after)
        return mention._replace(after=own.end()) if unit and own and own[1] == unit[-1] else mention
    return mention._replace(kind="count", noun=noun, after=end, structural=structural)


def _is_whole(mention: Mention) -> bool:
    return mention.numeral.decimals == 0 and not mention.numeral.unit


def counted(text: str, at: int) -> tuple[str, int, bool]:
    """What stands counted at `at`: its words in lower case, where they end, and whether it is part of the plan."""
    known = STRUCTURAL.match(text, at + 1) if text[at : at + 1] == " " else None
    end, words = (known.end(), [known["phrase"].lower()]) if known else (at, [])
    room = QUALIFIERS if known else PLAIN_NOUN
    while room and (word := _WORD.match(text, end)) and not _ends_noun(text, word):
        words.append(word[1].lower())
        end = word.end()
        room -= 1
    return " ".join(words), end, known is not None


def _ends_noun(text: str, word: re.Match[str]) -> bool:
    """Function words end it, words that govern the next figure (`dokumen terealisasi`), and those that lead to another
    end of a change (`80 orang menjadi 95 orang`)."""
    begins = word.start(1)
    return word[1].lower() in NOUN_STOPS or any(
        words.match(text, begins) for words in (CUE, CHANGE, FROM, TO, AGAINST, EQUIVALENT)
    )


def _in_words(text: str) -> Iterator[Mention]:
    """`tiga sasaran`, `sebelas desa`: of what belongs to a plan even one; no ordinals, and nothing that is time."""
    for match in chain(COUNT_IN_WORDS.finditer(text), PLURAL_IN_WORDS.finditer(text)):
        terbilang = parse_terbilang(match["number"])
        noun, end, known = counted(text, match.end("number"))
        if terbilang.value is None or _ONE_OF.search(text[: match.start()]) or not (known or _is_noun(noun, match)):
            continue
        numeral = Numeral(raw=match["number"], value=terbilang.value, decimals=0)
        yield Mention(match.start("number"), match.end("number"), end, "count", numeral, None, noun, known)


def _is_noun(noun: str, number: re.Match[str]) -> bool:
    """Whether it may be counted in words: neither time nor a power of ten, and the number tells not which one it is."""
    first = noun.partition(" ")[0]
    ordinal = ORDINAL_BEFORE.search(number.string[: number.start()])
    return bool(first) and not ordinal and first not in TIME_UNITS | MULTIPLIERS.keys() | SCALES.keys() | PERCENT


def _categories(text: str) -> Iterator[Mention]:
    for match in chain(CATEGORY.finditer(text), CATEGORY_QUOTED.finditer(text), CATEGORY_FIRST.finditer(text)):
        start, end = match.span("label")
        yield Mention(start, end, end, "category", Numeral(raw=text[start:end], category=text[start:end]))

"""How many things the text lists right behind a number of them: `ditetapkan 3 (tiga) misi, yaitu: 1. ... 2. ...`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from extractor.prose.mention import Mention
from extractor.prose.text import Paragraph
from extractor.prose.thresholds import (
    ANNOUNCED_AT_MOST,
    ANNOUNCING_WORDS,
    FEWEST_LISTED,
    LIST_REACH,
    OUTDENT,
    WORDS_OF_A_NAME,
)
from extractor.words.claim_vocabulary import (
    ANNOUNCING,
    AS_EXAMPLES,
    NOT_OF_A_NAME,
    NOT_OF_A_NOUN,
    ORDINAL_BEFORE,
    STRUCTURAL,
    TIME_UNITS,
)

_INLINE: Final = re.compile(r"(?<![\w.,])(?P<open>\()?(?P<number>\d{1,2})\)\s*(?=[^\W\d])")
_COMMA: Final = re.compile(r"\s*,\s*(?=(?!dan\b|serta\b))")
_AND: Final = re.compile(r"\s*,?\s*\b(?:dan|serta)\s+", re.IGNORECASE)
_YEAR: Final = re.compile(r"(?:tahun\s+)?(?:19|20)\d\d", re.IGNORECASE)
_MARK: Final = re.compile(r"(?P<before>\(?)(?P<sign>\d{1,2}|[a-z])(?P<after>[.)])")


def listed_behind(
    mention: Mention, sentence: str, paragraphs: Sequence[Paragraph], place: int, headings: Collection[int]
) -> int | None:
    """The number of items of the list that `mention` of `sentence`, in the paragraph at `place`, announces; None where
    it announces none, or where it is not sure where the list ends."""
    if (named := _named_in_row(mention, sentence)) is not None:
        return named
    if not _announces(mention, sentence, ANNOUNCING_WORDS if mention.structural else 1):
        return None
    rest = _rest(paragraphs[place].text, sentence)
    inline = _inline(" ".join((sentence[mention.after :], rest, *_broken_lines(paragraphs, place))))
    if inline is not None:
        return inline
    closed = not rest.strip() and sentence.rstrip().endswith((":", "berikut", "yaitu", "yakni"))
    return _marked(paragraphs, place, headings) if closed else None


def _announces(mention: Mention, sentence: str, most: int) -> bool:
    """Whether at most so many words part it from those that announce a list."""
    value, unit = mention.numeral.value, (mention.numeral.unit or "").lower()
    counts = mention.kind == "count" and mention.numeral.decimals == 0 and unit not in TIME_UNITS
    if not counts or value is None or not FEWEST_LISTED <= value <= ANNOUNCED_AT_MOST:
        return False
    if ORDINAL_BEFORE.search(sentence[: mention.start]) or AS_EXAMPLES.search(sentence, mention.end):
        return False
    said = ANNOUNCING.search(sentence, mention.after)
    between = _YEAR.sub("", sentence[mention.after : said.start()]).rstrip(" ,") if said else ""
    few = len(between.split()) <= most
    bare = not any(sign in between for sign in ",;:0123456789") and not STRUCTURAL.search(between)
    return said is not None and few and bare and not NOT_OF_A_NOUN.search(between)


def _rest(paragraph: str, sentence: str) -> str:
    """What follows `sentence` in its paragraph."""
    return paragraph.partition(sentence)[2]


def _named_in_row(mention: Mention, sentence: str) -> int | None:
    """`di 4 kecamatan yaitu Anu, Ano, Ane dan Ani.`: how many names end the clause, where each is so short that no
    comma or `dan` in it can be taken for one between two; None where that is not so."""
    if not _announces(mention, sentence, WORDS_OF_A_NAME):
        return None
    said = ANNOUNCING.search(sentence, mention.after)
    names = sentence[said.end() :].strip(" :,").partition(";")[0].rstrip(" .") if said else ""
    *first, last = _COMMA.split(names)
    final = _AND.split(last)
    items = [*first, *(part for part in final if part)]
    short = all(item and len(item.split()) <= WORDS_OF_A_NAME for item in items)
    plain = not any(sign.isdigit() or sign in "():;." for sign in names) and not any(map(_AND.search, first))
    clear = plain and short and len(final) == FEWEST_LISTED and len(items) > FEWEST_LISTED
    return len(items) if clear and not NOT_OF_A_NAME.search(names) else None


def _broken_lines(paragraphs: Sequence[Paragraph], place: int) -> Iterator[str]:
    """The paragraphs behind that begin with a mark of an inline list, where a line broke before it."""
    for paragraph in paragraphs[place + 1 : place + LIST_REACH]:
        if not _INLINE.match(paragraph.text):
            return
        yield paragraph.text


def _inline(text: str) -> int | None:
    """`1) ..., 2) ... dan 3) ...`: how far the numbers run; None where they do not begin near, or begin again."""
    found = list(_INLINE.finditer(text))
    numbers = [int(match["number"]) for match in found]
    if not found or numbers[0] != 1 or len(text[: found[0].start()].split()) > ANNOUNCING_WORDS + 2:
        return None
    return len(numbers) if numbers == list(range(1, len(numbers) + 1)) and len(numbers) >= FEWEST_LISTED else None


def _marked(paragraphs: Sequence[Paragraph], place: int, headings: Collection[int]) -> int | None:
    """The numbered paragraphs behind `place`, under each other in one column, up to a heading or a new list."""
    first = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
    shape = _MARK.fullmatch(first.mark) if first is not None else None
    if first is None or shape is None or _order(shape["sign"]) != 1:
        return None
    count = 1
    for at in range(place + 2, min(place + LIST_REACH, len(paragraphs))):
        paragraph = paragraphs[at]
        mark = _MARK.fullmatch(paragraph.mark)
        like = mark is not None and (mark["after"], mark["sign"].isdigit()) == (shape["after"], shape["sign"].isdigit())
        if mark is not None and like and abs(paragraph.indent - first.indent) <= OUTDENT:
            if _order(mark["sign"]) != count + 1:
                return count if _order(mark["sign"]) == 1 and count >= FEWEST_LISTED else None
            count += 1
        elif at in headings and mark is None:
            break
    return count if count >= FEWEST_LISTED else None


def _order(sign: str) -> int:
    return int(sign) if sign.isdigit() else ord(sign) - ord("a") + 1

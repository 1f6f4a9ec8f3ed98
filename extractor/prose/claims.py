"""The figures of the running text as claims: each with its measure, subject and year, from the words round it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Final, NamedTuple

import msgspec

from extractor.numerals.number_format import NumberFormat
from extractor.prose.announced_lists import listed_behind
from extractor.prose.claim_measures import is_bare_money, measure
from extractor.prose.claim_subjects import code_spans, subjects
from extractor.prose.claim_years import without_first, years_of
from extractor.prose.headings import Section, sections_over
from extractor.prose.measured import Measured
from extractor.prose.mention import Mention, Years
from extractor.prose.mentions import read
from extractor.prose.sentences import Sentence
from extractor.prose.text import Paragraph
from extractor.prose.thresholds import LEAD_LENGTH, QUOTE_LENGTH
from extractor.words.claim_vocabulary import LEAD, TABLE_ABOVE, TABLE_NAMED
from schemas.document import Table
from schemas.prose import Claim, ClaimKind

_OF_MONEY: Final = ("pagu", "pagu_awal", "sisa")


class _Read(NamedTuple):
    sentence: Sentence
    mentions: list[Mention]
    years: list[Years]


class _About(NamedTuple):
    """What is known of a sentence from the text round it: headings, the table it speaks of, a year, a named subject,
    and the sentence before."""

    over: Sequence[Section]
    table: str | None
    year: int | None
    lead: str | None
    before: str


def find_claims(
    paragraphs: Sequence[Paragraph],
    sections: Sequence[Section] = (),
    tables: Sequence[Table] = (),
    number_format: NumberFormat | None = None,
    units: Collection[str] = (),
) -> list[Claim]:
    """The claims of `paragraphs` in reading order. Headings hold none: they name things, and state nothing.

    `sections` are the headings of the same paragraphs, `number_format` is that of the document, `units` are the words
    that its tables count in.
    """
    over = sections_over(sections, len(paragraphs))
    headings = {section.paragraph for section in sections}
    claims: list[Claim] = []
    introduced: int | None = None
    before = ""
    for place, paragraph in enumerate(paragraphs):
        if place in headings:
            introduced, before = None, ""
            continue
        readings = [_read(sentence, number_format, units) for sentence in paragraph.sentences]
        year = introduced if paragraph.mark or introduced else None
        lead = _lead(paragraph)
        for reading in readings:
            own = {found.year for found in reading.years}
            if reading.mentions:
                about = _About(over[place], _table_above(reading.sentence, tables), year, lead, before)
                listed = [
                    listed_behind(mention, reading.sentence.text, paragraphs, place, headings)
                    for mention in reading.mentions
                ]
                claims += _claims(reading, about, len(claims), listed)
            before = reading.sentence.text
            year = next(iter(own)) if len(own) == 1 else (None if own else year)
        introduced = _introduces(paragraph, year, introduced)
    return claims


def _read(sentence: Sentence, number_format: NumberFormat | None, units: Collection[str]) -> _Read:
    mentions, years = read(sentence.text, number_format, units)
    codes = code_spans(sentence.text)
    figures = [mention for mention in mentions if not any(start <= mention.start < end for start, end in codes)]
    return _Read(sentence, figures, years)


def _introduces(paragraph: Paragraph, year: int | None, introduced: int | None) -> int | None:
    """The year of a list that `paragraph` begins or belongs to: it holds for what is said right after the list too."""
    if paragraph.text.rstrip()[-1:] in (":", ";") and not paragraph.mark:
        return year
    return introduced if paragraph.mark else None


def _lead(paragraph: Paragraph) -> str | None:
    """The name that the first sentence of `paragraph` gives to all of it: `Sasaran 2 : Meningkatnya mutu layanan.`"""
    named = LEAD.fullmatch(paragraph.sentences[0].text) if len(paragraph.sentences) > 1 else None
    return named["name"].strip() if named else None


def _claims(reading: _Read, about: _About, count: int, listed: Sequence[int | None]) -> Iterator[Claim]:
    over, year = about.over, about.year
    text = reading.sentence.text
    measured = measure(text, reading.mentions)
    named = subjects(text, reading.mentions, measured)
    years = without_first(measured, years_of(text, reading.mentions, reading.years))
    for order, mention in enumerate(reading.mentions):
        said, (subject, code) = measured[order], named[order]
        page, box = reading.sentence.place(mention.start, mention.end)
        numeral, words = mention.numeral, mention.words
        yield Claim(
            id=f"c{count + order + 1}",
            page=page,
            bbox=box,
            quote=quoted(text, mention.start, mention.end),
            kind=_kind(mention, said),
            raw=text[mention.start : mention.end],
            sentence=reading.sentence.id,
            order=order,
            measure=said.measure,
            subject=subject or about.lead,
            code=code or _code_over(over),
            year=years[order] or (None if reading.years else year),
            value=numeral.value,
            unit=_unit(mention, said),
            decimals=numeral.decimals,
            status=numeral.status,
            reason=numeral.reason,
            words=words.terbilang.raw if words else None,
            words_value=words.terbilang.value if words else None,
            direction=said.direction,
            section=over[-1].heading.text if over else None,
            after_table=about.table,
            lead=_led(f"{about.before} {text[: mention.start]}"),
            listed=msgspec.UNSET if (own := listed[order]) is None else own,
        )


def _kind(mention: Mention, said: Measured) -> ClaimKind:
    if said.measure and said.measure.startswith("selisih"):
        return "change"
    return "amount" if _is_money(mention, said) else mention.kind


def _unit(mention: Mention, said: Measured) -> str | None:
    if _is_money(mention, said):
        return "Rp"
    return mention.points or mention.numeral.unit or (mention.noun or None)


def _is_money(mention: Mention, said: Measured) -> bool:
    """A number that only its words tell to be rupiah."""
    return said.measure in _OF_MONEY and is_bare_money(mention)


def _code_over(over: Sequence[Section]) -> str | None:
    """The code of the innermost heading."""
    return over[-1].code if over else None


def quoted(text: str, start: int, end: int) -> str:
    """`text`, or the part of it round `start` to `end` that may be quoted, cut between words."""
    if len(text) <= QUOTE_LENGTH:
        return text
    room = QUOTE_LENGTH - (end - start)
    first = max(0, min(start - room * 2 // 3, len(text) - QUOTE_LENGTH))
    last = min(len(text), first + QUOTE_LENGTH)
    while 0 < first < start and not text[first - 1].isspace():
        first += 1
    while end < last < len(text) and not text[last].isspace():
        last -= 1
    return text[first:last].strip()


def _led(text: str) -> str:
    """The end of `text`, cut between words."""
    if len(text) <= LEAD_LENGTH:
        return text.strip()
    return text[-LEAD_LENGTH:].partition(" ")[2].strip()


def _table_above(sentence: Sentence, tables: Sequence[Table]) -> str | None:
    """The table that `sentence` speaks of: by its number, or the last one above it (`tabel di atas`)."""
    named = TABLE_NAMED.search(sentence.text)
    if named:
        return next((table.id for table in tables if table.number == named["number"]), None)
    if not TABLE_ABOVE.search(sentence.text):
        return None
    here = (sentence.page, sentence.words[0].box.top)
    above = [(foot, table.id) for table in tables if (foot := _foot(table)) and foot <= here]
    return max(above)[1] if above else None


def _foot(table: Table) -> tuple[int, float] | None:
    """The page and height of the table's last row."""
    cells = [cell for row in table.rows for cell in row if cell is not None]
    return max(((cell.page, cell.bbox.bottom) for cell in cells), default=None)

"""Numbers of running text that are no figures: codes, dates, years, citations, places in an order."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from extractor.numerals.digits import grouped
from extractor.numerals.terbilang import terbilang_at
from extractor.numerals.thresholds import LETTERS_BEFORE
from extractor.words.numeral_vocabulary import (
    CAPTION_LEADS,
    CITATION_LEADS,
    CODE_LEADS,
    COUNT_NOUNS,
    CURRENCY,
    HEAD_COUNT_NOUNS,
    MONTH,
    ORDINAL_LEADS,
    QUANTITY_LEADS,
)

NotFigure = Literal["year", "code", "date", "citation", "ordinal", "period"]


class Place(NamedTuple):
    """Where a number begins in its text, and what stands before it.

    `prefix` is what is joined to it on the left (`(`, `Rp`, `KPU/I/`), `lead` the lower-case word before that, `opens`
    whether it begins a line.
    """

    text: str
    at: int
    prefix: str
    lead: str
    opens: bool


_YEAR: Final = "(?:19|20)[0-9]{2}"
_SPAN: Final = r"\s*(?:[-–—/]|s\.?/?d\.?|sampai(?:\s+dengan)?|hingga)\s*"
_LEAD: Final = re.compile(r"([^\W\d_]+\.?)[\s:]*[(\[“\"]?\s?\Z")
_OPENERS: Final = re.compile(r".*[(\[{:;=<>≤≥±\"“‘'`~,*+×|•…]", re.DOTALL)
_MONEY: Final = re.compile(rf"{CURRENCY}[.:]*[-+]?", re.IGNORECASE)
_LETTER: Final = re.compile(r"[^\W\d_]")
_TOKEN: Final = re.compile(r"[0-9](?:[\w./-]*\w)?")

_PERIOD: Final = re.compile(rf"{_YEAR}{_SPAN}(?:tahun\s+)?{_YEAR}(?![\w%]|[.,][0-9])", re.IGNORECASE)
_DATE: Final = re.compile(
    rf"""
    [0-9]{{1,2}}(?:{_SPAN}[0-9]{{1,2}})?\s*{MONTH}\.?(?:\s*{_YEAR})?
    | [0-9]{{1,2}}(?P<mark>[-/.])[0-9]{{1,2}}(?P=mark){_YEAR}(?![0-9])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CODE: Final = re.compile(
    r"""
    [0-9]{8}\s?[0-9]{6}\s?[12]\s?[0-9]{3}(?![0-9])                                   # NIP
    | [0-9]+(?:[./-][0-9A-Za-z]+){0,9}[./-](?:[A-Z]{2,}|[A-Z](?=[./-]))[0-9A-Za-z./-]*      # 6709.QGE.001
    | [0-2]?[0-9][.:][0-5][0-9](?=\s*(?:WIB|WITA|WIT)\b) | [0-9]{1,2}:[0-9]{2}(?![0-9])  # 08.30 WIB
    | [0-9][0-9.,]*\s?[°º⁰][0-9°º⁰'’′″"”.,\s]*(?:L[US]|B[TB]|[UTSBC]\b)?                  # 3°26'15" LS
    | 0[0-9]{2,4}[-)]\s?[0-9]{5,}                                                      # telephone
    | 0[0-9]+(?![.,]?[0-9])                                                            # 001
    | [0-9][\w.-]*@\S+                                                                 # electronic mail
    """,
    re.VERBOSE,
)
_DOTTED: Final = re.compile(r"[0-9]+(?:[.,][0-9]+){2,}+")
_CITED: Final = re.compile(rf"[0-9](?:[\w./-]*\w)?(?:\s?[-–]\s?[0-9]+)?(?:\)?\s+tahun\s+{_YEAR})?", re.IGNORECASE)
_FIGURE_SIGNS: Final = re.compile(r"[0-9.]*(?:,[0-9]|\s?(?:%|‰|persen\b|prosen\b))", re.IGNORECASE)
_IN_SQUARE: Final = re.compile(r"[0-9](?:[0-9A-Za-z. ]*[0-9A-Za-z])?(?=\s?\])")
_LONG_IN_BRACKETS: Final = re.compile(rf"(?!{_YEAR}\))[0-9]{{4,}}\)")
_LIST_MARK: Final = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,2})*[.)](?=\s|$)")
_HEADING: Final = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2})+\.?(?=\s+[A-Z])")
_BRACKET_MARK: Final = re.compile(r"[0-9]{1,3}\)(?=\s[A-Z])")
_IN_BRACKETS: Final = re.compile(r"[0-9]{1,2}\s?\)")
_CAPTION: Final = re.compile(r"[0-9]{1,3}(?:[.-][0-9]{1,3})*")
_DOTTED_PLACE: Final = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2}){1,2}(?![0-9]|[.,][0-9])")
_PLAIN: Final = re.compile(r"[0-9]{1,3}(?:\s?[-–]\s?[0-9]{1,3})?(?![0-9]|[.,][0-9])")
_ONE_YEAR: Final = re.compile(rf"{_YEAR}(?![0-9_]|[.,][0-9]|\s?[%‰])")
_NOUN: Final = re.compile(r"\s+([^\W\d_]+)")


def place(text: str, at: int) -> Place:
    """What stands before the digit at `at`; an opening sign (`(`, `=`) ends what is joined to it."""
    before = text[max(0, at - LETTERS_BEFORE) : at]
    joined = before.split()[-1] if before and not before[-1].isspace() else ""
    prefix = _OPENERS.sub("", joined)
    lead = _LEAD.search(before[: len(before) - len(prefix)])
    line_start = text.rfind("\n", 0, at) + 1
    opens = at - line_start <= LETTERS_BEFORE and not text[line_start:at].strip(" \t(")
    return Place(text, at, prefix, lead[1].lower() if lead else "", opens)


def not_a_figure(where: Place) -> tuple[NotFigure, int] | None:
    """What the number there is, and where it ends; None where it may be a figure."""
    if _MONEY.fullmatch(where.prefix or where.lead):
        return None
    for ask in (_joined_to_letters, _code, _date_or_period, _behind_lead, _mark, _year):
        if answer := ask(where):
            return answer
    return None


def _end(pattern: re.Pattern[str], where: Place) -> int | None:
    match = pattern.match(where.text, where.at)
    return match.end() if match else None


def _joined_to_letters(where: Place) -> tuple[NotFigure, int] | None:
    """`ke-3`, `S1`, `KPU/I/2018`; what is only printed without its space (`No.53`, `Tahun2024`) is a lead."""
    joined = where.prefix.lower()
    if not _LETTER.search(joined) or _is_lead(joined) or _ONE_YEAR.match(where.text, where.at):
        return None
    if joined in ("ke-", "ke"):
        return "ordinal", _end(_PLAIN, where) or where.at + 1
    return "code", _end(_TOKEN, where) or where.at + 1


def _is_lead(word: str) -> bool:
    bare = word.rstrip(".")
    return any(bare in leads or word in leads for leads in (CITATION_LEADS, CODE_LEADS, CAPTION_LEADS))


def _code(where: Place) -> tuple[NotFigure, int] | None:
    text, at = where.text, where.at
    before = text[max(0, at - 2) : at].strip()
    if end := _end(_CODE, where):
        return "code", end
    if before.endswith("[") and (end := _end(_IN_SQUARE, where)):
        return "code", end
    if before.endswith("(") and (end := _end(_LONG_IN_BRACKETS, where)):
        return "code", end - 1
    dotted = _DOTTED.match(text, at)
    return ("code", dotted.end()) if dotted and _is_dotted_code(dotted[0]) else None


def _is_dotted_code(dotted: str) -> bool:
    """`1.03.01.2.06`; a misprinted amount has mostly groups of three."""
    groups = re.split("[.,]", dotted)
    threes = sum(len(group) == 3 for group in groups)
    return not grouped(dotted) and (groups[0].startswith("0") or threes * 2 < len(groups))


def _date_or_period(where: Place) -> tuple[NotFigure, int] | None:
    if end := _end(_PERIOD, where):
        return "period", end
    end = _end(_DATE, where)
    return ("date", end) if end else None


def _behind_lead(where: Place) -> tuple[NotFigure, int] | None:
    lead = where.prefix.lower() if _LETTER.search(where.prefix) else where.lead
    if lead not in CAPTION_LEADS and _FIGURE_SIGNS.match(where.text, where.at):
        return None
    bare = lead.rstrip(".")
    if (lead in CITATION_LEADS or bare in CITATION_LEADS) and (end := _end(_CITED, where)):
        return "citation", end
    if (lead in CODE_LEADS or bare in CODE_LEADS) and (end := _end(_TOKEN, where)):
        return "code", end
    if (lead in CAPTION_LEADS or bare in CAPTION_LEADS) and (end := _end(_CAPTION, where)):
        return "ordinal", end
    end = _end(_PLAIN, where) or _end(_DOTTED_PLACE, where) if lead in ORDINAL_LEADS else None
    return ("ordinal", end) if end and not _counts(where.text, end, COUNT_NOUNS) else None


def _counts(text: str, end: int, nouns: frozenset[str]) -> bool:
    """Whether what follows makes it a count: one of `nouns`, or its words in brackets."""
    noun = _NOUN.match(text, end)
    return bool(noun and noun[1].lower() in nouns) or terbilang_at(text, end) is not None


def _mark(where: Place) -> tuple[NotFigure, int] | None:
    """`1.`, `a)`, `(1)`, `3.1 Capaian` at the beginning of a line or behind a colon, semicolon or full stop."""
    text, at = where.text, where.at
    before = text[max(0, at - 3) : at].rstrip()
    if text[at - 1 : at] == "(" and (end := _end(_IN_BRACKETS, where)):
        return "ordinal", end - 1
    if (end := _end(_BRACKET_MARK, where)) and text.rfind("(", max(0, at - LETTERS_BEFORE), at) <= text.rfind(
        ")", 0, at
    ):
        return "ordinal", end
    if where.opens or before[-1:] in (":", ";", "."):
        end = _end(_LIST_MARK, where) or _end(_HEADING, where)
        return ("ordinal", end) if end else None
    return None


def _year(where: Place) -> tuple[NotFigure, int] | None:
    end = _end(_ONE_YEAR, where)
    if end is None or where.lead in QUANTITY_LEADS or _counts(where.text, end, HEAD_COUNT_NOUNS):
        return None
    return "year", end

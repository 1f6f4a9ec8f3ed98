"""Which mark divides thousands and which begins the decimals, decided from how the other figures are printed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, Literal

from extractor.numerals.thresholds import FIGURES_THAT_PROVE, ONE_IS_A_SLIP, ONE_IS_RARE
from extractor.words.numeral_vocabulary import CAPTION_LEADS, COUNT_NOUNS, CURRENCY_LEAD, ORDINAL_LEADS
from schemas.document import Record

Mark = Literal[".", ","]

# A figure with a mark in it, what stands before it (Rp) and the word after it.
_MARKED: Final = re.compile(
    rf"(?<![\w.,/-])(?P<currency>{CURRENCY_LEAD})?(?P<digits>[0-9]+(?:[.,][0-9]+)+)(?![\w/]|\.\w)[\s,-]*(?P<noun>[^\W\d_]+)?",
    re.IGNORECASE,
)
_GROUPED: Final = re.compile(
    r"[1-9][0-9]{0,2}(?P<mark>[.,])[0-9]{3}(?:(?P=mark)[0-9]{3})*(?:(?!(?P=mark))[.,](?P<decimals>[0-9]+))?"
)
_ONE_MARK: Final = re.compile(r"[1-9][0-9]{0,2}([.,])[0-9]{3}(?:\1[0-9]{3})*\1[0-9]{2}")
# Where `3.1` may be the number of a heading, a sasaran or a table: what stands before and behind it.
_SHORT: Final = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}")
_LEAD: Final = re.compile(r"([^\W\d_]+\.?)[\s:(]*\Z")
_HEADING_BEHIND: Final = re.compile(r"\.?\s+[A-Z]|\.\s*\Z")
_NUMBERED: Final = CAPTION_LEADS | ORDINAL_LEADS


class NumberFormat(Record, frozen=True, kw_only=True):
    """How many figures prove each use of each mark. Equal evidence is an equal format."""

    decimal_comma: int = 0
    decimal_point: int = 0
    thousands_point: int = 0
    thousands_comma: int = 0
    one_mark: int = 0
    """Figures whose thousands and two decimals have the same mark (`1.234.567.00`): many have lost no digit."""

    @property
    def name(self) -> str:
        """`1.234,5`, `1,234.5`, `mixed` or `unknown`; a single slip among many figures mixes nothing."""
        if not self.comma_style and not self.point_style:
            return "unknown"
        if _outweighs(self.comma_style, self.point_style):
            return "1.234,5"
        return "1,234.5" if _outweighs(self.point_style, self.comma_style) else "mixed"

    @property
    def comma_style(self) -> int:
        """Evidence for the Indonesian way, `1.234,5`."""
        return self.decimal_comma + self.thousands_point

    @property
    def point_style(self) -> int:
        """Evidence for the English way, `1,234.5`."""
        return self.decimal_point + self.thousands_comma

    def thousands(self, mark: str) -> int:
        """Evidence that a lone `mark` before three digits divides thousands."""
        return self.comma_style if mark == "." else self.point_style

    def decimals(self, mark: str) -> int:
        """Evidence that a lone `mark` before three digits begins decimals."""
        return self.point_style if mark == "." else self.comma_style

    def proves_thousands(self, mark: str) -> bool:
        """Whether this mark itself is seen to divide thousands, and hardly a figure speaks against it."""
        seen = self.thousands_point if mark == "." else self.thousands_comma
        return seen >= FIGURES_THAT_PROVE and _outweighs(seen, self.decimals(mark))

    def proves_decimals(self, mark: str) -> bool:
        """Whether this mark itself is seen to begin decimals, and hardly a figure speaks against it."""
        seen = self.decimal_point if mark == "." else self.decimal_comma
        return seen >= FIGURES_THAT_PROVE and _outweighs(seen, self.thousands(mark))

    def shows_decimals(self, mark: str) -> bool:
        """Whether this mark itself is seen to begin decimals, not only by a rare slip."""
        if mark == ".":
            return self.decimal_point * ONE_IS_RARE > self.thousands_point
        return self.decimal_comma * ONE_IS_RARE > self.thousands_comma

    def with_document(self, document: NumberFormat) -> NumberFormat:
        """This format of a column, with what the document adds to it where the two do not contradict each other."""
        if self.name not in ("unknown", document.name):
            return self
        return NumberFormat(
            decimal_comma=self.decimal_comma + document.decimal_comma,
            decimal_point=self.decimal_point + document.decimal_point,
            thousands_point=self.thousands_point + document.thousands_point,
            thousands_comma=self.thousands_comma + document.thousands_comma,
            one_mark=self.one_mark + document.one_mark,
        )


def _outweighs(many: int, few: int) -> bool:
    return many > few * ONE_IS_A_SLIP


UNKNOWN: Final = NumberFormat()


def decide_format(texts: Iterable[str], document: NumberFormat | None = None) -> NumberFormat:
    """The format of a column (or a document) from its printed texts, with that of the `document` behind it."""
    counts = {(use, mark): 0 for use in ("thousands", "decimal") for mark in ".,"}
    one_mark = 0
    for text in texts:
        for figure in _MARKED.finditer(text):
            one_mark += bool(_ONE_MARK.fullmatch(figure["digits"]))
            for proof in _proofs(figure):
                counts[proof] += 1
    decided = NumberFormat(
        decimal_comma=counts["decimal", ","],
        decimal_point=counts["decimal", "."],
        thousands_point=counts["thousands", "."],
        thousands_comma=counts["thousands", ","],
        one_mark=one_mark,
    )
    return decided if document is None else decided.with_document(document)


def _proofs(figure: re.Match[str]) -> list[tuple[str, str]]:
    """What one figure proves of its marks: nothing where it is malformed, or can be read in two ways."""
    digits = figure["digits"]
    marks = [character for character in digits if character in ".,"]
    grouped = _GROUPED.fullmatch(digits)
    if grouped is None:
        before_three = digits[-4:-3] in marks and not digits.startswith("0")
        if len(marks) > 1 or before_three or _may_be_numbering(figure):
            return []
        return [("decimal", marks[0])]
    if grouped["decimals"] is not None and len(grouped["decimals"]) != 3:
        return [("thousands", marks[0]), ("decimal", marks[-1])]
    if grouped["decimals"] is None and (
        len(marks) > 1 or figure["currency"] or (figure["noun"] or "").lower() in COUNT_NOUNS
    ):
        return [("thousands", marks[0])]
    return []


def _may_be_numbering(figure: re.Match[str]) -> bool:
    """`3.1 Capaian`, `Tabel 3.1`, `sasaran (1.2)`."""
    if not _SHORT.fullmatch(figure["digits"]):
        return False
    text, start, end = figure.string, figure.start("digits"), figure.end("digits")
    lead = _LEAD.search(text, max(0, start - 20), start)
    begins = len(figure["digits"]) == 3 or not text[:start].strip()
    return bool(lead and lead[1].lower() in _NUMBERED) or bool(begins and _HEADING_BEHIND.match(text, end))

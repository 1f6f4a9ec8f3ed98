"""Values recognized in pictures: sure only where something other than the picture proves them.

A network that takes a 3 for an 8 is as confident as one that is right, and does so wherever it stands. So a figure is
proven by figures of another shape: by arithmetic over its row or its column, or by the same figure of the same name in
another table or in the running text. Another engine, which shares no network with the first, is a witness too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial
from itertools import groupby
from typing import Final, NamedTuple

from msgspec.structs import replace

from extractor.meaning.relations import Relation, relations_of_columns, rows_of
from extractor.meaning.thresholds import CLEAR_ENOUGH, TELLING_DIGITS
from extractor.meaning.values_on_pages import with_values_on
from extractor.pages.page import Page, Word
from extractor.words.header_vocabulary import plain
from schemas.document import Document, Indicator, Value

UNPROVEN: Final = "recognised"
UNCLEAR: Final = "seen_unclearly"
REPAIRED: Final = "letters_for_digits"
_HUNDRED: Final = Decimal(100)
_Told = tuple[str, str, int | None, Decimal]


def with_proof_of_recognised(document: Document, pages: Sequence[Page]) -> Document:
    """`document`, of whose values those that were recognized on `pages` are sure only where they are proven."""
    seen = {page.number: page for page in pages if page.recognised}
    if not seen:
        return document
    proven = _Proven(frozenset(_by_arithmetic(document)), frozenset(_found_again(document)))
    return with_values_on(seen, document, partial(_value, proven=proven))


class _Proven(NamedTuple):
    """The ids of the values that arithmetic proves, and of those that stand elsewhere too."""

    by_arithmetic: frozenset[str]
    found_again: frozenset[str]


def _value(value: Value, page: Page, proven: _Proven) -> Value:
    middle = value.bbox.middle
    if value.value is None or not any(area.holds(*middle) for area in page.recognised):
        return value
    words = _words(value, page)
    if any(word.was for word in words):
        value = replace(value, status="repaired", reason=REPAIRED)
    unclear = any(word.clear < CLEAR_ENOUGH and any(map(str.isdigit, word.text)) for word in words)
    witnessed = value.id in proven.found_again or _seen_again(words)
    if page.told_otherwise:
        return replace(value, sure=False, reason=value.reason or UNPROVEN)
    if not value.sure or value.id in proven.by_arithmetic or (witnessed and not unclear):
        return value
    return replace(value, sure=False, reason=value.reason or (UNCLEAR if unclear else UNPROVEN))


def _words(value: Value, page: Page) -> list[Word]:
    return [word for word in page.words if value.bbox.holds(*word.box.middle)]


def _seen_again(words: Sequence[Word]) -> bool:
    """Whether another engine saw the same digits, of each word that has some."""
    digits = [word for word in words if any(map(str.isdigit, word.text))]
    return bool(digits) and all(word.again for word in digits)


def _by_arithmetic(document: Document) -> Iterator[str]:
    """The ids of values that fit others of their row or column, where they could as well not."""
    columns = groupby(document.budget, key=lambda line: line.table)
    sums = (relation for _, lines in columns for relation in relations_of_columns(list(lines)))
    for relation in [*rows_of(document.indicators, document.budget), *sums]:
        amounts = [figure.value for figure in relation.figures if figure.value is not None]
        if len(amounts) == len(relation.figures) and _could_fail(relation, amounts) and relation.holds(amounts):
            yield from (figure.id for figure in relation.figures)


def _could_fail(relation: Relation, amounts: Sequence[Decimal]) -> bool:
    """A target that is the realisasi fits 100 % however both are misread."""
    return relation.kind == "sum" or (amounts[0] != amounts[1] and amounts[2] != _HUNDRED)


def _found_again(document: Document) -> Iterator[str]:
    """The ids of values that another table tells of the same name, or the running text at all: of the latter only such
    with enough digits to be no chance."""
    tables: dict[_Told, set[str]] = defaultdict(set)
    told = list(_told(document))
    for key, table, _ in told:
        tables[key].add(table)
    in_text = {claim.value for claim in document.claims if claim.value is not None}
    for key, table, value in told:
        long = value.value is not None and len(value.value.normalize().as_tuple().digits) >= TELLING_DIGITS
        if tables[key] - {table} or (long and value.value in in_text):
            yield value.id


def _told(document: Document) -> Iterator[tuple[_Told, str, Value]]:
    for row in document.all_rows:
        name = plain(row.indikator if isinstance(row, Indicator) else row.name)
        for value in row.values:
            if value.value is not None and not value.basis:
                yield (name, value.measure, value.year, value.value), row.table, value

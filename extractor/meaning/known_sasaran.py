"""The sasaran of an indicator, by what the report's other tables and the lines above its table say.

A sasaran that a page end or a narrow cell cut, or that stands in one cell with the next, is told as the other tables
print it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from msgspec.structs import replace
from rapidfuzz.distance import Indel
from rapidfuzz.process import extractOne

from extractor.meaning.row_name import row_name
from extractor.meaning.thresholds import ALIKE_NAMES, CLEARLY_MORE, SHORTEST_NAMED
from extractor.words.header_vocabulary import plain
from extractor.words.sasaran_words import is_aim
from schemas.document import Indicator

_NUMBER: Final = re.compile(r"^\d{1,2}\s+|\s+\d{1,2}$")
_JOINING: Final = frozenset(
    {"dan", "serta", "yang", "di", "dengan", "untuk", "melalui", "dalam", "atau", "terhadap", "bagi"}
)


@dataclass(frozen=True, slots=True)
class Above:
    """What stands over a table: the sasaran that the text states, and the `words` of title, intro and heading."""

    stated: str | None
    words: str


def with_known_sasaran(
    indicators: Sequence[Indicator], above: Mapping[str, Above], cells: Iterable[str], carried: Mapping[str, str]
) -> list[Indicator]:
    """`indicators` with the sasaran that each stands under; `above` tells by table what stands over it, `cells` are the
    texts of all cells of the report, `carried` tells by row the sasaran in force where its table began on the page
    before."""
    known = _Known(indicators, frozenset(map(plain, cells)))
    return [_placed(row, known, above.get(row.table), carried.get(row.id)) for row in indicators]


def _placed(row: Indicator, known: _Known, above: Above | None, carried: str | None) -> Indicator:
    elsewhere = known.of_indicator(row)
    if row.sasaran is not None:
        whole = known.whole(row, elsewhere)
        return row if whole == row.sasaran else replace(row, sasaran=whole)
    told = elsewhere or carried or (above and (known.only_in(above.words) or above.stated))
    return replace(row, sasaran=told) if told else row


class _Known:
    """What the tables of a report say of sasaran: by indicator, and altogether."""

    def __init__(self, indicators: Sequence[Indicator], cells: frozenset[str]) -> None:
        self._cells = cells
        self._printed: dict[str, Counter[str]] = defaultdict(Counter)
        self._tables: dict[str, set[str]] = defaultdict(set)
        self._rows: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._of: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for row in indicators:
            if row.sasaran:
                words = plain(row.sasaran)
                self._printed[words][row.sasaran] += 1
                self._tables[words].add(row.table)
                self._rows[row.table, words].append(row.id)
                self._of[row_name(row)][words].add(row.table)
        self._names = [name for name in self._of if name]

    def of_indicator(self, row: Indicator) -> str | None:
        """The sasaran that most other tables give the indicator, where they are clearly more than give another."""
        name = row_name(row)
        if name not in self._of:
            alike = extractOne(name, self._names, scorer=Indel.normalized_similarity, score_cutoff=ALIKE_NAMES)
            name = alike[0] if alike else name
        votes: Counter[str] = Counter()
        for words, tables in self._of.get(name, {}).items():
            votes[words] = len(tables - {row.table})
        (best, most), (_, second) = [*self._gathered(votes).most_common(2), ("", 0), ("", 0)][:2]
        return self._spelled(best) if most and most >= CLEARLY_MORE * second else None

    def _gathered(self, votes: Counter[str]) -> Counter[str]:
        """The votes, those for a part of a sasaran with those for the whole."""
        gathered: Counter[str] = Counter()
        for words, count in votes.items():
            gathered[next((other for other in votes if _is_part(words, other)), words)] += count
        return gathered

    def _mended(self, words: str, others: Iterable[str]) -> str:
        """`words`, or that of `others` of which they are a cut piece, or which shares their cell with the next."""
        for other in others:
            if _share_a_cell(words, other) or self._was_cut(other, words):
                return other
        return words

    def whole(self, row: Indicator, elsewhere: str | None) -> str:
        """The row's own sasaran as the rest of the report prints it: whole, and apart from the next one."""
        own = plain(row.sasaran or "")
        mended = self._mended(own, [plain(elsewhere)] if elsewhere else [])
        if mended == own and self._tables[own] == {row.table}:
            wider = [words for words in self._tables if self._was_cut(words, own)]
            mended = wider[0] if len(wider) == 1 else self._one_of_two(own, row)
        return row.sasaran or "" if mended == own else self._spelled(mended)

    def _one_of_two(self, own: str, row: Indicator) -> str:
        """Of two known sasaran that make up one cell, the second for the last of two rows, else the first: its rows
        begin beside that."""
        for first in self._tables:
            second = _NUMBER.sub("", own[len(first) :].strip()) if own.startswith(f"{first} ") else ""
            if second in self._tables and _share_a_cell(own, first):
                beside = self._rows[row.table, own]
                return second if len(beside) == 2 and row.id == beside[-1] else first
        return own

    def _was_cut(self, whole: str, piece: str) -> bool:
        """Whether `piece` is no sasaran by itself, or what it lacks of `whole` stands in cells of its own."""
        if not _holds(whole, piece) or _share_a_cell(whole, piece):
            return False
        if not is_aim(piece):
            return True
        before, _, behind = f" {whole} ".partition(f" {piece} ")
        return all(part in self._cells for part in (before.strip(), behind.strip()) if part)

    def only_in(self, text: str) -> str | None:
        """The one known sasaran that `text` names."""
        said = plain(text)
        found = [words for words in self._tables if len(words.split()) >= SHORTEST_NAMED and _holds(said, words)]
        longest = [words for words in found if not any(_holds(other, words) for other in found)]
        return self._spelled(longest[0]) if len(longest) == 1 else None

    def _spelled(self, words: str) -> str:
        return self._printed[words].most_common(1)[0][0]


def _holds(longer: str, shorter: str) -> bool:
    """Whether all words of `shorter` stand in a row in `longer`, which has more."""
    return longer != shorter and bool(shorter) and f" {shorter} " in f" {longer} "


def _is_part(words: str, other: str) -> bool:
    """Whether `words` are a piece of `other`, or `other` is the one of two that share a cell."""
    return _share_a_cell(words, other) or (_holds(other, words) and not _share_a_cell(other, words))


def _share_a_cell(longer: str, shorter: str) -> bool:
    """Whether `longer` is two sasaran, of which `shorter` is one."""
    if not _holds(longer, shorter) or not is_aim(shorter) or _is_open(shorter):
        return False
    before, _, behind = (part.strip() for part in f" {longer} ".partition(f" {shorter} "))
    rest = _NUMBER.sub("", before or behind)
    return not (before and behind) and is_aim(rest) and not _is_open(_NUMBER.sub("", before))


def _is_open(words: str) -> bool:
    """Whether a text cannot end here: `... masyarakat serta`."""
    return words.rpartition(" ")[2] in _JOINING

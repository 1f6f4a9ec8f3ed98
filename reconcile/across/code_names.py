"""Which code stands for which name, and where another code or another name stands in its place."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reconcile.across.coded import Mention, mentions
from reconcile.across.thresholds import ONE_NAME_OF_CODE
from reconcile.index import Index
from reconcile.row_matching.subjects import Likeness, Wording, wording

BUDGET = "budget_by_activity"


@dataclass(frozen=True, slots=True)
class Misnamed:
    """`key` says what is wrong with `code` at `places`; `instead` holds the codes or names that stand elsewhere."""

    key: str
    code: str
    places: tuple[Mention, ...]
    instead: tuple[str, ...]
    elsewhere: tuple[Mention, ...] = ()


class CodeNames:
    def __init__(self, index: Index) -> None:
        self.mentions = mentions(index)
        self.worded = {entry.name: wording(entry.name) for entry in self.mentions}
        self.likeness = Likeness(list(self.worded.values()))

    def misnamed(self) -> Iterator[Misnamed]:
        """What is wrong, each place for one reason only."""
        found_before: set[int] = set()
        for found in (*self._other_codes(), *self._several_names(), *self._unbudgeted(), *self._twice()):
            fresh = tuple(place for place in found.places if id(place) not in found_before)
            if fresh:
                found_before |= {id(place) for place in found.places}
                yield Misnamed(found.key, found.code, fresh, found.instead, found.elsewhere)

    def _several_names(self) -> Iterator[Misnamed]:
        """A code with unlike names. An RO has the name that most places give it; of a kegiatan, names that one table
        puts beside each other are told together."""
        for code, places in self._by_code.items():
            names = self._clusters(places)
            if len(names) < 2:
                continue
            usual, *others = sorted(names, key=lambda group: -len({place.table for place in group}))
            if places[0].level == "ro":
                wrong = tuple(place for group in others for place in group)
                yield Misnamed("code_other_name", code, wrong, (usual[0].name,), tuple(usual))
            elif beside := self._beside(names):
                everywhere = tuple(place for table in beside for place in table)
                yield Misnamed("code_several_names", code, everywhere, tuple(place.name for place in beside[0]))

    def _beside(self, names: Sequence[Sequence[Mention]]) -> list[tuple[Mention, ...]]:
        """The first place of each name in every table that has two or more of them, most names first."""
        tables: dict[str, list[Mention]] = defaultdict(list)
        for group in names:
            for table, place in {place.table: place for place in reversed(group) if place.table}.items():
                tables[table].append(place)
        several = [tuple(found) for found in tables.values() if len(found) > 1]
        return sorted(several, key=lambda found: (-len(found), found[0].place.page))

    def _other_codes(self) -> Iterator[Misnamed]:
        """A name that has another code in the budget, or elsewhere one that it shares with no other name."""
        for places in self._by_name.values():
            codes = Counter(place.code for place in places)
            budgeted = {place.code for place in places if place.kind == BUDGET}
            if len(codes) < 2 or len(budgeted) > 1:
                continue
            usual = next(iter(budgeted), None) or self._own_code(places)
            wrong = tuple(place for place in places if place.code != usual)
            right = tuple(place for place in places if place.code == usual)
            if usual and wrong:
                yield Misnamed("code_other_code", wrong[0].code, wrong, (usual,), right)

    def _own_code(self, places: Sequence[Mention]) -> str | None:
        """The one of two codes that stands for no other name."""
        own = [code for code in {place.code for place in places} if len(self._clusters(self._by_code[code])) == 1]
        return own[0] if len(own) == 1 else None

    def _unbudgeted(self) -> Iterator[Misnamed]:
        """An RO that the budget does not have, of a kegiatan whose other RO it has."""
        budget = {place.code for place in self.mentions if place.level == "ro" and place.kind == BUDGET}
        for code, places in self._by_code.items():
            siblings = sorted(other for other in budget if other.partition(".")[0] == places[0].kegiatan)
            if places[0].level == "ro" and siblings and code not in budget:
                yield Misnamed("code_not_budgeted", code, tuple(places), tuple(siblings))

    def _twice(self) -> Iterator[Misnamed]:
        """One name for two RO of one kegiatan in one table."""
        for places in self._by_name.values():
            tables: dict[tuple[str, str], dict[str, Mention]] = defaultdict(dict)
            for place in places:
                if place.level == "ro" and place.kind == BUDGET:
                    tables[place.table, place.kegiatan].setdefault(place.code, place)
            for found in tables.values():
                if len(found) > 1:
                    yield Misnamed("code_twins", next(iter(found)), tuple(found.values()), tuple(found))

    @cached_property
    def _by_code(self) -> dict[str, list[Mention]]:
        return self._grouped(lambda entry: entry.code)

    @cached_property
    def _by_name(self) -> dict[str, list[Mention]]:
        return self._grouped(lambda entry: " ".join([entry.level, *sorted(self.worded[entry.name].words)]))

    def _grouped(self, key: Callable[[Mention], str]) -> dict[str, list[Mention]]:
        groups: dict[str, list[Mention]] = defaultdict(list)
        for entry in self.mentions:
            groups[key(entry)].append(entry)
        return dict(groups)

    def _clusters(self, places: Sequence[Mention]) -> list[list[Mention]]:
        """Places by name; names that may be of one thing are together."""
        groups: list[list[Mention]] = []
        for place in places:
            home = next((group for group in groups if any(self._alike(place, other) for other in group)), None)
            if home is None:
                groups.append([place])
            else:
                home.append(place)
        return groups

    def _alike(self, one: Mention, other: Mention) -> bool:
        first, second = self.worded[one.name], self.worded[other.name]
        return first.text == second.text or self._common(first, second) >= ONE_NAME_OF_CODE

    def _common(self, one: Wording, other: Wording) -> float:
        lighter = min(self.likeness.weight(one.words), self.likeness.weight(other.words))
        shared = self.likeness.weight(one.words & other.words)
        return max(shared / lighter if lighter else 1.0, self.likeness.of(one, other))

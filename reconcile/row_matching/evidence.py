"""What besides their wording speaks for or against two rows being one: where they stand, unit, code, figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from reconcile.row_matching.subjects import wording
from reconcile.row_matching.thresholds import PARTICULAR
from reconcile.words.units import bracketed_unit, dimension, is_percent, unit_name
from reconcile.words.wording import words

Stated = tuple[str, int | None, str | None, Decimal]
"""A figure that a row states: measure, year, basis and number."""


@dataclass(frozen=True, slots=True)
class Item:
    """A row as it is to be matched: its name, unit, level (strategis, program; program, kegiatan and the code of a
    budget item), what it stands under (a sasaran, a programme), its names in other tables of its report, the year of
    that report, the figures it states and, of an indicator, the programme or kegiatan beside its sasaran."""

    name: str
    unit: str | None = None
    level: str = ""
    under: str = ""
    also: tuple[str, ...] = ()
    year: int | None = None
    code: str | None = None
    stated: frozenset[Stated] = frozenset()
    program: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two rows are, or may not be, one.

    Of the wording: same_wording (but for case, short forms, agency), spelling, word_forms (dikenai for
    dikenakan, Nilai for Indeks), short_form (SPAM for its words, that no bracket tells), known_names (two names of the
    field for one thing), gloss (a bracket is left out), instead (one says what the other brackets behind the words for
    it), added_words, other_words, part_of (one names another thing besides), other_head (laporan for dokumen), cut (a
    purpose or a list is left out).
    Of what stands around it: same_place, same_program, same_unit, same_code, same_figures, other_unit; of a row that
    stands alone: same_neighbours. Of doubt: near_twin, other_year, renamed. Of people: decided. `words` tell which.
    """

    key: str
    words: tuple[str, ...] = ()


def with_telling_units(items: Sequence[Item]) -> list[Item]:
    """A unit may stand behind the name. A list that has per cent in every row, also where things are counted, states
    achievement: its unit says nothing of what a row is."""
    items = [item if item.unit else replace(item, unit=bracketed_unit(item.name)) for item in items]
    printed = [item for item in items if unit_name(item.unit) is not None]
    counted = any(wording(item.name).head == "count" for item in printed)
    if counted and all(is_percent(item.unit) for item in printed):
        return [replace(item, unit=None) for item in items]
    return items


def evidence(one: Item, other: Item) -> Iterator[Reason]:
    """In the order in which a person would look at it."""
    if beside(one, other):
        yield Reason("same_place", (other.under,))
    if one.program and words(one.program) == words(other.program):
        yield Reason("same_program", (other.program,))
    if one.code and one.code == other.code:
        yield Reason("same_code", (one.code,))
    if shared := particular(one.stated & other.stated):
        yield Reason("same_figures", shared)
    if other_unit(one, other):
        yield Reason("other_unit", (one.unit or "", other.unit or ""))
    elif unit_name(one.unit) is not None and unit_name(one.unit) == unit_name(other.unit):
        yield Reason("same_unit", (other.unit or "",))


def beside(one: Item, other: Item) -> bool:
    return bool(one.under) and words(one.under) == words(other.under)


def other_unit(one: Item, other: Item) -> bool:
    """Units of two kinds: percent, rupiah, something counted, or something measured."""
    if unit_name(one.unit) is None or unit_name(other.unit) is None:
        return False
    kinds = {dimension(one.unit), dimension(other.unit)}
    return len(kinds) > 1 and (None not in kinds or bool(kinds & {"percent", "rupiah"}))


def particular(stated: frozenset[Stated]) -> tuple[str, ...]:
    """Those numbers that are hardly equal by chance, as text: not 100, 0 or 1."""
    numbers = {number for _, _, _, number in stated if len(number.as_tuple().digits) >= PARTICULAR}
    return tuple(str(number) for number in sorted(numbers - {Decimal(100)}))


def stating_alike(
    left: Sequence[Item], right: Sequence[Item], ours: Sequence[int], theirs: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Those of them that have a particular figure in common, in their order."""
    by_figure: dict[Stated, list[int]] = defaultdict(list)
    for j in theirs:
        for figure in right[j].stated:
            if particular(frozenset((figure,))):
                by_figure[figure].append(j)
    for i in ours:
        yield from ((i, j) for j in sorted({j for figure in left[i].stated for j in by_figure.get(figure, ())}))

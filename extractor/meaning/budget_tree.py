"""The tree of a budget table: what each line stands under, and which lines state the sum of others.

A table prints its tree as an order: a programme before its kegiatan, a Jumlah behind or before its parts. Words and
codes tell the levels; where they say nothing, the printed sums do. A sum is evidence only where it comes out exactly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from msgspec.structs import replace

from extractor.meaning.thresholds import PARTS_OF_SUM, TELLING_AMOUNT
from schemas.document import BudgetLine

_RANKS = {"program": 1, "kegiatan": 2, "subkegiatan": 3, "kro": 3, "ro": 4}
_SUMS = ("total", "subtotal")
_AMOUNTS = ("pagu", "pagu_awal", "realisasi")

_SUM_NAME = re.compile(r"\W*(?:(?:sub|grand)[\s-]*)?(?:jumlah|total)\b", re.I)

_Slot = tuple[str, int | None]
_Amounts = Mapping[_Slot, Decimal]


@dataclass(slots=True)
class _Node:
    place: int
    amounts: _Amounts
    parts: list[_Node] = field(default_factory=list)

    @property
    def last(self) -> int:
        return self.parts[-1].last if self.parts else self.place


def in_tree(lines: Sequence[BudgetLine], guessed: frozenset[str], of_programs: bool) -> list[BudgetLine]:
    """The lines of one table with `level`, `program` and `kegiatan` as the tree has them.

    `guessed` are the ids of lines whose level nothing printed tells; `of_programs`: the table lists programmes.
    """
    amounts = [_amounts(line) for line in lines]
    ranks = [_rank(line, guessed) for line in lines]
    jumlah = [n for n, line in enumerate(lines) if line.level in _SUMS and line.id not in guessed]
    roots = _grown(amounts, ranks, jumlah)
    levelled = [replace(line, level="kegiatan") if line.id in guessed else line for line in lines]
    for node in _inner(roots):
        line = lines[node.place]
        told = _level_over(line, [lines[part.place] for part in node.parts], line.id in guessed, guessed, of_programs)
        levelled[node.place] = replace(line, level=told)
    return _placed(_ranked(levelled, jumlah, amounts, roots))


def _rank(line: BudgetLine, guessed: frozenset[str]) -> int | None:
    """How deep a line stands, as words and codes tell it; 0 is over the programmes."""
    if line.id in guessed:
        return 0 if line.level == "subtotal" else None
    return _RANKS.get(line.level)


def _amounts(line: BudgetLine) -> _Amounts:
    found: dict[_Slot, Decimal] = {}
    for value in line.values:
        if value.measure in _AMOUNTS and value.value is not None and value.basis is None:
            found.setdefault((value.measure, value.year), value.value)
    return found


def _grown(amounts: Sequence[_Amounts], ranks: Sequence[int | None], jumlah: Sequence[int]) -> list[_Node]:
    """The lines that are no Jumlah as trees, from below: a line takes the trees right below it that add up to it, or
    else those of a lower level."""
    roots: list[_Node] = []
    for place in range(len(amounts) - 1, -1, -1):
        if place in jumlah:
            continue
        node = _Node(place, amounts[place])
        below = [ranks[root.place] for root in roots]
        taken = _summed_below(node, roots, ranks[place], below) or _lower(ranks[place], below)
        node.parts = roots[:taken]
        roots = [node, *roots[taken:]]
    return roots


def _summed_below(node: _Node, roots: Sequence[_Node], own: int | None, below: Sequence[int | None]) -> int:
    """How many of `roots` add up to `node`, none of them of a higher level."""
    for count in _adding_up(node.amounts, [root.amounts for root in roots]):
        if own is not None and any(rank is not None and rank <= own for rank in below[:count]):
            return 0
        if count > 1 or own is not None or below[0] is not None:
            return count
    return 0


def _lower(own: int | None, below: Sequence[int | None]) -> int:
    """How many of those below are of a lower level than `own`, as words and codes tell it."""
    if own is None:
        return 0
    return next((n for n, rank in enumerate(below) if rank is None or rank <= own), len(below))


def _adding_up(whole: _Amounts, parts: Sequence[_Amounts]) -> Iterator[int]:
    """How many of the first `parts` have `whole` as their sum in all amounts, or in one that is large."""
    sums = dict.fromkeys(whole, Decimal(0))
    for count, part in enumerate(parts, start=1):
        sums = {slot: amount + part.get(slot, 0) for slot, amount in sums.items()}
        agreeing = [slot for slot, amount in whole.items() if amount and sums[slot] == amount]
        if any(abs(whole[slot]) >= TELLING_AMOUNT for slot in agreeing) or 1 < len(agreeing) == len(whole):
            yield count
        if all(sums[slot] > amount for slot, amount in whole.items()):
            return


def _inner(nodes: Sequence[_Node]) -> list[_Node]:
    """All nodes that have parts, parts before wholes."""
    return [inner for node in nodes for inner in (*_inner(node.parts), *([node] if node.parts else []))]


def _level_over(
    line: BudgetLine, parts: Sequence[BudgetLine], is_guess: bool, guessed: frozenset[str], of_programs: bool
) -> str:
    """The level of a line over `parts`: that of the words and codes, unless these say nothing or less than the sums."""
    if line.level == "jenis_belanja":
        return "subtotal" if all(part.level in ("program", "kegiatan") for part in parts) else line.level
    if not is_guess or line.code or line.level in _SUMS:
        return line.level
    plain = all(part.id in guessed or part.level == "kegiatan" for part in parts)
    return "program" if plain and of_programs else "subtotal"


def _ranked(
    lines: list[BudgetLine], totals: Sequence[int], amounts: Sequence[_Amounts], roots: Sequence[_Node]
) -> list[BudgetLine]:
    """A Jumlah within what another one sums is a subtotal."""
    for place in totals:
        for first, last in _summed(place, amounts, roots):
            inside = [other for other in totals if other != place and first <= other <= last]
            inside += [other for other in totals if _between(other, place, first, last)]
            for other in inside:
                if _less(amounts[other], amounts[place]):
                    lines[other] = replace(lines[other], level="subtotal")
    return lines


def _between(other: int, place: int, first: int, last: int) -> bool:
    return last < other < place or place < other < first


def _summed(place: int, amounts: Sequence[_Amounts], roots: Sequence[_Node]) -> list[tuple[int, int]]:
    """The first and last line of what the Jumlah at `place` sums, before it or behind it."""
    found: list[tuple[int, int]] = []
    before = [root for root in roots if root.place < place][::-1]
    behind = [root for root in roots if root.place > place]
    for side in (before, behind):
        count = next(_adding_up(amounts[place], [root.amounts for root in side]), 0)
        if count:
            found.append((min(root.place for root in side[:count]), max(root.last for root in side[:count])))
    return found


def _less(one: _Amounts, other: _Amounts) -> bool:
    return any(one[slot] < other[slot] for slot in one if slot in other)


def sums_by_name(lines: Sequence[BudgetLine], guessed: frozenset[str]) -> frozenset[str]:
    """The ids of lines without a code that are called a sum, whatever of (`Jumlah Seksi A`), and are that of the lines
    before them. The sum of one line alone must be alike in all amounts and end its table."""
    called = [n for n, line in enumerate(lines) if _is_called_a_sum(line)]
    if not called:
        return frozenset()
    amounts = [_amounts(line) for line in lines]
    told = [n for n, line in enumerate(lines) if line.level in _SUMS and line.id not in guessed]
    roots = _grown(amounts, [_rank(line, guessed) for line in lines], sorted({*told, *called}))
    found: set[str] = set()
    for place in called:
        before = [root for root in roots if root.place < place][::-1]
        count = next(_adding_up(amounts[place], [root.amounts for root in before]), 0)
        alone = count == 1 == len(before) and place == len(lines) - 1
        if count >= PARTS_OF_SUM or (alone and amounts[place] == before[0].amounts and len(amounts[place]) > 1):
            found.add(lines[place].id)
    return frozenset(found)


def _is_called_a_sum(line: BudgetLine) -> bool:
    return line.code is None and line.level not in (*_SUMS, "sasaran") and bool(_SUM_NAME.match(line.name))


def _placed(lines: Sequence[BudgetLine]) -> list[BudgetLine]:
    """Each line under the programme and kegiatan printed before it; codes that contradict this leave it open."""
    placed: list[BudgetLine] = []
    over: dict[str, BudgetLine] = {}
    for line in lines:
        rank = _RANKS.get(line.level)
        if line.level in _SUMS or rank is None:
            over = {} if line.level == "total" else over
            placed.append(line)
            continue
        over = {level: one for level, one in over.items() if _RANKS[level] < rank and _holds(one, line)}
        under = {level: one.name for level, one in over.items() if getattr(line, level) is None}
        if line.level in ("program", "kegiatan"):
            over[line.level] = line
        placed.append(replace(line, **under))
    return placed


def _holds(whole: BudgetLine, part: BudgetLine) -> bool:
    """False where both have codes of one scheme and the part's does not begin with that of the whole."""
    if not whole.code or not part.code or whole.code[0].isdigit() != part.code[0].isdigit():
        return True
    scheme = whole.code.split(".")
    other = part.code.split(".")
    alike = [len(one) for one in scheme] == [len(one) for one in other[: len(scheme)]]
    return not alike or other[: len(scheme)] == scheme

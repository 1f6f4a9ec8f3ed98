"""Which lines of a budget table add up to which: totals after or before their parts, nested, no amount counted twice.

The tree is not drawn in the table; it is the reading of its levels under which the printed sums come out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from reconcile.facts.amount_rows import lines_of_amounts
from reconcile.facts.budget_levels import LEAF, rank
from reconcile.facts.coded_parts import coded_parts, parted, top_of
from reconcile.facts.counted_on import counted_on
from reconcile.facts.forests import roots
from reconcile.facts.rows import Row, Slot, TableView
from reconcile.facts.stated_sum import StatedSum
from reconcile.facts.thresholds import COLUMNS_OF_A_CUT, WRONG_OF_A_LEVEL
from reconcile.words.units import is_percent
from schemas.equation import Equation, total
from schemas.figure import Figure

COLUMNS = ("pagu_awal", "pagu", "realisasi", "sisa")


def stated_sums(table: TableView, rounded: bool = False) -> list[StatedSum]:
    """Every total and every line over parts of its own, column by column, with the parts it should be the sum of.
    `rounded` says that the amounts are in thousands."""
    lines = lines_of_amounts(table)
    slots = dict.fromkeys((figure.measure, (figure.year, figure.basis)) for line in lines for figure in line.figures)
    sen = rounded or shows_sen(lines)
    columns = [_Column(lines, measure, slot, sen) for measure, slot in slots if measure in COLUMNS]
    parts = {at: _one_structure(columns, at) for at in range(len(lines))}
    found = [stated for column in columns for stated in column.sums(parts)]
    return [_confirmed(stated, found) for stated in found]


def _one_structure(columns: Sequence[_Column], at: int) -> list[int]:
    """The parts of a line, one reading for all its columns: the one under which most of them agree; where no column
    agrees, what the codes say, or none."""
    coded = coded_parts(columns[0].lines, at) if columns else []
    choices = [coded] if coded else []
    choices += [parts for column in columns if column.stands(at) for parts in column.choices(at) if parts]
    agreeing = [sum(column.agrees(at, parts) for column in columns) for parts in choices]
    best = max(agreeing, default=0)
    return choices[agreeing.index(best)] if best else coded


def shows_sen(lines: Sequence[Row]) -> bool:
    """Whether some amount of the table shows sen, so that amounts in whole rupiah may hide them."""
    return any(figure.known and figure.number % 1 for line in lines for figure in line.figures if figure.exact)


def _confirmed(stated: StatedSum, found: Sequence[StatedSum]) -> StatedSum:
    """Borne out where the same line agrees in another column (in several, where round amounts may add up to it by
    chance), where a sum that comes close, or of rows that were counted on, stands in a column of sums that mostly
    agree, or where the total above holds the sum and not the stated figure. Where hardly a line of its level agrees
    with its parts, nobody knows what the parts of that level are."""
    misread = _misread_level(stated, found)
    others = [other for other in found if other is not stated and other.nested == stated.nested]
    agreeing = sum(other.agrees for other in others if other.line is stated.line and other.equation.stated.number)
    own = agreeing >= (COLUMNS_OF_A_CUT if stated.cut else 1)
    alike = [other.agrees for other in others if _column(other) == _column(stated)]
    usual = not stated.open and sum(alike) * 2 > len(alike) and (stated.near or stated.exceeded or stated.falls_short)
    sure = own or stated.held_above or (usual and stated.nested)
    return replace(stated, sure=sure and not misread, misread=misread)


def _misread_level(stated: StatedSum, found: Sequence[StatedSum]) -> bool:
    beside = [other for other in found if other.nested and _column(other) == _column(stated)]
    agree = [other.agrees for other in beside if rank(other.line) == rank(stated.line)]
    wrong, right = agree.count(False), agree.count(True)
    return stated.nested and wrong >= WRONG_OF_A_LEVEL and wrong > WRONG_OF_A_LEVEL * right


def _column(stated: StatedSum) -> tuple[str, int | None]:
    return stated.equation.stated.measure, stated.equation.stated.year


class _Column:
    """One column of a table: its lines with their amounts, read from above and from below."""

    def __init__(self, lines: Sequence[Row], measure: str, slot: Slot, sen: bool) -> None:
        self.lines = list(lines)
        self.sen = sen
        self.cells = [line.one(measure, slot) for line in lines]
        self.amounts = [cell.number if cell is not None and cell.known else None for cell in self.cells]
        self.kinds = [(rank(line), frozenset(figure.measure for figure in line.figures)) for line in lines]

    def sums(self, told: Mapping[int, list[int]]) -> Iterator[StatedSum]:
        """`told` holds the parts of the lines whose parts some column has told."""
        for at, cell in enumerate(self.cells):
            if cell is not None and cell.known and not is_percent(cell.unit):
                parts = told[at] or (self.total_parts(at) if rank(self.lines[at]) <= 1 else self.children(at))
                if parts and self.any_known(parts):
                    yield self.stated(at, cell, parts)

    def stated(self, at: int, cell: Figure, parts: Sequence[int]) -> StatedSum:
        cells = [self.cells[part] for part in parts]
        known = tuple(part for part in cells if part is not None and part.known)
        nested = rank(self.lines[at]) > 1
        return StatedSum(
            line=self.lines[at],
            equation=Equation(cell, known, total),
            nested=nested,
            blanks=len(cells) - len(known),
            slack=len(known) if self.sen else 0,
            open=parts[-1] == len(self.lines) - 1,
            held_above=nested and self.held_above(at, sum((part.number for part in known), Decimal(0))),
            flat=not nested and self.flat(at, parts),
            cut=nested and len(parts) < len(self.highest(self.block(at))),
            counted=nested and counted_on(self.lines, parts),
        )

    def flat(self, at: int, parts: Sequence[int]) -> bool:
        """Whether lines of one kind are all that holds amounts right before or after a total; headings hold none."""
        first, last = parts[0], parts[-1]
        beside = range(first, at) if last < at else range(at + 1, last + 1)
        between = [place for place in beside if place not in parts and self.kinds[place][1]]
        return not between and len({self.kinds[part] for part in parts}) == 1

    def block(self, at: int) -> range:
        """The lines below a line of a higher level, up to the next of its own level or above."""
        own = rank(self.lines[at])
        end = next((i for i in range(at + 1, len(self.lines)) if rank(self.lines[i]) <= own), len(self.lines))
        return range(at + 1, end)

    def up_to_the_next(self, at: int) -> list[int]:
        """All lines below, whatever they are called, up to the next of its own level."""
        own = rank(self.lines[at])
        end = next((i for i in range(at + 1, len(self.lines)) if rank(self.lines[i]) == own), len(self.lines))
        return list(range(at + 1, end))

    def held_above(self, at: int, summed: Decimal) -> bool:
        """Whether some amount is what the lines of this level around it add up to with `summed` in its place."""
        own = rank(self.lines[at])
        first = next((i for i in range(at, 0, -1) if rank(self.lines[i - 1]) < own), 0)
        end = next((i for i in range(at + 1, len(self.lines)) if rank(self.lines[i]) < own), len(self.lines))
        beside = [self.amount(i) for i in range(first, end) if rank(self.lines[i]) == own and i != at]
        whole = sum(beside, summed)
        return bool(beside) and any(self.amount(i) == whole for i in range(len(self.lines)) if not first < i < end)

    def children(self, at: int) -> list[int]:
        """The highest level within the block of a line; its first lines alone where these add up, since a heading with
        an amount of its own may end the block unseen."""
        block = [place for place in self.block(at) if not parted(self.lines[at], self.lines[place])]
        parts = self.highest(block) if rank(self.lines[at]) < LEAF else []
        summed = Decimal(0)
        for place, part in enumerate(parts):
            summed += self.amount(part)
            if summed == self.amount(at):
                return parts[: place + 1]
        return parts

    def highest(self, places: Sequence[int]) -> list[int]:
        top = min((rank(self.lines[place]) for place in places), default=LEAF)
        return [place for place in places if rank(self.lines[place]) == top]

    def total_parts(self, at: int) -> list[int]:
        """The parts of a total: those that add up to it, else those it would be the total of by its place."""
        candidates = [parts for parts in self.candidates(at) if parts and self.any_known(parts)]
        for parts in candidates:
            if self.stated_total(at, parts).agrees:
                return parts
        return min(candidates, key=lambda parts: self.off(at, parts), default=[])

    def stands(self, at: int) -> bool:
        cell = self.cells[at]
        return cell is not None and cell.known

    def agrees(self, at: int, parts: Sequence[int]) -> bool:
        return self.stands(at) and self.any_known(parts) and self.stated_total(at, parts).agrees

    def choices(self, at: int) -> Iterator[list[int]]:
        """What may be the parts of a line."""
        if rank(self.lines[at]) <= 1:
            yield from self.candidates(at)
        elif rank(self.lines[at]) < LEAF and (block := self.block(at)):
            yield self.children(at)
            yield list(block)
            yield self.up_to_the_next(at)
            for lone in (False, True):
                yield roots(self.amounts, self.kinds, block.start, block.stop, lone)

    def candidates(self, at: int) -> Iterator[list[int]]:
        before, after = self.reach(at, -1), self.reach(at, 1)
        for lone in (False, True):
            yield from self.forests(at, before[0] if before else at, lone)
        yield from (self.run(at, -1), self.run(at, 1))
        yield from (self.parts_within(before), self.parts_within(after), top_of(self.lines, before))
        yield [place for place in (*before, *after) if rank(self.lines[place]) == 1]
        yield self.highest([place for place in range(len(self.lines)) if rank(self.lines[place]) > 1])

    def forests(self, at: int, since: int, lone: bool) -> Iterator[list[int]]:
        """What stands for itself before the total, in all or since the total before, and after it."""
        own = roots(self.amounts, self.kinds, since, at, lone)
        yield own
        yield [since - 1, *own] if since else own
        yield roots(self.amounts, self.kinds, 0, at, lone)
        yield roots(self.amounts, self.kinds, at + 1, len(self.lines), lone)

    def reach(self, at: int, step: int) -> list[int]:
        """The lines to one side, up to the next total of at least this rank."""
        own = max(rank(self.lines[at]), 0)
        places = []
        for place in range(at + step, len(self.lines) if step > 0 else -1, step):
            if rank(self.lines[place]) <= own:
                break
            places.append(place)
        return places[::step]

    def parts_within(self, places: Sequence[int]) -> list[int]:
        """The highest level that is no total itself."""
        return self.highest([place for place in places if rank(self.lines[place]) > 1])

    def run(self, at: int, step: int) -> list[int]:
        """The lines to one side whose amounts add up to this one, each taken whole with what it holds itself."""
        target, summed, parts = self.amount(at), Decimal(0), []
        place = at + step
        while 0 <= place < len(self.lines):
            parts.append(place)
            summed += self.amount(place)
            if summed == target:
                return sorted(parts)
            if summed > target:
                return []
            place = self.past(place, step)
        return []

    def past(self, place: int, step: int) -> int:
        """The next line that is not a part of this one."""
        if rank(self.lines[place]) <= 1:
            inner = self.run(place, step)
            return (inner[-1] if step > 0 else inner[0]) + step if inner else place + step
        if step > 0:
            return self.block(place).stop
        return place - 1

    def amount(self, at: int) -> Decimal:
        cell = self.cells[at]
        return cell.number if cell is not None and cell.known else Decimal(0)

    def any_known(self, parts: Sequence[int]) -> bool:
        return any((cell := self.cells[part]) is not None and cell.known for part in parts)

    def stated_total(self, at: int, parts: Sequence[int]) -> StatedSum:
        cell = self.cells[at]
        if cell is None:
            raise ValueError("a total without a cell has no parts")
        return self.stated(at, cell, parts)

    def off(self, at: int, parts: Sequence[int]) -> Decimal:
        return abs(sum((self.amount(part) for part in parts), Decimal(0)) - self.amount(at))

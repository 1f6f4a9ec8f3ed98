"""What an office reached and spent in a year: drawn by seed, each figure as it is printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import Final

from bench.typeset.agencies import Item, Measure
from bench.typeset.numbers import printed, rounded, value_of

_LEVELS: Final = ("program", "kegiatan", "kro", "ro")
_HUNDRED: Final = Decimal(100)
_SHARES: Final = ("%", "Persen")


@dataclass(frozen=True, slots=True)
class Reading:
    """One indicator through the years; figures as printed, without units. `capaian` is exact, None of words."""

    measure: Measure
    target: str
    realisasi: str
    before: tuple[str, str]  # last year's, and that of the year before
    end: str  # the target of the last year of the plan
    capaian: Decimal | None

    @property
    def numeric(self) -> bool:
        return self.capaian is not None


@dataclass(frozen=True, slots=True)
class Spent:
    """A budget line in rupiah; of a parent, the sums of its parts. `parent` is its place among the lines."""

    item: Item
    pagu: int
    realisasi: int
    parent: int | None


def reading(measure: Measure, rand: Random) -> Reading:
    target = value_of(measure.target)
    if target is None:
        word = measure.target
        return Reading(measure, word, word, (word, word), word, None)
    realised = [_near(measure, target, rand, low, high) for low, high in ((0.88, 1.16), (0.84, 1.05), (0.80, 1.0))]
    capaian = capaian_of(measure, target, value_of(realised[0]) or target)
    end = _capped(measure, target * Decimal("1.05"), _decimals(measure.target))
    return Reading(measure, measure.target, realised[0], (realised[1], realised[2]), end, capaian)


def capaian_of(measure: Measure, target: Decimal, realised: Decimal) -> Decimal:
    reached = 2 * target - realised if measure.lower else realised
    return reached / target * _HUNDRED


def spending(items: Sequence[Item], rand: Random) -> list[Spent]:
    parents = [_parent(items, at) for at in range(len(items))]
    leaves = [at for at in range(len(items)) if at not in parents]
    pagu = {at: rand.randrange(60_000, 9_000_000) * 1000 for at in leaves}
    realised = {at: int(amount * rand.uniform(0.9, 0.999)) for at, amount in pagu.items()}
    return [
        Spent(
            item,
            *(sum(amounts[leaf] for leaf in _below(at, leaves, parents)) for amounts in (pagu, realised)),
            parents[at],
        )
        for at, item in enumerate(items)
    ]


def absorbed(spent: int, pagu: int) -> str:
    return printed(Decimal(spent) / Decimal(pagu) * _HUNDRED, 2)


def _near(measure: Measure, target: Decimal, rand: Random, low: float, high: float) -> str:
    return _capped(measure, target * Decimal(str(round(rand.uniform(low, high), 4))), measure.decimals)


def _capped(measure: Measure, value: Decimal, decimals: int) -> str:
    highest = _HUNDRED if measure.unit in _SHARES else value
    return printed(max(min(value, highest), Decimal(1).scaleb(-decimals)), decimals)


def _decimals(raw: str) -> int:
    return len(raw.partition(",")[2])


def _parent(items: Sequence[Item], at: int) -> int | None:
    depth = _LEVELS.index(items[at].level)
    return next((up for up in range(at - 1, -1, -1) if _LEVELS.index(items[up].level) < depth), None)


def _below(at: int, leaves: Sequence[int], parents: Sequence[int | None]) -> list[int]:
    return [leaf for leaf in leaves if at in (leaf, parents[leaf])]


def change(now: str, before: str, decimals: int) -> tuple[str, str]:
    """The word for a change and how large it is."""
    difference = (value_of(now) or Decimal()) - (value_of(before) or Decimal())
    word = "kenaikan" if difference >= 0 else "penurunan"
    return word, printed(rounded(abs(difference), decimals), decimals)

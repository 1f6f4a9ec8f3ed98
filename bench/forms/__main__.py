"""`python -m bench.forms`: forms of budgets, and of indicators with their budget, in several looks each.

Half of the forms are held, chosen by a seed: of them only the sum is printed, so that it tells how forms are read that
nobody looks at. Forms that came later are held too, and summed for themselves. `--show NAME` prints what is not right
of an open form. An open form of which less is right than floors.json says fails.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Final

from bench.forms import (
    accounts,
    beside,
    budgets,
    columns,
    lists,
    many_columns,
    ministries,
    pieces,
    programmes_beside,
    regions,
    shares,
    totals,
    wordings,
)
from bench.forms.counting import Make, counted, read

_BATCHES: Final[Sequence[Mapping[str, Sequence[Make]]]] = (
    {
        "beside": (*beside.FORMS, *programmes_beside.FORMS),
        "budgets": (*budgets.FORMS, *totals.FORMS),
        "columns": (*columns.FORMS, *many_columns.FORMS),
        "lists": lists.FORMS,
    },
    {"pieces": (*pieces.FORMS, *shares.FORMS)},
    {"accounts": accounts.FORMS},
)


def _named(batch: Mapping[str, Sequence[Make]]) -> dict[str, Make]:
    return {f"{kind}.{make.__name__}": make for kind, makes in batch.items() for make in makes}


_ALL_OPEN: Final[Mapping[str, Sequence[Make]]] = {"wordings": wordings.FORMS}
_ALL_HELD: Final[Mapping[str, Sequence[Make]]] = {"ministries": ministries.FORMS, "regions": regions.FORMS}
FORMS: Final[dict[str, Make]] = {
    name: make for batch in (*_BATCHES, _ALL_OPEN, _ALL_HELD) for name, make in _named(batch).items()
}


_LATER: Final = frozenset(_named(_ALL_HELD))


def _held() -> Iterator[str]:
    """Half of the forms of each batch, by one seed."""
    for batch in _BATCHES:
        names = sorted(_named(batch))
        yield from Random(1550).sample(names, len(names) // 2)
    yield from _LATER


HELD: Final = frozenset(_held())
LOOKS: Final = 6
FLOORS: Final = Path(__file__).with_name("floors.json")
_HEADS: Final = ("b.rows", "bud R", "bud P", "i.rows", "val R", "val P", "around", "sure", "told")
_SHARES: Final = {
    "rows": ("rows found", "rows"), "R": ("right", "asked"), "P": ("right", "told"),
}  # fmt: skip


def line(name: str, found: Counter[str]) -> str:
    shares = [
        (f"{part} {right}", f"{part} {of}") for part in ("budget", "indicators") for right, of in _SHARES.values()
    ]
    shares += [("around right", "around"), ("sure right", "sure")]
    told = found["budget told"] + found["indicators told"]
    numbers = [_share(found[right], found[of]) for right, of in shares] + [_share(found["sure"], told)]
    return f"{name:34}" + "".join(f"{number:>7}" for number in numbers)


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "-"


def share_right(found: Counter[str]) -> float:
    """Of a hundred values that the forms say."""
    asked = found["budget asked"] + found["indicators asked"]
    return round(100 * (found["budget right"] + found["indicators right"]) / asked, 1) if asked else 100.0


def measured(name: str, looks: int, show: bool) -> dict[str, Counter[str]]:
    """What is right of a form, by the lines of its looks."""
    found: dict[str, Counter[str]] = {}
    for seed in range(looks):
        wrong: list[str] = []
        one = read(name, FORMS[name], seed)
        found[one.look.rules] = found.get(one.look.rules, Counter()) + counted(one, wrong)
        if show and wrong:
            print(f"-- {name} {seed} {one.look}", *wrong, sep="\n     ")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", metavar="NAME")
    arguments = parser.parse_args()
    floors: dict[str, float] = json.loads(FLOORS.read_text())
    print(f"{'form':34}" + "".join(f"{head:>7}" for head in _HEADS))
    sums: dict[str, Counter[str]] = {}
    low: list[str] = []
    for name in FORMS:
        half = "held later" if name in _LATER else "held" if name in HELD else "open"
        if arguments.show and (name in HELD or arguments.show not in name):
            continue
        by_rules = measured(name, LOOKS, bool(arguments.show))
        whole = sum(by_rules.values(), Counter[str]())
        for kind, found in {**{f"{half}, {rules}": one for rules, one in by_rules.items()}, half: whole}.items():
            sums[kind] = sums.get(kind, Counter()) + found
        if half == "open":
            print(line(name, whole))
        if half == "open" and share_right(whole) < floors[name]:
            low.append(name)
    print(*(line(kind, sums[kind]) for kind in sorted(sums, key=lambda kind: ("," not in kind, kind))), sep="\n")
    if low:
        print(f"below their floor: {', '.join(low)}")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())

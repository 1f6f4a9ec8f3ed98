"""`python -m bench.forms`: forms of budgets, and of indicators with their budget, in several looks each.

Half of the forms are held: of them only the sum is printed. `--show NAME` prints what is not right of an open form.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from random import Random
from typing import Final

from bench.forms import (
    accounts,
    beside,
    budgets,
    columns,
    lists,
    many_columns,
    pieces,
    programmes_beside,
    shares,
    totals,
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


FORMS: Final[dict[str, Make]] = {name: make for batch in _BATCHES for name, make in _named(batch).items()}


def _held() -> Iterator[str]:
    """Half of the forms of each batch, by one seed."""
    for batch in _BATCHES:
        names = sorted(_named(batch))
        yield from Random(1550).sample(names, len(names) // 2)


HELD: Final = frozenset(_held())
LOOKS: Final = 6
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


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show")
    parser.add_argument("--looks", type=int, default=LOOKS)
    arguments = parser.parse_args()
    print(
        f"{'form':34}"
        + "".join(
            f"{head:>7}" for head in ("b.rows", "bud R", "bud P", "i.rows", "val R", "val P", "around", "sure", "told")
        )
    )
    sums = {"open": Counter[str](), "held": Counter[str]()}
    lines: dict[str, Counter[str]] = {}
    for name, make in FORMS.items():
        if arguments.show and (name in HELD or arguments.show not in name):
            continue
        half = "held" if name in HELD else "open"
        own: Counter[str] = Counter()
        for seed in range(arguments.looks):
            wrong: list[str] = []
            one = read(name, make, seed)
            told = counted(one, wrong)
            own += told
            kind = f"{half}, {one.look.rules}"
            lines[kind] = lines.get(kind, Counter[str]()) + told
            if arguments.show and wrong:
                print(f"-- {name} {seed} {one.look}", *wrong, sep="\n     ")
        sums[half] += own
        if half == "open":
            print(line(name, own))
    for half, own in {**lines, **sums}.items():
        print(line(half, own))
    return 0


if __name__ == "__main__":
    sys.exit(main())

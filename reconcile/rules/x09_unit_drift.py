"""The unit of one indicator is the same in every list, and is what its own wording counts.

Why: one Dokumen is not one Laporan; where the unit changes, nobody can tell whether the same thing is counted.
Example: `Jumlah laporan pendistribusian logistik` with the unit Dokumen; or Laporan in the agreement, Dokumen in the
measurement.
May be wrong: where two words are used for one thing on purpose (Poin and Skor of one index).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reconcile.across.repeated import stated_in_scope
from reconcile.findings.build_finding import build_finding
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from reconcile.words.printed_units import bears_unit
from reconcile.words.units import unit_name
from reconcile.words.vocabularies import listed
from reconcile.words.wording import words
from schemas.figure import Figure


def check(index: Index) -> Iterator[Outcome]:
    for quantity, figures, _ in stated_in_scope(index, lambda measure: measure == "target"):
        if len({figure.table for figure in figures}) < 2:
            continue
        with_unit = [figure for figure in figures if bears_unit(figure)]
        units = Counter(unit_name(figure.unit) for figure in with_unit)
        usual = units.most_common(1)[0][0] if units else None
        drifted = [figure for figure in with_unit if unit_name(figure.unit) != usual]
        misnamed = [figure for figure in with_unit if _misnamed(figure)]
        if drifted:
            others = [figure for figure in with_unit if figure not in drifted]
            yield _finding(str(quantity), "unit_drift", drifted, others)
        elif misnamed:
            yield _finding(str(quantity), "unit_misnamed", misnamed, [])
        else:
            yield Consistent(()) if len(with_unit) > 1 else Undecided((), "no_unit")


def _misnamed(figure: Figure) -> bool:
    """`Jumlah laporan ...` with the unit Dokumen."""
    named = [thing for thing in listed("counted", "things") if thing in words(figure.label)[:3]]
    unit = unit_name(figure.unit)
    return len(named) == 1 and unit in listed("counted", "things") and unit != named[0]


def _finding(quantity: str, key: str, places: list[Figure], others: list[Figure]) -> Contradiction:
    units = {figure.unit or "": None for figure in others}
    return build_finding(
        "X09",
        "warning",
        places[0],
        key,
        params={"unit": places[0].unit or "", "units": list(units)},
        also_stated=places[1:],
        context=others[:6],
        corrections={},
        fault=f"X09 {quantity}",
    )


RULE = Rule("X09", "unit-drift", "warning", check)

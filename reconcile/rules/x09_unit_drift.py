"""The unit of one indicator is the same in every list, and is what its own wording counts.

Why: one Dokumen is not one Laporan; where the unit changes, nobody can tell whether the same thing is counted.
Example: `Jumlah laporan pendistribusian logistik` with the unit Dokumen; or Laporan in the agreement, Dokumen in the
measurement.
May be wrong: where two words are used for one thing on purpose (Poin and Skor of one index).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reconcile.figure import Figure
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.repeated import stated_again
from reconcile.rule import Rule
from reconcile.tell import tell
from reconcile.units import is_percent, unit_name
from reconcile.vocabularies import listed
from reconcile.wording import words


def check(index: Index) -> Iterator[Outcome]:
    for quantity, figures in stated_again(index, lambda measure: measure == "target"):
        with_unit = [figure for figure in figures if _bears_unit(figure)]
        units = Counter(unit_name(figure.unit) for figure in with_unit)
        misnamed = [figure for figure in with_unit if _misnamed(figure)]
        if len(units) > 1:
            usual = units.most_common(1)[0][0]
            yield _drifts(str(quantity), [figure for figure in with_unit if unit_name(figure.unit) != usual], with_unit)
        elif misnamed:
            yield _misfits(str(quantity), misnamed)
        elif len(with_unit) > 1:
            yield Consistent(())
        else:
            yield Undecided((), "no_unit")


def _bears_unit(figure: Figure) -> bool:
    """A per cent sign over a whole column says nothing of a row that does not print it."""
    if is_percent(figure.unit):
        return "%" in figure.raw or "persen" in figure.quote.casefold()
    return unit_name(figure.unit) is not None


def _misnamed(figure: Figure) -> bool:
    """`Jumlah laporan ...` with the unit Dokumen."""
    named = [thing for thing in listed("counted", "things") if thing in words(figure.label)[:3]]
    unit = unit_name(figure.unit)
    return len(named) == 1 and unit in listed("counted", "things") and unit != named[0]


def _drifts(quantity: str, places: list[Figure], all_places: list[Figure]) -> Contradiction:
    units = {figure.unit or "": None for figure in all_places if figure not in places}
    return tell(
        "X09",
        "warning",
        places[0],
        "unit_drift",
        params={"unit": places[0].unit or "", "units": list(units)},
        also_stated=places[1:],
        context=[figure for figure in all_places if figure not in places][:6],
        corrections={},
        fault=f"X09 {quantity}",
    )


def _misfits(quantity: str, places: list[Figure]) -> Contradiction:
    return tell(
        "X09",
        "warning",
        places[0],
        "unit_misnamed",
        params={"unit": places[0].unit or ""},
        also_stated=places[1:],
        corrections={},
        fault=f"X09 {quantity}",
    )


RULE = Rule("X09", "unit-drift", "warning", check)

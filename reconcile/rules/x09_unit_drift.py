"""The unit of one indicator is the same in every list, and is what its own wording counts.

Why: one Dokumen is not one Laporan; where the unit changes, nobody can tell whether the same thing is counted.
Example: `Jumlah laporan pendistribusian logistik` with the unit Dokumen; or Laporan in the agreement, Dokumen in the
measurement.
May be wrong: where two words are used for one thing on purpose (Poin and Skor of one index).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from reconcile.across.part_years import of_part_year
from reconcile.across.persons import of_the_staff
from reconcile.facts.likeness import of_two_dimensions
from reconcile.findings.build_finding import build_finding
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from reconcile.words.printed_units import bears_unit
from reconcile.words.units import bracketed_unit, one_unit, unit_name, without_scale
from reconcile.words.vocabularies import listed
from reconcile.words.wording import words
from schemas.figure import Figure


def check(index: Index) -> Iterator[Outcome]:
    for subject, figures in _by_subject(index).items():
        units = Counter(unit for figure in figures if (unit := _unit(figure)))
        usual = units.most_common(1)[0][0] if units else None
        drifted = [figure for figure in figures if (unit := _unit(figure)) and not (usual and one_unit(unit, usual))]
        misnamed = [figure for figure in figures if _misnamed(figure)]
        if any(of_two_dimensions(figure, figures[0]) for figure in figures) or of_the_staff(index):
            yield Undecided((), "scope_differs")  # two indicators of one name
        elif drifted:
            others = [figure for figure in figures if figure not in drifted and _unit(figure)]
            even = len(others) == len(drifted)  # then either of them may be the wrong one
            yield _finding(str(subject), "unit_drift", [*drifted, *(others if even else ())], others)
        elif misnamed:
            yield _finding(str(subject), "unit_misnamed", misnamed, [])
        else:
            yield Consistent(()) if units.total() > 1 else Undecided((), "no_unit")


def _by_subject(index: Index) -> dict[int, list[Figure]]:
    """One figure of each row of an indicator that at least two tables list, its target where it has one."""
    partial = of_part_year(index)
    found: dict[int, list[Figure]] = defaultdict(list)
    for row in index.rows:
        subject = index.subject_of[row.owner.id]
        stated = next((figure for figure in (*row.of("target"), *row.of("realisasi")) if figure.written), None)
        if stated is not None and subject not in index.twins and stated.table not in partial:
            found[subject].append(stated)
    return {subject: figures for subject, figures in found.items() if len({figure.table for figure in figures}) > 1}


def _unit(figure: Figure) -> str | None:
    """One name for what is printed beside the figure, or in brackets behind what it is of; a scale is no other unit."""
    printed = figure.unit if bears_unit(figure) else bracketed_unit(figure.label)
    unit = unit_name(printed)
    return without_scale(unit) if unit else None


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

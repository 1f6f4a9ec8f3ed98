"""Rows of which less is better that follow different formulas: some (2T-R)/T, others T/R."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from reconcile.facts.capaian import JudgedCapaian
from reconcile.facts.formulas import LOWER
from reconcile.facts.rows import Slot
from reconcile.facts.thresholds import SHOWN
from reconcile.index import Index
from schemas.equation import Equation
from schemas.verdict import Judged, Verdict


@dataclass(frozen=True, slots=True)
class Mixed:
    """`fewer` follow one formula, and `usual` the other, of the `form` that more rows follow; `expected` is what that
    one gives for the first of the fewer."""

    fewer: tuple[JudgedCapaian, ...]
    usual: tuple[JudgedCapaian, ...]
    form: str
    expected: Fraction


def mixed_formulas(index: Index) -> Iterator[Mixed]:
    """Of one year. A report that prints both formulas has said which it uses where."""
    printed = {entry.form for entry in index.document.formulas if entry.polarity == "lower"}
    groups: dict[Slot, dict[str, list[JudgedCapaian]]] = defaultdict(lambda: defaultdict(list))
    for entry in index.capaian.values() if len(printed) < len(LOWER) else ():
        if (form := _only_form(index, entry)) is not None:
            groups[entry.stated.year, entry.stated.basis][form].append(entry)
    for forms in groups.values():
        if len(forms) > 1:
            fewer, usual = sorted(forms, key=lambda form: len({index.subject_of[e.row.owner.id] for e in forms[form]}))
            verdict = _by(index, forms[fewer][0], usual)
            if isinstance(verdict, Judged):
                yield Mixed(tuple(forms[fewer]), tuple(forms[usual]), usual, verdict.computed)


def _by(index: Index, entry: JudgedCapaian, form: str) -> Verdict:
    """How a capaian stands to one of the formulas; raises KeyError for another form."""
    formula = {known.form: known.formula for known in LOWER}[form]
    return index.judge(Equation(entry.stated, entry.figures[1:], formula))


def _only_form(index: Index, entry: JudgedCapaian) -> str | None:
    """The one formula that the figures of a row follow as printed; None where both or neither do."""
    shown = entry.kind == "sound" and entry.polarity == "lower" and entry.verdict.rank <= SHOWN
    if not shown or entry.target is None or entry.realisasi is None or entry.target.bounds is not None:
        return None
    followed = [known.form for known in LOWER if _by(index, entry, known.form).consistent]
    return followed[0] if len(followed) == 1 else None

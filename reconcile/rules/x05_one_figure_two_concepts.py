"""The percentage that is called capaian kinerja is not the absorption of the budget.

Why: performance and spending are measured apart, and a report is to tell how far they go together; where one and the
same figure stands for both, one of them was not measured.
Example: `Capaian Kinerja adalah 98,37%`, while 98,37% is realisasi over pagu on the next page.
May be wrong: where both were measured and are equal by chance, which is unlikely with two decimals.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from reconcile.facts.scope import claim_of, overall
from reconcile.findings.build_finding import build_finding
from reconcile.index import Index
from reconcile.outcome import Consistent, Outcome, Undecided
from reconcile.prose.absorbed import absorbed_in_words, stated_absorptions
from reconcile.rule import Rule
from schemas.figure import Figure


def check(index: Index) -> Iterator[Outcome]:
    for sentence in index.sentences:
        for figure in sentence:
            if figure.measure == "capaian" and figure.known and figure.decimals > 0:
                yield from _asked(index, figure, sentence)


def _asked(index: Index, figure: Figure, sentence: Sequence[Figure]) -> Iterator[Outcome]:
    if own := absorbed_in_words(sentence, figure):
        pagu, sisa = own
        params = {"pagu": pagu.raw, "sisa": sisa.raw}
        yield build_finding(
            "X05", "error", figure, "absorption_called_capaian", params=params, inputs=own, corrections={}
        )
    elif overall(figure, index.document.agency):
        yield _of_whole(index, figure)


def _of_whole(index: Index, figure: Figure) -> Outcome:
    stated = stated_absorptions(index, figure.year or index.document.year)
    equal = [other for other in stated if other.value == figure.value and other.decimals == figure.decimals]
    if not stated or figure.year is None:
        return Undecided((figure,), "no_absorption" if not stated else "no_year")
    if not equal or _borne_out(index, figure):
        return Consistent((figure, *stated))
    context = (other for sentence in index.sentences for other in sentence if _other_capaian(index, figure, other))
    first, *others = sorted(equal, key=lambda other: abs(other.page - figure.page))
    return build_finding(
        "X05",
        "error",
        figure,
        "one_figure_two_concepts",
        params={"other_page": first.page},
        also_stated=(first, *others)[:5],
        context=list(islice(context, 3)),
        identity=(str(figure.year),),
        corrections={},
    )


def _borne_out(index: Index, figure: Figure) -> bool:
    """Whether a table of capaian gives the very figure as its average."""
    return any(cell.measure == "capaian" and cell.value == figure.value for cell in index.aggregates)


def _other_capaian(index: Index, figure: Figure, other: Figure) -> bool:
    same = other.measure == "capaian" and other.year == figure.year and other.value != figure.value
    return same and claim_of(other).code is None and overall(other, index.document.agency)


RULE = Rule("X05", "one-figure-two-concepts", "error", check)

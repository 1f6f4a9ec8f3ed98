"""An amount or count in words says the same as its digits.

Why: the words are there to secure the digits; where they differ, the words count in law, and the digits in the table.
Example: Rp 25.150.017.000 (dua puluh lima juta seratus lima puluh juta tujuh belas juta rupiah).
May be wrong: where the words in brackets are a remark and no number.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reconcile.findings.build_finding import build_computed_finding, build_finding
from reconcile.index import Index
from reconcile.outcome import Consistent, Outcome, Undecided
from reconcile.rule import Rule
from schemas.figure import Figure
from schemas.findings import Parameter
from schemas.prose import Claim


def check(index: Index) -> Iterator[Outcome]:
    for figure in index.claims:
        claim = figure.owner
        if isinstance(claim, Claim) and claim.words:
            yield _spelled(figure, claim.words, claim.words_value)


def _spelled(figure: Figure, words: str, said: Decimal | None) -> Outcome:
    if not figure.known:
        return Undecided((figure,), "unreadable")
    if said == figure.number:
        return Consistent((figure,))
    params: dict[str, Parameter] = {"words": words}
    quote = f"{figure.raw} ({words})"
    if said is None:
        return build_finding("N03", "error", figure, "terbilang_unreadable", params=params, quote=quote)
    return build_computed_finding("N03", "error", figure, "terbilang", said, params=params, quote=quote, corrections={})


RULE = Rule("N03", "terbilang", "error", check)

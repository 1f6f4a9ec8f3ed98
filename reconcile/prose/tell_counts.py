"""Tell counts of parts that do not add up to the count of the whole."""

from __future__ import annotations

from decimal import Decimal

from reconcile.facts.scope import claim_of
from reconcile.findings.build_finding import tell_number
from reconcile.outcome import Consistent, Outcome
from reconcile.prose.count_parts import CountedParts
from reconcile.prose.counts import counting_words


def tell_parts(entry: CountedParts) -> Outcome:
    whole, parts = entry.whole, entry.parts
    if entry.sum == whole.number:
        return Consistent((whole, *parts))
    return tell_number(
        "X07",
        "warning",
        whole,
        "count_parts",
        computed=Decimal(entry.sum),
        params={
            "noun": whole.measure.partition(":")[2],
            "parts": [f"{claim_of(part).subject} {part.raw} ({part.page})" for part in parts],
        },
        also_stated=parts,
        quote=counting_words(whole),
        identity=("parts",),
        corrections={},
    )

"""What was reached of a target that a sentence tells, where its words do not say it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from extractor.prose.measured import Measured
from extractor.prose.mention import Mention
from extractor.words.claim_vocabulary import EQUIVALENT, ONLY_FILLING

_RESULTS: Final = ("realisasi", "capaian")


def with_results(text: str, mentions: Sequence[Mention], measured: Sequence[Measured]) -> list[Measured]:
    """`target 60 poin, capaian 63 poin atau 105 %`: behind a target comes what was reached, and what that is in
    percent of the target."""
    found = list(measured)
    for place, mention in enumerate(mentions[1:], 1):
        gap = text[mentions[place - 1].after : mention.start]
        linked = gap.strip() == "(" or (EQUIVALENT.search(gap) and ONLY_FILLING.fullmatch(gap))
        told = found[place - 1].measure, found[place].measure
        results = told[0] in _RESULTS and told[1] in (None, *_RESULTS) and _last_result(found[: place - 1]) == "target"
        told_behind = _next_result(measured[place + 1 :]) == "capaian"
        if (
            mention.kind == "percentage"
            and mentions[place - 1].kind != "amount"
            and linked
            and results
            and not told_behind
        ):
            found[place - 1] = found[place - 1]._replace(measure="realisasi")
            found[place] = Measured("capaian", cue=found[place].cue)
    return found


def _next_result(measured: Sequence[Measured]) -> str | None:
    return next((said.measure for said in measured if said.measure in ("target", *_RESULTS)), None)


def _last_result(measured: Sequence[Measured]) -> str | None:
    told = [said.measure for said in measured if said.measure in ("target", *_RESULTS)]
    return told[-1] if told else None

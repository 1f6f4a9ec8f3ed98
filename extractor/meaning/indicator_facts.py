"""What one table of a report says of an indicator and another leaves out: the sasaran that it stands under."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from extractor.words.header_vocabulary import plain
from extractor.words.marks import unmarked
from schemas.document import Indicator


def with_facts(indicators: Sequence[Indicator]) -> list[Indicator]:
    """`indicators` with the sasaran that all other tables that know one give."""
    said: dict[str, Counter[str]] = defaultdict(Counter)
    wording: dict[str, str] = {}
    for indicator in indicators:
        if indicator.sasaran and (name := _name(indicator)):
            sasaran = plain(unmarked(indicator.sasaran)[1])
            said[name][sasaran] += 1
            wording.setdefault(sasaran, indicator.sasaran)
    known = {name: wording[next(iter(told))] for name, told in said.items() if len(told) == 1}
    return [
        replace(indicator, sasaran=known[_name(indicator)])
        if not indicator.sasaran and _name(indicator) in known
        else indicator
        for indicator in indicators
    ]


def _name(indicator: Indicator) -> str:
    return plain(unmarked(indicator.indikator)[1])

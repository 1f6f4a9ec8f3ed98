"""A table holds what its caption says: rows of the level it names, and results where it announces results.

Why: a table under a wrong caption stands where another one should; the promised one is missing.
Example: `Rencana Kinerja Tahunan Kegiatan` over a copy of the sasaran strategis: the list of kegiatan is nowhere.
May be wrong: where the caption uses kegiatan in a wider sense than the list.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.across.captions import Misnamed, checked, misnamed
from reconcile.findings.finding_in_text import Place, finding_in_text
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from schemas.findings import Parameter


def check(index: Index) -> Iterator[Outcome]:
    found = list(misnamed(index))
    yield from map(_finding, found)
    if not found:
        yield Consistent(()) if checked(index) else Undecided((), "no_caption")


def _finding(found: Misnamed) -> Contradiction:
    params: dict[str, Parameter] = {"caption": found.place.text, "said": found.said_level, "level": found.level}
    if found.copy is None:
        return finding_in_text("S03", "warning", [found.place], found.key, params=params)
    params |= {"copied": found.copy.number or found.copy.caption or found.copy.id, "copied_page": found.copy.pages[0]}
    source = Place(found.copy.pages[0], found.copy.caption or "")
    return finding_in_text("S03", "warning", [found.place], "caption_copy", params=params, context=[source])


RULE = Rule("S03", "caption", "warning", check)

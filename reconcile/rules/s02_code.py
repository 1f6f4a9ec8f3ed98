"""A code of a kegiatan or RO stands for one name, a name has one code, and its brackets close as they opened.

Why: money and performance are joined by the code; where one code stands for several things, nobody can tell which
budget paid for which result.
Example: `Sosialisasi [6709.QGE.004]` in the budget, `Sosialisasi (6709.QGE.006)` in the action plan.
May be wrong: where a code was changed within the year, or a name is shortened beyond recognition.
Regulation: PMK 62/2023: programme, kegiatan, KRO and RO have one code each.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.across.code_names import CodeNames, Misnamed
from reconcile.across.code_rows import WrongCode, wrong_codes
from reconcile.across.coded import Mention
from reconcile.findings.finding_in_text import finding_in_text
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule


def check(index: Index) -> Iterator[Outcome]:
    names = CodeNames(index)
    found = [
        *(_brackets(mention) for mention in names.mentions if not mention.mirrored),
        *map(_misnamed, names.misnamed()),
        *map(_wrong, wrong_codes(index)),
    ]
    yield from found
    if not found:
        yield Consistent(()) if names.mentions else Undecided((), "no_codes")


def _wrong(found: WrongCode) -> Contradiction:
    params = {"code": found.row.places[0].text, "name": found.row.name, "other": found.other.places[-1].text}
    places, context = found.row.places, found.other.places[-1:]
    identity = (found.row.places[0].text,)
    return finding_in_text("S02", "warning", places, found.key, params=params, context=context, identity=identity)


def _brackets(mention: Mention) -> Contradiction:
    return finding_in_text("S02", "warning", [mention.place], "code_brackets", params={"code": mention.code})


def _misnamed(found: Misnamed) -> Contradiction:
    return finding_in_text(
        "S02",
        "warning",
        [mention.place for mention in found.places],
        found.key,
        params={"code": found.code, "name": found.places[0].name, "instead": list(found.instead)},
        context=[mention.place for mention in found.elsewhere[:3]],
        identity=(found.code,),
    )


RULE = Rule("S02", "code", "warning", check)

"""The number of a civil servant (NIP) can be one, and one person has one number.

Why: the number says who signed; an agreement under a wrong number is signed by nobody.
Example: one name with two numbers that differ in the day of birth, in two agreements of one report.
May be wrong: where two persons have one name, or a contract employee became a civil servant within the year.
Regulation: Peraturan Kepala BKN 22/2007: birth date, appointment, sex, serial.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from reconcile.across.persons import Signature, signatures
from reconcile.findings.finding_in_text import finding_in_text
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule


def check(index: Index) -> Iterator[Outcome]:
    persons: dict[str, list[Signature]] = defaultdict(list)
    for signature in signatures(index):
        if signature.party.nip_ordinal is None:
            yield Undecided((), "no_nip")
        else:
            persons[signature.name].append(signature)
    for signed in persons.values():
        invalid = [entry for entry in signed if entry.party.nip_valid is False]
        rarest = _rarest(signed)
        if invalid:
            yield finding_in_text("P02", "warning", [entry.numbered for entry in invalid], "nip_invalid")
        elif rarest:
            yield _two_numbers(rarest, signed)
        else:
            yield Consistent(())


def _rarest(signed: Sequence[Signature]) -> list[Signature]:
    """Of two or more numbers of one person, the places of all but the most usual one."""
    times = Counter(entry.party.nip_ordinal for entry in signed)
    usual = times.most_common(1)[0][0]
    return [entry for entry in signed if entry.party.nip_ordinal != usual]


def _two_numbers(rarest: Sequence[Signature], signed: Sequence[Signature]) -> Contradiction:
    others = [entry for entry in signed if entry not in rarest]
    return finding_in_text(
        "P02",
        "warning",
        [entry.numbered for entry in rarest],
        "nip_differs",
        params={"times": len(rarest), "pages": [str(page) for page in sorted({e.agreement.page for e in others})]},
        context=[entry.numbered for entry in others[:3]],
    )


RULE = Rule("P02", "nip", "warning", check)

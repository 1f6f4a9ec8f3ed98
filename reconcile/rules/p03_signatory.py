"""An agreement has two different parties, and one office one holder in agreements of one date.

Why: an agreement is a promise to somebody else; who promises to oneself is held to account by nobody.
Example: the head of a division, who also acts as secretary, agrees as both parties.
May be wrong: where two persons have one name, or two hold posts of one name; an acting head who agrees with himself is
told nevertheless.
Regulation: PermenPANRB 53/2014: the agreement is made between the one who gives and the one who receives the charge.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from reconcile.across.persons import Signature, holders, of_the_staff, signatures
from reconcile.findings.finding_in_text import finding_in_text
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from reconcile.words.wording import plain
from schemas.findings import Parameter

PARTIES = 2


def check(index: Index) -> Iterator[Outcome]:
    agreements: dict[int, list[Signature]] = defaultdict(list)
    for signature in signatures(index):
        agreements[id(signature.agreement)].append(signature)
    alone: dict[str, list[Signature]] = defaultdict(list)
    for parties in agreements.values():
        if len(parties) != PARTIES:
            yield Undecided((), "no_parties")
        elif parties[0].name == parties[1].name:
            alone[parties[0].name] += parties
        else:
            yield Consistent(())
    yield from map(_with_oneself, alone.values())
    for held in holders(index).values():
        if len({entry.name for entry in held}) > 1:
            yield Undecided((), "post_of_many") if of_the_staff(index) else _holders(held)


def _with_oneself(signed: Sequence[Signature]) -> Contradiction:
    offices = {plain(entry.party.position or "-"): (entry.party.position or "-").strip(" ,") for entry in signed}
    return finding_in_text(
        "P03", "warning", [entry.place for entry in signed], "signs_alone", params={"offices": list(offices.values())}
    )


def _holders(held: Sequence[Signature]) -> Contradiction:
    names = dict.fromkeys(f"{entry.party.name} ({entry.agreement.page})" for entry in held)
    params: dict[str, Parameter] = {"office": held[0].party.position or "", "names": list(names)}
    return finding_in_text("P03", "warning", [entry.place for entry in held], "two_holders", params=params)


RULE = Rule("P03", "signatory", "warning", check)

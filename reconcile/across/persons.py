"""Who signs the agreements of a report, by name and office."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reconcile.across.thresholds import HOLDERS_OF_A_POST, LEAST_OF_A_NAME
from reconcile.findings.finding_in_text import Place
from reconcile.index import Index
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.document import Agreement, Party

TITLES_BEFORE = re.compile(r"^(?:(?:drs?|dra|ir|h|hj|prof|kh)\.?\s+)+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Signature:
    """One party of one agreement."""

    agreement: Agreement
    party: Party

    @property
    def name(self) -> str:
        """Without the titles that stand before it or, after a comma, behind it."""
        return plain(TITLES_BEFORE.sub("", self.party.name.partition(",")[0].strip()))

    @property
    def office(self) -> str:
        """The office alone, whether it is held for good or for a time; empty where it is not printed."""
        words = plain(self.party.position or "").split()
        return " ".join(word for word in words if word not in listed("periods", "acting"))

    @property
    def place(self) -> Place:
        return Place(self.agreement.page, self.party.name)

    @property
    def numbered(self) -> Place:
        return Place(self.agreement.page, f"{self.party.name} NIP {self.party.nip_masked}", label=self.party.name)


def signatures(index: Index) -> Iterator[Signature]:
    """Without those whose name was read from the line of the rank below it, or is but a degree: `A.Md.Pi`."""
    for agreement in index.document.agreements:
        signed = (Signature(agreement, party) for party in agreement.parties)
        yield from (entry for entry in signed if _is_name(entry.name.split()))


def _is_name(words: list[str]) -> bool:
    ranks = listed("periods", "ranks")
    return not set(words) <= set(ranks) and any(len(word) >= LEAST_OF_A_NAME for word in words)


def holders(index: Index) -> dict[tuple[str, str], list[Signature]]:
    """Who signs for each office in the agreements of one date, by date and office."""
    held: dict[tuple[str, str], list[Signature]] = defaultdict(list)
    for signature in signatures(index):
        if signature.office and signature.agreement.date:
            held["".join(signature.agreement.date.split()), signature.office].append(signature)
    return dict(held)


@lru_cache(maxsize=2)
def of_the_staff(index: Index) -> bool:
    """Whether the agreements are those of every member of the staff: some post has many holders there, each with
    targets of their own."""
    return any(len({entry.name for entry in held}) >= HOLDERS_OF_A_POST for held in holders(index).values())

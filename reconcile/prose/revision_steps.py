"""Steps of a budget's revisions as sentences tell them: what it was, what was added or taken away, what it became."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reconcile.facts.scope import claim_of
from reconcile.index import Index
from reconcile.prose.thresholds import CHANGE_BEFORE, REVISIONS_APART
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.figure import Figure

FIRST, LAST = "dari:pagu", "menjadi:pagu"


@dataclass(frozen=True, slots=True)
class Step:
    """`stated` is what the budget is said to be after a step; `key` tells what it is held against: the sentence's own
    first amount and change, which give `expected` (revision_sum), a change that left it as it was (revision_unchanged),
    or the budget as which it is said to stay (revision_kept). `inputs` are the figures that prove it."""

    key: str
    stated: Figure
    inputs: tuple[Figure, ...]
    expected: Decimal | None

    @property
    def agrees(self) -> bool:
        return self.expected == self.stated.number


def revision_steps(index: Index) -> Iterator[Step]:
    """A sentence is held against the budgets of the sentences before it, as far as these follow each other closely."""
    chain: list[Figure] = []
    for sentence in index.sentences:
        amounts = [figure for figure in sentence if figure.known and _is_amount(figure)]
        after = [figure for figure in amounts if figure.measure in ("pagu", "pagu_awal", LAST) and not _change(figure)]
        if not after:
            continue
        number = claim_of(after[0]).sentence
        if chain and number - claim_of(chain[-1]).sentence > REVISIONS_APART:
            chain = []
        changes = [figure for figure in amounts if _change(figure)]
        yield from _own_sum(amounts, changes)
        if chain and len(after) == 1:
            yield from _against(chain, after[0], changes)
        chain = [*chain, after[-1]]


def _is_amount(figure: Figure) -> bool:
    return claim_of(figure).kind == "amount" or figure.measure in (FIRST, LAST)


def _own_sum(amounts: Sequence[Figure], changes: Sequence[Figure]) -> Iterator[Step]:
    first, last = ([figure for figure in amounts if figure.measure == measure] for measure in (FIRST, LAST))
    if len(first) == len(last) == len(changes) == 1 and len(amounts) == 3:
        grows = last[0].number > first[0].number
        expected = first[0].number + changes[0].number * (1 if grows else -1)
        yield Step("revision_sum", last[0], (first[0], changes[0]), expected)


def _against(chain: Sequence[Figure], after: Figure, changes: Sequence[Figure]) -> Iterator[Step]:
    before = chain[-1]
    said = plain(claim_of(after).lead)[-CHANGE_BEFORE:]
    kept = any(word in f"{said} " for word in listed("revisions", "kept"))
    if len(changes) == 1 and after.number == before.number and not kept:
        yield Step("revision_unchanged", after, (before, changes[0]), None)
    same = any(earlier.number == after.number for earlier in chain)  # it is told of the same budget
    if kept and not changes and after.number != before.number and same and _became(before):
        yield Step("revision_kept", after, (before,), before.number)


def _became(figure: Figure) -> bool:
    return figure.measure == LAST or plain(claim_of(figure).lead).endswith(listed("revisions", "became"))


def _change(figure: Figure) -> bool:
    """`penambahan anggaran sebesar Rp 500.000`: an amount by which the budget changes."""
    said = plain(claim_of(figure).lead)[-CHANGE_BEFORE:]
    at = max((said.rfind(word) for word in listed("revisions", "by")), default=-1)
    return at >= 0 and said.endswith("sebesar") and not any(word in said[at:] for word in listed("revisions", "to"))

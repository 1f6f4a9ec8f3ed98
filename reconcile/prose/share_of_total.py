"""Amounts told with their share of the whole budget: `Rp 600.000 atau 40 % dari total anggaran Rp 1.500.000`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reconcile.facts.budget_levels import level
from reconcile.facts.scope import claim_of
from reconcile.index import Index
from reconcile.prose.statements import TextStatement, right, wrong
from reconcile.words.units import is_percent
from reconcile.words.vocabularies import listed
from schemas.equation import Equation, percentage
from schemas.figure import Figure

SPENT = ("persen_keuangan", "realisasi", "capaian")
PAGU = ("", "pagu", "pagu_awal")


def shares_of_total(index: Index) -> Iterator[TextStatement]:
    """Of the amount told behind it or, where none is, of the one total that the tables print for the year."""
    for sentence in index.sentences:
        for at, share in enumerate(sentence[1:], 1):
            part = sentence[at - 1]
            if _is_share(share) and _is_amount(part) and _of_the_whole(share, part):
                whole = _whole(index, sentence[at + 1 : at + 2])
                if whole is not None and part.number < whole.number:
                    yield _statement(index, share, part, whole)


def _is_share(share: Figure) -> bool:
    return share.known and is_percent(share.unit) and share.measure not in SPENT


def _is_amount(figure: Figure) -> bool:
    return figure.known and claim_of(figure).kind == "amount" and figure.measure in PAGU


def _of_the_whole(share: Figure, part: Figure) -> bool:
    """Whether it stands right behind its amount, and the words behind it say of what it is a share."""
    between = claim_of(share).lead.rpartition(part.raw)[2]
    behind = share.quote.rpartition(share.raw)[2]
    wholes = "|".join(map(re.escape, listed("statements", "whole_budget")))
    beside = re.fullmatch(r"[\s,]*(?:-\s*)?(?:\(|atau(?:\s+sebesar)?|yaitu|yakni)\s*", between) is not None
    return beside and re.match(rf"\s*dari\s+(?:{wholes})\b", behind, re.IGNORECASE) is not None


def _whole(index: Index, behind: Sequence[Figure]) -> Figure | None:
    if behind and claim_of(behind[0]).kind == "amount":
        return behind[0] if behind[0].known else None
    year = index.document.year
    totals = [cell for line in index.lines if level(line) == "total" for cell in line.of("pagu")]
    known = [cell for cell in totals if cell.known and cell.year in (None, year) and index.trusted(cell)]
    return known[0] if len({cell.number for cell in known}) == 1 else None


def _statement(index: Index, share: Figure, part: Figure, whole: Figure) -> TextStatement:
    equation = Equation(share, (part, whole), percentage)
    if index.judge(equation).consistent:
        return right(share, (part, whole))
    return wrong(equation, "told_share", {"part": part.raw, "whole": whole.raw})

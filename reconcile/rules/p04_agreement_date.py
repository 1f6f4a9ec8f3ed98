"""An agreement is made at the beginning of the year that it plans, not at its end or after it.

Why: targets that are agreed when the results are known are met by definition.
Example: the agreement for 2024 is dated 6 Januari 2025.
May be wrong: a revision in December may follow the last change of the budget; it is told as information.
Regulation: PermenPANRB 53/2014: the agreement is made within a month of the budget document.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from reconcile.findings.finding_in_text import Place, finding_in_text
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from reconcile.words.vocabularies import listed, vocabulary
from schemas.document import Agreement

DATE = re.compile(r"(?P<day>\d{1,2})\s*(?P<month>[A-Za-z]+)\s*(?P<year>20\d\d)")
DECEMBER = 12


def check(index: Index) -> Iterator[Outcome]:
    late: dict[tuple[str, bool], list[Agreement]] = defaultdict(list)
    for agreement in index.document.agreements:
        year, date = index.document.year, _date(agreement)
        if year is None or date is None or agreement.year not in (None, year):
            yield Undecided((), "no_date")
        elif date >= (year, DECEMBER):
            late["".join((agreement.date or "").split()), date > (year, DECEMBER)].append(agreement)
        else:
            yield Consistent(())
    yield from (_late(agreements, after) for (_, after), agreements in late.items())


def _date(agreement: Agreement) -> tuple[int, int] | None:
    """Year and month."""
    match = DATE.search(agreement.date or "")
    if not match:
        return None
    month = match["month"].casefold()
    month = vocabulary("periods")["months_spelt"].get(month, month)
    months = listed("periods", "months")
    return (int(match["year"]), months.index(month) + 1) if month in months else None


def _late(agreements: Sequence[Agreement], after: bool) -> Contradiction:
    revised = all(agreement.revision for agreement in agreements)
    return finding_in_text(
        "P04",
        "info" if revised and not after else "warning",
        [Place(agreement.page, agreement.date or "") for agreement in agreements],
        "agreed_after" if after else "agreed_late",
        params={"count": len(agreements), "pages": [str(agreement.page) for agreement in agreements]},
    )


RULE = Rule("P04", "agreement-date", "warning", check)

"""How many numbers of the report were read and tested, and why the others were not.

Why: no finding means nothing where nothing was tested; silence must not be taken for agreement.
Example: 1.234 numbers, 900 tested; of the others 250 speak of something no check speaks of.
May be wrong: a number counts as tested when one check decided on it; another check might still find fault with it.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.coverage import coverage, untested
from reconcile.index import Index
from reconcile.messages import say
from reconcile.outcome import Consistent, Outcome, Undecided
from reconcile.rule import Rule
from reconcile.tell import tell


def check(index: Index) -> Iterator[Outcome]:
    """Looks at what the rules before it have said, so it stands last in the register."""
    left = untested(index, index.said)
    if not left:
        yield Consistent(())
        return
    yield from (Undecided((figure,), "unreadable") for figure in left if figure.status == "unreadable")
    if any(figure.known for figure in left):
        told = coverage(index, index.said)
        yield tell(
            "R02",
            "info",
            left[0],
            "not_tested",
            params={
                "numbers": told.numbers,
                "tested": told.tested,
                "reasons": [f"{say('reason', reason, {}, 'en')}: {count}" for reason, count in told.untested.items()],
            },
            corrections={},
        )


RULE = Rule("R02", "not-tested", "info", check)

"""Lists of the running text whose numbers skip, come again, or do not begin with the first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reconcile.across.numbered import Broken, Numbered
from reconcile.across.thresholds import LEAST_RUN, LONGEST_GAP, ONE_INDENT, SECOND
from reconcile.findings.finding_in_text import Place
from reconcile.index import Index
from reconcile.words.wording import plain
from schemas.prose import Passage

SIGN = re.compile(r"\d+|[a-z]")
OF_A_SECTION = re.compile(r"\d{1,2}\.\s+\d{1,2}\.(?!\d)")
"""`3. 2. Program`: a number of two parts, set apart."""


def broken_items(index: Index) -> Iterator[Broken]:
    """Marks of one form and one indentation, from one page to the next. Lists that are set otherwise may be others."""
    marked = (passage for passage in index.document.passages if passage.kind in ("item", "opening"))
    items = [item for item in marked if SIGN.search(item.text) and not OF_A_SECTION.match(item.quote)]
    items.sort(key=lambda item: (item.page, item.bbox.top))
    runs: dict[str, list[Passage]] = {}
    for at, item in enumerate(items):
        form, number = form_of(item), number_of(item)
        run = runs.get(form, [])
        before = run[-1] if run else None
        following = next((other for other in items[at + 1 :] if form_of(other) == form), None)
        if before is not None and _one_list(before, item) and len(run) >= LEAST_RUN:
            if 1 < number - number_of(before) <= 1 + LONGEST_GAP and number > LEAST_RUN:
                yield Broken("number_skips", entry_of(item), entry_of(before))
            elif number == number_of(before) >= LEAST_RUN and plain(item.quote) != plain(before.quote):
                yield Broken("number_again", entry_of(item), entry_of(before))
        follows = before is not None and number_of(before) == number - 1
        goes_on = following is not None and number_of(following) == number + 1 and _one_list(item, following)
        if item.kind == "opening" and number == SECOND and goes_on and not follows:
            yield Broken("list_begins", entry_of(item), entry_of(item))
        runs[form] = [*run, item] if before is not None and number > 1 and number >= number_of(before) else [item]


def form_of(item: Passage) -> str:
    """`(#)` of `(3)`, `@.` of `c.`."""
    return SIGN.sub(lambda found: "#" if found[0].isdigit() else "@", item.text)


def number_of(item: Passage) -> int:
    sign = SIGN.findall(item.text)[0]
    return int(sign) if sign.isdigit() else ord(sign) - ord("a") + 1


def _one_list(before: Passage, item: Passage) -> bool:
    return item.page - before.page <= 1 and abs(item.bbox.x0 - before.bbox.x0) <= ONE_INDENT


def entry_of(item: Passage) -> Numbered:
    return Numbered(
        number_of(item), item.quote.removeprefix(item.text).strip(), Place(item.page, item.quote, item.bbox)
    )

"""Lists that go on from line to line within a paragraph (`1) ..; 2) ..; 4) ..`), whose numbers skip or come again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from reconcile.across.numbered import Broken
from reconcile.across.numbered_items import entry_of, form_of, number_of
from reconcile.across.thresholds import LEAST_RUN, LONGEST_GAP
from reconcile.index import Index
from schemas.prose import Passage


def broken_amid_text(index: Index) -> Iterator[Broken]:
    by_form: dict[str, list[Passage]] = defaultdict(list)
    for passage in index.document.passages:
        if passage.kind == "inline":
            by_form[form_of(passage)].append(passage)
    at_lines = {(p.page, p.text) for p in index.document.passages if p.kind in ("item", "opening")}
    for items in by_form.values():
        for broken in _broken(items):
            left_out = broken.before.place.text.partition(str(broken.before.number))
            mark = f"{left_out[0]}{broken.at.number - 1}{left_out[2][:1]}"
            pages = range(broken.before.place.page, broken.at.place.page + 1)
            if not any((page, mark) in at_lines for page in pages):
                yield broken


def _broken(items: Sequence[Passage]) -> Iterator[Broken]:
    """One number is wrong where the list goes on behind it as if it were right, or were not there."""
    run: list[Passage] = []
    for item, following in zip_longest(items, items[1:]):
        number, last = number_of(item), number_of(run[-1]) if run else 0
        after = number_of(following) if following else None
        if number == last + 1 and (not run or item.page - run[-1].page <= 1):
            run.append(item)
        elif number == 1:
            run = [item]
        elif len(run) >= LEAST_RUN and last + 1 < number <= last + 1 + LONGEST_GAP and after == number + 1:
            yield Broken("number_skips", entry_of(item), entry_of(run[-1]))
            run.append(item)
        elif len(run) >= LEAST_RUN and 1 < number <= last and after == last + 1:
            yield Broken("number_again", entry_of(item), entry_of(run[-1]))
        else:
            run = []

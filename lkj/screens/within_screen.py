"""The indicators of one report over its lists: what is for review, what the lists tell otherwise, what only one has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from gettext import gettext as _
from gettext import ngettext

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from lkj.screens.hanging_lines import hanging, titled
from lkj.screens.match_screen import named
from lkj.words.kinds import kind_in_words
from lkj.words.plain_text import plain
from schemas.within import List, ListedIndicator, PerhapsOne, Variant, WithinReport


def within_screen(within: WithinReport) -> Iterator[RenderableType]:
    yield Text(named(within.report), "bold")
    yield Text(_counts(within))
    yield from (Text(plain(note), "yellow") for note in within.notes)
    yield from _lists(within.lists)
    yield from _review(within)
    differing = [entry for entry in within.indicators if entry.differs]
    if differing:
        yield titled(_("Not alike in all lists"))
    for entry in differing:
        yield from _differing(entry)
    yield from _alone([entry for entry in within.indicators if len({each.list for each in entry.listings}) == 1])


def _counts(within: WithinReport) -> str:
    lists, rows, indicators = len(within.lists), sum(entry.rows for entry in within.lists), len(within.indicators)
    told = [
        ngettext("{count} list", "{count} lists", lists).format(count=lists),
        ngettext("{count} row", "{count} rows", rows).format(count=rows),
        ngettext("{count} indicator", "{count} indicators", indicators).format(count=indicators),
    ]
    differs = [entry.differs for entry in within.indicators]
    found = {
        _("with several wordings: {count}"): sum("wording" in each for each in differs),
        _("with several units: {count}"): sum("unit" in each for each in differs),
        _("with several targets: {count}"): sum("target" in each for each in differs),
        _("for review: {count}"): len(within.review),
    }
    return "\n".join((", ".join(told), " · ".join(words.format(count=count) for words, count in found.items())))


def _lists(lists: Sequence[List]) -> Iterator[RenderableType]:
    if not lists:
        return
    yield titled(_("Lists"))
    grid = Table.grid(padding=(0, 2, 0, 0))
    for style in ("bold", "", ""):
        grid.add_column(justify="right", no_wrap=True, style=style)
    grid.add_column()
    for place, entry in enumerate(lists, 1):
        count = ngettext("{count} row", "{count} rows", entry.rows).format(count=entry.rows)
        grid.add_row(str(place), _pages(entry.pages), count, _list(entry))
    yield grid


def _pages(pages: Sequence[int]) -> str:
    told = str(pages[0]) if len(pages) == 1 else f"{pages[0]}–{pages[-1]}"
    return _("p. {page}").format(page=told)


def _list(entry: List) -> Text:
    number = _("Table {number}").format(number=plain(entry.number)) if entry.number else ""
    named = " ".join(filter(None, (number, plain(entry.caption or ""))))
    return Text.assemble(named, "  " if named else "", (kind_in_words(entry.kind), "dim"))


def _review(within: WithinReport) -> Iterator[RenderableType]:
    if within.review:
        yield titled(_("For review: perhaps one indicator"))
    for pair in within.review:
        yield from _perhaps(pair, within.indicators)


def _perhaps(pair: PerhapsOne, indicators: Sequence[ListedIndicator]) -> Iterator[RenderableType]:
    for entry, indent in ((indicators[pair.left], 0), (indicators[pair.right], 2)):
        first = entry.listings[0]
        text = Text.assemble(plain(entry.indikator), (f"  {_in_lists(entry, range(len(entry.listings)))}", "dim"))
        yield hanging(_("p. {page}").format(page=first.page), text, indent)
    yield hanging(f"{pair.score:.2f}", "; ".join(map(plain, pair.reasons)), 2, "dim")


def _differing(entry: ListedIndicator) -> Iterator[RenderableType]:
    first = entry.wordings[0]
    yield hanging(_("p. {page}").format(page=entry.listings[first.listings[0]].page), Text(plain(first.text), "bold"))
    for variant in entry.wordings[1:]:
        where = _in_lists(entry, variant.listings)
        yield hanging(_("worded"), Text.assemble(plain(variant.text), (f"  {where}", "dim")), 2)
    grid = Table.grid(padding=(0, 2, 0, 0))
    for style in ("", "", "dim"):
        grid.add_column(style=style)
    for head, variant in _figures(entry):
        grid.add_row(head, plain(variant.text), _in_lists(entry, variant.listings))
    if grid.row_count:
        yield Padding(grid, (0, 0, 0, 2))


def _figures(entry: ListedIndicator) -> Iterator[tuple[str, Variant]]:
    if "unit" in entry.differs:
        yield from ((_("unit"), variant) for variant in entry.units)
    for variant in _several(entry.targets):
        yield _("target {year}").format(year=variant.year or "?"), variant


def _several(targets: Sequence[Variant]) -> list[Variant]:
    """Those of years of which there is more than one target."""
    slots = [(target.year, target.basis) for target in targets]
    return [target for target, slot in zip(targets, slots, strict=True) if slots.count(slot) > 1]


def _in_lists(entry: ListedIndicator, listings: Sequence[int]) -> str:
    """The lists by their numbers above, each with its page."""
    places = dict.fromkeys((entry.listings[at].list + 1, entry.listings[at].page) for at in listings)
    told = ", ".join(_("{list} (p.{page})").format(list=place, page=page) for place, page in places)
    return ngettext("in list {lists}", "in lists {lists}", len(places)).format(lists=told)


def _alone(entries: Sequence[ListedIndicator]) -> Iterator[RenderableType]:
    if entries:
        yield titled(_("In one list only"))
    for entry in entries:
        first = entry.listings[0]
        text = Text.assemble(plain(entry.indikator), (f"  {_in_lists(entry, [0])}", "dim"))
        yield hanging(_("p. {page}").format(page=first.page), text)

"""Changed figures of two versions on a screen, by what they are said of: old, new, by how much, and where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from gettext import gettext as _

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from lkj.screens.section import section_heading
from lkj.words.corrected import with_correction
from lkj.words.difference_words import doubts_in_words
from lkj.words.finding_notes import measure_name
from lkj.words.language import spoken
from lkj.words.messages import N_, page_list
from lkj.words.plain_text import plain
from lkj.words.reasons import basis_in_words
from lkj.words.truncation import shortened
from reconcile.findings.messages import number
from reconcile.words.units import is_percent, is_rupiah
from schemas.differences import FigureDifference, Printed
from schemas.figure import AMOUNTS

_LONGEST_LABEL = 150
_LONGEST_FIGURE = 40
_LONGEST_PAIR = 30
"""Letters of an old and a new figure that stand on one line."""
MOST_SHOWN = 60
"""Rows of which the figures are shown; JSON and CSV have them all."""
_SECTIONS = (
    ("changed", N_("Changed figures"), "bold"),
    ("added", N_("Figures only in the new version"), "bold"),
    ("removed", N_("Figures only in the old version"), "bold"),
    ("relabelled", N_("The same figure in another column"), "bold"),
    ("printed", N_("The same number, written otherwise"), "bold dim"),
)


def figure_sections(figures: Sequence[FigureDifference], year: int | None) -> Iterator[RenderableType]:
    """`year` is that of the report, which need not be told. What is in doubt comes after what is sure."""
    sure = [entry for entry in figures if not entry.doubts]
    first, *others = _SECTIONS
    yield from _section(_(first[1]), [entry for entry in sure if entry.change == first[0]], year, first[2])
    doubtful = [entry for entry in figures if entry.doubts]
    yield from _section(_("In doubt: it may be the reading that differs"), doubtful, year, "bold magenta")
    for change, title, style in others:
        yield from _section(_(title), [entry for entry in sure if entry.change == change], year, style)


def _section(title: str, figures: Sequence[FigureDifference], year: int | None, style: str) -> Iterator[RenderableType]:
    if not figures:
        return
    yield section_heading(title, len(figures), style)
    by_row: dict[object, list[FigureDifference]] = defaultdict(list)
    for entry in figures:
        by_row[entry.part, _label(_shown(entry)).plain].append(entry)
    for entries in list(by_row.values())[:MOST_SHOWN]:
        yield _label(_shown(entries[0]))
        yield Padding(_lines(entries, year), (0, 0, 1, 2))
    if len(by_row) > MOST_SHOWN:
        told = _("and {count} more; `--format csv` has them all").format(count=len(by_row) - MOST_SHOWN)
        yield Padding(Text(told, "dim"), (0, 0, 1, 0))


def _shown(entry: FigureDifference) -> Printed:
    shown = entry.new or entry.old
    if shown is None:
        raise ValueError("a difference without a figure")
    return shown


def _label(printed: Printed) -> Text:
    if printed.quote:
        return Text(f"“{shortened(printed.quote, _LONGEST_LABEL)}”", "italic")
    return Text(shortened(printed.label, _LONGEST_LABEL) or "–", "bold")


def _lines(entries: Sequence[FigureDifference], year: int | None) -> Table:
    rows = Table.grid(padding=(0, 2, 0, 0))
    rows.add_column(min_width=14)
    rows.add_column()
    rows.add_column(justify="right")
    rows.add_column()
    alike: dict[object, list[FigureDifference]] = defaultdict(list)
    for entry in entries:
        texts = (plain(side.text) if side else None for side in (entry.old, entry.new))
        alike[entry.change, _name(entry, year), tuple(entry.doubts), *texts].append(entry)
    for found in alike.values():
        first = found[0]
        rows.add_row(_name(first, year), _then_and_now(first), _difference(first), Text(_pages(found), "dim"))
        if first.doubts:
            rows.add_row("", Text(f"? {doubts_in_words(first.doubts)}", "magenta"))
    return rows


def _name(entry: FigureDifference, year: int | None) -> str:
    """Measure, with the year where it is not the report's own; both where the figure stands in another column."""
    names = [_column(side, year) for side in (entry.old, entry.new) if side is not None]
    return " → ".join(dict.fromkeys(names)) if entry.change == "relabelled" else names[-1]


def _column(printed: Printed, year: int | None) -> str:
    parts = [measure_name(printed.measure), str(printed.year) if printed.year not in (None, year) else ""]
    return plain(" ".join(filter(None, [*parts, basis_in_words(printed.basis)])))


def _then_and_now(entry: FigureDifference) -> Text:
    old, new = (_figure(side) if side else "" for side in (entry.old, entry.new))
    if entry.change == "relabelled" or not (old and new):
        return Text(new or old)
    between = "\n" if len(old) + len(new) > _LONGEST_PAIR else " "
    return Text.assemble(old, between, ("→ ", "dim"), (new, "bold"))


def _figure(printed: Printed) -> str:
    return with_correction(shortened(printed.text, _LONGEST_FIGURE), printed.value, printed.corrected)


def _difference(entry: FigureDifference) -> str:
    """`+2,5`, in points of per cent, or rupiah."""
    if entry.difference is None or entry.new is None:
        return ""
    sign, amount = "+" if entry.difference > 0 else "−", number(abs(entry.difference), spoken())
    if is_rupiah(entry.new.unit) or entry.new.measure in AMOUNTS:
        return f"{sign}Rp {amount}"
    unit = _("points") if is_percent(entry.new.unit) else ""
    return f"{sign}{amount} {unit}".rstrip()


def _pages(entries: Sequence[FigureDifference]) -> str:
    old, new = (page_list([side.page for side in sides if side]) for sides in zip(*map(_sides, entries), strict=True))
    told = old if old == new or not new else f"{old} → {new}" if old else new
    return _("p. {page}").format(page=told)


def _sides(entry: FigureDifference) -> tuple[Printed | None, Printed | None]:
    return entry.old, entry.new

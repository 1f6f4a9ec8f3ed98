"""What is noted beside a row: why a figure is not beyond doubt, how it was recomputed, or why it was not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from gettext import gettext as _
from gettext import ngettext

from msgspec import UNSET

from lkj.outputs.xlsx.page_cell import pages_told
from lkj.outputs.xlsx.paper import Numbered, Paper
from lkj.outputs.xlsx.table_rows import Key, PrintedRow
from lkj.words.corrected import correction_in_words
from lkj.words.doubts import doubt_in_words
from lkj.words.language import spoken
from lkj.words.messages import N_
from lkj.words.plain_text import plain
from lkj.words.reasons import basis_in_words, role_in_words
from lkj.words.truncation import shortened
from reconcile.findings.messages import templates
from reconcile.outcome import Undecided
from reconcile.sums.recomputed import Found, Recomputed
from schemas.figure import Figure

_LONGEST_NAME = 60
_SHOWN = 3  # figures that are named
_FORMS = {
    "R/T": "",
    "mean:part": N_("mean of this part of the table"),
    "mean:sasaran": N_("mean over the means of the sasaran"),
    "mean:program": N_("mean over the means of the programmes"),
    "mean:kegiatan": N_("mean over the means of the kegiatan"),
    "mean:averages": N_("mean of the averages above"),
}
_HABITS = {
    "truncated": N_("agrees: decimals cut off, not rounded"),
    "rounded_up": N_("agrees: rounded up"),
    "hidden_decimals": N_("agrees with decimals that are not printed"),
}


def heading_of(key: Key) -> str:
    measure, year, basis, place = key
    name = plain(measure.removeprefix("other:")) if measure.startswith("other:") else role_in_words(measure)
    parts = (name[:1].upper() + name[1:], str(year or ""), basis_in_words(basis) if basis else "")
    return " ".join(filter(None, parts)) + (f" ({place + 1})" if place else "")


def notes_on(paper: Paper, row: PrintedRow) -> str:
    """Of a row of a table, a line a note."""
    figures = [(heading_of(key), figure) for key, figure in row.cells.items()]
    return "\n".join([*on_recomputing(found_of(paper, row)), *_doubts(paper, figures), *_corrections(paper, figures)])


def found_of(paper: Paper, row: PrintedRow) -> list[tuple[str, Found]]:
    """What its figures should follow from, each with the heading of its column."""
    found = ((heading_of(key), paper.found.get(figure.id)) for key, figure in row.cells.items())
    return [(heading, entry) for heading, entry in found if entry is not None]


def _doubts(paper: Paper, told: Sequence[tuple[str, Figure]]) -> Iterator[str]:
    """Only where something is known about the reading itself."""
    why: dict[str, list[str]] = defaultdict(list)
    for heading, figure in told:
        value = paper.values.get(figure.id)
        if value is not None and value.reason and not value.sure:
            why[doubt_in_words(value)].append(heading)
    return (f"{', '.join(headings)}: {reason}" for reason, headings in why.items())


def _corrections(paper: Paper, told: Sequence[tuple[str, Figure]]) -> Iterator[str]:
    for heading, figure in told:
        value = paper.values.get(figure.id)
        if value is not None and value.corrected is not UNSET:
            yield f"{heading}: {correction_in_words(value.corrected, value.value)}"


def on_recomputing(told: Sequence[tuple[str, Found]]) -> Iterator[str]:
    yield from _grouped(told, _how)
    yield from _grouped(told, _why_not)


def _grouped(told: Sequence[tuple[str, Found]], words: Callable[[Found], str]) -> Iterator[str]:
    alike: dict[str, list[str]] = defaultdict(list)
    for heading, entry in told:
        if text := words(entry):
            alike[text].append(heading)
    return (f"{', '.join(headings)}: {text}" for text, headings in alike.items())


def _how(entry: Found) -> str:
    if isinstance(entry, Undecided):
        return ""
    form = _FORMS.get(entry.form, entry.form if "/" in entry.form or entry.form.startswith("Tm") else "")
    parts = (_(form) if form else "", _(_HABITS[entry.habit]) if entry.habit in _HABITS else "")
    return "; ".join(filter(None, parts))


def _why_not(entry: Found) -> str:
    if isinstance(entry, Recomputed):
        return ""
    reason = templates()["reason"].get(entry.reason, {}).get(spoken(), entry.reason)
    return _("not recomputed: {reason}").format(reason=plain(reason))


def sources_of(paper: Paper, entry: Recomputed) -> str:
    """Which figures a claim was recomputed from, or which rows it counts."""
    operands = entry.equation.operands
    if entry.form == "count":
        counted = ngettext("counted: {count} row, {pages}", "counted: {count} rows, {pages}", len(operands))
        return counted.format(count=len(operands), pages=pages_told(paper, [one.page for one in operands]))
    told = (f"{_called(one)} ({pages_told(paper, [one.page])})" for one in operands[:_SHOWN])
    more = [_("{count} more").format(count=len(operands) - _SHOWN)] if len(operands) > _SHOWN else []
    return _("from: {figures}").format(figures="; ".join([*told, *more]))


def _called(figure: Figure) -> str:
    """Some rows are named by a number alone: their text says more."""
    named = any(letter.isalpha() for letter in figure.label)
    return shortened(figure.label if named else figure.quote, _LONGEST_NAME)


def result_of(entries: Iterable[Found]) -> str:
    """The worst of a row."""
    found = list(entries)
    tested = [entry for entry in found if isinstance(entry, Recomputed)]
    if any(entry.habit is None for entry in tested):
        return _("differs")
    return _("agrees") if tested else _("not tested") if found else ""


def findings_told(entries: Sequence[Numbered]) -> str:
    """The first, and how many more there are."""
    more = f" (+{len(entries) - 1})" if len(entries) > 1 else ""
    return f"{entries[0].number} · {entries[0].finding.rule}{more}"

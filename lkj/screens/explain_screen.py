"""The screen of `lkj extract --explain`: what each table and each of its columns was taken for, why, and which of
its values are not beyond doubt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from gettext import gettext as _
from gettext import ngettext

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table as Columns
from rich.text import Text

from lkj.screens.header import header
from lkj.words.doubts import doubt_in_words
from lkj.words.kinds import kind_in_words
from lkj.words.language import spoken
from lkj.words.messages import page_list
from lkj.words.plain_text import plain
from lkj.words.reasons import basis_in_words, in_words, role_in_words
from reconcile.findings.messages import number
from schemas.document import Document, Value
from schemas.table import Column, Reason, Table

_SHOWN = 6


def explain_screen(document: Document) -> Iterator[RenderableType]:
    yield from header(document)
    values = _values_by_table(document)
    for table in document.tables:
        yield Padding(Group(*_explained(table, values[table.id])), (0, 0, 1, 0))


def _values_by_table(document: Document) -> dict[str, list[Value]]:
    values: dict[str, list[Value]] = defaultdict(list)
    for row in document.indicators:
        values[row.table] += row.values
    for line in document.budget:
        values[line.table] += line.values
    return values


def _explained(table: Table, values: Sequence[Value]) -> Iterator[RenderableType]:
    yield Text(_title(table), "bold")
    yield Text.assemble((kind_in_words(table.kind), "underline"), _because(table))
    if any(column.header for column in table.columns):
        yield _columns(table.columns)
    yield Text(_counted(table, values))
    for why, doubtful in _by_doubt(values).items():
        yield Padding(Text(_doubtful(why, doubtful), "yellow"), (0, 0, 0, 4))


def _title(table: Table) -> str:
    number = _("Table {number}").format(number=table.number) if table.number else _("Table without a number")
    words = plain(table.caption or " / ".join(table.title))
    return " · ".join(part for part in (number, _("p. {pages}").format(pages=page_list(table.pages)), words) if part)


def _because(table: Table) -> str:
    """What spoke for the kind; then what spoke for others, which weighed less."""
    against = [reason for reason in table.reasons if reason.params.get("kind", table.kind) != table.kind]
    told = [in_words(reason) for reason in table.reasons if reason not in against]
    told += [_against(reason) for reason in against]
    return ": " + "; ".join(told) if told else ""


def _against(reason: Reason) -> str:
    kind = kind_in_words(reason.params["kind"])
    return _("but for “{kind}”: {why}").format(kind=kind, why=in_words(reason))


def _columns(columns: Sequence[Column]) -> RenderableType:
    grid = Columns.grid(padding=(0, 2, 0, 0))
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(ratio=2)
    grid.add_column(ratio=2)
    grid.add_column(ratio=4)
    for place, column in enumerate(columns, start=1):
        reasons = Text("; ".join([*map(in_words, column.reasons), *_second(column)]), "dim")
        grid.add_row(str(place), Text(plain(column.header) or "–"), Text(_taken_for(column)), reasons)
    return Padding(grid, (0, 0, 0, 2))


def _second(column: Column) -> Iterator[str]:
    """The next best role, where it was left behind by little."""
    if column.second and column.margin:
        share = round(100 * column.margin)
        yield _("second best: {role}, {share} points behind").format(role=_role(column.second), share=share)


def _role(role: str) -> str:
    return role_in_words(role.removesuffix("_uang"))


def _taken_for(column: Column) -> str:
    parts = (
        role_in_words(column.role),
        str(column.year or ""),
        basis_in_words(column.basis),
        plain(column.unit or ""),
    )
    return " ".join(part for part in parts if part)


def _counted(table: Table, values: Sequence[Value]) -> str:
    rows, sure = len(table.rows), sum(value.sure for value in values)
    told = ngettext("{count} row", "{count} rows", rows).format(count=rows)
    if not values:
        return "  " + told + ", " + _("no values taken from it")
    return "  " + told + ", " + _("{count} values, {sure} of them beyond doubt").format(count=len(values), sure=sure)


def _by_doubt(values: Sequence[Value]) -> dict[str, list[Value]]:
    doubts: dict[str, list[Value]] = defaultdict(list)
    for value in values:
        if not value.sure:
            doubts[doubt_in_words(value)].append(value)
    return doubts


def _doubtful(why: str, values: Sequence[Value]) -> str:
    """One line a doubt, with the first places: a doubt about a column is one about all of its values."""
    pages = page_list([value.page for value in values])
    shown = [*map(_read, values[:_SHOWN]), *(["…"] if len(values) > _SHOWN else [])]
    told = _("{count} values (p. {pages}), since {why}: {values}")
    if len(values) == 1:
        told = _("p. {pages}, since {why}: {values}")
    return told.format(count=len(values), pages=pages, why=why, values="; ".join(shown))


def _read(value: Value) -> str:
    """What is printed, and how it is read where that does not show by itself."""
    if value.status == "repaired" and value.value is not None:
        return _("“{raw}” read as {value}").format(raw=plain(value.raw), value=number(value.value, spoken()))
    return f"“{plain(value.raw)}”"

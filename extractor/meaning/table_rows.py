"""The rows of a table below its header, each with what stands around it: the headings and merged cells in force."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from extractor.meaning.achieved_alone import Achieved, achieved_alone, aim_with_its_mean, is_mean_over_name
from extractor.meaning.called_like_sums import is_named_a_mean, is_reached
from extractor.meaning.column_roles import BUDGETS, MEASURES, PERFORMANCE
from extractor.meaning.roles import Role
from extractor.meaning.thresholds import HEADER_AGAIN
from extractor.pages.asked_once import asked_once
from extractor.tables.header import Header, is_column_numbers
from extractor.tables.sheet import Row, Sheet, squares
from extractor.words.codes import named
from extractor.words.header_vocabulary import AGGREGATES, SECTIONS, plain
from extractor.words.marks import is_bare_mark, unmarked
from extractor.words.sasaran_words import is_labelled, is_sasaran, is_sasaran_mark, sasaran_named

_FIGURE_AT_END = re.compile(r"\s*[:=]?\s*\d[\d.,]*\s*%?$")
_NOTE = re.compile(r"^\W*(?:keterangan|ket|catatan|nb|sumber)\b\.?\s*:", re.I)
_CONTEXT = ("misi", "tujuan", "sasaran", "program", "kegiatan")


@dataclass(frozen=True, slots=True)
class Context:
    misi: str | None = None
    tujuan: str | None = None
    sasaran: str | None = None
    program: str | None = None
    kegiatan: str | None = None


@dataclass(frozen=True)
class BodyRow:
    """A row of figures (`data`), of a mean (`mean`) or a total (`total`), or a text over the rows below it (`group`).
    `label` is what names an aggregate or a group; both stand under the headings over them, and not under the names that
    the row before has in its columns. `over` says where the figures stand that an aggregate is of; a row of data with
    `below` is a mean as well."""

    index: int
    kind: Literal["data", "mean", "total", "group"]
    context: Context
    number: str | None
    label: str
    over: Literal["rows", "below"] = "rows"


def body_rows(sheet: Sheet, header: Header, roles: Sequence[Role], above: str | None = None) -> Iterator[BodyRow]:
    """`above` is the sasaran that stands over the table."""
    headed = context = Context(sasaran=above)
    carded: str | None = None  # the sasaran that a row of a score card told
    body = body_indexes(sheet, header.rows)
    for index in body:
        row = sheet.rows[index]
        kind, label = _aggregate(row, roles)
        if not kind and _has_only_figures(sheet, index, roles):
            kind, label = _label_below(sheet, index, roles)
        if not kind and is_mean_over_name(sheet, index, roles):
            kind = "mean"
        if not kind and (aim := aim_with_its_mean(row, roles)):
            headed, context = _under(headed, "sasaran", aim), _under(context, "sasaran", aim)
            kind, label = "mean", aim
        if kind:
            yield BodyRow(index, kind, headed, None, label)
            continue
        free = context.sasaran == carded  # no other heading stands over the row
        if (reached := achieved_alone(sheet, index, roles, body)) and (free or not reached.listed):
            if free:
                headed, context = _under(headed, "other", ""), _under(context, "other", "")
            yield _reached(index, row, roles, context, reached)
            if free and reached.heads:
                headed, context = _under(headed, "sasaran", reached.name), _under(context, "sasaran", reached.name)
            carded = context.sasaran if free else carded
            continue
        if _bare_label(row):
            continue
        section = _section(row, sheet.columns, roles)
        if section:
            headed, context = _under(headed, *section), _under(context, *section)
            yield BodyRow(index, "group", headed, None, section[1])
            continue
        context = _with_columns(context, headed, sheet, index, roles)
        yield BodyRow(index, "data", context, _number(row, roles), "")


@asked_once
def body_indexes(sheet: Sheet, header_rows: int) -> Sequence[int]:
    """The rows below the header that are neither empty, nor the header again, nor the numbers of the columns, nor a
    note in the frame of the table."""
    head = [_words(sheet, row) for row in range(header_rows)]
    found: list[int] = []
    for index in range(header_rows, len(sheet.rows)):
        texts = sheet.texts(index)
        words = _words(sheet, index)
        again = any(_says_again(words, one) for one in head)
        if any(texts) and not again and not is_column_numbers(texts) and not _is_note(sheet.rows[index]):
            found.append(index)
    return found


def _words(sheet: Sheet, row: int) -> dict[int, str]:
    return {column: plain(square.text) for column, square in squares(sheet.rows[row]) if square.text}


def _says_again(row: dict[int, str], head: dict[int, str]) -> bool:
    """Whether a row repeats a row of the header; a cell may have grown over a page end."""
    again = sum(head.get(column) == words for column, words in row.items())
    return bool(row) and again >= HEADER_AGAIN * len(row)


def _section(row: Row, columns: int, roles: Sequence[Role]) -> tuple[str, str] | None:
    """Level and text of a row that heads those below it: one text, wide or with a level."""
    filled = [(column, square) for column, square in squares(row) if square.text]
    marks = [
        square
        for c, square in filled
        if roles[c].name not in MEASURES and (is_bare_mark(square.text) or is_sasaran_mark(square.text))
    ]
    rest = [(column, square) for column, square in filled if square not in marks]
    if len(rest) != 1 or len(marks) > 1:
        return None
    column, square = rest[0]
    if roles[column].name in MEASURES and square.columns == 1:
        return None
    words = plain(unmarked(square.text)[1])
    told = SECTIONS.best(words)
    level = told.name if told else named(square.text).level
    wide = square.columns >= max(2, 0.5 * columns)
    columns_of = {role.name for role in roles}
    if level is None and "indikator" in columns_of and "sasaran" not in columns_of and is_sasaran(square.text):
        return "sasaran", square.text
    if level in _CONTEXT and (wide or (told is not None and roles[column].name != level)):
        return level, square.text
    return ("other", square.text) if wide and square.columns >= columns - 1 and columns > 2 else None


def _under(context: Context, level: str, text: str) -> Context:
    if level not in _CONTEXT:
        return replace(context, sasaran=None)
    place = _CONTEXT.index(level)
    finer: dict[str, str | None] = dict.fromkeys(_CONTEXT[place + 1 :])
    if level in ("program", "kegiatan"):
        finer["sasaran"] = None
    return replace(context, **{**finer, level: sasaran_named(text) if level in ("sasaran", "tujuan") else text})


def _is_note(row: Row) -> bool:
    """Whether a row is a legend or a source that stands in the frame of the table, below its rows."""
    return bool(_NOTE.match(next((square.text for _, square in squares(row) if square.text), "")))


def _aggregate(row: Row, roles: Sequence[Role]) -> tuple[Literal["mean", "total"] | None, str]:
    begun = next((column for column, square in squares(row) if square.text), None)
    for column, square in squares(row):
        is_label = column == begun and not any(map(str.isdigit, square.text))
        if roles[column].name in MEASURES and square.columns == 1 and not is_label:
            continue
        label = _FIGURE_AT_END.sub("", square.text)
        match = AGGREGATES.best(plain(label)) if label else None
        of_money = _is_money(roles) or _tells_money_alone(row, roles)
        if match and match.name == "budget_total" and (not of_money or is_reached(row, column, roles)):
            continue
        if match and match.name == "mean" and is_named_a_mean(row, column, roles):
            continue
        if match and (label != square.text or _has_figure(row, roles)):
            return _kind_of_aggregate(match.name, roles), square.text
    return None, ""


def _reached(index: int, row: Row, roles: Sequence[Role], context: Context, reached: Achieved) -> BodyRow:
    """A row of an achievement alone: a mean, and where it is listed with a number a line of its own too."""
    kind: Literal["data", "mean"] = "data" if reached.listed else "mean"
    return BodyRow(index, kind, context, _number(row, roles) if reached.listed else None, reached.name, reached.over)


def _has_only_figures(sheet: Sheet, index: int, roles: Sequence[Role]) -> bool:
    row = sheet.rows[index]
    names = [column for column, role in enumerate(roles) if role.name in ("indikator", "uraian")]
    texts = [square.text for _, square in squares(row) if square.text]
    return bool(names) and all(row[c] for c in names) and not any(map(str.isalpha, "".join(texts)))


def _label_below(sheet: Sheet, index: int, roles: Sequence[Role]) -> tuple[Literal["mean", "total"] | None, str]:
    """What a row of figures alone is: what the label in the row below says, or in the last row, where a reader takes it
    for the mean of the rows above, the mean."""
    if index == len(sheet.rows) - 1:
        return ("total" if _is_money(roles) else "mean"), ""
    label = _bare_label(sheet.rows[index + 1])
    match = AGGREGATES.best(plain(label)) if label else None
    if match is None or (match.name == "budget_total" and not _is_money(roles)):
        return None, ""
    return _kind_of_aggregate(match.name, roles), label


def _kind_of_aggregate(name: str, roles: Sequence[Role]) -> Literal["mean", "total"]:
    """A row for both (`Jumlah / rata-rata`) is the total of the money that its table tells."""
    spent = any(role.name in BUDGETS for role in roles)
    return "mean" if name == "mean" or (name == "both" and not spent) else "total"


def _bare_label(row: Row) -> str:
    """The label of a row that holds the label of an aggregate and nothing else."""
    texts = [square.text for _, square in squares(row) if square.text]
    match = AGGREGATES.best(plain(texts[0])) if len(texts) == 1 else None
    return texts[0] if match and not any(map(str.isdigit, texts[0])) else ""


def _is_money(roles: Sequence[Role]) -> bool:
    names = {role.name for role in roles}
    return bool(names & {"pagu", "pagu_awal"}) and "target" not in names


def _tells_money_alone(row: Row, roles: Sequence[Role]) -> bool:
    """Whether a row among targets has figures of money and nothing else."""
    told = {roles[column].name for column, square in squares(row) if any(map(str.isdigit, square.text))}
    return bool(told.intersection(BUDGETS)) and not told & PERFORMANCE


def _has_figure(row: Row, roles: Sequence[Role]) -> bool:
    measured = MEASURES | {"ratio"}
    return any(roles[column].name in measured and any(map(str.isdigit, square.text)) for column, square in squares(row))


def _with_columns(context: Context, headed: Context, sheet: Sheet, index: int, roles: Sequence[Role]) -> Context:
    """What the columns of a row say it stands under. A programme or kegiatan is told by the heading over the row, where
    there is one: a column then lists what is done for the indicator."""
    named_beside = any(role.name == "indikator" for role in roles)
    for column, role in enumerate(roles):
        place = sheet.owner(index, column)
        square = sheet.rows[place[0]][place[1]]
        text = unmarked(square.text)[1] if square else ""
        level = _column_level(role, text if named_beside else None)
        own = sheet.rows[index][column]
        if level is None and role.name not in MEASURES and own is not None and is_labelled(own.text):
            context = replace(context, sasaran=sasaran_named(own.text))
        if level is None or (role.name == "uraian" and getattr(headed, level)):
            continue
        if text and place[1] == column and not is_bare_mark(text):
            context = _beside(context, level, text)
    return context


def _beside(context: Context, level: str, text: str) -> Context:
    """What stands around a row that has `text` in a column of its `level`: a kegiatan is of its own programme."""
    if level == "program" and text != context.program:
        context = replace(context, kegiatan=None)
    return replace(context, **{level: text})


def _column_level(role: Role, text: str | None) -> str | None:
    """What the `text` of a column is: of one that lists programmes and kegiatan, what its words or its code tell. None
    stands for a text that is the name of the row itself, unless its header says one of them and nothing else."""
    if role.name in _CONTEXT:
        return role.name
    if text is None:
        return plain(role.header) if role.name == "uraian" and plain(role.header) in ("program", "kegiatan") else None
    words = plain(role.header).replace("/", " ").split() if role.name == "uraian" else []
    levels = [level for level in ("program", "kegiatan") if level in words]
    told = named(text).level if len(levels) > 1 else None
    return told if told in levels else next(iter(levels[::-1]), None)


def _number(row: Row, roles: Sequence[Role]) -> str | None:
    """The number of a row: in its own column, else before its name."""
    named = [c for name in ("number", "indikator", "uraian") for c, role in enumerate(roles) if role.name == name]
    unheaded = [
        c for c, role in enumerate(roles) if not role.header and (square := row[c]) and is_bare_mark(square.text)
    ]
    columns = [*unheaded[:1], *named]
    for square in (row[column] for column in columns):
        if square is not None and square.text:
            return square.text if is_bare_mark(square.text) else unmarked(square.text)[0]
    return None

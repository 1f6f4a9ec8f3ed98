"""Which rows of a table are its header, and the words over each column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.pages.asked_once import asked_once
from extractor.tables.shared_header_cell import keeps_to, words_over
from extractor.tables.sheet import Row, Sheet, squares
from extractor.tables.thresholds import (
    DEEPEST_FORM,
    DEEPEST_HEADER,
    FEWEST_BELOW,
    FEWEST_COLUMN_NUMBERS,
    FIGURES_BELOW,
    KNOWN_WORDS,
    KNOWN_WORDS_WITHOUT_DIGITS,
    LONGEST_LABEL,
    MANY_COLUMN_NUMBERS,
    MOST_UNNUMBERED,
    ROWS_OF_GROUPS,
    YEARS_THAT_HEAD,
)
from extractor.words.broken_words import mended
from extractor.words.header_vocabulary import ROLES, plain
from extractor.words.sasaran_words import is_aim, is_state

_COLUMN_NUMBER = re.compile(r"^-?\(?\s*(\d{1,2}|[a-z])\s*\)?\s*(?:[=:]\s*[\d(].*)?\)?\.?$", re.I)
_NUMBER_BEHIND = re.compile(r"\s*(\(\s*\d{1,2}\s*(?:[=:][^()]*)?\))(?:\s*\(\d{1,2}\))*$")
_BARE_YEAR = re.compile(r"(?:tahun |ta )?20\d\d", re.I)
_IN_THOUSANDS = re.compile(r"\(?(?:\brp|\bx)\.?\s*1?[.\s]?(?:000[.\s]?){1,3}\)?", re.I)
_FIRST = re.compile(r"\(?(?:1|I|a|A)[.)]?")
_AMOUNT = re.compile(r"\d{1,3}(?:[.,]\d{3}){2}")  # a row with an amount is no header
_LABEL = re.compile(
    r"^(?:tahun|(?:t\.?a\.?|tahun|thn?|th)?\.?\s*20\d\d|\(?(?:rp|%|k|orang|unit)\.?\)?|tw\.?\s*\w{1,3}|volume)$",
    re.I,
)


Paths = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Header:
    """`rows` leading rows are the header. `paths` holds for each column the words over it from top to bottom,
    `formulas` what the row of column numbers says of it (`6=5/4`)."""

    rows: int
    paths: Paths
    formulas: tuple[str, ...]


@asked_once
def header_of(sheet: Sheet) -> Header:
    if sheet.implied:
        return Header(0, tuple((word,) for word in sheet.implied), ("",) * sheet.columns)
    rows = _header_rows(sheet) or _unknown_words_over_figures(sheet)
    numbers = next((row for row in range(rows - 1, -1, -1) if _numbers_columns(sheet, row)), None)
    words = [row for row in range(_first_words(sheet, rows), rows) if row != numbers]
    paths = tuple(_path(sheet, column, words) for column in range(sheet.columns))
    if numbers is not None:
        return Header(rows, paths, tuple(sheet.texts(numbers)))
    return Header(rows, *_without_numbers(paths))


def form_rows(sheet: Sheet) -> int:
    """How many rows a form prints over the header of its table, in the same frame."""
    return _first_words(sheet, _header_rows(sheet))


def _first_words(sheet: Sheet, rows: int) -> int:
    """The first row of the words over the columns: below the last row over all of them that has some below it."""
    titles = [row for row in range(rows - 1) if _is_title(sheet.rows[row], sheet.columns)]
    below = [row + 1 for row in titles if sum(map(bool, sheet.texts(row + 1))) >= FEWEST_BELOW]
    return max(below, default=0)


def _without_numbers(paths: Paths) -> tuple[Paths, tuple[str, ...]]:
    """The words without the numbers of the columns that stand behind them in the same cells (`Satuan (4)`), and these
    numbers, where most columns have one."""
    behind = [_NUMBER_BEHIND.search(path[-1]) if path else None for path in paths]
    if sum(match is not None for match in behind) < FEWEST_COLUMN_NUMBERS or 2 * behind.count(None) > len(paths):
        return paths, ("",) * len(paths)
    told = [
        (*path[:-1], path[-1][: match.start()]) if match and match.start() else path
        for path, match in zip(paths, behind, strict=True)
    ]
    return tuple(told), tuple(match[1] if match else "" for match in behind)


def is_column_numbers(texts: list[str]) -> bool:
    """A row that numbers the columns: 1 2 3 … or (6=5/4); some may be missing, none may fall; where many are numbered,
    the first may be missing too. A spreadsheet turns `(1)` into `-1`."""
    filled = [text for text in texts if text]
    matches = [_COLUMN_NUMBER.match(text) for text in filled]
    numbers = [int(m.group(1)) for m in matches if m and m.group(1).isdigit()]
    if len(filled) < 2 or len(numbers) != len(filled) or numbers != sorted(set(numbers)):
        return False
    return numbers[0] == 1 or (numbers[0] <= MOST_UNNUMBERED and len(numbers) >= MANY_COLUMN_NUMBERS)


def _numbers_columns(sheet: Sheet, row: int) -> bool:
    """Whether a row numbers the columns, not the years of a plan under words of their own (`Tahun ke` over `1 2 3`):
    those stand beside cells that are merged down to them."""
    texts = sheet.texts(row)
    if not row or not is_column_numbers(texts):
        return row == 0 and is_column_numbers(texts)
    over = {sheet.owner(row - 1, column) for column, text in enumerate(texts) if text}
    beside = [column for column, text in enumerate(texts) if not text]
    merged = bool(beside) and all(sheet.owner(row, column)[0] < row for column in beside)
    return not (merged and len(over) == 1 and _has_words(sheet, over.pop()))


def _has_words(sheet: Sheet, place: tuple[int, int]) -> bool:
    square = sheet.rows[place[0]][place[1]]
    return square is not None and any(map(str.isalpha, square.text))


def _header_rows(sheet: Sheet) -> int:
    begun = 0 if len(sheet.rows) > 1 and not _speaks_of_columns(sheet.texts(1), first=True) else 1
    numbered = next((i for i in range(begun, min(DEEPEST_FORM, len(sheet.rows))) if _ends_header(sheet, i)), None)
    if numbered is not None:
        return numbered + 1 + _labels_below(sheet, numbered + 1)
    reach, spoken = 0, False
    for index, row in enumerate(sheet.rows[:DEEPEST_HEADER]):
        texts = sheet.texts(index)
        if index and _numbers_columns(sheet, index):
            return index + 1
        if not reach and not any(texts):
            continue
        if _is_title(row, sheet.columns):
            if 0 < reach <= index:
                return index
            continue
        if _speaks_of_columns(texts, first=not spoken) and not (spoken and _is_first_row(texts)):
            spoken = True
        elif (index >= reach or not spoken) and not (index < ROWS_OF_GROUPS and not spoken and _groups_columns(row)):
            return index if spoken else 0
        reach = max([reach, index + 1, *(index + square.rows for _, square in squares(row) if square.text)])
    return reach if spoken else 0


def _is_first_row(texts: list[str]) -> bool:
    """Whether a row below the words of a header has the number of the first row before words of its own."""
    filled = [text for text in texts if text]
    return len(filled) > 1 and _FIRST.fullmatch(filled[0]) is not None and any(map(str.isalpha, "".join(filled[1:])))


def _groups_columns(row: Row) -> bool:
    """Whether a row may stand over the words of a header: words without figures, some over several columns or all
    known."""
    filled = [square for _, square in squares(row) if square.text]
    wide = any(square.columns > 1 for square in filled) or all(_is_header_word(square.text) for square in filled)
    return wide and all(len(s.text) <= LONGEST_LABEL and any(map(str.isalpha, s.text)) for s in filled)


def _unknown_words_over_figures(sheet: Sheet) -> int:
    """1 where the first row has words, known or not, over each of two columns of figures or more, and no figures."""
    if len(sheet.rows) < FEWEST_BELOW + 1:
        return 0
    first = [_IN_THOUSANDS.sub("", text) for text in sheet.texts(0)]
    body = [sheet.texts(row) for row in range(1, len(sheet.rows))]
    if any(map(str.isdigit, "".join(first))) or max(map(len, first)) > LONGEST_LABEL:
        return 0
    figures = [column for column in range(sheet.columns) if _is_of_figures([texts[column] for texts in body])]
    worded = sum(bool(first[column]) for column in figures)
    filled = sum(map(bool, first))
    return int(len(figures) >= 2 and worded == len(figures) < filled)


def _is_of_figures(texts: list[str]) -> bool:
    filled = [text for text in texts if text]
    return len(filled) >= FEWEST_BELOW and sum(text[0].isdigit() for text in filled) >= FIGURES_BELOW * len(filled)


def _ends_header(sheet: Sheet, row: int) -> bool:
    """Whether a row numbers the columns so fully that it ends a header even of unknown words; where no row over it
    holds an amount, that header may be deep."""
    texts = sheet.texts(row)
    filled = sum(map(bool, texts))
    if filled < FEWEST_COLUMN_NUMBERS or 2 * filled <= sheet.columns or not _numbers_columns(sheet, row):
        return False
    over = [text for above in range(row) for text in sheet.texts(above)]
    return (row < DEEPEST_HEADER and is_column_numbers(texts)) or not any(map(_AMOUNT.search, over))


def _labels_below(sheet: Sheet, row: int) -> int:
    """1 where a row of short labels (`K | Rp | K | Rp`) stands below the numbers of the columns."""
    texts = [text for text in sheet.texts(row) if text] if row < len(sheet.rows) else []
    worded = any(map(str.isalpha, "".join(texts)))
    return int(worded and len(texts) > 1 and all(_LABEL.match(text.strip()) for text in texts))


def _is_title(row: Row, columns: int) -> bool:
    """Whether one text stands over all columns, or all but one: no word that heads one of them."""
    filled = [square for _, square in squares(row) if square.text]
    if len(filled) != 1 or columns <= 2 or filled[0].columns < columns - 1:
        return False
    return filled[0].columns == columns or not _is_header_word(filled[0].text)


def _speaks_of_columns(texts: list[str], first: bool) -> bool:
    filled = [_IN_THOUSANDS.sub("", mended(text)) for text in texts if text]
    if not filled or any(_AMOUNT.search(text) or _is_aim(text) for text in filled):
        return False
    known = sum(1 for text in filled if _is_header_word(text))
    roles = {match.name for text in filled if len(text) <= LONGEST_LABEL and (match := ROLES.best(plain(text)))}
    labels = sum(1 for text in filled if _LABEL.match(text.strip()))
    enough = KNOWN_WORDS if any(map(str.isdigit, "".join(filled))) or not first else KNOWN_WORDS_WITHOUT_DIGITS
    years = {year for text in filled if (year := _BARE_YEAR.fullmatch(text.strip()))}
    told = len(roles) >= 2 or (len(roles) == 1 and labels >= 1) or len(years) >= YEARS_THAT_HEAD
    return known >= enough * len(filled) and (not first or told)


def _is_aim(text: str) -> bool:
    """Whether a text is a sasaran (`Meningkatnya mutu layanan`): what a column holds, and no name of one."""
    return is_state(text) and is_aim(text)


def _is_header_word(text: str) -> bool:
    if _LABEL.match(text.strip()):
        return True
    return len(text) <= LONGEST_LABEL and ROLES.best(plain(text)) is not None


def _is_named(sheet: Sheet, row: int, column: int) -> bool:
    """Whether a known word stands in this square itself."""
    square = sheet.rows[row][column] if row < len(sheet.rows) else None
    return square is not None and bool(square.text) and ROLES.best(plain(square.text)) is not None


def _path(sheet: Sheet, column: int, rows: Sequence[int]) -> tuple[str, ...]:
    path: list[str] = []
    last: tuple[int, int] | None = None
    for index in rows:
        if _is_title(sheet.rows[index], sheet.columns):
            continue
        place = sheet.owner(index, column)
        square = sheet.rows[place[0]][place[1]]
        if place != last and square is not None and square.text and place[0] in rows:
            xs = sheet.xs[place[1] : place[1] + square.columns + 1]
            only = keeps_to(square, xs)
            if only not in (None, column - place[1]) and _is_named(sheet, index + square.rows, column):
                continue
            path += [mended(text) for text in words_over(square, xs, column - place[1])]
        last = place
    return tuple(path)

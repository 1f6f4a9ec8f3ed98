"""Rating scales and definitions of indicators, out of the tables that hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractor.meaning.roles import Role
from extractor.numerals.number_format import decide_format
from extractor.numerals.parse import parse_numeral
from extractor.tables.sheet import Sheet, Square
from schemas.document import Band, IkuDefinition, Scale

_BETWEEN = re.compile(
    r"^(?P<above>>\s*=|≥|>)?\s*(?P<low>\d[\d.,]*)\s*%?\s*"
    r"(?:(?P<under>[<≤]\s*=?)\s*(?:x|n|nilai|capaian)\s*|-|–|—|s\.?/?d\.?|sampai(?: dengan)?|hingga|(?=[<≤])|\s(?=\d))"
    r"\s*"  # the dash may be lost in print
    r"(?P<below>[<≤]\s*=?|kurang dari|di ?bawah)?\s*(?P<high>\d[\d.,]*)\s*%?$",
    re.I,
)
_OPEN = (">", "<", "kurang dari", "di bawah", "dibawah")
_OVER = re.compile(
    r"^(?:>|di ?atas|lebih (?:dari|besar(?: dari)?)|≥|>\s*=|minimal)\s*(?P<low>\d[\d.,]*)\s*%?(?:\s*(?:ke atas))?$",
    re.I,
)
_UNDER = re.compile(r"^(?:<|di ?bawah|kurang dari|≤|<\s*=|maksimal)\s*(?P<high>\d[\d.,]*)\s*%?$", re.I)
# From above: `100 % > nilai > 80 %`. The lines under the signs are lost in print, so that the upper bound belongs to it
# and the lower one to the class below.
_FROM_ABOVE = re.compile(
    r"^(?P<high>\d[\d.,]*)\s*%?\s*[>≥]\s*=?\s*(?:x|n|nilai|capaian)(?:\s*(?P<above>[>≥])\s*=?\s*(?P<low>\d[\d.,]*)\s*%?)?$",
    re.I,
)
_CLOSED = re.compile(r"^(?:≥|≤|[<>]\s*=|minimal|maksimal)", re.I)


def scale_of(sheet: Sheet, first_row: int, roles: Sequence[Role], table: str) -> Scale | None:
    """The scale of a table with a category column, as printed; None where fewer than two bands can be read."""
    label_column = _column(roles, ("kategori",))
    if label_column is None:
        return None
    bands: list[Band] = []
    for row in sheet.rows[first_row:]:
        label = row[label_column]
        found = [band for _, band in _bands(row, label_column, label)] if label and label.text else []
        bands += found[-1:]
    return Scale(id=f"{table}.scale", page=sheet.page, bands=bands, table=table) if len(bands) > 1 else None


def _bands(row: Sequence[Square | None], label_column: int, label: Square | None) -> Iterator[tuple[int, Band]]:
    for column, square in enumerate(row):
        if square is not None and column != label_column and label is not None:
            band = band_of(square.text, label.text, square)
            if band is not None:
                yield column, band


def band_of(text: str, label: str, square: Square | None = None) -> Band | None:
    plain = text.strip()
    for pattern in (_BETWEEN, _OVER, _UNDER, _FROM_ABOVE):
        if match := pattern.match(plain):
            bounds = match.groupdict()
            low, high = _number(bounds.get("low")), _number(bounds.get("high"))
            if (bounds.get("low") and low is None) or (bounds.get("high") and high is None):
                return None
            closed = bool(_CLOSED.match(plain))
            inner = pattern in (_BETWEEN, _FROM_ABOVE)
            return Band(
                label=label,
                raw=plain,
                low=low,
                high=high,
                low_open=_opens(bounds, "above", "under") if inner else pattern is _OVER and not closed,
                high_open=_opens(bounds, "below") if inner else pattern is _UNDER and not closed,
                bbox=square.box.rounded() if square else None,
            )
    return None


def _opens(signs: dict[str, str | None], *names: str) -> bool:
    return any((signs.get(name) or "").strip().lower() in _OPEN for name in names)


def _number(text: str | None) -> Decimal | None:
    return parse_numeral(text, decide_format([text])).value if text else None


def iku_of(sheet: Sheet, first_row: int, roles: Sequence[Role]) -> list[IkuDefinition]:
    name_column = _column(roles, ("indikator", "uraian", "sasaran"))
    if name_column is None:
        return []
    columns = [_column(roles, (name,)) for name in ("definition", "source", "person_in_charge")]
    found: list[IkuDefinition] = []
    for row in sheet.rows[first_row:]:
        name = row[name_column]
        squares = [row[c] if c is not None else None for c in columns]
        texts = [square.text if square is not None else None for square in squares]
        if name is not None and name.text and any(texts):
            found.append(
                IkuDefinition(
                    page=name.page,
                    indikator=name.text,
                    cara_penghitungan=texts[0],
                    sumber_data=texts[1],
                    penanggung_jawab=texts[2],
                )
            )
    return found


def _column(roles: Sequence[Role], names: Sequence[str]) -> int | None:
    for name in names:
        for column, role in enumerate(roles):
            if role.name == name:
                return column
    return None

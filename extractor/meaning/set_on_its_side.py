"""Tables of one indicator set on their side: the rows are called target, realisasi and capaian, the columns are years.

`Uraian | 2021 | 2022` over `Target`, `Realisasi` and `Capaian (%)`, or `Uraian | Nilai` over `Target 2022`: whose they
are is told by the words over the table, where they name an indicator of other tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from msgspec.structs import replace

from extractor.meaning.called_above import name_above
from extractor.meaning.thresholds import MOST_LABEL_WORDS
from extractor.words.header_vocabulary import BASES, ROLES, plain
from extractor.words.marks import unmarked
from schemas.document import Indicator, Value

_MEASURES: Final = frozenset({"target", "realisasi", "capaian"})
_YEAR: Final = re.compile(r"\b20\d\d\b")
_WITNESS: Final = "measure_by_one_witness"


def set_on_its_side(rows: Sequence[Indicator], over: str, names: Iterable[str]) -> Indicator | None:
    """The one indicator that the `rows` of a table tell, each called by a measure; `over` are the words over the table,
    `names` those of all indicators. None where a row is called otherwise, a measure has two figures of one time, or no
    name stands over the table."""
    measures = [_measure(row.indikator) for row in rows]
    if None in measures or not {"target", "realisasi"} <= set(measures):
        return None
    values = [value for row, measure in zip(rows, measures, strict=True) for value in _values(row, measure or "")]
    times = {(value.measure, value.year, value.basis) for value in values}
    name = name_above(over, names)
    if name is None or len(times) < len(values) or any(value.year is None for value in values):
        return None
    several = len({value.year for value in values}) > 1
    return replace(
        rows[0],
        kind="performance_comparison" if several else "performance_measurement",
        indikator=name,
        values=values,
    )


def names_of(rows: Iterable[Indicator]) -> Mapping[str, None]:
    """The names of indicators that have figures of a known measure."""
    return dict.fromkeys(row.indikator for row in rows if row.is_understood)


def _measure(label: str) -> str | None:
    """What a row is called by: a measure, with its unit and its time at most."""
    words = plain(unmarked(label)[1])
    found = ROLES.best(words)
    if found is None or found.name not in _MEASURES or not words.startswith(found.words):
        return None
    return found.name if len(words.split()) <= MOST_LABEL_WORDS else None


def _values(row: Indicator, measure: str) -> Iterator[Value]:
    printed, based = _YEAR.search(row.indikator), BASES.best(plain(row.indikator))
    unit = "%" if "%" in row.indikator and measure != "capaian" else None
    for value in row.values:
        yield replace(
            value,
            measure=measure,
            year=int(printed[0]) if printed else value.year,
            basis=based.name if based is not None else value.basis,
            unit=value.unit or unit,
            header_measure=None,
            sure=False,
            reason=_WITNESS,
        )

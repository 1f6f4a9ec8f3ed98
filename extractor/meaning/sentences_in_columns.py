"""Sentences in a column of figures: `Capaian` over what was done, `Target` over what is to be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from extractor.meaning.column_roles import PERFORMANCE
from extractor.meaning.roles import Role
from extractor.meaning.thresholds import LONGEST_FIGURE_CELL
from schemas.document import COLUMN_UNKNOWN, Value


def without_sentences(values: Mapping[int, Value], roles: Sequence[Role]) -> dict[int, Value]:
    """`values` by their columns, of which those that are sentences without a figure are told under no measure."""
    return {
        column: replace(value, measure=f"other:{roles[column].header}", sure=False, reason=COLUMN_UNKNOWN)
        if value.measure in PERFORMANCE and _is_sentence(value)
        else value
        for column, value in values.items()
    }


def _is_sentence(value: Value) -> bool:
    return value.value is None and value.interval is None and len(value.raw) > LONGEST_FIGURE_CELL

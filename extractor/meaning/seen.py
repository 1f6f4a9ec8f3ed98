"""A table as the rules of words and figures see it: what all further evidence starts from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.meaning.column_figures import ColumnFigures
from extractor.meaning.column_relations import Relation
from extractor.meaning.roles import Role
from extractor.tables.titles import Title


@dataclass(frozen=True, slots=True)
class Seen:
    """`paths` are the words over each column, `lengths` the mean length of its texts,
    `units` the units that the rows name."""

    roles: Sequence[Role]
    paths: Sequence[tuple[str, ...]]
    columns: Sequence[ColumnFigures]
    lengths: Sequence[float]
    relations: Sequence[Relation]
    title: Title
    units: Sequence[str] = ()

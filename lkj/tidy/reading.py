"""`lkj.read`: reports for people who work in notebooks."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lkj.tidy.columns import Name
from lkj.tidy.frames import frame
from lkj.tidy.rows import rows_of_table
from lkj.words.language import Language
from schemas.document import Document
from schemas.errors import LkjError
from schemas.findings import Report

if TYPE_CHECKING:
    import pandas


class Read(NamedTuple):
    document: Document
    report: Report


class Reading:
    """What was read, as DataFrames: `indicators`, `budget`, `aggregates`, `claims` and `findings`; several reports
    stand below each other, told apart by the column `file`. `lkj.tidy.columns` says what the columns mean."""

    def __init__(self, reports: Sequence[Read]) -> None:
        self._reports = list(reports)

    @property
    def documents(self) -> list[Document]:
        return [read.document for read in self._reports]

    @property
    def reports(self) -> list[Report]:
        return [read.report for read in self._reports]

    @property
    def document(self) -> Document:
        """Of the one report that was read. Raises ValueError where there are several."""
        [document] = self.documents
        return document

    @property
    def report(self) -> Report:
        """What was found in the one report that was read. Raises ValueError where there are several."""
        [report] = self.reports
        return report

    @cached_property
    def indicators(self) -> pandas.DataFrame:
        return self._frame("indicators")

    @cached_property
    def budget(self) -> pandas.DataFrame:
        return self._frame("budget")

    @cached_property
    def aggregates(self) -> pandas.DataFrame:
        return self._frame("aggregates")

    @cached_property
    def claims(self) -> pandas.DataFrame:
        return self._frame("claims")

    @cached_property
    def findings(self) -> pandas.DataFrame:
        return self._frame("findings")

    def _frame(self, table: Name) -> pandas.DataFrame:
        rows = (rows_of_table(table, [read.document], read.report) for read in self._reports)
        return frame(table, chain.from_iterable(rows))


def read(*paths: str | os.PathLike[str], language: Language = "id") -> Reading:
    """Reads and checks each of `paths`, a PDF or the JSON that `lkj extract` made of it, by itself; `lkj.toml` near it
    holds as it does for `lkj check`. `language` is that of the findings' messages.

    Raises TypeError without a path, and what the command would end with (`schemas.errors`), with its text as a note.
    """
    if not paths:
        raise TypeError("lkj.read needs the path of a report")
    try:
        return Reading([_read(Path(path), language) for path in paths])
    except LkjError as error:
        from lkj.words.messages import text_of

        error.add_note(text_of(error))
        raise


def _read(path: Path, language: Language) -> Read:
    from lkj.reading.material import gathered
    from lkj.reading.pipeline import report_of
    from lkj.reading.report_input import report_at
    from lkj.settings.config import config_for
    from lkj.settings.rule_choice import chosen

    config = config_for(path, None)
    checks = config.checks
    rules = chosen(",".join(checks.select) or None, ",".join(checks.ignore), preview=",".join(checks.preview))
    material = gathered([path], False, None, None, lambda file: report_at(file, "json", quiet=True))
    return Read(material.report, report_of(material, rules, language, config))

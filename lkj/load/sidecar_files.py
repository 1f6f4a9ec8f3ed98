"""What people said of reports, from beside them into the database."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from sqlalchemy import Engine

from lkj.people.corrections_file import corrections_beside, read_corrections
from lkj.people.crosswalk_choice import decisions_of_all
from lkj.store.corrections import add_corrections
from lkj.store.decisions import add_decisions
from schemas.crosswalk import Decision


def store_sidecar_files(engine: Engine, reports: Iterable[Path]) -> None:
    """Decisions and corrections of every folder that holds one of `reports`. Raises UsageError."""
    one_a_folder = list({report.parent: report for report in reports}.values())
    store_what_people_said(engine, one_a_folder, decisions_of_all(one_a_folder))


def store_what_people_said(engine: Engine, reports: Sequence[Path], decisions: Iterable[Decision]) -> None:
    """`decisions`, and the corrections beside `reports`; what the database has already is not added again."""
    corrections = [one for file in dict.fromkeys(map(corrections_beside, reports)) for one in read_corrections(file)]
    with engine.begin() as connection:
        add_decisions(connection, decisions)
        add_corrections(connection, corrections)

"""What people said of reports, from beside them into the database."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from sqlalchemy import Engine

from lkj.people.corrections_file import corrections_for
from lkj.people.crosswalk_choice import decisions_of_all
from lkj.store.corrections import add_corrections
from lkj.store.decisions import add_decisions
from schemas.crosswalk import Decision


def store_sidecar_files(engine: Engine, reports: Iterable[Path]) -> None:
    """Decisions and corrections of every folder that holds one of `reports`. Raises UsageError."""
    of_folders = one_a_folder(reports)
    store_what_people_said(engine, of_folders, decisions_of_all(of_folders))


def one_a_folder(reports: Iterable[Path]) -> list[Path]:
    return list({report.parent: report for report in reports}.values())


def store_what_people_said(engine: Engine, reports: Sequence[Path], decisions: Iterable[Decision]) -> None:
    """`decisions`, and the corrections beside `reports`; what the database has already is not added again."""
    corrections = [one for report in one_a_folder(reports) for one in corrections_for(report)]
    with engine.begin() as connection:
        add_decisions(connection, decisions)
        add_corrections(connection, corrections)

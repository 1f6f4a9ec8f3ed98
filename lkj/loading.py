"""What `lkj load` does: read reports, check them, and put them into the database, each in a transaction of its own."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from lkj.checking import rules_asked
from lkj.config import config_for
from lkj.language import spoken
from lkj.many_reports import each_report
from lkj.material import Material
from lkj.pipeline import report_of
from lkj.store.attempts import Attempt, add_attempt
from lkj.store.columns import now
from lkj.store.decisions import add_decisions, decisions_in
from lkj.store.links import link
from lkj.store.load import What, load_document
from reconcile.joined import NOTHING_OUTSIDE
from schemas.crosswalk import Decision
from schemas.document import Document
from schemas.findings import Report
from schemas.left_out import LeftOut


@dataclass(frozen=True, slots=True)
class Told:
    """What became of one file. `report` has the agency and the year, where it could be read."""

    path: str
    what: What
    report: Document
    document: int


def load(
    engine: Engine, paths: Sequence[Path], decisions: Sequence[Decision], config: Path | None, quiet: bool = False
) -> Iterator[Told | LeftOut]:
    """File by file. Last, what stands beside the reports that changed is matched anew."""
    with engine.begin() as connection:
        decided = add_decisions(connection, decisions)
    changed: list[int] = []
    started, clock = now(), time.monotonic()
    for found in each_report(paths, quiet):
        if isinstance(found, LeftOut):
            if found.why == "unreadable":
                with engine.begin() as connection:
                    add_attempt(connection, _failed(found, started, time.monotonic() - clock))
            yield found
        else:
            path, document = found
            findings = findings_of(document, Path(path), config)
            with engine.begin() as connection:
                loaded = load_document(connection, document, findings)
                if loaded.what != "unchanged":
                    add_attempt(connection, _done(path, document, loaded.what, started, time.monotonic() - clock))
            if decided or loaded.what != "unchanged":
                changed.append(loaded.document)
            yield Told(path, loaded.what, document, loaded.document)
        started, clock = now(), time.monotonic()
    with engine.begin() as connection:
        link(connection, changed, decisions_in(connection))


def findings_of(document: Document, path: Path, config: Path | None) -> Report:
    """By the settings of its office."""
    settings = config_for(path, config)
    rules = rules_asked(None, None, settings)
    return report_of(Material((document,), NOTHING_OUTSIDE), rules(), spoken(), settings)


def _done(path: str, document: Document, what: What, started: str, seconds: float) -> Attempt:
    return Attempt(path, started, round(seconds, 3), what, document.source.sha256, pages=document.source.pages)


def _failed(left: LeftOut, started: str, seconds: float) -> Attempt:
    return Attempt(left.path, started, round(seconds, 3), "failed", key=left.key, text=left.text)

"""What `lkj load` does: read reports, check them, and put them into the database, each in a transaction of its own."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from lkj.load.sidecar_files import store_what_people_said
from lkj.reading.checking import findings_of
from lkj.reading.many_reports import each_report
from lkj.store.attempts import Attempt, add_attempt
from lkj.store.columns import now
from lkj.store.decisions import decisions_in
from lkj.store.links import link, unlinked
from lkj.store.load import What, load_document
from lkj.words.language import spoken
from lkj.words.messages import text_of
from schemas.crosswalk import Decision
from schemas.document import Document
from schemas.errors import UnreadableInput
from schemas.left_out import LeftOut


@dataclass(frozen=True, slots=True)
class Told:
    """What became of one file. `report` has the agency and the year, where it could be read."""

    path: str
    what: What
    report: Document


def load(
    engine: Engine, paths: Sequence[Path], decisions: Sequence[Decision], config: Path | None, quiet: bool = False
) -> Iterator[Told | LeftOut]:
    """File by file. Last, every report that has to be is matched with the one before it: also what an earlier run left
    when it was stopped."""
    store_what_people_said(engine, paths, decisions)
    started, clock = now(), time.monotonic()
    for found in each_report(paths, quiet):
        told = found if isinstance(found, LeftOut) else _loaded(engine, *found, config)
        attempt = _attempt(told, started, time.monotonic() - clock)
        if attempt is not None:
            with engine.begin() as connection:
                add_attempt(connection, attempt)
        yield told
        started, clock = now(), time.monotonic()
    while _linked(engine):
        pass


def _linked(engine: Engine) -> bool:
    """Whether there was one to match; each in a transaction of its own."""
    with engine.begin() as connection:
        waiting = unlinked(connection)
        link(connection, waiting[:1], decisions_in(connection))
    return bool(waiting)


def _loaded(engine: Engine, path: str, document: Document, config: Path | None) -> Told | LeftOut:
    findings = findings_of(document, Path(path), spoken(), config)
    try:
        with engine.begin() as connection:
            return Told(path, load_document(connection, document, findings).what, document)
    except UnreadableInput as error:
        here = UnreadableInput(error.key, **{**error.params, "path": path})  # a JSON file tells where its PDF lay
        return LeftOut(path=path, why="unreadable", key=here.key, text=text_of(here))


def _attempt(told: Told | LeftOut, started: str, seconds: float) -> Attempt | None:
    """None where nothing was tried: the file was read before, or says what it said."""
    seconds = round(seconds, 3)
    if isinstance(told, LeftOut):
        failed = Attempt(told.path, started, seconds, "failed", key=told.key, text=told.text)
        return failed if told.why == "unreadable" else None
    source = told.report.source
    done = Attempt(told.path, started, seconds, told.what, source.sha256, pages=source.pages)
    return done if told.what != "unchanged" else None

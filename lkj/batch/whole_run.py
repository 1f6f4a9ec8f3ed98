"""`lkj run` from its options to its summary."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from gettext import gettext as _

from sqlalchemy import Connection

from extractor.limits import DEFAULT_LIMITS, MEBIBYTE, Limits
from lkj.batch.batch import Asked, Batch
from lkj.batch.files import count_of, files_of, place_of
from lkj.batch.ledger import Ledger
from lkj.batch.summary_files import write_summary
from lkj.batch.summary_rows import every_row, note_wanted
from lkj.batch.summary_screen import summary_screen
from lkj.batch.summary_totals import Totals, totals_of
from lkj.batch.view import shown, tell_away
from lkj.io import standard_output
from lkj.load.sidecar_files import store_sidecar_files
from lkj.screens.screen import screen_bytes
from lkj.store.database import is_file
from lkj.store.ready import ready
from lkj.words.notes import tell
from schemas.errors import UsageError

_WORKERS_A_LOADER = 8


def usable_cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def limits_of(seconds: int, megabytes: int) -> Limits:
    """`seconds` of computing; the clock may run as many times longer as by default."""
    longer = DEFAULT_LIMITS.wall_seconds / DEFAULT_LIMITS.cpu_seconds
    return replace(
        DEFAULT_LIMITS,
        memory_bytes=megabytes * MEBIBYTE,
        wall_seconds=seconds * longer,
        cpu_seconds=seconds,
    )


def loaders_for(database: str, workers: int) -> int:
    """Processes that write what workers read. To an SQLite file one alone can write at a time."""
    return 1 if is_file(database) else -(-workers // _WORKERS_A_LOADER)


def all_read(asked: Asked, quiet: bool) -> bool:
    """Run it and write the summary; whether every report could be read. Wrong use is told before anything is made."""
    files = count_of(asked.paths)
    with ready(asked.database) as engine:
        asked.out.make()
        store_sidecar_files(engine, files_of(asked.paths))
        with _told_how_to_go_on(quiet), shown(quiet) as view:
            ledger = Ledger(engine, partial(tell_away, view))
            Batch(asked, ledger, view).run(files)
            totals = ledger.ask(lambda connection: _summarised(connection, asked))
            held_by_the_dead = ledger.dead()
    standard_output.write(screen_bytes(summary_screen(totals, asked.out, held_by_the_dead), None))
    return not held_by_the_dead and not totals.failed and not totals.by_status["unfinished"]


def _summarised(connection: Connection, asked: Asked) -> Totals:
    note_wanted(connection, map(place_of, files_of(asked.paths)))
    totals = totals_of(every_row(connection))
    write_summary(every_row(connection), asked.out, totals)
    return totals


@contextmanager
def _told_how_to_go_on(quiet: bool) -> Iterator[None]:
    """Beside what the error itself says."""
    try:
        yield
    except (KeyboardInterrupt, UsageError):
        if not quiet:
            tell(_("stopped; what was read is kept, and the same command with --resume goes on with the rest"))
        raise

"""`lkj run` from its options to its summary."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from gettext import gettext as _

from extractor.limits import DEFAULT_LIMITS, MEBIBYTE, Limits
from lkj.batch.batch import Asked, Batch
from lkj.batch.files import count_of, files_of, place_of
from lkj.batch.ledger import Ledger
from lkj.batch.summary_csv import summary_csv
from lkj.batch.summary_page import summary_page
from lkj.batch.summary_screen import summary_screen
from lkj.batch.view import View, shown
from lkj.io import standard_output
from lkj.io.output import write
from lkj.load.sidecar_files import store_sidecar_files
from lkj.screens.screen import screen_bytes
from lkj.store.ready import ready
from lkj.words.notes import tell
from schemas.errors import UsageError

_WORTH_TELLING_SECONDS = 1.0


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


def all_read(asked: Asked, database: str, quiet: bool) -> bool:
    """Run it and write the summary; whether every report could be read. Wrong use is told before anything is made."""
    files = count_of(asked.paths)
    with ready(database) as engine:
        asked.out.make()
        store_sidecar_files(engine, files_of(asked.paths))
        with _told_how_to_go_on(quiet), shown(quiet) as view:
            ledger = Ledger(engine, partial(_away, view))
            Batch(asked, ledger, view).run(files)
            rows = ledger.summary_rows(map(place_of, files_of(asked.paths)))
            held_by_the_dead = ledger.dead()
            write(asked.out.summary_page, summary_page(rows, asked.out))
            write(asked.out.summary_table, summary_csv(rows, asked.out))
    standard_output.write(screen_bytes(summary_screen(rows, asked.out, held_by_the_dead), None))
    return not held_by_the_dead and not any(row.status in ("failed", "unfinished") for row in rows)


def _away(view: View, seconds: float) -> None:
    if seconds >= _WORTH_TELLING_SECONDS:
        view.note(_("the database does not answer; tried again for {count} s").format(count=round(seconds)))


@contextmanager
def _told_how_to_go_on(quiet: bool) -> Iterator[None]:
    """Beside what the error itself says."""
    try:
        yield
    except (KeyboardInterrupt, UsageError):
        if not quiet:
            tell(_("stopped; what was read is kept, and the same command with --resume goes on with the rest"))
        raise

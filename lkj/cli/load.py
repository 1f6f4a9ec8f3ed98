"""`lkj load`: reports into a database."""

from __future__ import annotations

from gettext import gettext as _

from lkj.cli import options
from schemas.errors import OK, UNREADABLE


def load(
    reports: options.ManyReports,
    db: options.Database = "lkj.db",
    crosswalk: options.Crosswalk = None,
    config: options.ConfigFile = None,
    no_config: options.NoConfig = False,  # noqa: ARG001 - its callback has done its work
    quiet: options.Quiet = False,
    lang: options.Lang = None,  # noqa: ARG001 - looked up before the command line is parsed
) -> int:
    from lkj.io.output import write
    from lkj.load.load_lines import counted, line_of
    from lkj.load.loading import load as loaded
    from lkj.people.crosswalk_choice import decisions_of_all  # nothing heavy is loaded before `lkj --help` is answered
    from lkj.reading.many_reports import reports_in
    from lkj.store.database import shown
    from lkj.store.ready import ready
    from schemas.left_out import LeftOut

    paths = reports_in(reports)
    decisions = decisions_of_all(paths, crosswalk, config)
    told = []
    with ready(db) as engine:
        for found in loaded(engine, paths, decisions, config, quiet):
            told.append(found)
            write(None, f"{line_of(found)}\n".encode(errors="replace"))
    summary = _("{counts} · database {db}").format(counts=counted(told), db=shown(db))
    write(None, f"{summary}\n".encode(errors="replace"))
    return UNREADABLE if any(isinstance(found, LeftOut) and found.why == "unreadable" for found in told) else OK

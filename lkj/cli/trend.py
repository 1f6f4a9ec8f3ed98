"""`lkj trend`: indicators through the years."""

from __future__ import annotations

from gettext import gettext as _
from typing import Annotated

import typer

from lkj.cli import options
from schemas.errors import OK, UNREADABLE

Changes = Annotated[
    bool, typer.Option("--changes", help=_("Only indicators with something to look at: changes, gaps, doubts."))
]
OneAgency = Annotated[
    bool, typer.Option("--one-agency", help=_("All reports are of one agency, whatever they call it."))
]


def trend(
    reports: options.ManyReports,
    indicator: options.IndicatorWords = None,
    changes: Changes = False,
    one_agency: OneAgency = False,
    crosswalk: options.Crosswalk = None,
    config: options.ConfigFile = None,
    no_config: options.NoConfig = False,  # noqa: ARG001 - its callback has done its work
    output_format: options.Format = "terminal",
    output: options.Output = None,
    quiet: options.Quiet = False,
    lang: options.Lang = None,  # noqa: ARG001 - looked up before the command line is parsed
) -> int:
    from lkj.formats.form import rendered
    from lkj.formats.trend_form import trend_form
    from lkj.io.output import require_writable, write
    from lkj.people.crosswalk_choice import decisions_for  # nothing heavy is loaded before `lkj --help` is answered
    from lkj.reading.many_reports import reports_in
    from lkj.results.trends import only, trend_of

    paths = reports_in(reports)
    for path in paths:
        require_writable(output, path)
    made = trend_of(paths, decisions_for(paths, crosswalk, config), one_agency, quiet)
    form = trend_form(made, only(made, indicator, changes))
    write(output, rendered(form, output_format, output, quiet))
    return UNREADABLE if any(left.why != "same_report" for left in made.left_out) else OK

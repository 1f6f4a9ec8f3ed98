"""`lkj catalogue`: the indicators of many reports, each once."""

from __future__ import annotations

from lkj.cli import options
from schemas.errors import OK, UNREADABLE


def catalogue(
    reports: options.ManyReports,
    indicator: options.IndicatorWords = None,
    crosswalk: options.Crosswalk = None,
    config: options.ConfigFile = None,
    no_config: options.NoConfig = False,  # noqa: ARG001 - its callback has done its work
    output_format: options.Format = "terminal",
    output: options.Output = None,
    quiet: options.Quiet = False,
    lang: options.Lang = None,  # noqa: ARG001 - looked up before the command line is parsed
) -> int:
    from lkj.formats.catalogue_form import catalogue_form
    from lkj.formats.form import rendered  # nothing heavy is loaded before `lkj --help` is answered
    from lkj.io.output import require_writable, write
    from lkj.people.crosswalk_choice import decisions_for
    from lkj.reading.many_reports import reports_in
    from lkj.results.catalogue_reports import read_all
    from reconcile.lists.catalogue import catalogue as catalogue_of

    paths = reports_in(reports)
    for path in paths:
        require_writable(output, path)
    decisions = decisions_for(paths, crosswalk, config)
    made = catalogue_of(*read_all(paths, quiet), decisions)
    write(output, rendered(catalogue_form(made, indicator), output_format, output, quiet))
    return UNREADABLE if any(left.why == "unreadable" for left in made.left_out) else OK

"""`lkj match`: which indicators of two reports, or of the lists of one, are the same."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path
from typing import Annotated

import typer

from lkj.cli import options
from schemas.errors import OK, UsageError

Left = Annotated[
    Path,
    typer.Argument(
        metavar="LEFT",
        help=_("The earlier report: a PDF, or JSON of `lkj extract`."),
        show_default=False,
        readable=False,
    ),
]
Right = Annotated[
    Path | None, typer.Argument(metavar="RIGHT", help=_("The later report."), show_default=False, readable=False)
]
Within = Annotated[
    bool, typer.Option("--within", help=_("Match the lists of one report: plans, agreements, measurements, annexes."))
]


def match(
    left: Left,
    right: Right = None,
    within: Within = False,
    review: options.Review = False,
    decisions: options.Decisions = None,
    crosswalk: options.Crosswalk = None,
    author: options.Decider = None,
    output_format: options.Format = "terminal",
    output: options.Output = None,
    config: options.ConfigFile = None,
    no_config: options.NoConfig = False,  # noqa: ARG001 - its callback has done its work
    quiet: options.Quiet = False,
    lang: options.Lang = None,  # noqa: ARG001 - looked up before the command line is parsed
) -> int:
    from lkj.formats.form import rendered  # nothing heavy is loaded before `lkj --help` is answered
    from lkj.formats.match_form import match_form
    from lkj.formats.within_form import within_form
    from lkj.io.output import require_writable, write
    from lkj.people.decision_options import DecisionOptions, deciding, deciding_within, held_for
    from lkj.reading.report_input import report_at

    if within == (right is not None):
        raise UsageError("one_report_or_two")
    paths = [left, *filter(None, [right])]
    people = DecisionOptions(review, decisions, crosswalk, author, config)
    held = held_for(paths, people, output_format, output)
    for path in paths:
        require_writable(output, path)
    reports = [report_at(path, output_format, output, quiet) for path in paths]
    inner = deciding_within(reports[0], held, people) if within else None
    settled = inner[0] if inner else deciding(reports[0], reports[1], held, people)
    if review:
        from lkj.cli.reviewing import review as walk

        walk(settled)
        return OK
    form = within_form(inner[1]) if inner else match_form(settled)
    write(output, rendered(form, output_format, output, quiet))
    return OK

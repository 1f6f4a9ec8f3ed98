"""`lkj match`: which indicators of two reports are the same."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path
from typing import Annotated

import typer

from lkj import options
from schemas.errors import OK

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
    Path, typer.Argument(metavar="RIGHT", help=_("The later report."), show_default=False, readable=False)
]


def match(
    left: Left,
    right: Right,
    review: options.Review = False,
    decisions: options.Decisions = None,
    crosswalk: options.Crosswalk = None,
    author: options.Decider = None,
    output_format: options.Format = "terminal",
    output: options.Output = None,
    config: options.ConfigFile = None,
    quiet: options.Quiet = False,
    lang: options.Lang = None,  # noqa: ARG001 - looked up before the command line is parsed
) -> int:
    from lkj.decision_notes import notes_on_decisions  # nothing heavy is loaded before `lkj --help` is answered
    from lkj.match_bytes import match_bytes
    from lkj.notes import tell
    from lkj.output import require_writable, write
    from lkj.people import People, deciding, held_for
    from lkj.report_input import report_at

    people = People(review, decisions, crosswalk, author, config)
    held = held_for([left, right], people, output_format, output)
    for path in (left, right):
        require_writable(output, path)
    one, other = (report_at(path, output_format, output, quiet) for path in (left, right))
    settled = deciding(one, other, held, people)
    if review:
        from lkj.reviewing import review as walk

        walk(settled)
        return OK
    if output_format == "csv" and not quiet:
        for note in notes_on_decisions(settled.found.decided):
            tell(note)
    write(output, match_bytes(settled, output_format, output))
    return OK

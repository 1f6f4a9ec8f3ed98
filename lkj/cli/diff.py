"""`lkj diff`: what changed from one version of a report to another."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path
from typing import Annotated

import typer

from lkj.cli import options
from lkj.results.difference_parts import Only
from lkj.settings.fail_on import FailOn

Old = Annotated[
    Path,
    typer.Argument(
        metavar="OLD",
        help=_("The earlier version: a PDF, or JSON of `lkj extract`."),
        show_default=False,
        readable=False,
    ),
]
New = Annotated[Path, typer.Argument(metavar="NEW", help=_("The later version."), show_default=False, readable=False)]
OnlyOption = Annotated[
    Only | None,
    typer.Option("--only", help=_("Tell these differences only. (default: all)"), show_default=False),
]
Fail = Annotated[
    FailOn, typer.Option("--fail-on", help=_("The least severity of a new finding that makes the exit code 1."))
]


def diff(
    old: Old,
    new: New,
    only: OnlyOption = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    fail_on: Fail = "error",
    config: options.ConfigFile = None,
    no_config: options.NoConfig = False,  # noqa: ARG001 - its callback has done its work
    crosswalk: options.Crosswalk = None,
    output_format: options.Format = "terminal",
    output: options.Output = None,
    confirm: options.Confirm = None,
    quiet: options.Quiet = False,
    lang: options.Lang = None,  # noqa: ARG001 - looked up before the command line is parsed
) -> int:
    from lkj.formats.difference_form import difference_form
    from lkj.formats.form import rendered
    from lkj.io.output import write
    from lkj.results.comparing import Versions, compared  # nothing heavy is loaded before `lkj --help` is answered
    from lkj.results.difference_parts import new_findings
    from lkj.settings.fail_on import exit_code

    beside = (select, ignore, config, crosswalk, confirm, quiet)
    found = compared(Versions(old, new, *beside, output_format, output))
    write(output, rendered(difference_form(found, only), output_format, output, quiet))
    return exit_code(new_findings(found.told), fail_on)

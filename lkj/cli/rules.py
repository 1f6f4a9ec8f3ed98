"""`lkj rules`: the register of checks."""

from __future__ import annotations

from lkj.cli import options
from schemas.errors import OK


def rules(
    output_format: options.Format = "terminal",
    output: options.Output = None,
    lang: options.Lang = None,  # noqa: ARG001 - looked up before the command line is parsed
) -> int:
    from lkj.formats.form import rendered
    from lkj.formats.rules_form import rules_form
    from lkj.io.output import write  # nothing heavy is loaded before `lkj --help` is answered
    from reconcile.rules import REGISTER

    write(output, rendered(rules_form(REGISTER), output_format, output))
    return OK

"""`lkj explain CODE`: what one check looks at, why it matters, and when it may be wrong."""

from __future__ import annotations

from lkj.cli import options
from schemas.errors import OK


def explain(
    code: options.Code,
    output_format: options.Format = "terminal",
    output: options.Output = None,
    lang: options.Lang = None,  # noqa: ARG001 - looked up before the command line is parsed
) -> int:
    from lkj.formats.form import rendered
    from lkj.formats.rules_form import explanation_form
    from lkj.io.output import write  # nothing heavy is loaded before `lkj --help` is answered
    from lkj.settings.rule_choice import rule_of

    write(output, rendered(explanation_form(rule_of(code)), output_format, output))
    return OK

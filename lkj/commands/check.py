"""`lkj check`: where a report contradicts itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj import options

if TYPE_CHECKING:
    from reconcile.rule import Rule


def check(
    report: options.Report,
    output_format: options.Format = "terminal",
    output: options.Output = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    fail_on: options.Fail = "error",
    pages: options.Pages = None,
    confirm: options.Confirm = None,
    quiet: options.Quiet = False,
    lang: options.Lang = None,  # noqa: ARG001 - looked up before the command line is parsed
) -> int:
    from lkj.fail_on import exit_code  # nothing heavy is loaded before `lkj --help` is answered
    from lkj.language import spoken
    from lkj.output import write
    from lkj.pipeline import report_of
    from lkj.reading import read
    from lkj.render import report_bytes

    def rules() -> tuple[Rule, ...]:
        from lkj.rule_choice import chosen  # loads all checks: done while the report is read

        return chosen(select, ignore)

    document = read(report, pages, output_format, output, quiet, confirm, meanwhile=rules)
    findings = report_of(document, rules(), spoken())
    write(output, report_bytes(document, findings, output_format, output))
    return exit_code(findings.findings, fail_on)

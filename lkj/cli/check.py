"""`lkj check`: where a report contradicts itself, and the documents beside it."""

from __future__ import annotations

from lkj.cli import options


def check(
    reports: options.ReportsOrFolder,
    one_report: options.OneReport = False,
    agreement: options.Agreement = None,
    against: options.Against = None,
    output_format: options.Format = "terminal",
    output: options.Output = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    fail_on: options.Fail = "error",
    config: options.ConfigFile = None,
    agency: options.Agency = None,  # noqa: ARG001 - its callback has done its work
    no_config: options.NoConfig = False,  # noqa: ARG001 - its callback has done its work
    baseline: options.Baseline = None,
    show_accepted: options.ShowAccepted = False,
    statistics: options.Statistics = False,
    top: options.Top = None,
    pages: options.Pages = None,
    confirm: options.Confirm = None,
    ocr: options.Ocr = "auto",
    quiet: options.Quiet = False,
    lang: options.Lang = None,  # noqa: ARG001 - looked up before the command line is parsed
) -> int:
    from datetime import date  # nothing heavy is loaded before `lkj --help` is answered

    from lkj.formats.findings_form import findings_form, statistics_form
    from lkj.formats.form import rendered
    from lkj.io.output import write
    from lkj.people.baseline import applied, entries_of, without_accepted
    from lkj.reading.checking import Asked, checked
    from lkj.reading.checking_folder import is_of_a_folder
    from lkj.settings.fail_on import exit_code_of

    entries = entries_of(baseline)
    beside = (agreement, against, config)
    asked = Asked(reports, one_report, *beside, select, ignore, pages, confirm, quiet, output_format, output, ocr)
    if is_of_a_folder(asked, statistics):
        from lkj.cli.check_folder import check_folder

        return check_folder(asked, entries, show_accepted, fail_on, top)
    material, report = checked(asked)
    everything = applied(report, entries, date.today())
    left = without_accepted(everything)
    told = everything if show_accepted else left
    form = statistics_form(told) if statistics else findings_form(material, told, top)
    write(output, rendered(form, output_format, output))
    return exit_code_of(left, fail_on)

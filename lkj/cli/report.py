"""`lkj report`: the findings as a file that people work with."""

from __future__ import annotations

from gettext import gettext as _

from lkj.cli import options
from schemas.errors import OK


def report(
    reports: options.Reports,
    output: options.ReportFile,
    one_report: options.OneReport = False,
    agreement: options.Agreement = None,
    against: options.Against = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    config: options.ConfigFile = None,
    agency: options.Agency = None,  # noqa: ARG001 - its callback has done its work
    no_config: options.NoConfig = False,  # noqa: ARG001 - its callback has done its work
    baseline: options.Baseline = None,
    show_accepted: options.ShowAccepted = False,
    pages: options.Pages = None,
    confirm: options.Confirm = None,
    ocr: options.Ocr = "auto",
    earlier: options.EarlierPaper = None,
    author: options.Decider = None,
    force: options.Force = False,
    quiet: options.Quiet = False,
    lang: options.Lang = None,  # noqa: ARG001 - looked up before the command line is parsed
) -> int:
    from datetime import date  # nothing heavy is loaded before `lkj --help` is answered
    from itertools import product

    from lkj.cli.earlier_paper import paper_for, tell_what_was_made
    from lkj.io.kept_before import keep
    from lkj.io.output import require_writable
    from lkj.io.own_files import require_replaceable, write_own
    from lkj.outputs import require_known, results, targets_of
    from lkj.outputs.report_context import ReportContext
    from lkj.people.baseline import applied, entries_of, without_accepted
    from lkj.people.notes_file import looked_for, with_paper, written_beside
    from lkj.reading.checking import Asked, as_read, checked
    from lkj.settings.config import config_for
    from lkj.words import notes
    from lkj.words.language import spoken

    require_known(output)
    paths = [*reports, *filter(None, (agreement, against))]
    paper = paper_for(earlier, output, paths, author) if earlier else None
    for target, path in product(targets_of(output, len(paths)), paths):
        require_writable(target, path)
        require_replaceable(target, force or target == earlier)
    entries = entries_of(baseline)
    beside = (agreement, against, config)
    asked = Asked(reports, one_report, *beside, select, ignore, pages, confirm, quiet, "json", output, ocr)
    for path in paths:
        looked_for(path)
    material, found = checked(asked, paper.amended if paper else as_read)
    everything = applied(found, entries, date.today())
    told = everything if show_accepted else without_accepted(everything)
    choices = config_for(reports[0], config).choices
    beside_it = written_beside(zip(paths, [file.source.sha256 for file in material.files], strict=True))
    written = with_paper(beside_it, paper.paper.written if paper else ())
    left = paper.left if paper else ()
    context = ReportContext(material, told, paths, spoken(), choices, written, left, output)
    made = list(results(output, context))  # all, before any is written
    if output == earlier:
        notes.tell(_("{path}: as it was before").format(path=keep(output)))
    for target, data in made:
        write_own(target, data)
    if not quiet:
        tell_what_was_made([target for target, _data in made], paper)
    return OK

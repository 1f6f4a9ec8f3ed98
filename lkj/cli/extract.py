"""`lkj extract`: what a report says."""

from __future__ import annotations

from lkj.cli import options
from schemas.errors import OK


def extract(
    report: options.Report,
    output_format: options.Format = "terminal",
    output: options.Output = None,
    pages: options.Pages = None,
    confirm: options.Confirm = None,
    ocr: options.Ocr = "auto",
    explain: options.Explain = False,
    draw: options.Draw = None,
    agency: options.Agency = None,  # noqa: ARG001 - its callback has done its work
    no_config: options.NoConfig = False,  # noqa: ARG001 - its callback has done its work
    quiet: options.Quiet = False,
    lang: options.Lang = None,  # noqa: ARG001 - looked up before the command line is parsed
) -> int:
    if draw is not None:
        from lkj.reading.drawn_pages import draw_pages

        draw_pages(
            report, draw, pages, output, quiet, ocr, alone=output_format == "terminal" and not (explain or confirm)
        )
        return OK

    from lkj.formats.document_form import document_form
    from lkj.formats.form import rendered
    from lkj.io.output import write  # nothing heavy is loaded before `lkj --help` is answered
    from lkj.reading.for_command import read

    document = read(report, pages, output_format, output, quiet, confirm, ocr=ocr)
    write(output, rendered(document_form(document, explain), output_format, output))
    return OK

"""`lkj check FOLDER`: every report in it, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from gettext import ngettext
from pathlib import Path

from lkj.io.csv_table import Cell, csv_for_people
from lkj.io.output import require_writable, write
from lkj.people.baseline import Entry, applied, without_accepted
from lkj.reading.checking import Asked
from lkj.reading.checking_folder import CheckedReport, each_checked
from lkj.reading.many_reports import drafts_in
from lkj.results import finding_rows
from lkj.settings.fail_on import FailOn, exit_code_of
from lkj.words import notes
from lkj.words.counts import counts_of
from lkj.words.files_left_out import left_out_line
from lkj.words.groups import groups_of
from lkj.words.plain_text import plain, plain_json
from schemas.errors import FINDINGS, NOT_UNDERSTOOD, OK, UNREADABLE
from schemas.findings import Report, encode_report
from schemas.left_out import LeftOut

_GRAVEST_FIRST = (UNREADABLE, NOT_UNDERSTOOD, FINDINGS)
_PATH = "report"


def check_folder(asked: Asked, entries: Sequence[Entry], show_accepted: bool, fail_on: FailOn, top: int | None) -> int:
    """The exit code of the report that fared worst. On a terminal each report is told as soon as it was checked."""
    require_writable(asked.target)
    if not asked.quiet:
        _tell_drafts(drafts_in(asked.reports))
    told, codes, parts = list[tuple[Path, Report]](), list[int](), list[bytes]()
    for found in each_checked(asked):
        if isinstance(found, LeftOut):
            notes.tell(left_out_line(found))
            codes += [UNREADABLE] if found.why == "unreadable" else []
            continue
        everything = applied(found.report, entries, date.today())
        left = without_accepted(everything)
        codes.append(exit_code_of(left, fail_on))
        shown = everything if show_accepted else left
        told.append((found.path, shown))
        if asked.output_format == "terminal":
            part = _screen(CheckedReport(found.path, found.material, shown), asked.target, top)
            parts.append(part)
            if asked.target is None:
                write(None, part)
    _end(asked, told, parts, codes.count(UNREADABLE))
    return next((code for code in _GRAVEST_FIRST if code in codes), OK)


def _tell_drafts(drafts: Sequence[Path]) -> None:
    if drafts:
        told = ngettext(
            "{count} draft in the folder is passed by; `lkj check {name}` reads it",
            "{count} drafts in the folder are passed by; `lkj check {name}` reads the first",
            len(drafts),
        )
        notes.tell(told.format(count=len(drafts), name=plain(str(drafts[0]))))


def _end(asked: Asked, told: Sequence[tuple[Path, Report]], parts: Sequence[bytes], unread: int) -> None:
    if asked.output_format == "json":
        write(asked.target, b"".join(plain_json(encode_report(report)) + b"\n" for _path, report in told))
    elif asked.output_format == "csv":
        write(asked.target, csv_for_people([_PATH, *finding_rows.HEADER], _rows(told)))
    else:
        ending = _ending(told, unread, asked.target)
        write(asked.target, ending if asked.target is None else b"".join([*parts, ending]))


def _rows(told: Sequence[tuple[Path, Report]]) -> Iterator[dict[str, Cell]]:
    for path, report in told:
        yield from ({_PATH: str(path), **row} for row in finding_rows.finding_rows(report))


def _screen(checked: CheckedReport, target: Path | None, top: int | None) -> bytes:
    from lkj.screens.folder_screen import report_lines  # what draws is loaded for a terminal only
    from lkj.screens.screen import screen_bytes

    return screen_bytes(report_lines(checked, top), target)


def _ending(told: Sequence[tuple[Path, Report]], unread: int, target: Path | None) -> bytes:
    from lkj.screens.folder_screen import ending_lines
    from lkj.screens.screen import screen_bytes

    faults = sum(counts_of(groups_of(report.findings)).faults for _path, report in told)
    return screen_bytes(ending_lines(len(told), faults, unread), target)

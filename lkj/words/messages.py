"""Errors and their reasons as one line for a person."""

from __future__ import annotations

from gettext import gettext as _

from lkj.words.plain_text import plain
from schemas.errors import LkjError


def N_(text: str) -> str:  # noqa: N802 - gettext's own name: marks a text for the catalogue, to be translated later
    return text


ERRORS = {
    "not_found": N_("{path}: there is no such file"),
    "not_regular": N_("{path}: this is no file but a pipe, a device or the like, which may never end"),
    "link_loop": N_("{path}: this is a link that leads back to itself"),
    "directory": N_("{path}: this is a folder, not a PDF file"),
    "no_permission": N_("{path}: you have no permission to read this file"),
    "not_readable": N_("{path}: cannot be read: {reason}"),
    "empty_file": N_("{path}: the file is empty (0 bytes)"),
    "not_a_pdf": N_(
        "{path}: this is not a PDF file, or it is damaged; save it anew from a PDF reader, or give the draft of which "
        "it was made"
    ),
    "draft_without_office": N_(
        "{path}: a draft is read as the PDF that LibreOffice makes of it, which is not installed here; "
        "save it as PDF and give that"
    ),
    "draft_not_converted": N_("{path}: LibreOffice made no PDF of it ({reason}); save it as PDF and give that"),
    "draft_in_a_run": N_("{path}: a run reads PDFs only; give a draft to `lkj check`, or save it as PDF"),
    "not_a_document": N_("{path}: neither a PDF nor what `lkj extract --format json` makes: {problem}"),
    "password": N_("{path}: the PDF is locked by a password; save a copy without it, and give that"),
    "no_pages": N_("{path}: the PDF has no pages"),
    "page_unreadable": N_("{path}: reading failed on page {page}: {reason}"),
    "file_unreadable": N_("{path}: reading failed: {reason}"),
    "no_reports": N_("{path}: there is no PDF file in it"),
    "list_unreadable": N_("{path}: this list of reports cannot be read: {reason}"),
    "changed_meanwhile": N_("{path}: the file was changed while it was being read; run again"),
    "store_away": N_("the database did not answer for {seconds} s: {reason}"),
    "store_full": N_("the database has no room left: {reason}"),
    "cluster_away": N_("the scheduler of the cluster did not answer for {seconds} s: {reason}"),
    "cluster_address": N_("--cluster {address}: no address of a scheduler, such as tcp://host:8786, and not `local`"),
    "cluster_failed": N_("the cluster could not read: {reason}"),
    "cluster_version": N_("a worker of the cluster has lkj {theirs}, and here is {ours}; the same must be everywhere"),
    "no_cluster": N_(
        "--cluster: what shares reports among computers is not installed; `make cluster` in the folder of lkj adds it"
    ),
    "loader_died": N_(
        "what puts reports into the database was killed {count} times over the same report, most likely for want of "
        "memory"
    ),
    "not_checked": N_("{path}: it was read, but checking it failed: {reason}"),
    "no_text": N_(
        "nothing to read: no page has a text layer (pictures: {pages}); after `make scan`, and without `--ocr never`, "
        "what pictures print is recognized, where they were scanned straight and sharp (300 dpi)"
    ),
    "no_text_without_extra": N_(
        "nothing to read: no page has a text layer (pictures: {pages}); "
        "`make scan` in the folder of lkj adds what recognizes them"
    ),
    "no_recognition": N_(
        "--ocr always: what recognizes pictures is not installed; `make scan` in the folder of lkj adds it"
    ),
    "no_letters": N_(
        "nothing to read: not a letter on pages {pages}, for {reason}; make the PDF anew from what it was written "
        "with, or have its pages recognized: `make scan`, then `--ocr always`"
    ),
    "no_such_pages": N_("--pages: the report has {pages} pages, and none of those asked for"),
    "bad_pages": N_("--pages {text}: not a list of pages such as 3,5-9"),
    "bad_draw": N_("--draw {text}: not a list of pages such as 38,40-42"),
    "no_page_to_draw": N_("--draw: the report has {pages} pages, so there is no page {page}"),
    "draw_where": N_("--draw needs -o: a file that ends in .png, or a folder"),
    "draw_folder": N_("--draw: {count} pages do not go into one file; -o must be a folder, new or there already"),
    "draw_most": N_("--draw: {count} pages are too many at once; {most} at most"),
    "draw_alone": N_("--draw goes without --format, --explain and --confirm"),
    "not_drawn": N_("{path}: page {page} could not be drawn"),
    "no_such_page": N_("--pages: the report has {pages} pages, so there is no page {page}"),
    "unknown_code": N_("{code}: no such check; `lkj rules` lists them"),
    "no_rules_left": N_("--select and --ignore leave no check to run"),
    "unknown_ending": N_("{path}: no such file can be made; the ending must be one of {endings}"),
    "several_tables": N_(
        "{path}: one CSV file cannot hold the five tables of a report; -o {instead} makes all of them, "
        "`lkj check --format csv` the findings and `lkj extract --format csv` the figures"
    ),
    "several_reports": N_("{count} files: --one-report says that they are one report; check other reports one by one"),
    "not_of_a_folder": N_("a folder goes without --one-report, --pk, --against, --pages and --statistics"),
    "pages_of_several": N_("--pages is for a report in one file"),
    "paper_unreadable": N_("{path}: this working paper cannot be read: {reason}"),
    "not_our_paper": N_("{path}: this workbook is no working paper that lkj made"),
    "paper_from_only_xlsx": N_("--from: only a working paper (-o FILE.xlsx) carries over what people wrote"),
    "config_unreadable": N_("{path}: cannot be read: {reason}"),
    "config_broken": N_("{path}: {problem}"),
    "baseline_unreadable": N_("{path}: the baseline cannot be read: {reason}"),
    "baseline_broken": N_("{path}: this is no baseline: {problem}"),
    "crosswalk_unreadable": N_("{path}: the crosswalk cannot be read: {reason}"),
    "crosswalk_missing": N_("{path}: there is no such crosswalk; `lkj match --review` begins one"),
    "crosswalk_broken": N_("{path}: this is no decision: {problem}"),
    "crosswalk_contradiction": N_(
        "refused: [{new}] contradicts [{earlier}]; withdraw the earlier decision first, if it was wrong"
    ),
    "notes_unreadable": N_("{path}: cannot be read: {reason}"),
    "notes_broken": N_("{path}: no note: {problem}"),
    "author_unknown": N_("--author: say who decides; this computer does not tell"),
    "database_url": N_("{url}: no database that lkj knows; a file name or postgresql://USER@HOST/NAME is"),
    "database_failed": N_("{url}: {reason}"),
    "database_newer": N_("{url}: written by a newer lkj (step {version}), which this one does not know"),
    "database_two_heads": N_(
        "{url}: its table alembic_version tells several steps ({versions}), so nobody knows what the database holds; "
        "a copy from before that, or `lkj load` into a new one, is whole"
    ),
    "database_missing": N_("{url}: there is no such database"),
    "database_not_empty": N_("{url}: is not empty; a copy needs a database without reports"),
    "database_not_equal": N_("{url}: is not equal after the copy (table {table}); nothing was kept"),
    "export_exists": N_("{path}: an earlier export is there already; --force replaces it"),
    "export_elsewhere": N_("{path}: is there already, and is no export of lkj, which alone would be replaced"),
    "no_parquet": N_("what writes Parquet is not installed; `make data` in the folder of lkj adds it"),
    "two_notes_of_a_page": N_("{path}: tells twice what became of pages {pages}, so it has no place in a database"),
    "of_no_file": N_("{path}: does not tell which file it was read from (sha256), so it has no place in a database"),
    "not_storable": N_("{path}: the database cannot hold it: {problem}"),
    "corrections_unreadable": N_("{path}: cannot be read: {reason}"),
    "corrections_broken": N_("{path}: no correction: {problem}"),
    "correction_contradiction": N_("[{new}] contradicts [{earlier}]; withdraw that one first (cabut)"),
    "corrections_faulty": N_("{path}: nothing was written, for {count} lines cannot be taken: {faults}"),
    "one_report_or_two": N_("two reports are matched with one another; --within matches the lists of one"),
    "review_alone": N_("--review is a walk on the screen: it goes without --format, --output and --decisions"),
    "no_answer": N_("“{text}” is no answer to this pair; the walk was stopped, and what was decided stays"),
    "decisions_unreadable": N_("{path}: the decisions cannot be read: {reason}"),
    "decisions_faulty": N_("{path}: nothing was written, for {count} faults: {faults}"),
    "no_such_finding": N_("{fingerprint}: the report has no such finding"),
    "ambiguous_fingerprint": N_("{fingerprint}: several findings begin so; give more of it"),
    "bad_date": N_("--expires {text}: not a date such as 2026-12-31"),
    "marks_locked": N_(
        "{path}: the PDF is locked against changes, so marks cannot be added; .html shows the findings with pictures"
    ),
    "marks_certified": N_(
        "{path}: the PDF is certified by a signature that any mark would make invalid; .html shows the findings with "
        "pictures"
    ),
    "marks_damaged": N_(
        "{path}: marks cannot be added, for the PDF is damaged where it lists its parts; save it anew in a PDF reader "
        "first, or make .html"
    ),
    "marks_failed": N_("{path}: marks could not be added: {reason}"),
    "serve_without_password": N_(
        "--host {host}: other computers come in by a password only; give --password-file FILE, or LKJ_PASSWORD"
    ),
    "password_short": N_("the password needs {least} letters at least"),
    "password_unreadable": N_("{path}: the password cannot be read: {reason}"),
    "port_taken": N_(
        "{host}:{port}: the port is taken, perhaps by a window that is open already; --port 0 takes one that is free"
    ),
    "port_refused": N_("{host}:{port}: cannot be opened: {reason}"),
    "not_made": N_("{path}: the file could not be made: {reason}"),
    "output_failed": N_("{path}: cannot be written: {reason}"),
    "output_exists": N_(
        "{path}: is there already, and not as lkj wrote it: somebody may have worked in it; --force replaces it"
    ),
    "output_is_input": N_("{path}: the output would replace the report itself"),
}

REASONS = {
    "crash": N_("the PDF engine crashed on it (damaged, hostile, or too large for the memory limit)"),
    "memory": N_("it needs more memory than the limit"),
    "killed": N_("the reading process was killed, most likely for want of memory"),
    "hang": N_("it took longer than the limit for one page"),
    "cpu": N_("the file needs more computing time than the limit"),
    "wall": N_("the file needs more time than the limit"),
    "fault": N_("a fault of lkj itself; LKJ_DEBUG=1 shows where"),
    "fault:tables": N_("a fault of lkj itself in a table on it; LKJ_DEBUG=1 shows where"),
    "fault:text": N_("a fault of lkj itself in its text; LKJ_DEBUG=1 shows where"),
    "letters_unknown": N_("its fonts do not tell which letters they are"),
    "letters_garbled": N_("its fonts tell wrong letters"),
    "recognition_failed": N_("it is a picture, and what recognizes its text broke off"),
    "letters_unseen": N_("nobody sees its text: white, hidden, covered, or off the page"),
    "page_not_loaded": N_("the PDF engine cannot open it"),
    "cut:characters": N_("it holds more characters than the limit"),
    "cut:objects": N_("it holds more drawn objects than the limit"),
    "cut:characters,objects": N_("it holds more characters and drawn objects than the limit"),
    "time": N_("there was no time left"),
    "doubtful_numerals": N_("several of their numerals are malformed or can be read in more than one way"),
    "table_without_header": N_("a table on them has no header"),
    "rows_do_not_fit": N_("hardly a row of a table on them agrees with itself"),
    "unknown_columns": N_("the columns of a table on them say no known measure"),
    "nonsense": N_("the reading process gave no sensible answer"),
}

SYSTEM_REASONS = (
    N_("Permission denied"),
    N_("Operation not permitted"),
    N_("No such file or directory"),
    N_("File exists"),
    N_("Is a directory"),
    N_("Not a directory"),
    N_("Directory not empty"),
    N_("No space left on device"),
    N_("Disk quota exceeded"),
    N_("File too large"),
    N_("File name too long"),
    N_("Read-only file system"),
    N_("Too many levels of symbolic links"),
    N_("Too many open files"),
    N_("Input/output error"),
    N_("Invalid argument"),
    N_("Text file busy"),
    N_("Resource temporarily unavailable"),
    N_("Connection refused"),
    N_("unable to open database file"),
    N_("attempt to write a readonly database"),
    N_("database is locked"),
    N_("database disk image is malformed"),
    N_("file is not a database"),
)
"""As the system and SQLite tell them, in English."""


def text_of(error: LkjError) -> str:
    """One line; a key without a text is shown as it is, since some message is better than none."""
    params = {name: _shown(value) for name, value in error.params.items()}
    template = ERRORS.get(error.key)
    if template is None:
        return plain(" ".join([error.key, *params.values()]))
    return plain(_(template).format_map(params))


def reason(key: str | None) -> str:
    if key in SYSTEM_REASONS:
        return _(key)
    return _(REASONS[key]) if key in REASONS else plain(key or "")


def page_list(pages: list[int]) -> str:
    """`3, 5-9`."""
    spans: list[list[int]] = []
    for page in sorted(set(pages)):
        if spans and page == spans[-1][-1] + 1:
            spans[-1] = [spans[-1][0], page]
        else:
            spans.append([page])
    return ", ".join("-".join(map(str, span)) for span in spans)


def _shown(value: object) -> str:
    if isinstance(value, list):
        return page_list(value) or _("none")
    return reason(value) if isinstance(value, str) else str(value)

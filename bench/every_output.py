"""All that is made of documents: every check, every output, and what sets documents beside each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from csv import reader
from io import BytesIO, StringIO
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch
from zipfile import ZipFile

import msgspec
from sqlalchemy import Engine

from lkj.formats.catalogue_form import catalogue_form
from lkj.formats.difference_form import difference_form
from lkj.formats.document_form import document_form
from lkj.formats.findings_form import findings_form, statistics_form
from lkj.formats.form import Form, rendered
from lkj.formats.match_form import match_form
from lkj.formats.trend_form import trend_form
from lkj.formats.within_form import within_form
from lkj.io.csv_table import csv_bytes
from lkj.outputs import writer_for
from lkj.outputs.html import pictures
from lkj.outputs.pdf.marks import marks_of
from lkj.outputs.report_context import ReportContext
from lkj.people.corrections_csv import HEADER, value_lines
from lkj.people.decider import Deciding
from lkj.reading.material import Material
from lkj.results.comparing import Compared
from lkj.store.load import load_document
from reconcile.check import check
from reconcile.decisions.choices import NO_CHOICES
from reconcile.facts.joined import Outside
from reconcile.index import Index
from reconcile.lists.catalogue import catalogue, report_entries
from reconcile.lists.match_documents import pairs_of
from reconcile.lists.within import within
from reconcile.rules import REGISTER
from reconcile.two_versions.differences import Checked, differences
from reconcile.years.trend import trend
from schemas.document import Document
from schemas.errors import UnreadableInput
from schemas.findings import Report

Step = Callable[[], object]
_FORMULA = re.compile("[=+@＝＋－＠-]")
_NUMBER = re.compile(r"[+-]?[0-9.,]*[0-9]%?")


class FormulaInCell(AssertionError):
    """A cell that a spreadsheet would run."""


class Case(NamedTuple):
    """A document with another one beside it; `pdf` is any PDF, which their places are looked for in."""

    document: Document
    other: Document
    pdf: Path
    engine: Engine


def failures(case: Case) -> Iterator[tuple[str, Exception]]:
    """Each step that raised, by its name. What follows on a rule that fails would fail with it, and is left out."""
    broken = [*_rules(case)]
    yield from broken
    if broken:
        return
    report = check(case.document, "id", REGISTER)
    with patch.object(pictures, "drawn", lambda _path, _crops: {}):  # drawing has a process of its own
        yield from _raised(_steps(case, report))


def _rules(case: Case) -> Iterator[tuple[str, Exception]]:
    """Every rule by itself: `check` goes on without one that fails."""
    for beside in (None, case.other):
        index = Index(case.document, Outside(beside, beside), NO_CHOICES)
        for rule in REGISTER:
            try:
                index.outcomes.extend(rule.check(index))
            except Exception as error:  # noqa: BLE001 - whatever is raised is what is looked for
                yield rule.code, error


def _raised(steps: Iterable[tuple[str, Step]]) -> Iterator[tuple[str, Exception]]:
    for name, step in steps:
        try:
            step()
        except Exception as error:  # noqa: BLE001 - as above
            yield name, error


def _steps(case: Case, report: Report) -> Iterator[tuple[str, Step]]:
    one, other = case.document, case.other
    alone = msgspec.structs.replace(one, sources=[])  # a report in several files is given in its parts
    context = ReportContext(
        Material((alone,), Outside(None, None)), check(alone, "id", REGISTER), [case.pdf], "id", NO_CHOICES
    )
    yield "check beside", lambda: check(one, "id", REGISTER, Outside(other, other))
    yield "screens", lambda: _all_formats(alone, context.report)
    yield "html", lambda: writer_for(Path("x.html"))(context)
    yield "xlsx", lambda: writer_for(Path("x.xlsx"))(context)
    yield "zip", lambda: _tables(writer_for(Path("x.zip"))(context))
    yield "marks", lambda: marks_of(context, 0)
    yield "corrections", lambda: _no_formula(csv_bytes(HEADER, value_lines(case.pdf, one, every=True)))
    yield "match", lambda: _formats(match_form(Deciding(one, other, pairs_of(one, other, ()), Path("x"), "")))
    yield "within", lambda: _formats(within_form(within(one)))
    yield "diff", lambda: _differences(one, other)
    yield "trend", lambda: _trend([one, other])
    yield (
        "catalogue",
        lambda: _formats(catalogue_form(catalogue([report_entries(one, "a"), report_entries(other, "b")]))),
    )
    yield "load", lambda: _load(case, report)


def _differences(one: Document, other: Document) -> None:
    old, new = (Checked(document, check(document).findings) for document in (one, other))
    told, _ = differences(old, new, ())
    _formats(difference_form(Compared(told, (one, other)), None))


def _tables(archive: bytes) -> None:
    with ZipFile(BytesIO(archive)) as members:
        for name in members.namelist():
            if name.endswith(".csv"):
                _no_formula(members.read(name))


def _all_formats(document: Document, report: Report) -> None:
    for form in (
        document_form(document),
        document_form(document, explain=True),
        findings_form(Material((document,), Outside(None, None)), report),
        statistics_form(report),
    ):
        _formats(form)


def _formats(form: Form) -> None:
    rendered(form, "terminal", None, quiet=True)
    rendered(form, "json", None, quiet=True)
    _no_formula(rendered(form, "csv", None, quiet=True))


def _no_formula(written: bytes) -> None:
    for row in reader(StringIO(written.decode(), newline="")):
        for cell in row:
            if _FORMULA.match(cell.strip()) and not _NUMBER.fullmatch(cell):
                raise FormulaInCell(cell[:80])


def _trend(documents: Sequence[Document]) -> None:
    made = trend([(str(at), document) for at, document in enumerate(documents)], (), one_agency=True).trend
    _formats(trend_form(made, made))


def _load(case: Case, report: Report) -> None:
    """What cannot be put into a database is told as such; all else would be a fault."""
    try:
        with case.engine.begin() as connection:
            load_document(connection, case.document, report)
    except UnreadableInput:
        return

"""The findings in the form of a Catatan Hasil Reviu: kondisi and kriteria are filled in, the rest is the auditor's.

What the auditor wrote in an earlier working paper stands again with its finding.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from gettext import gettext as _
from pathlib import PurePath

from lkj.outputs.arithmetic import written_out
from lkj.outputs.report_context import ReportContext
from lkj.outputs.xlsx import formats as look
from lkj.outputs.xlsx.filled_in import added_columns, filled_in, heading_of, written_figure
from lkj.outputs.xlsx.findings_place import FIRST_FINDING, finding_place
from lkj.outputs.xlsx.head import header_row, title_row
from lkj.outputs.xlsx.page_cell import page_width
from lkj.outputs.xlsx.paper import Numbered, Paper
from lkj.outputs.xlsx.sheet import Sheet
from lkj.outputs.xlsx.text import safe
from lkj.people.earlier_paper import Written
from lkj.people.paper_columns import (
    CODE,
    CONDITION,
    CONFIDENCE,
    CRITERIA,
    EFFECT,
    FILLED,
    FINDING_MARK,
    OURS,
    PAGE,
    RECOMMENDATION,
    SEVERITY,
    STATES,
    STATUS,
    TEXTS_MARK,
    digest,
)
from lkj.words import truncation as brief
from lkj.words.confidence import confidence_in_words, confidence_name
from lkj.words.finding_notes import acceptance_note, correction_notes, materiality_note
from lkj.words.language import Language
from lkj.words.other_figure import name_of_other
from lkj.words.plain_text import plain
from lkj.words.severity import severity_name
from reconcile.findings.messages import number
from reconcile.rules import REGISTER
from schemas.findings import Finding

_WIDTHS = (5.0, 7.0, 10.0, 11.0, 8.0, 8.0, 56.0, 42.0, 24.0, 24.0, 26.0, 26.0, 15.0, 16.0)
_KONDISI, _KRITERIA, _FIRST_FILLED = 6, 7, 8
_OWN = {1: CODE, 2: SEVERITY, 3: CONFIDENCE, 4: PAGE, _KONDISI: CONDITION, _KRITERIA: CRITERIA}
_STATUS = _FIRST_FILLED + FILLED.index(STATUS)
_ADDED = 26.0  # the width of a column that a person added
_FROZEN = 5


def write_findings_sheet(sheet: Sheet, paper: Paper) -> None:
    title_row(sheet, _("Notes on the results of the review"), 3)
    written = {note.fingerprint: note for note in paper.context.written}
    own = [note for note in paper.context.written if note.is_own]
    found = (written[entry.finding.fingerprint] for entry in paper.findings if _known(entry, written))
    added = added_columns([*found, *own])
    names = (
        *(_("No."), _(CODE), _(SEVERITY), _(CONFIDENCE), _(PAGE), _("Belongs to"), _(CONDITION), _(CRITERIA)),
        *map(_, FILLED),
        *map(heading_of, added),
    )
    widths = (*_WIDTHS[:4], max(_WIDTHS[4], page_width(paper)), *_WIDTHS[5:], *(_ADDED for _name in added))
    header_row(sheet, FIRST_FINDING - 1, 0, names, widths)
    for column, mark in enumerate((FINDING_MARK, TEXTS_MARK), start=len(names)):
        sheet.hidden(FIRST_FINDING - 1, column, mark)
    sheet.sheet.set_row(FIRST_FINDING - 1, 28)
    for entry in paper.findings:
        _write(sheet, paper, entry, written.get(entry.finding.fingerprint), added)
    for row, note in enumerate(own, start=FIRST_FINDING + max(len(paper.findings), 1)):
        _write_own(sheet, row, note, added)
    last = FIRST_FINDING + max(len(paper.findings), 1) + len(own) - 1
    if not paper.findings:
        sheet.text(FIRST_FINDING, _KONDISI, _("Nothing found that contradicts itself."), look.TEXT)
    states = [*map(_, STATES)]
    sheet.sheet.data_validation(FIRST_FINDING, _STATUS, last, _STATUS, {"validate": "list", "source": states})
    sheet.listing(FIRST_FINDING, last, len(names) + 2, _FROZEN)


def _known(entry: Numbered, written: Mapping[str, Written]) -> bool:
    return entry.finding.fingerprint in written


def _write(sheet: Sheet, paper: Paper, entry: Numbered, written: Written | None, added: Sequence[str]) -> None:
    finding, row = entry.finding, finding_place(entry.number).row
    sheet.number(row, 0, entry.number, look.CENTRED)
    sheet.text(row, 1, finding.rule, look.CENTRED, {"bold": True})
    sheet.text(row, 2, severity_name(finding.severity), look.CENTRED, look.SEVERITY[finding.severity])
    sheet.text(row, 3, confidence_name(finding.confidence), look.CENTRED)
    _page(sheet, paper, row, finding)
    if entry.root is None:
        sheet.text(row, 5, "", look.CELL)
    else:
        place = finding_place(entry.root).address
        sheet.link(row, 5, place, str(entry.root), look.CENTRED, number=entry.root)
    since = _since(finding, paper.context, written)
    ours = {
        EFFECT: finding.akibat or "",
        RECOMMENDATION: finding.rekomendasi or "",
        CONDITION: _with(_condition(finding, paper.context), since),
        CRITERIA: criteria(finding.rule, paper.context.language),
    }
    by_people = filled_in(written)
    filled = {**ours, **by_people}
    if CONDITION in by_people:
        filled[CONDITION] = _with(by_people[CONDITION], since)
    texts = {_KONDISI: filled[CONDITION], _KRITERIA: filled[CRITERIA]}
    texts |= {_FIRST_FILLED + at: filled.get(name, "") for at, name in enumerate(FILLED)}
    others = written.others if written else {}
    texts |= {_FIRST_FILLED + len(FILLED) + at: others.get(name, "") for at, name in enumerate(added)}
    for column, text in texts.items():
        by_lkj = text in filter(None, ours.values())
        sheet.text(row, column, text, look.TEXT if by_lkj else look.TO_FILL)
    sheet.height(row, texts, least=3)
    last = _FIRST_FILLED + len(FILLED) + len(added)
    sheet.mark(row, last, finding.fingerprint)
    sheet.mark(row, last + 1, "|".join((*(digest(safe(ours[name])) for name in OURS), _stated(finding))))


def _write_own(sheet: Sheet, row: int, note: Written, added: Sequence[str]) -> None:
    """A finding that a person added, as she wrote it."""
    filled = filled_in(note)
    texts = {column: filled.get(name, "") for column, name in _OWN.items()}
    texts |= {_FIRST_FILLED + at: filled.get(name, "") for at, name in enumerate(FILLED)}
    texts |= {_FIRST_FILLED + len(FILLED) + at: note.others.get(name, "") for at, name in enumerate(added)}
    for column, text in texts.items():
        sheet.text(row, column, text, look.TO_FILL)
    sheet.height(row, texts, least=3)
    sheet.mark(row, _FIRST_FILLED + len(FILLED) + len(added), note.fingerprint)


def _with(text: str, since: str) -> str:
    return "\n".join(filter(None, (text, since)))


def _stated(finding: Finding) -> str:
    return "" if finding.stated is None else f"{finding.stated}"


def _since(finding: Finding, context: ReportContext, written: Written | None) -> str:
    """What was written of another figure may hold no more of this one."""
    if written is None or written.stated in ("", _stated(finding)) or not written.filled:
        return ""
    before = written_figure(written.stated, context.language)
    return _("What is filled in was written when {before} was stated here.").format(before=before)


def _page(sheet: Sheet, paper: Paper, row: int, finding: Finding) -> None:
    """Leads to the stated figure, where it stands on a sheet."""
    stated = (entry.value_id for entry in finding.evidence if entry.role == "stated" and entry.value_id)
    place = next((paper.layout.printed[id] for id in stated if id in paper.layout.printed), None)
    files = paper.context.material.files
    page = str(finding.page)
    if isinstance(finding.file, int) and (finding.file or paper.in_several_files):
        page = f"{PurePath(files[finding.file].source.path).name}: {page}"
    number = finding.page if page.isdigit() else None
    if place is not None:
        sheet.link(row, 4, place.address, page, look.TEXT, {"align": "center"}, number=number)
    elif number is not None:
        sheet.number(row, 4, number, look.CENTRED)
    else:
        sheet.text(row, 4, page, look.TEXT, {"align": "center"})


def _condition(finding: Finding, context: ReportContext) -> str:
    """What was found and in which words it is printed, the stated figure and what it is set against, how that was
    computed, what follows from it, and how sure it is."""
    message, quote = plain(finding.message), brief.quote(finding)
    lines = [f"{message[:1].upper()}{message[1:]}"]
    if place := context.sources.place_in_draft(finding):
        lines.append(place[:1].upper() + place[1:])
    if quote and quote not in message:
        lines.append(_("Printed: “{quote}”").format(quote=quote))
    lines += _figures(finding, context.language)
    lines += (f"→ {consequence}" for consequence in finding.consequences)
    lines += correction_notes(finding, context.sources)
    if finding.confidence != "high" and finding.doubts:
        lines.append(confidence_in_words(finding))
    return "\n".join([*lines, *materiality_note(finding), *acceptance_note(finding)])


def _figures(finding: Finding, language: Language) -> Iterator[str]:
    arithmetic = written_out(finding, language)
    if finding.stated is not None and finding.computed is not None:
        stated, other = number(finding.stated, language), number(finding.computed, language)
        yield f"{_('stated')}: {stated}; {name_of_other(finding, arithmetic)}: {other}"
    if arithmetic:
        yield f"{_('Calculation')}: {arithmetic}"


@cache
def criteria(code: str, language: Language) -> str:
    """What the check asks for, and the regulation it rests on, if any."""
    for rule in REGISTER:
        if rule.code == code:
            text = rule.text(language)
            return "\n".join(filter(None, (text.what, text.regulation)))
    return ""

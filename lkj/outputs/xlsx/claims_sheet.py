"""The sheet of the figures that stand in the running text, each with what it repeats or follows from."""

from __future__ import annotations

from gettext import gettext as _

from lkj.outputs.xlsx import formats as look
from lkj.outputs.xlsx.claims_place import FIRST_CLAIM, IN_WORDS, PRINTED, READ
from lkj.outputs.xlsx.findings_place import finding_place
from lkj.outputs.xlsx.head import header_row, title_row
from lkj.outputs.xlsx.notes import findings_told, on_recomputing, result_of, sources_of
from lkj.outputs.xlsx.page_cell import page_width, write_page
from lkj.outputs.xlsx.paper import Paper
from lkj.outputs.xlsx.recomputation import Recomputations, written_width
from lkj.outputs.xlsx.sheet import Sheet
from lkj.outputs.xlsx.value_cells import value_mark, write_printed, write_read
from lkj.outputs.xlsx.words_cells import Words, words_differ
from lkj.people.paper_columns import VALUES_MARK
from lkj.words.finding_notes import measure_name
from lkj.words.plain_text import plain
from lkj.words.reasons import role_in_words
from reconcile.facts.scope import claim_of
from reconcile.sums.recomputed import Recomputed
from schemas.figure import Figure
from schemas.prose import Claim

_QUOTE, _AGAIN, _RESULT, _FINDING, _NOTES = 2, 11, 13, 14, 15
_WIDTHS = (6.5, 9.0, 56.0, 18.0, 26.0, 7.0, 20.0, 18.0, 24.0, 17.0, 13.0, 18.0, 15.0, 12.0, 14.0, 44.0, 28.0)


def write_claims_sheet(sheet: Sheet, paper: Paper) -> int:
    """Returns how many figures were recomputed."""
    title_row(sheet, _("Figures of the running text"), _QUOTE)
    names = (
        *(_("Page"), _("Sentence"), _("Text"), _("Measure"), _("Of"), _("Year"), _("printed"), _("read")),
        *(_("in words"), _("words read (no formula)"), _("read less words")),
        *(_("recomputed"), _("difference"), _("Result"), _("Finding"), _("Notes"), _("Heading")),
    )
    header_row(sheet, FIRST_CLAIM - 1, 0, names, _widths(paper))
    sheet.sheet.set_row(FIRST_CLAIM - 1, 28)
    again = Recomputations(sheet, paper.layout)
    words = Words(sheet)
    for at, figure in enumerate(paper.index.claims):
        _write(sheet, paper, again, figure, FIRST_CLAIM + at)
        words.write(figure, FIRST_CLAIM + at)
    again.finish()
    words.finish()
    sheet.hidden(FIRST_CLAIM - 1, len(_WIDTHS), VALUES_MARK)
    sheet.listing(FIRST_CLAIM, FIRST_CLAIM + len(paper.index.claims) - 1, len(_WIDTHS) + 1, _QUOTE + 1)
    return again.count


def _widths(paper: Paper) -> tuple[float, ...]:
    known = [figure for figure in paper.index.claims if figure.value is not None]
    read = written_width((figure.number, figure.decimals) for figure in known)
    return (
        max(_WIDTHS[0], page_width(paper)),
        *_WIDTHS[1:READ],
        max(read, 10.0),
        *_WIDTHS[READ + 1 : _AGAIN],
        max(read, 12.0),
        *_WIDTHS[_AGAIN + 1 :],
    )


def _write(sheet: Sheet, paper: Paper, again: Recomputations, figure: Figure, row: int) -> None:
    claim, entry = claim_of(figure), paper.found.get(figure.id)
    told = [] if entry is None else [(_measure(claim) or _("figure"), entry)]
    texts = {
        _QUOTE: claim.quote,
        3: _measure(claim),
        4: plain(" ".join(filter(None, (claim.code, claim.subject)))),
        _NOTES: "\n".join(
            [*on_recomputing(told), *([sources_of(paper, entry)] if isinstance(entry, Recomputed) else [])]
        ),
        _NOTES + 1: claim.section or "",
    }
    write_page(sheet, paper, row, claim.page)
    sheet.number(row, 1, claim.sentence + 1, look.CENTRED)
    for column, text in texts.items():
        sheet.text(row, column, text, look.TEXT, *((look.QUIET, {"text_wrap": True}) if column > _NOTES else ()))
    _number(sheet, row, 5, claim.year)
    write_printed(sheet, paper, row, PRINTED, figure, ())
    write_read(sheet, paper, row, READ, figure, ())
    sheet.mark(row, len(_WIDTHS), value_mark(paper, READ, figure))
    for column in (_AGAIN, _AGAIN + 1):
        sheet.text(row, column, "", look.CELL)
    if isinstance(entry, Recomputed):
        again.write(entry, row, _AGAIN)
    result = _("differs") if words_differ(figure) else result_of([] if entry is None else [entry])
    sheet.text(row, _RESULT, result, look.CENTRED, *((look.FAULTY,) if result == _("differs") else ()))
    _finding(sheet, paper, row, figure)
    sheet.height(row, {**texts, PRINTED: figure.raw, IN_WORDS: claim.words or ""})


def _measure(claim: Claim) -> str:
    measure = claim.measure or ""
    return measure_name(measure) if ":" in measure else role_in_words(measure)


def _number(sheet: Sheet, row: int, column: int, value: int | None) -> None:
    if value is None:
        sheet.text(row, column, "", look.CELL)
    else:
        sheet.number(row, column, value, look.CENTRED)


def _finding(sheet: Sheet, paper: Paper, row: int, figure: Figure) -> None:
    entries = paper.of_value.get(figure.id, [])
    if entries:
        sheet.link(row, _FINDING, finding_place(entries[0].number).address, findings_told(entries), look.TEXT)
    else:
        sheet.text(row, _FINDING, "", look.CELL)

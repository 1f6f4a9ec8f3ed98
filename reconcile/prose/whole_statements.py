"""What the text says of the whole (the mean capaian, the absorption of the budget) against the one total of the tables.

That it is the whole that is spoken of is told by several weak signs together: where it stands (summary, closing), what
its words say (seluruh, rata-rata), that nothing narrower is named, and how near the figure comes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from reconcile.facts.averages import is_average
from reconcile.facts.budget_levels import level
from reconcile.facts.likeness import in_thousands, off_by
from reconcile.facts.scope import claim_of, is_bound, of_office, of_whole_office
from reconcile.index import Index
from reconcile.prose.misprints import misprint
from reconcile.prose.statements import TextStatement, right, wrong
from reconcile.prose.thresholds import (
    CLOSE_TO_WHOLE,
    SIGNS_OF_WHOLE,
    VERY_CLOSE_TO_WHOLE,
)
from reconcile.prose.topics import Topics
from reconcile.words.units import is_percent
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain, words
from schemas.equation import Equation, same
from schemas.figure import Figure

MEASURES = ("capaian", "persen_keuangan", "realisasi", "sisa")
SPENT = ("persen_keuangan", "realisasi")


def whole_statements(index: Index, topics: Topics, settled: Collection[str]) -> Iterator[TextStatement]:
    """All but the `settled` claims (ids)."""
    for sentence in index.sentences:
        for figure in sentence:
            if figure.id not in settled and (_asked(index, figure) or _beside_whole(index, figure, sentence)):
                meant = _totals(index, figure)
                if meant and (told := _statement(index, topics, figure, sentence, meant)):
                    yield told


def _asked(index: Index, figure: Figure) -> bool:
    claim = claim_of(figure)
    whole = claim.subject is None or _names_whole(index, claim.subject)
    known = figure.known and figure.measure in MEASURES and claim.code is None and not is_bound(figure)
    of_year = claim.year in (None, index.document.year)
    return known and whole and of_year and (figure.measure == "sisa" or is_percent(figure.unit))


def _beside_whole(index: Index, figure: Figure, sentence: Sequence[Figure]) -> bool:
    """Whether it is what was spent of the whole pagu that the sentence states before it, whomever it names (`anggaran
    sebesar Rp 6.000 dengan realisasi Rp 5.000`), or stands before the absorption of the whole."""
    claim = claim_of(figure)
    spent = figure.known and figure.measure in SPENT and claim.code is None and not is_bound(figure)
    return spent and claim.year in (None, index.document.year) and _tells_of_whole(index, figure, sentence)


def _tells_of_whole(index: Index, figure: Figure, sentence: Sequence[Figure]) -> bool:
    return _pagu_of_whole(index, figure, sentence) or _absorption_of_whole(index, figure, sentence)


def _absorption_of_whole(index: Index, figure: Figure, sentence: Sequence[Figure]) -> bool:
    """Whether its percentage stands right behind it and is that of the total, whose words it is told in."""
    place = sentence.index(figure)
    behind = sentence[place + 1 : place + 2]
    shares = [other for other in behind if other.known and other.measure == "persen_keuangan" and other.decimals]
    cells = [cell for line in index.lines if level(line) == "total" for cell in line.of("persen_keuangan")]
    said = set(words(claim_of(figure).lead[-len(figure.quote) :])) & set(listed("statements", "all"))
    whole = bool(said) or claim_of(figure).subject is None or _names_whole(index, claim_of(figure).subject or "")
    amount = claim_of(figure).kind == "amount" and figure.measure == "realisasi"
    return amount and whole and any(cell.known and cell.number == share.number for cell in cells for share in shares)


def _pagu_of_whole(index: Index, figure: Figure, sentence: Sequence[Figure]) -> bool:
    totals = {cell.number for line in index.lines if level(line) == "total" for cell in line.of("pagu") if cell.known}
    stated = [
        other
        for other in sentence
        if other.known and other.measure == "pagu" and claim_of(other).order < claim_of(figure).order
    ]
    return len(totals) == 1 and len(stated) == 1 and stated[0].number in totals


def _names_whole(index: Index, subject: str) -> bool:
    agency = index.document.agency
    left = set(words(subject)) - set(listed("statements", "plain")) - set(listed("statements", "between"))
    return not left - set(listed("statements", "all")) or of_office(subject, agency) or of_whole_office(subject, agency)


def _totals(index: Index, figure: Figure) -> list[Figure]:
    """The only number that the tables give for the whole, wherever they print it; none where they give several."""
    year = index.document.year
    if figure.measure == "capaian":
        cells = [cell for cell in index.aggregates if cell.measure == "capaian" and is_average(cell)]
    else:
        measure = "persen_keuangan" if is_percent(figure.unit) else figure.measure
        cells = [cell for line in index.lines if level(line) == "total" for cell in line.of(measure)]
    known = [cell for cell in cells if cell.known and cell.year in (None, year) and index.trusted(cell)]
    return known if len({cell.number for cell in known}) == 1 else []


def _statement(
    index: Index, topics: Topics, figure: Figure, sentence: Sequence[Figure], meant: Sequence[Figure]
) -> TextStatement | None:
    equation = Equation(figure, (meant[0],), same)
    if index.judge(equation).consistent or in_thousands(meant[0], figure) or _another_mean(index, figure):
        return right(figure, (meant[0],))
    rows = index.rows if figure.measure == "capaian" else index.lines
    printed = any(cell.number == figure.number for row in rows for cell in row.figures if cell.known)
    if printed or _signs(index, topics, figure, sentence, meant[0]) < SIGNS_OF_WHOLE:
        return None
    return wrong(equation, "told_total", fault=f"whole {figure.number}", context=tuple(meant[1:3]))


def _another_mean(index: Index, figure: Figure) -> bool:
    """Whether it is a mean of the same column by another method."""
    return figure.measure == "capaian" and any(
        index.judge(Equation(figure, equation.operands, equation.formula)).consistent
        for average in index.averages
        for _, equation in average.means
    )


def _signs(index: Index, topics: Topics, figure: Figure, sentence: Sequence[Figure], cell: Figure) -> int:
    """How many signs say that the whole is spoken of."""
    claim = claim_of(figure)
    own = claim.lead[-len(figure.quote) :]
    off = off_by(figure, cell)
    topic = topics.of(figure, sentence)
    beside = figure.measure in SPENT and _tells_of_whole(index, figure, sentence)
    signs = (
        beside,
        beside,
        any(word in plain(claim.section or "") for word in listed("statements", "summary")),
        bool(set(words(own)) & set(listed("statements", "all"))),
        topic is None,
        claim.subject is not None,
        off <= CLOSE_TO_WHOLE,
        off <= VERY_CLOSE_TO_WHOLE or misprint(figure.number, cell.number),
    )
    return sum(signs)

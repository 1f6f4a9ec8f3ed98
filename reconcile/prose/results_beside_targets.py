"""What a sentence says was reached, beside the target or the capaian of the row that it is about: `2 kasus dari target
2 kasus`, where the row has that target and another realisasi."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.facts.likeness import one_number
from reconcile.facts.scope import claim_of, is_bound, printed_year, sentence_before
from reconcile.index import Index
from reconcile.prose.left_open import left_open
from reconcile.prose.named_pairs import CHANGE
from reconcile.prose.statements import TextStatement, not_of_its_row
from reconcile.prose.thresholds import RESULT_NAMED
from reconcile.prose.topics import Topic, Topics
from reconcile.words.units import is_percent, is_rupiah, unit_name
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.figure import Figure


def results_beside_targets(index: Index, topics: Topics) -> Iterator[TextStatement]:
    """Only what is wrong; that a result repeats its row is told elsewhere."""
    before: Sequence[Figure] = ()
    for sentence in index.sentences:
        for figure in sentence:
            beside = _beside(figure, sentence)
            if beside and (topic := topics.of(figure, sentence, sentence_before(before, sentence))):
                yield from _against_row(index, figure, beside, topic)
        before = sentence


def _beside(figure: Figure, sentence: Sequence[Figure]) -> list[Figure]:
    """The target and the capaian that follow it, where its own words leave open that it is what was reached."""
    open_words = left_open(figure) or figure.measure == "realisasi" or _rose_by(figure)
    asked = figure.known and open_words and not is_bound(figure) and not _planned(figure)
    return [other for other in _following(figure, sentence) if other.known] if asked else []


def _rose_by(figure: Figure) -> bool:
    """`bertambah 1.200 eksemplar dari target 1.500 eksemplar`: nothing changes from a target."""
    return figure.measure.startswith(CHANGE) and not is_percent(figure.unit) and unit_name(figure.unit) is not None


def _following(figure: Figure, sentence: Sequence[Figure]) -> Iterator[Figure]:
    place = sentence.index(figure)
    for other in sentence[place + 1 : place + 3]:
        if other.measure == "capaian" or (_planned(other) and unit_name(other.unit) == unit_name(figure.unit)):
            yield other
        else:
            return


def _planned(figure: Figure) -> bool:
    said = plain(claim_of(figure).lead).endswith((*listed("statements", "planned"), *listed("statements", "base_of")))
    return figure.measure == "target" or said


def _against_row(index: Index, figure: Figure, beside: Sequence[Figure], topic: Topic) -> Iterator[TextStatement]:
    if topic.share < RESULT_NAMED:
        return
    cells = [cell for row in topic.rows for cell in row.figures if cell.known and not is_rupiah(cell.unit)]
    report = index.document.year
    said = printed_year(figure, report)
    of_year = [cell for cell in cells if cell.basis is None and (cell.year or report) == said]
    reached = [cell for cell in of_year if cell.measure == "realisasi" and index.trusted(cell)]
    borne_out = all(
        any(one_number(other, cell) for cell in of_year if cell.measure == _measure(other)) for other in beside
    )
    alike = [cell for cell in reached if is_percent(cell.unit) == is_percent(figure.unit)]
    repeated = any(one_number(figure, cell) or figure.raw in cell.raw for cell in of_year if cell.measure != "target")
    if borne_out and not repeated and len({cell.number for cell in alike}) == 1 and len(alike) == len(reached):
        yield not_of_its_row(figure, alike[0], alike)


def _measure(figure: Figure) -> str:
    return "capaian" if figure.measure == "capaian" else "target"

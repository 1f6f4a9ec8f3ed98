"""The trend of reports on disk, and the part of it that was asked for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from lkj.people.decision_notes import notes_on_decisions
from lkj.reading.many_reports import each_report
from lkj.results.words_asked import words_stand_in
from reconcile.years.trend import trend
from schemas.crosswalk import Decision
from schemas.document import Document
from schemas.left_out import LeftOut
from schemas.trend import Trend, TrendLine


def trend_of(
    paths: Sequence[Path], decisions: Sequence[Decision] = (), one_agency: bool = False, quiet: bool = False
) -> Trend:
    """With what could not be read, and decisions of people that could not be applied."""
    documents: list[tuple[str, Document]] = []
    left_out: list[LeftOut] = []
    for found in each_report(paths, quiet):
        if isinstance(found, LeftOut):
            left_out.append(found)
        else:
            documents.append(found)
    made = trend(documents, decisions, one_agency)
    notes = dict.fromkeys(note for decided in made.decided for note in notes_on_decisions(decided))
    return replace(made.trend, left_out=[*left_out, *made.trend.left_out], notes=list(notes))


def only(whole: Trend, words: str | None = None, to_look_at: bool = False) -> Trend:
    """Lines of which one wording holds all `words`, or their beginnings; and those with something to look at."""
    doubtful = ids_in_doubt(whole)
    lines = [
        line
        for line in whole.indicators
        if (words is None or _worded(line, words)) and (not to_look_at or line.changes or line.id in doubtful)
    ]
    kept = {line.id for line in lines}
    review = [doubt for doubt in whole.review if {doubt.first, doubt.second} & kept]
    return replace(whole, indicators=lines, review=review)


def ids_in_doubt(trend: Trend) -> set[str]:
    """Of lines that may be one with another."""
    return {id for doubt in trend.review for id in (doubt.first, doubt.second)}


def _worded(line: TrendLine, words: str) -> bool:
    return words_stand_in((line.indikator, *(name.text for name in line.names)), words)

"""Indicators looked for in all reports of the database, and what becomes of them through the years."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import text
from starlette.responses import Response

from lkj.people.crosswalk_choice import decisions_for
from lkj.results.trends import only
from lkj.serve.home import key_of
from lkj.serve.lines import Chart, chart
from lkj.serve.site import Asking
from lkj.serve.voice import speaking
from lkj.store.database import reading
from lkj.words.plain_text import plain
from reconcile.years.trend import trend
from schemas.document import Document
from schemas.trend import TrendLine

_MOST_ROWS, _MOST_LINES, _MOST_REPORTS = 200, 24, 12
_ROWS = """
SELECT i.agency, i.year, i.indikator, i.target, i.realisasi, i.capaian, i.page, d.sha256
  FROM indicators_by_year i JOIN document d ON d.id = i.document
 WHERE lower(i.indikator) LIKE :words ESCAPE '!' AND lower(i.agency) LIKE :agency ESCAPE '!' AND i.newest
   AND (:year = 0 OR i.year = :year)
 ORDER BY i.agency, i.indikator, i.year LIMIT :most
"""


@dataclass(frozen=True, slots=True)
class FoundRow:
    """`key` is empty where the report is in the database, but not in this window. What it prints again on other `pages`
    is told once."""

    key: str
    agency: str
    year: int | None
    indikator: str
    target: str
    realisasi: str
    capaian: str
    pages: Sequence[int] = ()


def search(asking: Asking) -> Response:
    words, agency, year = asking.asked("words").strip(), asking.asked("agency").strip(), asking.asked("year").strip()
    asked = bool(words or agency or year)
    of_year = int(year) if year.isdecimal() and len(year) == 4 else 0
    rows, more = _rows(asking, words, agency, of_year) if asked else ([], False)
    charts = _charts(asking, words, agency) if words else []
    with speaking(asking.language):
        told = {"words": words, "agency": agency, "year": year, "asked": asked}
        return asking.page("search.html", rows=rows, more=more, charts=charts, most=_MOST_ROWS, **told)


def _rows(asking: Asking, words: str, agency: str, year: int) -> tuple[list[FoundRow], bool]:
    """And whether there are more."""
    here = {one.key for one in asking.site.library.all() if one.is_readable}
    values = {"words": _like(words), "agency": _like(agency), "year": year, "most": _MOST_ROWS}
    with reading(asking.site.engine) as connection:
        found = connection.execute(text(_ROWS), values).all()
    pages: dict[FoundRow, list[int]] = defaultdict(list)
    for row in found:
        one = FoundRow(
            key_of(row.sha256) if key_of(row.sha256) in here else "",
            plain(row.agency or ""),
            row.year,
            plain(row.indikator or ""),
            plain(row.target or ""),
            plain(row.realisasi or ""),
            plain(row.capaian or ""),
        )
        pages[one].append(row.page)
    rows = [replace(one, pages=sorted(set(places))) for one, places in pages.items()]
    return rows, len(found) == _MOST_ROWS


def _like(words: str) -> str:
    """What stands in it, in this order; nothing a person types steers the question."""
    bare = words.casefold().replace("!", "!!").replace("%", "!%").replace("_", "!_")
    return "%" + "%".join(bare.split()) + "%"


def _charts(asking: Asking, words: str, agency: str) -> list[Chart]:
    """Of reports in this window, through their years."""
    read = [one for one in asking.site.library.all() if one.figures and one.figures.year]
    chosen = [one for one in read if one.figures and agency.casefold() in (one.figures.agency or "").casefold()]
    documents: list[tuple[str, Document]] = [
        (str(one.path), asking.shown(one).document) for one in chosen[:_MOST_REPORTS]
    ]
    if not documents:
        return []
    made = only(trend(documents, decisions_for([chosen[0].path])).trend, words)
    lines: list[TrendLine] = made.indicators[:_MOST_LINES]
    return [found for line in lines if (found := chart(line)) is not None]

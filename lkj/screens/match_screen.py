"""The pairs of two reports on a screen: what was not sure and what stands alone in full, the rest counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from gettext import gettext as _
from pathlib import PurePath

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from lkj.screens.hanging_lines import hanging, titled
from lkj.words.plain_text import plain
from schemas.matches import MatchedPair, MatchedReport, MatchedRow, Matches, Regrouped


def match_screen(matches: Matches) -> Iterator[RenderableType]:
    for side, report in ((_("left"), matches.left), (_("right"), matches.right)):
        yield Text(f"{side}: {named(report)}", "bold")
    yield Text(_counts(matches))
    yield from (Text(plain(note), "yellow") for note in matches.notes)
    yield from _pairs(_("For review"), [pair for pair in matches.pairs if pair.decision == "review"])
    yield from _regrouped(matches.regrouped)
    sure = [pair for pair in matches.pairs if pair.decision == "match"]
    yield from _pairs(_("Renamed"), [pair for pair in sure if pair.change == "renamed"])
    yield from _pairs(_("Reworded"), [pair for pair in sure if pair.change == "reworded"])
    told = {row.mark for entry in matches.regrouped for row in (entry.whole, *entry.parts)}
    yield from _alone(_("Only left"), [row for row in matches.left_only if row.mark not in told])
    yield from _alone(_("Only right"), [row for row in matches.right_only if row.mark not in told])


def named(report: MatchedReport) -> str:
    """Many a report is called report.pdf."""
    parts = (PurePath(report.path).name, report.agency, str(report.year or ""))
    return " · ".join(plain(part) for part in parts if part)


def _counts(matches: Matches) -> str:
    review = sum(pair.decision == "review" for pair in matches.pairs)
    told = _("matched {match}, for review {review}, only left {left}, only right {right}")
    alone = {"left": len(matches.left_only), "right": len(matches.right_only)}
    return told.format(match=len(matches.pairs) - review, review=review, **alone)


def _pairs(title: str, pairs: Sequence[MatchedPair]) -> Iterator[RenderableType]:
    if pairs:
        yield titled(title)
    for pair in pairs:
        yield _row(pair.left)
        yield _row(pair.right, 2)
        yield hanging(f"{pair.score:.2f}", "; ".join(map(plain, pair.reasons)), 2, "dim")
        if pair.decision == "review" and pair.runner_up is not None:
            other = pair.runner_up.right
            told = _("runner-up: p. {page}  {name}").format(page=other.page, name=plain(other.indikator))
            yield hanging(f"{pair.runner_up.score:.2f}", told, 2, "dim")


def _regrouped(found: Sequence[Regrouped]) -> Iterator[RenderableType]:
    if found:
        yield titled(_("Split or merged"))
    for entry in found:
        yield _row(entry.whole)
        told = _("split into") if entry.what == "split" else _("merged from")
        summed = _("; the figures add up") if entry.adds_up else ""
        yield Padding(Text(f"{told}{summed}:", "dim"), (0, 0, 0, 2))
        yield from (_row(part, 4) for part in entry.parts)


def _alone(title: str, rows: Sequence[MatchedRow]) -> Iterator[RenderableType]:
    if rows:
        yield titled(title)
    yield from map(_row, rows)


def _row(row: MatchedRow, indent: int = 0) -> RenderableType:
    return hanging(_("p. {page}").format(page=row.page), plain(row.indikator), indent)

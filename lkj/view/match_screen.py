"""The pairs of two reports on a screen: what was not sure and what stands alone in full, the rest counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from gettext import gettext as _
from pathlib import PurePath

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from lkj.plain_text import plain
from schemas.matches import MatchedPair, MatchedRow, Matches


def match_screen(matches: Matches) -> Iterator[RenderableType]:
    for side, source in ((_("left"), matches.left), (_("right"), matches.right)):
        yield Text(f"{side}: {plain(PurePath(source.path).name)}", "bold")
    yield Text(_counts(matches))
    yield from (Text(plain(note), "yellow") for note in matches.notes)
    yield from _pairs(_("For review"), [pair for pair in matches.pairs if pair.decision == "review"])
    changed = [pair for pair in matches.pairs if pair.decision == "match" and pair.change != "same"]
    yield from _pairs(_("Matched under another wording"), changed)
    yield from _alone(_("Only left"), matches.left_only)
    yield from _alone(_("Only right"), matches.right_only)


def _counts(matches: Matches) -> str:
    review = sum(pair.decision == "review" for pair in matches.pairs)
    told = _("matched {match}, for review {review}, only left {left}, only right {right}")
    alone = {"left": len(matches.left_only), "right": len(matches.right_only)}
    return told.format(match=len(matches.pairs) - review, review=review, **alone)


def _pairs(title: str, pairs: Sequence[MatchedPair]) -> Iterator[RenderableType]:
    if pairs:
        yield Padding(Text(title, "bold"), (1, 0, 0, 0))
    for pair in pairs:
        yield _row(pair.left)
        yield Padding(_row(pair.right), (0, 0, 0, 2))
        yield Padding(Text(f"{pair.score:.2f}  {'; '.join(map(plain, pair.reasons))}", "dim"), (0, 0, 0, 2))


def _alone(title: str, rows: Sequence[MatchedRow]) -> Iterator[RenderableType]:
    if rows:
        yield Padding(Text(title, "bold"), (1, 0, 0, 0))
    yield from map(_row, rows)


def _row(row: MatchedRow) -> Text:
    return Text(_("p. {page}  {name}").format(page=row.page, name=plain(row.indikator)))

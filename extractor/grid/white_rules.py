"""Rules drawn in white. White on white is no line to a reader, but between shaded cells it parts a table as black does
on paper: a header of filled cells, rows of two colours.

A network of white rules counts as a whole, its unshaded rows too, where shaded cells stand between its column lines
and no other rule crosses it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extractor.grid.edges import Network, networks
from extractor.grid.thresholds import FEWEST_HEADER_CELLS, LOWEST_SHADE, ON_A_LINE, WHITE_SHADE
from extractor.pages.page import Page, Ruling
from schemas.geometry import Box


def with_white_rules(page: Page, limit: int) -> Page:
    """`page` with the white rules that part shaded cells among its rulings; `limit` is that of edges."""
    shades = [f.box for f in page.fills if min(f.colour) < WHITE_SHADE and f.box.height > LOWEST_SHADE]
    if not page.white or len(shades) < FEWEST_HEADER_CELLS:
        return page
    nets, _ = networks(page.white, limit)
    seen = [net for net in nets if _parts(net, shades) and not _crossed(_box(net), page.rulings)]
    return replace(page, rulings=[*page.rulings, *(ruling for net in seen for ruling in _rulings(net))])


def _parts(net: Network, shades: Iterable[Box]) -> bool:
    lines = [edge.at for edge in net.down]
    table = _box(net)
    between = (box for box in shades if table.holds(*box.middle) and _on(box.x0, lines) and _on(box.x1, lines))
    return len({round(box.x0) for box in between}) >= FEWEST_HEADER_CELLS


def _on(x: float, lines: Sequence[float]) -> bool:
    return any(abs(x - line) <= ON_A_LINE for line in lines)


def _box(net: Network) -> Box:
    return Box(
        min(edge.start for edge in net.across),
        min(edge.start for edge in net.down),
        max(edge.end for edge in net.across),
        max(edge.end for edge in net.down),
    )


def _crossed(table: Box, rulings: Iterable[Ruling]) -> bool:
    return any(table.holds(*_middle(rule)) for rule in rulings)


def _middle(rule: Ruling) -> tuple[float, float]:
    along = (rule.start + rule.end) / 2
    return (along, rule.at) if rule.axis == "h" else (rule.at, along)


def _rulings(net: Network) -> Iterator[Ruling]:
    yield from (Ruling("h", edge.at, edge.start, edge.end) for edge in net.across)
    yield from (Ruling("v", edge.at, edge.start, edge.end) for edge in net.down)

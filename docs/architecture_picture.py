"""Draws docs/architecture.svg from the contracts in pyproject.toml: `python -m docs.architecture_picture`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

ROOT = Path(__file__).parents[1]
TARGET = Path(__file__).with_name("architecture.svg")
PACKAGES = ("extractor", "reconcile", "lkj")
WHAT = {
    "extractor": "reads: PDF to document",
    "reconcile": "checks: document to findings",
    "lkj": "commands, files, database",
    "schemas": "the records that pass between them, and exact arithmetic",
}
WIDTH, LINE, GAP, TOP, FOOT = 300, 26, 24, 96, 92  # pixels


@dataclass(frozen=True, slots=True)
class Column:
    package: str
    layers: Sequence[str]
    left: int

    @property
    def height(self) -> int:
        return 52 + LINE * len(self.layers)


def layers_of(package: str) -> list[str]:
    """From what nobody asks for down to what all others may; rooms of one layer know nothing of each other."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    [layers] = [
        one["layers"] for one in settings["contracts"] if one["type"] == "layers" and one.get("containers") == [package]
    ]
    return [layer for layer in layers if layer != "__main__"]


def drawn() -> str:
    columns = [
        Column(package, layers_of(package), GAP + place * (WIDTH + GAP)) for place, package in enumerate(PACKAGES)
    ]
    lowest = TOP + max(column.height for column in columns)
    width, height = GAP + len(columns) * (WIDTH + GAP), lowest + FOOT + GAP
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        'font-family="sans-serif" font-size="13" role="img" aria-label="The packages and their rooms">',
        '<defs><marker id="head" markerWidth="8" markerHeight="8" refX="7" refY="4" orient="auto">'
        '<path d="M0 0 8 4 0 8z" fill="#444"/></marker></defs>',
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
        *_way(columns),
        *(part for column in columns for part in _package(column, lowest)),
        *_schemas(width, lowest),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _way(columns: Sequence[Column]) -> Iterator[str]:
    """How a report goes: above the packages."""
    stations = ("report.pdf", "document", "findings", "screen, file, database")
    edges = [GAP + 40, *(column.left - GAP // 2 for column in columns[1:]), columns[-1].left + WIDTH - 90]
    for place, (name, middle) in enumerate(zip(stations, edges, strict=True)):
        yield _text(middle, 40, name, "middle", "bold")
        if place:
            before = edges[place - 1] + 5 * len(stations[place - 1]) + 8
            yield (
                f'<path d="M{before} 35H{middle - 5 * len(name) - 10}" stroke="#444" stroke-width="1.5" '
                'marker-end="url(#head)"/>'
            )


def _package(column: Column, lowest: int) -> Iterator[str]:
    yield (
        f'<rect x="{column.left}" y="{TOP - 26}" width="{WIDTH}" height="{lowest - TOP + 26}" rx="8" fill="#f4f6f8" '
        'stroke="#8a97a5"/>'
    )
    yield _text(column.left + 14, TOP - 4, column.package, weight="bold")
    yield _text(column.left + 14, TOP + 14, WHAT[column.package], colour="#555")
    for place, layer in enumerate(column.layers):
        yield from _layer(column.left + 14, TOP + 30 + place * LINE, layer.split(" | "))


def _layer(left: int, top: int, rooms: Sequence[str]) -> Iterator[str]:
    share = (WIDTH - 28) / len(rooms)
    for place, room in enumerate(rooms):
        x = left + place * share
        yield (
            f'<rect x="{x:.0f}" y="{top}" width="{share - 4:.0f}" height="{LINE - 4}" rx="4" fill="#dfe8f1" '
            'stroke="#b3c2d1"/>'
        )
        yield _text(x + (share - 4) / 2, top + 16, room, "middle")


def _schemas(width: int, lowest: int) -> Iterator[str]:
    yield (
        f'<rect x="{GAP}" y="{lowest + 20}" width="{width - 2 * GAP}" height="{FOOT - 30}" rx="8" fill="#eef4ea" '
        'stroke="#93a98a"/>'
    )
    yield _text(GAP + 14, lowest + 44, "schemas", weight="bold")
    yield _text(GAP + 14, lowest + 64, WHAT["schemas"], colour="#555")


def _text(x: float, y: float, said: str, anchor: str = "start", weight: str = "normal", colour: str = "#111") -> str:
    return (
        f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}" font-weight="{weight}" fill="{colour}">'
        f"{escape(said)}</text>"
    )


if __name__ == "__main__":
    TARGET.write_text(drawn(), encoding="utf-8")

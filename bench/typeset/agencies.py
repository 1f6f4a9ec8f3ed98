"""What an invented office measures and spends on."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

_FILE: Final = Path(__file__).with_name("agencies.toml")


@dataclass(frozen=True, slots=True)
class Measure:
    """An indicator; `target` as printed, `decimals` of what is realised, `lower` where less is better."""

    sasaran: str
    name: str
    unit: str
    target: str
    decimals: int
    lower: bool


@dataclass(frozen=True, slots=True)
class Item:
    """A budget line; a parent stands above its parts."""

    level: str
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Agency:
    name: str
    measures: Sequence[Measure]
    items: Sequence[Item]

    @property
    def sasaran(self) -> Sequence[str]:
        return list(dict.fromkeys(measure.sasaran for measure in self.measures))


def agencies() -> Sequence[Agency]:
    return [_agency(entry) for entry in tomllib.loads(_FILE.read_text())["agency"]]


def _agency(entry: dict[str, Any]) -> Agency:
    measures = [_measure(sasaran, row) for sasaran, rows in entry["sasaran"] for row in rows]
    return Agency(entry["name"], measures, [Item(*line) for line in entry["budget"]])


def _measure(sasaran: str, row: Sequence[Any]) -> Measure:
    name, unit, target, decimals = row[:4]
    return Measure(sasaran, name, unit, target, decimals, "lower" in row[4:])

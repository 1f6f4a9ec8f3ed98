"""`lkj.toml`: what an office has decided about the checks of its reports. Every key is known, or it is an error."""

from __future__ import annotations

import os
import re
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Literal

import msgspec

from lkj.io import regular_file
from lkj.settings import side_files
from lkj.settings.numbers_as_text import with_numbers
from reconcile.decisions.choices import Choices
from schemas.bounds import beyond_bounds
from schemas.document import Band
from schemas.errors import UsageError

NAME = "lkj.toml"


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """A part of the file."""


class Checks(Settings, frozen=True, kw_only=True):
    """Codes or family letters; `preview` names checks in preview that run too."""

    select: list[str] = []
    ignore: list[str] = []
    preview: list[str] = []


class Ignored(Settings, frozen=True, kw_only=True):
    """Findings of one check that are left out: on these pages, of what these words name, or all of them."""

    rule: str
    reason: str
    pages: str | None = None
    indicator: str | None = None


class Materiality(Settings, frozen=True, kw_only=True):
    """Differences below these are told as information."""

    rupiah: Decimal | None = None
    points: Decimal | None = None


class ScaleClass(Settings, frozen=True, kw_only=True):
    label: str
    low: Decimal | None = None
    high: Decimal | None = None
    above_low: bool = False
    below_high: bool = False

    def band(self) -> Band:
        raw = f"{self.low if self.low is not None else ''} - {self.high if self.high is not None else ''}"
        return Band(
            label=self.label, raw=raw, low=self.low, high=self.high, low_open=self.above_low, high_open=self.below_high
        )


class Report(Settings, frozen=True, kw_only=True):
    """What holds for the report whatever it prints: the formula where less is better, and the rating scale."""

    lower_is_better: Literal["(2T-R)/T", "T/R"] | None = None
    scale: list[ScaleClass] = []


class Agency(Settings, frozen=True, kw_only=True):
    """Whose reports these are, whatever they print: the `name` of all, or the `known` ones, one a report."""

    name: str | None = None
    known: list[str] = []


class Crosswalk(Settings, frozen=True, kw_only=True):
    """Where decisions on pairs of rows stand: a path from the folder of this file."""

    file: str | None = None


class Config(Settings, frozen=True, kw_only=True):
    checks: Checks = Checks()
    ignore: list[Ignored] = []
    materiality: Materiality = Materiality()
    report: Report = Report()
    agency: Agency = Agency()
    crosswalk: Crosswalk = Crosswalk()

    @property
    def choices(self) -> Choices:
        scale = tuple(entry.band() for entry in self.report.scale)
        return Choices(self.report.lower_is_better, scale, self.materiality.rupiah, self.materiality.points)


def config_for(report: Path, given: Path | None) -> Config:
    """What the file of `config_path` says. Raises UsageError."""
    path = config_path(report, given)
    return Config() if path is None else read_config(path)


def config_path(report: Path, given: Path | None) -> Path | None:
    """The file given; else the first `lkj.toml` beside the report or in a folder above it, up to the working folder;
    else the one in the working folder; else None. It is noted as used."""
    if given is not None:
        side_files.given("config", given)
        return given
    return next((folder / NAME for folder in _folders(report) if _found(folder / NAME)), None)


def read_config(path: Path) -> Config:
    """Raises UsageError with the file, and the line where that is known."""
    try:
        text = regular_file.contents(path).decode("utf-8")
        config = msgspec.convert(with_numbers(tomllib.loads(text, parse_float=Decimal)), Config)
    except OSError as error:
        raise UsageError("config_unreadable", path=str(path), reason=error.strerror or str(error)) from error
    except msgspec.ValidationError as error:
        where = f"{path}:{_line(text, str(error))}".rstrip(":")
        raise UsageError("config_broken", path=where, problem=str(error)) from error
    except (ValueError, RecursionError) as error:  # no TOML, no text, or a number of thousands of digits
        raise UsageError("config_broken", path=str(path), problem=str(error)) from error
    problem = next(beyond_bounds(config), None)
    if problem is not None:
        raise UsageError("config_broken", path=str(path), problem=problem)
    return config


def _found(path: Path) -> bool:
    return path.is_file() and side_files.found("config", path)


def _folders(report: Path) -> list[Path]:
    """From the report's folder upwards to the working folder; where that is not above it, both."""
    here, own = Path.cwd().resolve(), Path(os.path.realpath(report)).parent
    if here not in (own, *own.parents):
        return [own, here]
    return [folder for folder in (own, *own.parents) if here in (folder, *folder.parents)]


def _line(text: str, problem: str) -> str:
    """The line of the key that the problem names, where one line alone has it."""
    keys = re.findall(r"field `([^`]+)`", problem) or re.findall(r"[.`]([\w-]+)(?:\[\d+\])?`$", problem)
    lines = [number for number, line in enumerate(text.splitlines(), 1) if keys and _has(line, keys[-1])]
    return str(lines[0]) if len(lines) == 1 else ""


def _has(line: str, key: str) -> bool:
    return re.match(rf"\s*(?:\[+\s*)?(?:[\w-]+\.)*{re.escape(key)}\s*[=\].]", line) is not None

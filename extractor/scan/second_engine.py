"""The figures of a page read once more by another engine, where it is installed: it shares no network with ours.

Its readings are not told. Where it sees the same digits, that is a second witness of them.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Sequence
from typing import Final

import cv2
import numpy as np

from extractor.scan.extra import SECOND_ENGINE, has_second_engine
from extractor.scan.letters import Pixels
from extractor.scan.thresholds import SECOND_ENGINE_SECONDS

_COMMAND: Final = (SECOND_ENGINE, "stdin", "stdout", "-l", "ind", "--psm", "6", "--dpi", "200", "tsv")
_ONE_THREAD: Final = {"OMP_THREAD_LIMIT": "1"}  # it asks for four, that wait for each other computing
_HEIGHT, _MARGIN = 44, 22  # pixels: of a line, and between lines
_MOST_ROWS: Final = 30_000  # pixels, of one picture
_WHITE: Final = 255
_FIELDS: Final = 12  # of a line of its answer; the seventh is the place from the top, the ninth the height


def digits_of(text: str) -> str:
    return "".join(re.findall(r"\d", text))


def seen_again(lines: Sequence[Pixels]) -> list[frozenset[str]]:
    """For each of `lines`, grey pictures, the words that hold digits, as their digits alone. Without any where the
    engine is not there, or fails."""
    found: list[set[str]] = [set() for _ in lines]
    for place, digits in _read(_below_each_other(lines)) if lines and has_second_engine() else ():
        line = place // (_HEIGHT + _MARGIN)
        if 0 <= line < len(found):
            found[line].add(digits)
    return [frozenset(digits) for digits in found]


def _below_each_other(lines: Sequence[Pixels]) -> Pixels:
    scaled = [_as_high(line) for line in lines[: _MOST_ROWS // (_HEIGHT + _MARGIN)]]
    width = max(line.shape[1] for line in scaled) + 2 * _MARGIN
    sheet = np.full((len(scaled) * (_HEIGHT + _MARGIN), width), _WHITE, np.uint8)
    for row, line in enumerate(scaled):
        top = row * (_HEIGHT + _MARGIN) + _MARGIN // 2
        sheet[top : top + _HEIGHT, _MARGIN : _MARGIN + line.shape[1]] = line
    return sheet


def _as_high(line: Pixels) -> Pixels:
    size = max(1, round(line.shape[1] * _HEIGHT / line.shape[0])), _HEIGHT
    return cv2.resize(line, size, interpolation=cv2.INTER_AREA).astype(np.uint8)


def _read(sheet: Pixels) -> Iterator[tuple[int, str]]:
    """The height of each word's middle, and its digits."""
    _, picture = cv2.imencode(".png", sheet)
    try:
        done = subprocess.run(
            _COMMAND,
            input=picture.tobytes(),
            capture_output=True,
            timeout=SECOND_ENGINE_SECONDS,
            check=True,
            env=os.environ | _ONE_THREAD,
        )
    except (OSError, subprocess.SubprocessError):
        return
    for row in done.stdout.decode(errors="replace").splitlines():
        fields = row.split("\t")
        if len(fields) == _FIELDS and (digits := digits_of(fields[-1])) and fields[7].isdigit() and fields[9].isdigit():
            yield int(fields[7]) + int(fields[9]) // 2, digits

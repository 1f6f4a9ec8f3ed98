"""What was recognized, kept in a folder by the digest of its file: read again, it costs nothing."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec

from extractor.scan.choice import Ocr
from extractor.scan.extra import has_second_engine
from extractor.scan.recognised import FORM, Recognised
from extractor.scan.thresholds import MOST_KEPT

_ENDING = ".json"


def digest_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class Kept:
    """The recognized pages of one file. A file of the folder that is missing, or that cannot be understood, is as good
    as none: the folder is the user's, and anybody may have written there."""

    def __init__(self, folder: Path, digest: str, ocr: Ocr) -> None:
        self._folder = folder
        engines = "2" if has_second_engine() else "1"  # what one engine saw has no second witness, and the other way
        self._name = f"{FORM}-{digest}-{'whole' if ocr == 'always' else 'parts'}-{engines}"

    def page(self, number: int) -> list[Recognised] | None:
        """The parts of page `number` that were recognized; None where nobody has tried."""
        place = self._place(number)
        try:
            parts = msgspec.json.decode(place.read_bytes(), type=list[Recognised])
        except (OSError, msgspec.MsgspecError):
            return None
        with suppress(OSError):
            os.utime(place)  # used just now: the last to be thrown away
        return parts

    def keep(self, number: int, parts: list[Recognised]) -> None:
        """Raises OSError where the folder cannot be written."""
        place = self._place(number)
        beside = place.with_suffix(f".{os.getpid()}")
        beside.write_bytes(msgspec.json.encode(parts))
        beside.replace(place)

    def _place(self, number: int) -> Path:
        return self._folder / f"{self._name}-{number}{_ENDING}"


def thrown_away(folder: Path, most: int = MOST_KEPT, size: Callable[[Path], int] | None = None) -> list[Path]:
    """The files that were used longest ago, removed so that the rest of `folder` holds `most` bytes at most."""
    bytes_of = size or (lambda place: place.stat().st_size)
    left, gone = most, list[Path]()
    with suppress(OSError):
        for place in sorted(folder.glob(f"*{_ENDING}"), key=lambda place: place.stat().st_mtime, reverse=True):
            left -= bytes_of(place)
            if left < 0:
                place.unlink(missing_ok=True)
                gone.append(place)
    return gone

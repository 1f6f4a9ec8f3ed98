"""The files of a batch: found in folders and lists, and known again by their looks."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lkj.io import regular_file
from schemas.errors import UnreadableInput

LIST_ENDING = ".txt"


@dataclass(frozen=True, slots=True)
class FoundFile:
    """`place` is the absolute path as text, by which the file is known again while `size` (bytes) and `changed` (the
    clock of its last change, nanoseconds) stay; `sha256` is None until it was looked at."""

    path: Path
    place: str
    size: int
    changed: int
    sha256: str | None = None


def files_of(paths: Iterable[Path]) -> Iterator[Path]:
    """Files as they are given; of a folder, all PDFs in it and below, in order; of a list (.txt), what its lines name,
    from the folder that it lies in. Raises UnreadableInput where one of `paths` is not there; what a list names may be
    missing, which reading it tells."""
    for path in paths:
        if not path.exists():
            raise UnreadableInput("not_found", path=as_text(path))
        for named in _lines(path) if path.suffix.casefold() == LIST_ENDING else [path]:
            yield from _in_folder(named) if named.is_dir() else [named]


def count_of(paths: Sequence[Path]) -> int:
    """How many files there are. Raises UnreadableInput where there are none."""
    count = sum(1 for _path in files_of(paths))
    if not count:
        raise UnreadableInput("no_reports", path=", ".join(map(as_text, paths)))
    return count


def as_text(path: Path) -> str:
    """Bytes of a file name that are no text are replaced."""
    return os.fsencode(path).decode(errors="replace")


def place_of(path: Path) -> str:
    return as_text(path.absolute())


def looks_of(path: Path) -> FoundFile:
    """Raises OSError."""
    found = path.stat()
    return FoundFile(path, place_of(path), found.st_size, found.st_mtime_ns)


def _in_folder(folder: Path) -> Iterator[Path]:
    for here, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(here, name) for name in sorted(names) if _is_pdf(Path(here, name)))


def _is_pdf(path: Path) -> bool:
    return path.suffix.casefold() == ".pdf" and path.is_file()


def _lines(path: Path) -> Sequence[Path]:
    try:
        lines = regular_file.contents(path).decode("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableInput("list_unreadable", path=as_text(path), reason=str(error)) from error
    return [path.parent / line.strip() for line in lines if line.strip()]

"""Files that are sent: looked at, kept under a safe name, and given to the queue."""

from __future__ import annotations

import hashlib
import os
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

from lkj.serve.home import Home, key_of
from lkj.serve.names import kept_name
from lkj.words.draft_places import ENDINGS as DRAFTS

Kind = Literal["report", "draft", "paper", "unknown", "empty"]
_HEAD_BYTES = 1024  # PDF readers look for the signature this far into a file
_BLOCK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a file that was sent: `path` is where it is now, None where it was not taken; `known` tells that
    the same bytes were there before."""

    name: str
    kind: Kind
    path: Path | None = None
    key: str = ""
    known: bool = False


def kept(home: Home, name: str, file: BinaryIO) -> Kept:
    """Raises OSError where there is no room."""
    kind = kind_of(name, file)
    if kind in ("unknown", "empty"):
        return Kept(name, kind)
    sha256 = _digest(file)
    folder, ending = _place(home, kind, name)
    target = folder / kept_name(name, sha256, ending)
    alike = next(folder.glob(f"*~{sha256[:8]}{ending}"), None)
    if alike is not None and kind != "paper":
        return Kept(name, kind, alike, key_of(sha256), known=True)
    _write(home, file, target)
    return Kept(name, kind, target, key_of(sha256))


def kind_of(name: str, file: BinaryIO) -> Kind:
    """By what it holds; a draft is known by its name too."""
    file.seek(0)
    head = file.read(_HEAD_BYTES)
    if not head:
        return "empty"
    if b"%PDF-" in head:
        return "report"
    ending = Path(name).suffix.casefold()
    if ending in DRAFTS:
        return "draft"
    return "paper" if ending == ".xlsx" and zipfile.is_zipfile(file) else "unknown"


def _place(home: Home, kind: Kind, name: str) -> tuple[Path, str]:
    if kind == "report":
        return home.reports, ".pdf"
    if kind == "draft":
        return home.drafts, Path(name).suffix.casefold()
    return home.incoming, ".xlsx"


def _digest(file: BinaryIO) -> str:
    file.seek(0)
    digest = hashlib.sha256()
    while block := file.read(_BLOCK_BYTES):
        digest.update(block)
    return digest.hexdigest()


def _write(home: Home, file: BinaryIO, target: Path) -> None:
    """The file appears under its name only when it is whole."""
    unfinished = home.incoming / f".{target.name}.{os.getpid()}.{id(file)}"
    file.seek(0)
    try:
        with unfinished.open("xb") as copy:
            while block := file.read(_BLOCK_BYTES):
                copy.write(block)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)

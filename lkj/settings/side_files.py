"""Files of settings and of what people said that are used with a report, be they named on the command line or found
beside it: whoever reads the result must know of them, for they may have come with a report from a stranger."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # every command begins here, `--help` too
    from schemas.findings import SideFile, SideFileKind


class _Used(NamedTuple):
    kind: SideFileKind
    path: Path
    found: bool


_VARIABLE = "LKJ_NO_CONFIG"
"""In the environment, so that it holds in the processes of a batch too."""
_used: dict[Path, _Used] = {}
_asked: list[str] = []
_told: list[bool] = []


def begin() -> None:
    """A command begins: nothing is used yet, and what the last one was asked holds no more."""
    _used.clear()
    _told.clear()
    if _asked:
        _asked.clear()
        os.environ.pop(_VARIABLE, None)


def pass_by(wanted: bool) -> None:
    """`--no-config`: nothing that is only found beside a report is used."""
    if wanted:
        _asked.append(_VARIABLE)
        os.environ[_VARIABLE] = "1"


def passed_by() -> bool:
    return os.environ.get(_VARIABLE) == "1"


def found(kind: SideFileKind, path: Path) -> bool:
    """Whether there is such a file beside a report that is to be used; it is noted then."""
    if passed_by() or not path.exists():  # what is no file is told by whoever reads it
        return False
    _used.setdefault(path, _Used(kind, path, True))
    return True


def given(kind: SideFileKind, path: Path) -> None:
    """Notes a file that was named on the command line."""
    _used.setdefault(path, _Used(kind, path, False))


def used() -> list[SideFile]:
    """So far, in the order in which they were first looked at."""
    from schemas.findings import SideFile

    return [SideFile(kind=one.kind, path=str(one.path), found=one.found) for one in _used.values()]


def told() -> None:
    """The result names them."""
    _told.append(True)


def untold() -> list[SideFile]:
    """Those that the result of the command did not name."""
    return [] if _told or not _used else used()

"""`--agency`: whose report it is, said on the command line; it goes before what is printed and before `lkj.toml`."""

from __future__ import annotations

import os

_VARIABLE = "LKJ_AGENCY"
"""In the environment, so that it holds in the processes of a batch too."""
_asked: list[str] = []


def begin() -> None:
    """A command begins: what the last one was asked holds no more."""
    if _asked:
        _asked.clear()
        os.environ.pop(_VARIABLE, None)


def ask(name: str | None) -> None:
    """White space is folded; a name of nothing else is none."""
    told = " ".join((name or "").split())
    if told:
        _asked.append(told)
        os.environ[_VARIABLE] = told


def asked() -> str | None:
    return os.environ.get(_VARIABLE) or None

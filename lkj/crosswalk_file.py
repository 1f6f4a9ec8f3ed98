"""The crosswalk on disk: lines are only added, one a decision, whole, and never beside one that they contradict."""

from __future__ import annotations

import errno
import fcntl
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from lkj.output import require_writable
from lkj.plain_text import plain_json
from reconcile.crosswalk import contradicted
from schemas.crosswalk import Decision, decode_decision, encode_decision
from schemas.errors import UsageError

NAME = "lkj-crosswalk.jsonl"


class Contradiction(UsageError):
    """A decision that cannot hold together with `earlier` ones, which are in force."""

    def __init__(self, new: Decision, earlier: Sequence[Decision]) -> None:
        super().__init__("crosswalk_contradiction", new=told(new), earlier="; ".join(map(told, earlier)))
        self.new = new
        self.earlier = tuple(earlier)


def told(decision: Decision) -> str:
    """On one line: `2026-01-31 NAME: same: “...” = “...” (reason)`."""
    sign = {"same": "=", "different": "≠", "withdrawn": "?"}[decision.verdict]
    rows = f"“{decision.left.text}” {sign} “{decision.right.text}”"
    return f"{decision.when[:10]} {decision.who}: {rows} ({decision.why})"


def read_crosswalk(path: Path) -> list[Decision]:
    """Nothing where there is no file yet. Raises UsageError with the line that is no decision."""
    try:
        return _decisions(path, path.read_bytes())
    except FileNotFoundError:
        return []
    except OSError as error:
        raise UsageError("crosswalk_unreadable", path=str(path), reason=error.strerror or str(error)) from error


def require_addable(path: Path) -> None:
    """Tells before the first decision, not after, that none can be added. Raises UsageError."""
    if not path.exists():
        return require_writable(path)
    try:
        path.open("ab").close()
    except OSError as error:
        raise UsageError("output_failed", path=str(path), reason=error.strerror or str(error)) from error


def add(path: Path, decisions: Sequence[Decision]) -> None:
    """All of them or, where one cannot be added, none. Raises Contradiction and UsageError."""
    try:
        with _locked(path) as handle:
            before = os.pread(handle, os.fstat(handle).st_size, 0)
            held = _decisions(path, before)
            for decision in decisions:
                earlier = contradicted(held, decision)
                if earlier:
                    raise Contradiction(decision, earlier)
                held.append(decision)
            _append(handle, before, b"".join(plain_json(encode_decision(decision)) for decision in decisions))
    except OSError as error:
        raise UsageError("output_failed", path=str(path), reason=error.strerror or str(error)) from error


@contextmanager
def _locked(path: Path) -> Iterator[int]:
    """Two people may decide at once, each in a process of their own: the second waits for the first."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o666)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield handle
    finally:
        os.close(handle)


def _append(handle: int, before: bytes, added: bytes) -> None:
    """What was written in part (a full disk) is taken back."""
    if before and not before.endswith(b"\n"):
        added = b"\n" + added
    try:
        written = os.write(handle, added)
        if written < len(added):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        os.fsync(handle)
    except OSError:
        os.ftruncate(handle, len(before))
        raise


def _decisions(path: Path, data: bytes) -> list[Decision]:
    found = []
    for number, line in enumerate(data.splitlines(), 1):
        if line.strip():
            try:
                found.append(decode_decision(line))
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                raise UsageError("crosswalk_broken", path=f"{path}:{number}", problem=str(error)) from error
    return found

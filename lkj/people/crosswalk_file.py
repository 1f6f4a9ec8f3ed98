"""The crosswalk on disk: lines are only added, one a decision, whole, and never beside one that they contradict."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from lkj.io import regular_file
from lkj.io.append_only import growing
from lkj.words.plain_text import plain_json
from reconcile.decisions.crosswalk import contradicted
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
        return _decisions(path, regular_file.contents(path))
    except FileNotFoundError:
        return []
    except OSError as error:
        raise UsageError("crosswalk_unreadable", path=str(path), reason=error.strerror or str(error)) from error


def add(path: Path, decisions: Sequence[Decision]) -> None:
    """All of them or, where one cannot be added, none. Raises Contradiction and UsageError."""
    with growing(path) as lines:
        held = _decisions(path, lines.before)
        for decision in decisions:
            earlier = contradicted(held, decision)
            if earlier:
                raise Contradiction(decision, earlier)
            held.append(decision)
        lines.add(b"".join(plain_json(encode_decision(decision)) for decision in decisions))


def _decisions(path: Path, data: bytes) -> list[Decision]:
    found = []
    for number, line in enumerate(data.splitlines(), 1):
        if line.strip():
            try:
                found.append(decode_decision(line))
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
                raise UsageError("crosswalk_broken", path=f"{path}:{number}", problem=str(error)) from error
    return found

"""What people answer about a pair of rows, in either language: a letter or a word, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lkj.words.plain_text import plain
from schemas.crosswalk import Verdict

Key = Literal["same", "different", "next", "runner_up", "undo", "quit", "help"]

VERDICT_WORDS: dict[str, Verdict] = {
    **dict.fromkeys(("same", "sama", "s", "y", "ya", "yes"), "same"),
    **dict.fromkeys(("different", "beda", "berbeda", "d", "b", "n", "no", "tidak"), "different"),
    **dict.fromkeys(("withdrawn", "withdraw", "cabut", "dicabut"), "withdrawn"),
}
"""As they stand in the column `verdict` of a table."""
_KEYS: dict[str, Key] = {
    **dict.fromkeys(("s", "same", "sama"), "same"),
    **dict.fromkeys(("d", "different", "b", "beda", "berbeda"), "different"),
    **dict.fromkeys(("n", "next", "skip", "lewati", "lanjut"), "next"),
    **dict.fromkeys(("r", "runner-up", "kedua"), "runner_up"),
    **dict.fromkeys(("u", "undo", "urung"), "undo"),
    **dict.fromkeys(("q", "quit", "keluar"), "quit"),
    **dict.fromkeys(("?", "h", "help", "bantuan"), "help"),
}


@dataclass(frozen=True, slots=True)
class Answer:
    key: Key
    why: str = ""


def answer_in(line: str) -> Answer | None:
    """`s`, or `s` and why on the same line; None for anything else."""
    word, _, why = plain(line).partition(" ")
    key = _KEYS.get(word.casefold())
    return Answer(key, why) if key else None

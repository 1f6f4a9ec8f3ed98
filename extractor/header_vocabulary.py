"""The words of table headers, from `vocabulary/headers.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final


@dataclass(frozen=True, slots=True)
class Match:
    """A name whose pattern fits; `length` is how much of the text it explains, `words` the part it explains."""

    name: str
    length: int
    words: str = ""


class Vocabulary:
    """Named lists of regular expressions over plain text."""

    def __init__(self, patterns: dict[str, list[str]]) -> None:
        self._patterns = {name: [re.compile(p) for p in several] for name, several in patterns.items()}

    def best(self, text: str) -> Match | None:
        """The name whose pattern covers most of `text`; the first listed where two cover the same."""
        matches = self.all(text)
        return max(matches, key=lambda match: match.length, default=None)

    def all(self, text: str) -> list[Match]:
        found: list[Match] = []
        for name, patterns in self._patterns.items():
            said = [m.group() for p in patterns if (m := p.search(text))]
            if said:
                longest = max(said, key=len)
                found.append(Match(name, len(longest), longest))
        return found


def plain(text: str) -> str:
    """Lower case, with everything but letters, digits, % and / turned into single spaces, and a year apart from its
    word (`Target15`)."""
    parted = re.sub(r"(?<=[a-z]{4})(?=\d)", " ", text.lower().replace("/ ", "/"))
    return re.sub(r"[^a-z0-9%/]+", " ", parted).strip()


_PATH: Final = Path(__file__).parent / "vocabulary" / "headers.toml"
_DATA: Final[dict[str, Any]] = tomllib.loads(_PATH.read_text(encoding="utf-8"))
ROLES: Final = Vocabulary({role["name"]: role["patterns"] for role in _DATA["role"]})
DOMAINS: Final = Vocabulary(_DATA["domain"])
REVISED: Final = Vocabulary(_DATA["revised"])
BASES: Final = Vocabulary(_DATA["basis"])
AGGREGATES: Final = Vocabulary(_DATA["aggregate"])
LEVELS: Final = Vocabulary(_DATA["level"])
SECTIONS: Final = Vocabulary(_DATA["section"])
KINDS: Final = Vocabulary(_DATA["kind"])
VALUES: Final = Vocabulary(_DATA["values"])
HEADER_WORDS: Final = frozenset[str](_DATA["words"]["header"])

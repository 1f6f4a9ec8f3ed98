"""Why something could not be read, kept so that it can be told in any language."""

from __future__ import annotations

import json
from dataclasses import dataclass

from lkj.words.messages import text_of
from schemas.errors import LkjError, ReaderFailed


@dataclass(frozen=True, slots=True)
class Reason:
    """The key of an error, and its parameters as JSON."""

    key: str
    params: str

    @property
    def text(self) -> str:
        """In the language spoken."""
        return text_of(LkjError(self.key, **json.loads(self.params)))


def reason_of(error: LkjError, path: str) -> Reason:
    """What a worker says may be anything: what cannot be told is told as that, of the file at `path`."""
    try:
        text_of(error)
    except (LookupError, ValueError, AttributeError):
        error = ReaderFailed("file_unreadable", path=path, page=0, reason="nonsense")
    return Reason(error.key, json.dumps(error.params, default=str))

"""The language of an answer. gettext speaks one at a time for the whole process, so whoever says something waits for
its turn; what takes long is done before."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from lkj.words.language import Language, speak, spoken

_TURN: Final = threading.RLock()


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Everything said within is in that language."""
    with _TURN:
        before = spoken()
        speak(language)
        try:
            yield
        finally:
            speak(before)

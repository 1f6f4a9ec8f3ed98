"""A text of ours as it reads in either language: files that people worked in come back in the one they were made in."""

from __future__ import annotations

import gettext
from collections.abc import Iterable
from functools import cache

from lkj.words.language import LOCALE_FOLDER


@cache
def _indonesian() -> gettext.NullTranslations:
    return gettext.translation("lkj", LOCALE_FOLDER, ["id"], fallback=True)


def spellings(text: str) -> tuple[str, str]:
    """English, as it stands in the code, and Indonesian."""
    return text, _indonesian().gettext(text)


def meant_by(said: str, texts: Iterable[str]) -> str | None:
    """That of `texts` which `said` is in either language; None where it is none of them."""
    folded = said.strip().casefold()
    return next((text for text in texts if folded in map(str.casefold, spellings(text))), None)

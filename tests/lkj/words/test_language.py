"""The language is what the arguments ask for, else that of the locale, else Indonesian."""

from __future__ import annotations

import pytest

from lkj.words.language import asked


@pytest.mark.parametrize(
    ("arguments", "locale", "language"),
    [
        ([], {"LANG": "en_GB.UTF-8"}, "en"),
        ([], {"LANG": "de_DE"}, "id"),
        ([], {}, "id"),
        ([], {"LC_ALL": "id_ID", "LANG": "en_US"}, "id"),
        (["check", "--lang", "id"], {"LANG": "en_US"}, "id"),
        (["check", "--lang=en"], {}, "en"),
    ],
)
def test_the_language(arguments: list[str], locale: dict[str, str], language: str) -> None:
    assert asked(arguments, locale) == language

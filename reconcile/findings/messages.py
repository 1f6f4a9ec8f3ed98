"""Set findings, reasons and consequences in a language, from messages.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Literal

from schemas.findings import Parameter

NAMES = frozenset({"label", "name", "other_label"})
LIST_MARK = re.compile(r"^\s*[-–•*➢▪·]+\s+(?=[^\W\d])")
Language = Literal["en", "id"]
Section = Literal["finding", "reason", "consequence", "doubt", "measure"]


@cache
def templates() -> dict[str, dict[str, dict[str, str]]]:
    """Section to key to language to template."""
    return tomllib.loads(Path(__file__).with_name("messages.toml").read_text(encoding="utf-8"))


def say(section: Section, key: str, params: Mapping[str, Parameter], language: Language) -> str:
    """Raises KeyError where the key, its text in that language or a parameter is missing."""
    return templates()[section][key][language].format_map(
        {name: _named(name, written(value, language)) for name, value in params.items()}
    )


def _named(param: str, text: str) -> str:
    """A name without the mark of the list that it stands in: `- Sapi Perah` is no part of a sentence."""
    return LIST_MARK.sub("", text) if param in NAMES else text


def written(value: Parameter, language: Language) -> str:
    if isinstance(value, Decimal):
        return number(value, language)
    return ", ".join(value) if isinstance(value, list) else str(value)


def number(value: Decimal, language: Language) -> str:
    """Thousands and decimal marks of the language; the digits are kept as they are."""
    text = f"{value:,f}"
    return text.translate(str.maketrans(",.", ".,")) if language == "id" else text

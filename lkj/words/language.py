"""The language that people are spoken to in: Indonesian, or English where the locale or `--lang` says so."""

from __future__ import annotations

import gettext
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

Language = Literal["id", "en"]

LOCALE_FOLDER = Path(__file__).parents[1] / "locale"
_OPTION = "--lang"


def asked(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """What the arguments ask for, else the locale: looked up before they are parsed, since `--help` is in it too."""
    for argument, following in zip(arguments, [*arguments[1:], ""], strict=False):
        said = following if argument == _OPTION else argument.removeprefix(f"{_OPTION}=")
        if argument.startswith(_OPTION) and said in ("id", "en"):
            return "en" if said == "en" else "id"
    return of_locale(environment)


def of_locale(environment: Mapping[str, str]) -> Language:
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return "en" if locale.startswith("en") else "id"


def speak(language: Language) -> None:
    """Set the language for this process: gettext, and with it Typer's own words, look at LANGUAGE first."""
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain("lkj", LOCALE_FOLDER)
    gettext.textdomain("lkj")


def spoken() -> Language:
    return "en" if os.environ.get("LANGUAGE") == "en" else "id"

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
_BY_NAME = "LKJ_LANG_BY_NAME"
"""In the environment, so that it holds in the processes of a batch too."""


def asked(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """What the arguments ask for, else the locale: looked up before they are parsed, since `--help` is in it too."""
    for argument, following in zip(arguments, [*arguments[1:], ""], strict=False):
        said = following if argument == _OPTION else argument.removeprefix(f"{_OPTION}=")
        if argument.startswith(_OPTION) and said in ("id", "en"):
            return "en" if said == "en" else "id"
    return of_locale(environment)


def typed(arguments: Sequence[str]) -> bool:
    """Whether `--lang` was typed: files for programs are written for people only when asked for so."""
    return any(argument == _OPTION or argument.startswith(f"{_OPTION}=") for argument in arguments)


def of_locale(environment: Mapping[str, str]) -> Language:
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return "en" if locale.startswith("en") else "id"


def speak(language: Language, by_name: bool = False) -> None:
    """Set the language for this process: gettext, and with it Typer's own words, look at LANGUAGE first. `by_name`:
    somebody asked for it, not the locale."""
    os.environ["LANGUAGE"] = language
    os.environ[_BY_NAME] = "1" if by_name else ""
    gettext.bindtextdomain("lkj", LOCALE_FOLDER)
    gettext.textdomain("lkj")


def indonesian_by_name() -> bool:
    return spoken() == "id" and os.environ.get(_BY_NAME) == "1"


def spoken() -> Language:
    return "en" if os.environ.get("LANGUAGE") == "en" else "id"

"""What Typer says, in the language that people are spoken to in. It looks up some of its words in our catalogue by
itself; the others are found here by their English form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from gettext import gettext as _
from typing import Final

from lkj.words.messages import N_

LOOKED_UP: Final = (
    N_("Arguments"),
    N_("Commands"),
    N_("Options"),
    N_("default: {default}"),
    N_("required"),
    N_("Missing command."),
    N_("No such command {name!r}."),
)
"""By Typer itself, as long as they are in the catalogue."""

USAGE: Final = N_("Usage: ")
PIECES: Final = (
    N_("[OPTIONS]"),
    N_("COMMAND [ARGS]..."),
    N_("Show this message and exit."),
    N_("Install completion for the current shell."),
    N_("Show completion for the current shell, to copy it or customize the installation."),
)
"""Of help pages."""

SENTENCES: Final = (
    N_("{sentence}. Did you mean {near}?"),
    N_("No such option: {option} (Possible options: {near})"),
    N_("No such option: {option}"),
    N_("Missing argument {name}."),
    N_("Missing option {name}."),
    N_("Invalid value for {name}: {problem}"),
    N_("Value error, {value} is not one of {choices}."),
    N_("Input should be a valid integer, unable to parse string as an integer"),
    N_("Input should be greater than or equal to {number}"),
    N_("Input should be less than or equal to {number}"),
    N_("Option {name} does not take a value."),
    N_("Option {name} requires an argument."),
    N_("Option {name} requires {count} arguments."),
    N_("Got unexpected extra argument(s) ({words})"),
)
"""Of wrong use. A part of one may be another; the first that fits is taken."""

_HOLE: Final = re.compile(r"\{(\w+)\}")


def piece(text: str) -> str:
    return _(text) if text in PIECES else text


def sentence(text: str) -> str:
    """As it is, where it is not known."""
    for template, form in zip(SENTENCES, _forms(SENTENCES), strict=True):
        if found := form.fullmatch(text):
            return _(template).format(**{name: sentence(part) for name, part in found.groupdict().items()})
    return text


@cache
def _forms(templates: Sequence[str]) -> Sequence[re.Pattern[str]]:
    """What each may look like once its holes are filled."""
    return [re.compile(_form(template), re.DOTALL) for template in templates]


def _form(template: str) -> str:
    between = _HOLE.split(template)
    texts, names = map(re.escape, between[::2]), between[1::2]
    return "".join(text + hole for text, hole in zip(texts, [*(f"(?P<{name}>.+?)" for name in names), ""], strict=True))

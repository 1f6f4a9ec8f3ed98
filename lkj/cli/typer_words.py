"""Words that Typer prints on our help pages; it looks them up in our catalogue, which knows only what is marked."""

from __future__ import annotations

from lkj.words.messages import N_

TYPER_WORDS = (
    N_("Arguments"),
    N_("Commands"),
    N_("Options"),
    N_("default: {default}"),
    N_("required"),
    N_("Missing command."),
    N_("No such command {name!r}."),
)

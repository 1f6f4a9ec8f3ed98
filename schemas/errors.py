"""The one tree of errors, each with the exit code that the command line answers with."""

from __future__ import annotations

OK, FINDINGS, USAGE, UNREADABLE, NOTHING_TO_READ, NOT_UNDERSTOOD, OUR_FAULT = 0, 1, 2, 3, 4, 5, 70


class LkjError(Exception):
    """An error a person can act on: a message key with its parameters, and an exit code."""

    exit_code = OUR_FAULT

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key)
        self.key = key
        self.params = params


class UsageError(LkjError):
    """The command was called with something that cannot be done (an output that cannot be written, an unknown code)."""

    exit_code = USAGE


class UnreadableInput(LkjError):
    """The input is not a PDF that can be opened: missing, broken, locked, empty, or over a limit."""

    exit_code = UNREADABLE


class NothingToRead(LkjError):
    """The PDF opens, but no page has a text layer."""

    exit_code = NOTHING_TO_READ


class RecognitionWanted(LkjError):
    """Pages are pictures that recognition may read: the reading begins anew with what it finds. No person is told."""


class ReaderFailed(LkjError):
    """The reading child ended in a way that is our own fault."""

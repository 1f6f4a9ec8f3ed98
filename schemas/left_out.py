"""Files that a command over many reports leaves out, and why."""

from __future__ import annotations

from typing import Literal

from schemas.record import Record


class LeftOut(Record, frozen=True, kw_only=True):
    """`unreadable`, with the message key and its text; the `same_report` as another one, whose path is then the text;
    or `no_year`: a report that does not tell which year it is of, where the order of the years matters."""

    path: str
    why: Literal["unreadable", "same_report", "no_year"]
    key: str
    text: str

"""How rows of a reading are numbered: by their document and their place in it, so that a number is known before the
row is written, no two processes give the same one, and rows of one document lie together."""

from __future__ import annotations

from collections.abc import Sequence

ROWS_OF_A_DOCUMENT = 10**8
"""More than the JSON of a document can hold (`report_input` takes 128 MB); numbers of 64 bits last for 10^10 files."""


def first_number(document: int) -> int:
    return document * ROWS_OF_A_DOCUMENT


def first_numbers(document: int, ids: Sequence[str]) -> dict[str, int]:
    """The numbers of rows by their ids in the JSON, in its order; of the first one where several have one id."""
    numbered = list(enumerate(ids, first_number(document)))
    return {id: number for number, id in reversed(numbered)}

"""Letters that stand in a text in their order, others between them or not."""

from __future__ import annotations


def in_order(letters: str, text: str) -> bool:
    at = 0
    for letter in letters:
        at = text.find(letter, at) + 1
        if not at:
            return False
    return True

"""A picture of a line that was read is not read again."""

from __future__ import annotations

import numpy as np

from extractor.scan.letters import Letter, Pixels
from extractor.scan.read_once import ReadOnce


class Counting:
    def __init__(self) -> None:
        self.seen: list[tuple[int, ...]] = []

    def letters(self, line: Pixels) -> list[Letter]:
        self.seen.append(line.shape)
        return [Letter(str(len(self.seen)), 0.5, 1.0)]


def test_the_same_pixels_of_the_same_shape_are_read_once() -> None:
    reader = Counting()
    once = ReadOnce(reader)
    lying = np.zeros((4, 8), np.uint8)
    assert once.letters(lying) == once.letters(lying.copy())
    assert once.letters(lying.reshape(8, 4)) != once.letters(lying)
    assert reader.seen == [(4, 8), (8, 4)]

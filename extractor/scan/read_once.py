"""A reader that looks at each picture of a line once: the lines that tell which way is up are read for their words
afterwards, and letters are what recognition computes most on."""

from __future__ import annotations

from extractor.scan.letters import Letter, Pixels, ReadsLines


class ReadOnce:
    """Of one page: what it has read it keeps for as long as it is there."""

    def __init__(self, reader: ReadsLines) -> None:
        self._reader = reader
        self._read: dict[tuple[tuple[int, ...], bytes], list[Letter]] = {}

    def letters(self, line: Pixels) -> list[Letter]:
        key = line.shape, line.tobytes()
        if key not in self._read:
            self._read[key] = self._reader.letters(line)
        return self._read[key]

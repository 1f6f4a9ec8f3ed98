"""The process that reads a working paper which was sent: a small workbook may unpack to more than the memory holds.

`python -P -m lkj.serve.paper_child PAPER.xlsx`
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import msgspec

from extractor.child.confinement import confine
from extractor.child.frames import Message, send
from extractor.child.process import OUT_OF_MEMORY, Job, claim_standard_output, refusal_of
from lkj.people.earlier_paper import NumberSaid, Written, read_paper
from schemas.errors import LkjError

_SHA256 = re.compile("[0-9a-f]{64}")


class PaperRead(msgspec.Struct, frozen=True):
    """`reports` are the SHA-256 sums that its first sheet names."""

    written: list[Written]
    numbers: list[NumberSaid]
    reports: list[str] = []


def main() -> None:
    channel = claim_standard_output()
    job = msgspec.json.decode(sys.stdin.buffer.read(), type=Job)
    confine(job.limits)
    try:
        send(channel, _answer(Path(sys.argv[-1])))
    except MemoryError:
        os._exit(OUT_OF_MEMORY)  # no clean-up: it would need memory


def _answer(path: Path) -> Message:
    try:
        paper = read_paper(path)
    except LkjError as error:
        return refusal_of(error)
    return msgspec.json.encode(PaperRead([*paper.written], [*paper.numbers], _reports(path)))


def _reports(path: Path) -> list[str]:
    import openpyxl  # loads much, and only this asks for it

    rows = openpyxl.load_workbook(path, read_only=True).worksheets[0].iter_rows(values_only=True)
    return [found for row in rows for cell in row for found in _SHA256.findall(str(cell))]


if __name__ == "__main__":
    main()

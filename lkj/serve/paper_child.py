"""The process that reads a working paper which was sent: a small workbook may unpack to more than the memory holds.

`python -P -m lkj.serve.paper_child PAPER.xlsx`
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import msgspec

from extractor.child.frames import Message
from extractor.child.one_job import Job, answer_one
from lkj.people.earlier_paper import NumberSaid, Written, read_paper

_SHA256 = re.compile("[0-9a-f]{64}")


class PaperRead(msgspec.Struct, frozen=True):
    """`reports` are the SHA-256 sums that its first sheet names."""

    written: list[Written]
    numbers: list[NumberSaid]
    reports: list[str] = []


def main() -> None:
    answer_one(Job, lambda _job, _channel: _answer(Path(sys.argv[-1])))


def _answer(path: Path) -> Message:
    paper = read_paper(path)
    return msgspec.json.encode(PaperRead([*paper.written], [*paper.numbers], _reports(path)))


def _reports(path: Path) -> list[str]:
    import openpyxl  # loads much, and only this asks for it

    rows = openpyxl.load_workbook(path, read_only=True).worksheets[0].iter_rows(values_only=True)
    return [found for row in rows for cell in row for found in _SHA256.findall(str(cell))]


if __name__ == "__main__":
    main()

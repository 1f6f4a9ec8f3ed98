"""What people decided about findings beforehand, below the findings of a screen."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from lkj.words.decisions import decision_counts, void_decision
from lkj.words.plain_text import plain
from schemas.findings import Report


def decision_lines(report: Report) -> Iterator[RenderableType]:
    lines = [Text(line) for line in decision_counts(report)]
    lines += [Text(plain(void_decision(note)), "yellow") for note in report.baseline]
    if lines:
        yield Padding(Text("\n").join(lines), (0, 0, 1, 0))

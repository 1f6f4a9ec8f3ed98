"""What `lkj corrections apply` does: hold a table that was filled in against its reports, and keep what it says."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lkj.io.append_only import require_addable
from lkj.people.correction_said import Meant, meant_in
from lkj.people.corrections_csv import corrections_in
from lkj.people.corrections_file import add_corrections, corrections_beside, read_corrections
from lkj.people.decider import author_or_user
from lkj.reading.many_reports import each_report
from schemas.left_out import LeftOut


def corrected(table: Path, reports: Sequence[Path], author: str | None, quiet: bool) -> tuple[int, list[LeftOut]]:
    """How many values were put right, and which reports could not be read. Wrong use is told before any reading; where
    one line is faulty nothing is written. Raises UsageError."""
    who = author_or_user(author)
    files = list(dict.fromkeys(map(corrections_beside, reports)))
    for file in files:
        require_addable(file)
    meant: dict[str, Meant] = {}
    left_out: list[LeftOut] = []
    for found in each_report(reports, quiet):
        if isinstance(found, LeftOut):
            left_out.append(found)
        else:
            meant.update(meant_in(Path(found[0]), found[1]))
    held = [correction for file in files for correction in read_corrections(file)]
    new = corrections_in(table, meant, held, who)
    for file in files:
        add_corrections(file, [correction for place, correction in new if place == file])
    return len(new), left_out

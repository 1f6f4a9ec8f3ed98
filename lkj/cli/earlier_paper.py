"""`lkj report --from`: the earlier working paper, and what became of what people changed in it."""

from __future__ import annotations

from collections.abc import Sequence
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path

from lkj.people.decider import author_or_user
from lkj.people.earlier_paper import read_paper
from lkj.reading.with_paper import WithPaper
from lkj.words import notes
from schemas.errors import UsageError


def paper_for(earlier: Path, output: Path, paths: Sequence[Path], author: str | None) -> WithPaper:
    """Raises UsageError before any reading."""
    if output.suffix.lower() != ".xlsx":
        raise UsageError("paper_from_only_xlsx")
    return WithPaper(read_paper(earlier), paths, author_or_user(author))


def tell_what_was_made(targets: Sequence[Path], paper: WithPaper | None) -> None:
    """What became of the earlier paper, where there was one, and the files that were written."""
    if paper is not None:
        _tell_what_became_of(paper)
    names = [str(targets[0]), *(target.name for target in targets[1:])]
    notes.tell(_("written: {names}").format(names=", ".join(names)))


def _tell_what_became_of(paper: WithPaper) -> None:
    for path, count in paper.kept.items():
        told = ngettext("{path}: {count} value put right", "{path}: {count} values put right", count)
        notes.tell(told.format(path=path.name, count=count))
    if paper.left:
        told = ngettext(
            "{count} changed number has no place any more; see the sheet of earlier notes",
            "{count} changed numbers have no place any more; see the sheet of earlier notes",
            len(paper.left),
        )
        notes.tell(told.format(count=len(paper.left)))

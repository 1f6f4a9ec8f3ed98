"""What every writer of a result is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lkj.people.earlier_paper import Left, Written
from lkj.reading.material import Material
from lkj.words.language import Language
from lkj.words.sources import Sources
from reconcile.decisions.choices import Choices
from schemas.findings import Report


@dataclass(frozen=True)
class ReportContext:
    """What the report says (`material.report`; the files it came in and those beside it are `material.files`, the
    places of which findings name), what was found in it, and the language to say it in.

    `paths` are the PDFs of `material.files`, in their order, for what draws or marks their pages. `choices` are what
    the office decided (its rating scale, its formula where less is better). `written` is what people wrote of findings
    in an earlier working paper, `left` what of it is known already to have no place any more.

    `target` is where the result will stand, for links that lead from there to the PDFs. Pages are drawn only where it
    is to be `pictured`; where what shows the result shows all pages too (`own_pages`), links lead to those. `of_draft`:
    its PDF was made of a draft.
    """

    material: Material
    report: Report
    paths: Sequence[Path]
    language: Language
    choices: Choices
    written: Sequence[Written] = ()
    left: Sequence[Left] = ()
    target: Path | None = None
    pictured: bool = True
    own_pages: bool = False
    of_draft: bool = False

    @cached_property
    def sources(self) -> Sources:
        """The figures that findings point at."""
        return Sources(*self.material.files, of_draft=self.of_draft)

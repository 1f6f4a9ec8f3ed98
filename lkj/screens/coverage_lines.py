"""How many numbers were read and tested, and why the others were not, on a screen."""

from __future__ import annotations

from gettext import gettext as _

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from lkj.words.coverage import reason_in_words, share_tested
from lkj.words.language import Language
from schemas.findings import Coverage


def coverage_lines(coverage: Coverage, language: Language) -> RenderableType:
    untested = coverage.numbers - coverage.tested
    line = _("{numbers} numbers read, {tested} tested ({share} %), {untested} not tested")
    tested = {"tested": coverage.tested, "share": share_tested(coverage), "untested": untested}
    told = line.format(numbers=coverage.numbers, **tested)
    reasons = Table.grid(padding=(0, 2, 0, 0))
    reasons.add_column(justify="right", width=6)
    reasons.add_column()
    for key, count in sorted(coverage.untested.items(), key=lambda item: -item[1]):
        reasons.add_row(str(count), Text(reason_in_words(key, language)))
    return Group(Text(told), reasons)

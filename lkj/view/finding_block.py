"""One finding: in full where it is a root fault, in one line where it hangs on another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from gettext import gettext as _

from rich.console import Group, RenderableType
from rich.text import Text

from lkj.confirmation_notes import other_readings
from lkj.language import spoken
from lkj.messages import page_list
from lkj.plain_text import plain
from lkj.view.severity import severity_style
from lkj.view.sources import Sources
from reconcile.messages import number
from schemas.findings import Evidence, Finding

_MOST_INPUTS = 8
_LONGEST_QUOTE = 240
_LONGEST_FIGURE = 40


def root_block(finding: Finding, sources: Sources) -> RenderableType:
    return Group(*_parts(finding, sources))


def _parts(finding: Finding, sources: Sources) -> Iterator[RenderableType]:
    yield Text(plain(finding.message), "bold")
    yield Text(f"“{_shortened(finding.quote, _LONGEST_QUOTE)}”", "italic")
    if figures := _stated_and_computed(finding):
        yield figures
    if inputs := [entry for entry in finding.evidence if entry.role == "input"]:
        yield Text.assemble((_("from") + " ", "dim"), _inputs(inputs, sources))
    yield from _other_readings(finding, sources)
    for consequence in finding.consequences:
        yield Text(f"→ {plain(consequence)}", "cyan")


def _other_readings(finding: Finding, sources: Sources) -> Iterator[RenderableType]:
    """Where a figure that the finding rests on is read otherwise by another engine, and how."""
    for entry in {entry.value_id: entry for entry in finding.evidence if entry.other_readings}.values():
        printed = _shortened(sources.told(entry)[1], _LONGEST_FIGURE)
        told = _("“{printed}” (p. {page}) is read otherwise by {others}")
        told = told.format(printed=printed, page=entry.page, others=other_readings(entry.other_readings))
        yield Text(f"? {told}", "magenta")


def hanging_line(finding: Finding) -> RenderableType:
    """Code, page and figures first, so that they survive where the line is cut at the screen's edge."""
    line = Text("↳ ", "dim", no_wrap=True, overflow="ellipsis")
    line.append(finding.rule, severity_style(finding.severity))
    line.append(" " + _("p. {page}").format(page=finding.page) + " ", "dim")
    if figures := _stated_and_computed(finding):
        line.append_text(figures).append("  ")
    return line.append(f"“{plain(finding.quote)}”", "italic dim")


def _stated_and_computed(finding: Finding) -> Text | None:
    stated, computed = _number(finding.stated), _number(finding.computed)
    if stated and computed:
        return Text.assemble(
            (_("stated") + " ", "dim"), stated, (" · " + _("computed") + " ", "dim"), (computed, "bold")
        )
    return None


def _inputs(inputs: Sequence[Evidence], sources: Sources) -> str:
    """`realisasi 50%; target 77,5% (p. 28)`; repeated figures once: `29 capaian: 26 × 100%; 97%; …`."""
    by_measure: dict[str, list[str]] = {}
    for entry in inputs:
        measure, printed = sources.told(entry)
        by_measure.setdefault(measure, []).append(_shortened(printed, _LONGEST_FIGURE))
    told = "; ".join(_figures(measure, printed) for measure, printed in by_measure.items())
    return f"{told} ({_('p. {page}').format(page=page_list([entry.page for entry in inputs]))})"


def _figures(measure: str, printed: list[str]) -> str:
    counted = Counter(printed)
    shown = [text if times == 1 else f"{times} × {text}" for text, times in counted.most_common(_MOST_INPUTS)]
    more = ["…"] if len(counted) > len(shown) else []
    name = measure.rpartition(":")[2]  # of `other:<header>` and the like, what is printed
    head = name if len(printed) == 1 else f"{len(printed)} {name}:"
    return plain(f"{head} {'; '.join(shown + more)}")


def _number(value: Decimal | None) -> str:
    return "" if value is None else number(value, spoken())


def _shortened(text: str, longest: int) -> str:
    text = plain(text)
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"

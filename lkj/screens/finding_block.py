"""One finding: in full where it is a root fault, in one line where it hangs on another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from gettext import gettext as _
from pathlib import PurePath

from rich.console import Group, RenderableType
from rich.text import Text

from lkj.words import truncation as brief
from lkj.words.confidence import confidence_in_words
from lkj.words.finding_notes import acceptance_note, materiality_note, measure_name, reading_notes
from lkj.words.language import spoken
from lkj.words.messages import page_list
from lkj.words.other_figure import place_of_other
from lkj.words.plain_text import plain
from lkj.words.severity import severity_style
from lkj.words.sources import Sources
from reconcile.findings.messages import number
from schemas.findings import Evidence, Finding

_MOST_INPUTS = 6
_LONGEST_FIGURE = 40


def root_block(finding: Finding, sources: Sources) -> RenderableType:
    return Group(*_parts(finding, sources))


def _parts(finding: Finding, sources: Sources) -> Iterator[RenderableType]:
    yield Text(brief.message(finding), "bold")
    yield Text(f"“{brief.quote(finding)}”", "italic")
    if figures := _figures(finding, sources):
        yield figures
    if isinstance(finding.file, int):
        yield Text(PurePath(sources.files[finding.file]).name, "dim")
    if place := sources.place_in_draft(finding):
        yield Text(place, "dim")
    if finding.confidence != "high":
        yield Text(f"? {confidence_in_words(finding)}", "magenta")
    yield from (Text(f"? {note}", "magenta") for note in reading_notes(finding, sources))
    yield from (Text(note, "dim") for note in materiality_note(finding))
    yield from (Text(note, "green") for note in acceptance_note(finding))
    if finding.difference and not finding.consequences:
        yield Text(plain(finding.akibat), "dim")
    for consequence in finding.consequences:
        yield Text(f"→ {plain(consequence)}", "cyan")


def hanging_line(findings: Sequence[Finding], repeats: bool) -> RenderableType:
    """Findings of one check with the same figures. Code, pages and figures first, so that they survive where the line
    is cut at the screen's edge."""
    first, pages = findings[0], page_list([finding.page for finding in findings])
    line = Text("↳ ", "dim", no_wrap=True, overflow="ellipsis")
    line.append(first.rule, severity_style(first.severity))
    line.append(" " + _("p. {page}").format(page=pages) + " ", "dim")
    if repeats:
        line.append(_("again") + " ", "dim")
    elif figures := _stated_and_computed(first):
        line.append_text(figures).append("  ")
    return line.append(f"“{plain(first.quote)}”", "italic dim")


def _figures(finding: Finding, sources: Sources) -> Text | None:
    """What is stated and what follows, and from what, in one line."""
    parts = [figures] if (figures := _stated_and_computed(finding)) else []
    inputs = [entry for entry in finding.evidence if entry.role == "input" and _shows_something(entry, sources)]
    if inputs and not _said(finding, inputs, sources):
        parts.append(Text.assemble((_("from") + " ", "dim"), _inputs(inputs, sources)))
    return Text(" · ").join(parts) if parts else None


def _said(finding: Finding, inputs: Sequence[Evidence], sources: Sources) -> bool:
    """Whether the message holds them all, and they stand where the finding does."""
    here = all((entry.file, entry.page) == (finding.file, finding.page) for entry in inputs)
    return here and all(plain(sources.told(entry)[1]) in plain(finding.message) for entry in inputs)


def _shows_something(entry: Evidence, sources: Sources) -> bool:
    return any(sign.isalnum() for sign in sources.told(entry)[1])


def _stated_and_computed(finding: Finding) -> Text | None:
    stated, computed = _number(finding.stated), _number(finding.computed)
    if stated and computed:
        other = place_of_other(finding) or _("computed")
        return Text.assemble((_("stated") + " ", "dim"), stated, (f" · {other} ", "dim"), (computed, "bold"))
    return None


def _inputs(inputs: Sequence[Evidence], sources: Sources) -> str:
    """`realisasi 50%; target 77,5% (p. 28)`; repeated figures once: `29 capaian: 26 × 100%; 97%; …`."""
    by_measure: dict[str, list[str]] = {}
    for entry in inputs:
        measure, printed = sources.told(entry)
        by_measure.setdefault(measure, []).append(brief.shortened(printed, _LONGEST_FIGURE))
    told = "; ".join(_measured(measure, printed) for measure, printed in by_measure.items())
    return f"{told} ({_('p. {page}').format(page=sources.pages(inputs))})"


def _measured(measure: str, printed: list[str]) -> str:
    counted = Counter(printed)
    shown = [text if times == 1 else f"{times} × {text}" for text, times in counted.most_common(_MOST_INPUTS)]
    more = ["…"] if len(counted) > len(shown) else []
    figures, name = "; ".join(shown + more), measure_name(measure)
    head = name if len(printed) == 1 or not name else f"{len(printed)} {name}:"
    return plain(f"{head} {figures}")


def _number(value: Decimal | None) -> str:
    return "" if value is None else number(value, spoken())

"""A finding as a card beside the pages: what is wrong, the figures, what follows, and what people say of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from lkj.outputs.html.consequences import consequences
from lkj.outputs.html.figures import figures_of
from lkj.outputs.html.places import ROLES
from lkj.serve.boxes import first_places
from lkj.serve.opinions import Opinion, opinion_on
from lkj.serve.shown import Shown
from lkj.words import truncation as brief
from lkj.words.confidence import confidence_in_words
from lkj.words.families import family_name
from lkj.words.finding_notes import acceptance_note, materiality_note, reading_notes
from lkj.words.groups import Group
from lkj.words.plain_text import plain
from lkj.words.severity import severity_name
from reconcile.decisions.corrections import mark_of_value
from schemas.findings import Finding, Severity

_LONGEST, _LONGEST_VALUE = 900, 40
_MOST_VALUES = 6


@dataclass(frozen=True, slots=True)
class Card:
    """`figures` and `more` are markup that is escaped already; `page` is where it is to be seen first; `values` are the
    marks and the printed texts of the figures that it rests on."""

    number: int
    fingerprint: str
    rule: str
    severity: Severity
    severity_name: str
    family: str
    message: str
    quote: str
    page: int
    figures: Markup
    notes: tuple[str, ...]
    effect: str
    recommendation: str
    more: Markup
    opinion: Opinion
    values: tuple[tuple[str, str], ...]


def cards(shown: Shown) -> list[Card]:
    return [card(number, group, shown) for number, group in enumerate(shown.groups, start=1)]


def card(number: int, group: Group, shown: Shown) -> Card:
    root, context = group.root, shown.context
    notes = [place] if (place := context.sources.place_in_draft(root)) else []
    notes += [confidence_in_words(root)] if root.confidence != "high" else []
    notes += [*reading_notes(root, context.sources), *materiality_note(root), *acceptance_note(root)]
    return Card(
        number=number,
        fingerprint=root.fingerprint,
        rule=root.rule,
        severity=group.severity,
        severity_name=severity_name(group.severity),
        family=family_name(root.rule[:1]),
        message=brief.shortened(root.message, _LONGEST),
        quote=brief.quote(root),
        page=next(first_places(group))[0],
        figures=safe(str(figures_of(root, context, context.sources))),
        notes=tuple(plain(note) for note in notes),
        effect=plain(root.akibat),
        recommendation=plain(root.rekomendasi),
        more=safe("".join(consequences(group, context))),
        opinion=opinion_on(shown, root),
        values=tuple(_values(root, shown)),
    )


def _values(root: Finding, shown: Shown) -> Iterator[tuple[str, str]]:
    """Of a long sum only the first."""
    told: set[str] = set()
    for entry in sorted(root.evidence, key=lambda entry: ROLES.index(entry.role)):
        figure = shown.context.sources.figure(entry)
        if figure is not None and figure.id not in told and len(told) < _MOST_VALUES:
            told.add(figure.id)
            yield mark_of_value(shown.document.source.sha256, figure), brief.shortened(figure.raw, _LONGEST_VALUE)


def safe(markup: str) -> Markup:
    """Markup of `lkj.outputs.html`, which escapes whatever is none."""
    return Markup(markup)

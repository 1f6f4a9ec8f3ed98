"""A finding as a card beside the pages: what is wrong, the figures, what follows, and what people say of it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from lkj.outputs.html.consequences import consequences
from lkj.outputs.html.figures import figures_of
from lkj.serve.boxes import first_places
from lkj.serve.shown import Shown
from lkj.words import truncation as brief
from lkj.words.confidence import confidence_in_words
from lkj.words.families import family_name
from lkj.words.finding_notes import acceptance_note, materiality_note, reading_notes
from lkj.words.groups import Group
from lkj.words.plain_text import plain
from lkj.words.severity import severity_name
from schemas.findings import Acceptance, Severity

_LONGEST = 900


@dataclass(frozen=True, slots=True)
class Card:
    """`figures` and `more` are markup that is escaped already; `page` is where it is to be seen first."""

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
    accepted: Acceptance | None


def cards(shown: Shown) -> list[Card]:
    return [_card(number, group, shown) for number, group in enumerate(shown.groups, start=1)]


def _card(number: int, group: Group, shown: Shown) -> Card:
    root, context = group.root, shown.context
    notes = [confidence_in_words(root)] if root.confidence != "high" else []
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
        accepted=root.accepted,
    )


def safe(markup: str) -> Markup:
    """Markup of `lkj.outputs.html`, which escapes whatever is none."""
    return Markup(markup)

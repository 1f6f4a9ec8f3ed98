"""One root fault: what is wrong, where it is to be seen, how it was computed, and what hangs on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext

from lkj.outputs.html.checks import text_of_check
from lkj.outputs.html.consequences import consequences
from lkj.outputs.html.figures import figures_of
from lkj.outputs.html.links import page_link
from lkj.outputs.html.markup import Markup, Part, isolated, label, printed, tag
from lkj.outputs.html.pictures import Pictures
from lkj.outputs.html.places import ROLES, Place
from lkj.outputs.html.visible_places import VisiblePlaces
from lkj.outputs.html.window import role_name
from lkj.outputs.report_context import ReportContext
from lkj.words import truncation as brief
from lkj.words.confidence import confidence_in_words
from lkj.words.families import family_name
from lkj.words.finding_notes import acceptance_note, materiality_note, reading_notes
from lkj.words.groups import Group
from lkj.words.plain_text import plain
from lkj.words.severity import severity_name
from lkj.words.sources import Sources
from schemas.findings import Finding

_LONGEST, _LONGEST_LIST_ITEM = 900, 300
_MOST_ITEMS = 200


@dataclass(frozen=True)
class Told:
    """What telling a fault takes, besides the fault."""

    context: ReportContext
    sources: Sources
    pictures: Pictures


def fault(number: int, group: Group, places: VisiblePlaces, told: Told) -> Markup:
    root = group.root
    message = brief.shortened(brief.message(root), _LONGEST)
    quote = tag("blockquote", tag("p", printed(f"“{brief.quote(root)}”"))) if root.quote else None
    return tag(
        "article",
        tag("header", _marks(number, group, told.context), tag("h3", isolated(message), id=f"t{number}")),
        quote,
        _place_in_draft(root, told.sources),
        figures_of(root, told.context, told.sources),
        *_whole_lists(root),
        _as_auditors_write(root),
        *_notes(root, told),
        *_pictures(places, told),
        *consequences(group, told.context),
        _check(root, told.context),
        id=f"f{number}",
        class_=f"fault {group.severity}",
        tabindex=-1,
        aria_labelledby=f"t{number}",
        data_severity=group.severity,
        data_family=root.rule[:1],
        data_confidence=root.confidence,
    )


def _marks(number: int, group: Group, context: ReportContext) -> Markup:
    root = group.root
    return tag(
        "p",
        tag("span", str(number), class_="number"),
        tag("span", severity_name(group.severity), class_="severity"),
        tag("a", root.rule, href=f"#check-{root.rule}", class_="code"),
        tag("span", family_name(root.rule[:1]), class_="family"),
        page_link(context, root.file, root.page),
        class_="marks",
    )


def _place_in_draft(root: Finding, sources: Sources) -> Markup | None:
    place = sources.place_in_draft(root)
    return tag("p", isolated(place), class_="quiet") if place else None


def _whole_lists(root: Finding) -> Iterator[Markup]:
    """Lists that the sentence above had to cut."""
    for value in root.params.values():
        if isinstance(value, list) and len(value) > brief.MOST_ITEMS and not all(item.isdigit() for item in value):
            items = [tag("li", printed(brief.shortened(item, _LONGEST_LIST_ITEM))) for item in value[:_MOST_ITEMS]]
            yield tag(
                "details", tag("summary", _("Complete list ({count})").format(count=len(value))), tag("ul", *items)
            )


def _pictures(places: VisiblePlaces, told: Told) -> Iterator[Markup]:
    yield from (_figure(place, told) for place in places.at_once)
    if places.folded:
        count = len(places.folded)
        summary = ngettext("{count} more place", "{count} more places", count).format(count=count)
        yield tag("details", tag("summary", summary), *(_figure(place, told) for place in places.folded))


def _figure(place: Place, told: Told) -> Markup:
    picture = told.pictures.of(place)
    shown: Part = tag("div", picture, class_="paper")
    if picture is None:
        missing = tag("p", _("This page could not be shown here; the link opens it."), class_="quiet")
        shown = missing if told.context.pictured else None
    roles = [role for role in ROLES if place.shows(role)]
    legend = (tag("span", role_name(role), class_=f"key {role}") for role in roles)
    caption = tag("figcaption", page_link(told.context, place.file, place.page), *legend)
    return tag("figure", shown, caption)


def _notes(root: Finding, told: Told) -> Iterator[Markup]:
    notes = [confidence_in_words(root)] if root.confidence != "high" else []
    notes += [*reading_notes(root, told.sources), *materiality_note(root), *acceptance_note(root)]
    if notes:
        yield tag("ul", *(tag("li", isolated(brief.shortened(note, _LONGEST))) for note in notes), class_="notes")


def _as_auditors_write(root: Finding) -> Markup | None:
    """Effect and recommendation; condition and criteria stand above and below."""
    parts = [(_("Effect"), root.akibat), (_("Recommendation"), root.rekomendasi)]
    rows = (tag("div", tag("dt", name), tag("dd", isolated(plain(words)))) for name, words in parts if words)
    return tag("dl", *rows, class_="review") if any(words for _heading, words in parts) else None


def _check(root: Finding, context: ReportContext) -> Markup | None:
    text = text_of_check(root.rule, context.language)
    if text is None:
        return None
    rests = (" ", label(_("Rests on")), text.regulation) if text.regulation else None
    return tag("p", label(_("What {code} looks at").format(code=root.rule)), text.what, rests, class_="check")

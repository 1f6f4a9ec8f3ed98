"""What numbers that were changed in a working paper say of its reports: corrections, and what has no place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from gettext import gettext as _
from pathlib import Path

from msgspec.structs import replace

from lkj.people.earlier_paper import Left, NumberSaid, Written
from lkj.people.figures_told import FigureTold, figures_told
from lkj.people.first_correction import first_on
from lkj.people.paper_columns import figure_mark
from lkj.words.written_number import NoNumber, TwoNumbers, number_in
from reconcile.decisions.corrections import in_force
from schemas.corrections import Correction
from schemas.document import Document


@dataclass(frozen=True, slots=True)
class Said:
    """`new` are corrections to be kept, by report; a number that another one takes back comes before it, withdrawn."""

    new: Mapping[Path, list[Correction]]
    left: tuple[Left, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    path: Path
    sha256: str
    told: FigureTold


@dataclass
class _Gathered:
    author: str
    held: Mapping[Path, Sequence[Correction]]
    new: dict[Path, list[Correction]] = field(default_factory=lambda: defaultdict(list))


def said_of(
    numbers: Iterable[NumberSaid],
    reports: Sequence[tuple[Path, Document]],
    held: Mapping[Path, Sequence[Correction]],
    author: str,
) -> Said:
    """`held` are the corrections known already, by report."""
    places: dict[str, list[_Place]] = defaultdict(list)
    for path, document in reports:
        for told in figures_told(document):
            places[figure_mark(told)].append(_Place(path, document.source.sha256, told))
    gathered = _Gathered(author, held)
    left = [_left(said, why) for said in numbers if (why := _taken(gathered, said, places.get(said.mark, [])))]
    return Said(gathered.new, tuple(left))


def _left(said: NumberSaid, why: str) -> Left:
    told = _("{place}: “{printed}” was read as {before} and changed to {after}").format(
        place=said.place, printed=said.printed, before=said.before or "–", after=said.said
    )
    return Left(Written(f"{said.mark}@{said.page}", "", str(said.page), told, {}), why)


def _taken(gathered: _Gathered, said: NumberSaid, places: Sequence[_Place]) -> str | None:
    """None where it was taken as a correction or is what stands already; else why not."""
    if not places:
        return _("no such figure stands in the report any more")
    place = min(places, key=lambda each: abs(each.told.figure.page - said.page))
    figure = place.told.figure
    try:
        after = number_in(said.said)
    except TwoNumbers:
        return _("it may be two numbers; write 1234 or 1,2340")
    except NoNumber:
        return _("it is no number")
    if figure.value == after:
        return None
    if not _as_before(figure.value, said.before):
        return _("another number was read meanwhile: {number}").format(number=figure.value)
    gathered.new[place.path].extend(_corrections(gathered, place, after))
    return None


def _as_before(now: Decimal | None, before: str) -> bool:
    return (before == "" and now is None) or (now is not None and before == f"{now}")


def _corrections(gathered: _Gathered, place: _Place, after: Decimal | None) -> Iterator[Correction]:
    figure = place.told.figure
    known = [*gathered.held.get(place.path, ()), *gathered.new[place.path]]
    earlier = in_force(known, place.sha256, figure)
    when = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    said = replace(
        earlier or first_on(place.sha256, place.told),
        who=gathered.author,
        when=when,
        why=_("changed in the working paper"),
    )
    if earlier is not None:
        yield replace(said, withdrawn=True)
    yield replace(said, after=after, withdrawn=False)

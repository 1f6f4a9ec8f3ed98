"""The forms in which two names are compared: in full, without a purpose or a bracket, by the usual name of a thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reconcile.row_matching.names import Inside, Name
from reconcile.row_matching.subjects import Wording
from reconcile.row_matching.thresholds import MOST_REPLACED
from reconcile.words.short_forms import letters_of


@dataclass(frozen=True, slots=True)
class Forms:
    """Two names in the forms in which they are compared; where these are not the full ones, `key` and `words` tell the
    reason."""

    one: Wording
    other: Wording
    key: str = ""
    words: tuple[str, ...] = ()
    sure: bool = True


def forms_of(one: Name, other: Name) -> Iterator[Forms]:
    """In full first; each of the others only where it has something to say."""
    yield Forms(one.full, other.full)
    if one.cut:
        yield Forms(one.cut, other.full, "cut")
    if other.cut:
        yield Forms(one.full, other.cut, "cut")
    own = tuple(sorted(one.full.words ^ other.full.words))
    if one.bare:
        yield Forms(one.bare, other.full, "gloss", own, sure=False)
    if other.bare:
        yield Forms(one.full, other.bare, "gloss", own, sure=False)
    if one.known or other.known:
        yield Forms(one.known or one.full, other.known or other.full, "known_names", own)
    for name, of in ((one, other), (other, one)):
        if name.inside is not None and (sure := stands_instead(name.inside, of)) is not None:
            yield Forms(of.full, of.full, "instead", name.inside.bracket, sure)


def stands_instead(inside: Inside, other: Name) -> bool | None:
    """Whether the other name says what is in the bracket in place of some of the words before it (titik api (hotspot),
    hotspot), and whether these are surely its first letters; None where it does not."""
    said = tuple(other.full.ordered)
    end = inside.bracket + inside.behind
    start = said[: len(said) - len(end)]
    replaced = inside.before[len(start) :]
    if start + end != said or inside.before[: len(start)] != start or not 0 < len(replaced) <= MOST_REPLACED:
        return None
    short = "".join(inside.bracket)
    return inside.again or (short in other.shorts and letters_of(short, replaced))

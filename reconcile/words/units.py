"""What a unit says of a figure: percent, rupiah, something counted or something measured."""

from __future__ import annotations

import re
from functools import cache

from reconcile.words.short_forms import initials, letters_of
from reconcile.words.slips import is_slip
from reconcile.words.thresholds import LEAST_OF_A_UNIT
from reconcile.words.vocabularies import listed, vocabulary
from reconcile.words.wording import plain

VOWELS = frozenset("aeiou")
_AT_END = re.compile(r"\(\s*([^()]+?)\s*\)\W*$")
_POWERS = str.maketrans("²³", "23")


@cache
def unit_name(unit: str | None) -> str | None:
    """One name for all spellings of a unit; None where no unit is printed, or a figure stands in its place."""
    folded = _once((unit or "").strip().casefold().rstrip(".").translate(_POWERS))
    if not any(sign.isalpha() or sign in "%‰" for sign in folded):
        return None
    for name, spellings in vocabulary("units")["same"].items():
        if folded in spellings:
            return str(name)
    return plain(folded) or folded


def _once(unit: str) -> str:
    """A unit that the heading and the cell print, and that was read from both: `hektar hektar`."""
    words = unit.split()
    return words[0] if words and len(set(words)) == 1 else unit


def one_unit(one: str, other: str) -> bool:
    """Whether two names of units may be one, written with a slip, a break, cut short, by some of its letters or with a
    word more: `Ekspor tir`, `m3/det`, `jns`, `OB` (orang bulan), `Orang PNS`."""
    first, second = (name.replace("0", "o") for name in (one, other))
    joined = first.replace(" ", ""), second.replace(" ", "")
    told, other_told = set(first.split()), set(second.split())
    cut = min(map(len, joined)) >= LEAST_OF_A_UNIT and (
        joined[0].startswith(joined[1]) or joined[1].startswith(joined[0])
    )
    short = _short_for(*sorted((first, second), key=len))
    return cut or short or joined[0] == joined[1] or is_slip(*joined) or told <= other_told or other_told <= told


def _short_for(short: str, name: str) -> bool:
    """Whether it is the consonants of one word, or the first letters of several, and no unit itself (`kg`)."""
    if short in _units():
        return False
    words = name.split()
    consonants = len(words) == 1 and not set(short) & VOWELS and letters_of(short, words)
    return consonants or (len(words) > 1 and initials(short, words))


def without_scale(unit: str) -> str | None:
    """`juta m3` is m3: figures may be told in thousands or in millions of one unit. A scale alone is no unit."""
    first, _, rest = unit.partition(" ")
    return unit_name(rest) if first in listed("units", "scales") else unit


def scale_of(unit: str | None) -> str | None:
    """`ribu` of `ribu Rp`: such a figure is told in another scale than rupiah in full."""
    first = (unit or "").partition(" ")[0]
    return first if first in listed("units", "scales") else None


def named_unit(text: str) -> bool:
    """Whether `text` is a unit and nothing else, each of those that a stroke parts."""
    return all(unit_name(part) in _units() for part in text.split("/")) or unit_name(text) in _units()


def bracketed_unit(name: str) -> str | None:
    """The unit that stands in brackets at the end of a name: `Produksi padi (ton)`."""
    found = _AT_END.search(name)
    return found[1] if found and named_unit(found[1]) else None


def without_unit(name: str) -> str:
    """A name without the unit in brackets at its end."""
    found = _AT_END.search(name)
    return name[: found.start()].rstrip() if found and ("/" in found[1] or named_unit(found[1])) else name


@cache
def _units() -> frozenset[str | None]:
    lists = [listed("units", key) for key in ("percent", "rupiah", "measured", "things")]
    lists += [*vocabulary("units")["same"].values(), *vocabulary("units")["dimension"].values()]
    return frozenset(unit_name(unit) for units in lists for unit in units) - {None}


@cache
def dimension(unit: str | None) -> str | None:
    """What figures of a unit are: percent, rupiah, things, or what is measured (mass, area, time); None where that is
    not known."""
    if is_percent(unit) or is_rupiah(unit):
        return "percent" if is_percent(unit) else "rupiah"
    folded, name = (unit or "").strip().casefold().rstrip(".").translate(_POWERS), unit_name(unit)
    for what, units in vocabulary("units")["dimension"].items():
        if folded in units:
            return str(what)
    return "things" if name in {unit_name(thing) for thing in listed("units", "things")} else None


def is_percent(unit: str | None) -> bool:
    return unit_name(unit) == "%"


def is_rupiah(unit: str | None) -> bool:
    return (unit or "").strip().casefold().rstrip(".") in listed("units", "rupiah")


def is_counted(unit: str | None, label: str) -> bool:
    """Whether whole things are counted: by the unit where one is printed, else by the first word of the label."""
    name = (unit or "").strip().casefold()
    if name:
        return name not in listed("units", "measured")
    return plain(label).split(" ", 1)[0] in listed("units", "counting")


def comparable(one: str | None, other: str | None) -> bool:
    """Whether two units may be set against each other; an unprinted unit may be any."""
    first, second = unit_name(one), unit_name(other)
    return first is None or second is None or first == second

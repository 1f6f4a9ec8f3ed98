"""Reports made of the indicator lists of read ones, varied as reports of other agencies and years vary, with the truth
on which of their rows are one indicator.

Of a report that is read only the wordings and units are taken; agencies, years and order are made up.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reconcile.words.wording import plain
from schemas.catalogue import Catalogue
from schemas.document import Document, Indicator, Source, Value
from schemas.geometry import Box

Word = Callable[[str, random.Random], str]
Truth = dict[tuple[str, str], str]
"""The indicator that a wording is, by report and printed text."""

PLACES = ("Anu Jaya", "Bumi Rata", "Cahaya", "Danau Biru", "Embun", "Fajar Timur", "Gunung Sari", "Hulu Sungai")
FIRST_YEAR, LAST_YEAR = 2016, 2025
DROPPED, ADDED, TWINNED = 0.15, 0.05, 0.03
"""Share of a list that a report leaves out, that is its own, and beside which a near twin stands."""
ABBREVIATED = {"persentase": "%", "masyarakat": "masy.", "indeks pembangunan manusia": "IPM", "kabupaten": "kab."}
TWINS = {"yang": "yang tidak", "meningkat": "menurun", "masyarakat": "perempuan", "jumlah": "rata-rata"}
NOT_OURS = Box(0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Wanted:
    """An indicator of a list: what it is, how it is worded, and its unit."""

    is_: str
    text: str
    unit: str | None


def wanted(made: Catalogue) -> list[list[Wanted]]:
    """The indicators of every report; what the catalogue of the read reports takes for one is one here."""
    lists: list[list[Wanted]] = [[] for _ in made.reports]
    for entry in made.entries:
        for listing in entry.listings:
            lists[listing.report].append(Wanted(entry.id, listing.text, listing.unit))
    return [found for found in lists if found]


def variants(lists: Sequence[Sequence[Wanted]], count: int, seed: int = 1) -> tuple[list[Document], Truth]:
    """Each list in turn, again and again."""
    chance = random.Random(seed)
    made: list[Document] = []
    truth: Truth = {}
    for number in range(count):
        document, told = _variant(lists[number % len(lists)], number, chance)
        made.append(document)
        truth |= {(document.source.sha256, text): is_ for text, is_ in told.items()}
    return made, truth


def years(listed: Sequence[Wanted], count: int, seed: int = 1) -> tuple[list[Document], Truth]:
    """One list in reports of one agency, year after year."""
    chance = random.Random(seed)
    made: list[Document] = []
    truth: Truth = {}
    for number in range(count):
        document, told = _variant(listed, number, chance, PLACES[0], FIRST_YEAR + number)
        made.append(document)
        truth |= {(document.source.sha256, text): is_ for text, is_ in told.items()}
    return made, truth


def _variant(
    listed: Sequence[Wanted], number: int, chance: random.Random, place: str = "", year: int = 0
) -> tuple[Document, dict[str, str]]:
    """Of a place and a year that are made up where none is given."""
    place = place or f"{chance.choice(PLACES)} {number}"
    year = year or chance.randint(FIRST_YEAR, LAST_YEAR)
    rows: dict[str, Wanted] = {}
    for one in listed:
        for row in _rows(one, f"{number}", place, year, chance):
            rows.setdefault(plain(row.text), row)
    mixed = list(rows.values())
    chance.shuffle(mixed)
    source = Source(path=f"{number}.pdf", sha256=f"{number}", pages=len(mixed))
    indicators = [_indicator(at, row) for at, row in enumerate(mixed)]
    document = Document(source=source, agency=f"Dinas Contoh Kota {place}", year=year, indicators=indicators)
    return document, {row.text: row.is_ for row in mixed}


def _rows(one: Wanted, own: str, place: str, year: int, chance: random.Random) -> list[Wanted]:
    """What becomes of one indicator: nothing, itself varied, itself beside a near twin or beside one of this report."""
    if chance.random() < DROPPED:
        return []
    found = [Wanted(one.is_, _varied(one.text, place, year, chance), one.unit)]
    if chance.random() < TWINNED and (twin := _twin(one.text)) is not None:
        found.append(Wanted(f"{one.is_} twin", twin, one.unit))
    if chance.random() < ADDED:
        strange = " ".join(_strange(chance) for _ in range(4))
        found.append(Wanted(f"{one.is_} own {own}", f"Jumlah {strange}", one.unit))
    return found


def _varied(text: str, place: str, year: int, chance: random.Random) -> str:
    for share, change in ((0.2, _reordered), (0.15, _abbreviated), (0.25, _cased), (0.1, _mistyped)):
        if chance.random() < share:
            text = change(text, chance)
    text += f" Kota {place}" if chance.random() < 0.3 else ""
    return text + (f" tahun {year}" if chance.random() < 0.2 else "")


def _reordered(text: str, chance: random.Random) -> str:
    """Two neighbouring words behind the first one change places."""
    words = text.split()
    if len(words) > 3:
        at = chance.randrange(1, len(words) - 1)
        words[at], words[at + 1] = words[at + 1], words[at]
    return " ".join(words)


def _abbreviated(text: str, chance: random.Random) -> str:
    known = [long for long in ABBREVIATED if long in text.casefold()]
    if not known:
        return text
    long = chance.choice(known)
    at = text.casefold().index(long)
    return text[:at] + ABBREVIATED[long] + text[at + len(long) :]


def _cased(text: str, chance: random.Random) -> str:
    return chance.choice((str.upper, str.lower, str.title))(text)


def _mistyped(text: str, chance: random.Random) -> str:
    """A letter of one long word is left out or stands twice."""
    words = text.split()
    long = [at for at, word in enumerate(words) if len(word) > 6 and word.isalpha()]
    if long:
        at = chance.choice(long)
        letter = chance.randrange(2, len(words[at]) - 1)
        words[at] = words[at][:letter] + words[at][letter] * chance.choice((0, 2)) + words[at][letter + 1 :]
    return " ".join(words)


def _twin(text: str) -> str | None:
    for word, other in TWINS.items():
        if f" {word} " in f" {text.casefold()} ":
            return f" {text} ".casefold().replace(f" {word} ", f" {other} ", 1).strip()
    return None


def _strange(chance: random.Random) -> str:
    """A word that no report has."""
    return "".join(chance.choice("bdgjklmnprst") + chance.choice("aiueo") for _ in range(4))


def _indicator(at: int, row: Wanted) -> Indicator:
    value = Value(id=f"v{at}", measure="target", raw="1", page=at + 1, bbox=NOT_OURS, unit=row.unit)
    return Indicator(id=f"i{at}", table=f"t{at}", page=at + 1, kind="pk", indikator=row.text, values=[value])

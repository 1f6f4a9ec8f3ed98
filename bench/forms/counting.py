"""What of a form is told right: rows, values, what stands around them, and what is told as sure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from difflib import SequenceMatcher
from random import Random
from typing import Any, Final, NamedTuple

from bench.forms.drawing import pages
from bench.forms.look import Look, look_of
from bench.forms.office import Office, office_of
from bench.forms.table import Figure, Form, Told
from extractor.limits import Limits
from extractor.read import document_of
from schemas.document import BudgetLine, Document, Indicator, Source, Value

MEASURES: Final = frozenset(
    ("target", "realisasi", "capaian", "kategori", "pagu_awal", "pagu", "sisa", "persen_keuangan", "persen_kinerja")
)
_ALIKE: Final = 0.88
Line = BudgetLine | Indicator
Make = Callable[[Office], Form]


class Read(NamedTuple):
    """A form in one of its looks, as it was read."""

    form: Form
    look: Look
    document: Document


def read(name: str, make: Make, seed: int) -> Read:
    """`name` and `seed` tell the look and the figures."""
    rand = Random(f"bench.forms.{name} {seed}")
    look = look_of(rand)
    office = office_of(rand, look)
    form = make(office)
    drawn = pages(office.agency.name, office.year, form, look)
    source = Source(path="laporan.pdf", sha256="0", pages=len(drawn))
    return Read(form, look, document_of(source, drawn, [], Limits()))


def counted(one: Read, wrong: list[str] | None = None) -> Counter[str]:
    """Counts by part; what is not right is written into `wrong`, a line each."""
    found: Counter[str] = Counter()
    lines: dict[str, list[Line]] = {"budget": list(one.document.budget), "indicators": list(one.document.indicators)}
    for part, told_lines in lines.items():
        asked = [told for told in one.form.told if told.part == part]
        partners = _paired(asked, told_lines)
        found[f"{part} rows"] += len(asked)
        found[f"{part} rows found"] += len(partners)
        for place, told in enumerate(asked):
            found += _of_row(told, partners.get(place), one, part, wrong)
        for line in told_lines:
            if line not in partners.values():
                found += _of_extra(line, one, part, wrong)
    return found


def _of_row(told: Told, line: Any, one: Read, part: str, wrong: list[str] | None) -> Counter[str]:
    found: Counter[str] = Counter({f"{part} asked": len(told.figures)})
    if line is None:
        _note(wrong, f"lost {part} {told.name!r}")
        return found
    left = list(told.figures)
    for value in _values(line):
        hit = next((figure for figure in left if _same(value, figure)), None)
        if hit is not None:
            left.remove(hit)
            found += Counter({f"{part} right": 1, f"{part} told": 1, "sure": value.sure, "sure right": value.sure})
        elif _number(value) not in one.form.spare:
            found += Counter({f"{part} told": 1, "sure": value.sure})
            _note(
                wrong, f"wrong{'!' * value.sure} {part} {told.name[:40]!r} {value.measure} {value.year} {value.raw!r}"
            )
    for figure in left:
        _note(wrong, f"lost value {told.name[:40]!r} {figure.measure} {figure.year} {figure.value}")
    for name, text in told.around.items() if part == "indicators" else ():
        right = _alike(text, getattr(line, name) or "") >= _ALIKE
        found += Counter({"around": 1, "around right": right})
        if not right:
            _note(wrong, f"around {told.name[:40]!r} {name} {text!r} told {getattr(line, name)!r}")
    return +found


def _of_extra(line: Line, one: Read, part: str, wrong: list[str] | None) -> Counter[str]:
    values = [value for value in _values(line) if _number(value) not in one.form.spare]
    name = line.name if isinstance(line, BudgetLine) else line.indikator
    if values:
        told = " ".join(f"{value.measure}={value.raw}{'!' * value.sure}" for value in values)
        _note(wrong, f"extra {part} {name[:50]!r} {told}")
    return Counter({f"{part} told": len(values), "sure": sum(value.sure for value in values)})


def _note(wrong: list[str] | None, text: str) -> None:
    if wrong is not None:
        wrong.append(text)


def _values(line: Line) -> Iterator[Value]:
    return (value for value in line.values if value.measure in MEASURES and value.status != "blank")


def _number(value: Value) -> Decimal | str:
    return value.raw if value.value is None else Decimal(value.value)


def _same(value: Value, figure: Figure) -> bool:
    named = figure.measure in (value.measure, value.header_measure)
    return named and value.year == figure.year and _number(value) == figure.value


def _paired(asked: Sequence[Told], lines: Sequence[Line]) -> dict[int, Line]:
    """Each row with the line of like name that has most of its figures."""
    options = []
    for place, told in enumerate(asked):
        for at, line in enumerate(lines):
            name = line.name if isinstance(line, BudgetLine) else line.indikator
            if (likeness := _alike(told.name, name)) >= _ALIKE:
                right = sum(any(_same(value, figure) for value in _values(line)) for figure in told.figures)
                options.append((likeness + 0.2 * right, place, at))
    pairs: dict[int, Line] = {}
    taken: set[int] = set()
    for _, place, at in sorted(options, reverse=True):
        if place not in pairs and at not in taken:
            pairs[place] = lines[at]
            taken.add(at)
    return pairs


def _alike(one: str, other: str) -> float:
    plain = [" ".join(text.casefold().split()).strip(" .,:;-") for text in (one, other)]
    return 1.0 if plain[0] == plain[1] else SequenceMatcher(None, plain[0], plain[1], autojunk=False).ratio()

"""Documents made at random: from the types of the schema alone, and by mutation of a real one.

What stands in a field is drawn from what a real reading has there, from all that its type allows, and from texts and
numbers that break programs; so many documents are nonsense, and all of them are valid.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from random import Random
from typing import Any

import msgspec
from msgspec import inspect

from schemas.bounds import beyond_bounds
from schemas.document import Document

Drawn = Any
"""A value as JSON has it."""
Pools = Mapping[str, Sequence[Drawn]]
"""What a real reading has, by the name of the field."""

TEXTS = (
    *(
        "",
        " ",
        "-",
        "%",
        ".",
        "(",
        "[",
        "\\",
        "0",
        "20",
        "XIV",
        "2020 - 2024",
        "Tahun 2021 s.d. 2023",
        "n/a",
        "–",
        "1 : 200",
    ),
    *(
        "=1+1",
        "＝1",
        "\t@x",
        "\u202e=2",
        "\u200b-x",
        "<script>alert(1)</script>",
        "{0}",
        "{x!r}",
        "%s",
        "'; DROP TABLE x",
    ),
    *("😀𝟏𝟐", "\ufffe", "\x00", "\x1b[31m", "İı", "ß", "١٢", "½", "a" * 3000, "9" * 60, "(" * 300, "1.000,00 " * 100),
    *("rata-rata", "Jumlah", "Total", "Sangat Baik", "a. b. c.", "1.2.3.4", "sebesar 95 % dari 100", "Rp1.000.000,00"),
    *("dua puluh satu", "Bab IV", "Tabel 3.1", "tabel di atas", "31 Februari 2024", "meningkat dari 5 menjadi 3"),
)
NUMBERS = (
    *("0", "-0", "1", "-1", "100", "0.5", "99.995", "1E+24", "9999999999999999999999999", "-9999999999999999999999999"),
    *("0.0000000000000000000000001", "1E-24", "0E-24", "1E+3", "33.33", "66.67", "1000000000", "12345678901234567.89"),
)
WHOLES = (0, 1, 2, 3, 5, 12, 100, 2019, 2020, 2023, 2024, -1, -3, 2**31 - 1)
YEARS = (0, 1, 2019, 2020, 2023, 2024, 2025, 9999, -1)
PLACES = (0.0, 1.0, 50.0, 100.0, 120.5, 595.0, -10.0, 1e6, 0.001)
_DEEPEST, _MOST_ITEMS, _MOST_CHANGES = 9, 6, 12
_LIKE_REAL = 0.7
_MOST_TABLES, _MOST_CLAIMS = 5, 25


def pools_of(document: Document) -> Pools:
    """The leaves of a real document by the names of their fields."""
    pools: dict[str, list[Drawn]] = defaultdict(list)
    _gather(msgspec.to_builtins(document, str_keys=True), "", pools)
    return {name: list(dict.fromkeys(values)) for name, values in pools.items()}


def from_schema(chance: Random, pools: Pools) -> Document:
    """A document of nothing but chance, of which the types are right."""
    while True:
        drawn = _drawn(inspect.type_info(Document), "", chance, pools, 0)
        document = _valid(drawn, chance)
        if document is not None:
            return document


def mutated(chance: Random, real: Document, pools: Pools) -> Document:
    """The real one with a few of its parts changed, repeated, exchanged or left out."""
    while True:
        copy = msgspec.to_builtins(_part_of(real, chance), str_keys=True)
        for _ in range(chance.randint(1, _MOST_CHANGES)):
            _change(copy, chance, pools)
        document = _valid(copy, chance)
        if document is not None:
            return document


def _part_of(real: Document, chance: Random) -> Document:
    """A few of its tables with their rows, and of its claims, so that a change is one of many things in it."""
    first = chance.randrange(max(len(real.tables), 1))
    tables = real.tables[first : first + chance.randint(1, _MOST_TABLES)]
    kept = {table.id for table in tables}
    begin = chance.randrange(max(len(real.claims), 1))
    return msgspec.structs.replace(
        real,
        tables=tables,
        indicators=[row for row in real.indicators if row.table in kept],
        budget=[line for line in real.budget if line.table in kept],
        aggregates=[entry for entry in real.aggregates if entry.table in kept],
        claims=real.claims[begin : begin + _MOST_CLAIMS],
    )


def _gather(found: Drawn, name: str, pools: dict[str, list[Drawn]]) -> None:
    if isinstance(found, dict):
        for key, value in found.items():
            _gather(value, key, pools)
    elif isinstance(found, list | tuple):
        for value in found:
            _gather(value, name, pools)
    elif found is not None:
        pools[name].append(found)


def _valid(drawn: Drawn, chance: Random) -> Document | None:
    """With ids of its own for every row, as `lkj` asks of a document; None where a type or a bound is broken."""
    for rows in (drawn.get("tables", ()), drawn.get("indicators", ()), drawn.get("budget", ())):
        for at, row in enumerate(rows):
            if isinstance(row, dict):
                row["id"] = f"{row.get('id', '')}-{at}" if chance.random() < 0.5 else f"r{at}"
    try:
        document = msgspec.json.decode(msgspec.json.encode(drawn), type=Document)
    except (msgspec.MsgspecError, RecursionError):
        return None
    return None if next(beyond_bounds(document), None) else document


def _drawn(kind: inspect.Type, name: str, chance: Random, pools: Pools, depth: int) -> Drawn:
    match kind:
        case inspect.UnionType():
            choices = [one for one in kind.types if not isinstance(one, inspect.NoneType)]
            return None if chance.random() < 0.3 else _drawn(chance.choice(choices), name, chance, pools, depth)
        case inspect.StructType():
            return _struct(kind, chance, pools, depth)
        case inspect.ListType():
            most = _MOST_ITEMS if depth < _DEEPEST else 0
            return [_drawn(kind.item_type, name, chance, pools, depth + 1) for _ in range(chance.randint(0, most))]
        case inspect.TupleType():
            return [_drawn(item, name, chance, pools, depth + 1) for item in kind.item_types]
        case inspect.NamedTupleType():
            return [chance.choice(PLACES) for _ in range(4)]
        case inspect.DictType():
            return {chance.choice(TEXTS): _drawn(kind.value_type, name, chance, pools, depth + 1) for _ in range(2)}
        case inspect.LiteralType():
            return chance.choice(kind.values)
        case _:
            return _leaf(kind, name, chance, pools)


def _struct(kind: inspect.StructType, chance: Random, pools: Pools, depth: int) -> Drawn:
    return {
        field.encode_name: _drawn(field.type, field.encode_name, chance, pools, depth + 1)
        for field in kind.fields
        if field.required or chance.random() < 0.75
    }


def _leaf(kind: inspect.Type, name: str, chance: Random, pools: Pools) -> Drawn:
    real = pools.get(name, ())
    if isinstance(kind, inspect.StrType):
        return _one_of([one for one in real if isinstance(one, str)], TEXTS, chance)
    if isinstance(kind, inspect.DecimalType):
        return _one_of([one for one in real if isinstance(one, str) and _is_number(one)], NUMBERS, chance)
    if isinstance(kind, inspect.IntType):
        whole = [one for one in real if type(one) is int]
        return _one_of(whole, YEARS if "year" in name else WHOLES, chance)
    if isinstance(kind, inspect.BoolType):
        return chance.random() < 0.5
    return chance.choice(PLACES)


def _one_of(real: Sequence[Drawn], strange: Sequence[Drawn], chance: Random) -> Drawn:
    return chance.choice(real if real and chance.random() < _LIKE_REAL else strange)


def _change(copy: Drawn, chance: Random, pools: Pools) -> None:
    """At one place that chance leads to."""
    name, place = "", copy
    while True:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        if not keys:
            return
        key = chance.choice(keys)
        name = key if isinstance(place, dict) else name
        inner = place[key]
        if isinstance(inner, dict | list) and inner and chance.random() < 0.85:
            place = inner
            continue
        _change_at(place, key, name, chance, pools)
        return


def _change_at(place: Drawn, key: Drawn, name: str, chance: Random, pools: Pools) -> None:
    what = chance.random()
    if isinstance(place, list) and what < 0.4:
        if what < 0.2:
            del place[key]
        else:
            place.insert(key, place[chance.randrange(len(place))])
    elif isinstance(place[key], list):
        place[key] = []
    elif what < 0.5:
        place[key] = None
    elif isinstance(place[key], str):
        place[key] = _changed_text(place[key], name, chance, pools)
    elif isinstance(place[key], int) and not isinstance(place[key], bool):
        place[key] = chance.choice(WHOLES)
    elif isinstance(place[key], float):
        place[key] = chance.choice(PLACES)


def _changed_text(text: str, name: str, chance: Random, pools: Pools) -> str:
    """A number stays a number: in JSON both are texts."""
    if _is_number(text):
        return chance.choice(NUMBERS)
    if chance.random() < 0.5 and name in pools:
        return str(chance.choice(pools[name]))
    return chance.choice((*TEXTS, text + chance.choice(TEXTS), text[: len(text) // 2], text.upper()))


def _is_number(text: str) -> bool:
    try:
        return Decimal(text).is_finite()
    except ArithmeticError:
        return False

"""Signs that a column holds something else than its words say: what the hand-set weights weigh, each by its name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extractor.meaning.column_figures import ColumnFigures
from extractor.meaning.column_relations import Relation
from extractor.meaning.column_roles import BUDGETS, MEASURES, PERFORMANCE, SHARES
from extractor.meaning.revenue import is_of_revenue
from extractor.meaning.roles import Role
from extractor.meaning.seen import Seen
from extractor.meaning.thresholds import (
    COLUMNS_ALIKE,
    LIKE_PERCENT,
    MOST_TELL_SO,
    NEAR_FROM,
    NEAR_TO,
    PAIRS_THAT_TELL,
    SHORTEST_NAME,
    SHORTEST_UNIT,
)
from extractor.words.header_vocabulary import ROLES, plain

_BARE_YEAR: Final = re.compile(r"(?:tahun )*(?:ta )?20\d\d")
_TITLE_MEASURES: Final = ("target", "realisasi", "capaian", "anggaran")
_CHANGE: Final = re.compile(
    r"^(?:%|persen(?:tase)?|tingkat|naik|turun)?\s*/?\s*"
    r"(?:selisih|kenaikan|penurunan|pening ?katan|pertumbuhan|deviasi|gap|perubahan|kontribusi)\b"
)
_MEAN: Final = re.compile(r"^rata ?-?rata\b.*\b(?:capaian|kinerja|realisasi)|^(?:capaian|realisasi) rata ?rata\b")
_PERCENT_UNIT: Final = re.compile(r"%|persen|poin|indeks|nilai|skor|kategori|predikat")
_UNIT_IN_HEADER: Final = re.compile(r"\(\s*([a-z]{2,})\s*\)", re.I)
_RUPIAH: Final = re.compile(r"\b(?:rp|rupiah|ribu|ribuan|juta|jutaan|idr|keuangan|anggaran)\b")
_NAMES: Final = frozenset({"indikator", "uraian", "revision"})
_FIGURES: Final = frozenset({"number", "count", "percentage", "amount"})
_WORDY: Final = ("text", "number", "count")  # names of rows may hold figures


def signs(seen: Seen, column: int) -> Iterator[str]:
    """The signs of one column, as the data file of the weights names them."""
    role, figures = seen.roles[column], seen.columns[column]
    words = plain(seen.paths[column][-1]) if seen.paths[column] else ""
    revised = role.name == "target" and words == "perubahan"
    if (
        _CHANGE.search(words)
        and not revised
        and (role.name in PERFORMANCE or (role.name in BUDGETS and figures.values != "amount"))
    ):
        yield "words of a change"
    if _MEAN.search(words) and role.name in PERFORMANCE:
        yield "words of a mean"
    if role.name == "capaian" and figures.values == "category":
        yield "grades under achievement"
    if _is_percent_of_counts(seen, role):
        yield "percent of what is counted otherwise"
    if column and _shares_words(seen, column):
        yield from _beside(seen, column)
    if column == _unnamed(seen):
        yield f"longest words over {_kind_of_figures(seen)}, no names known"
    if _is_open(role):
        yield from _of_unknown(seen, column, words)
    if _holds_targets_as_units(seen, column):
        yield "figures for units under target"
    yield from _of_amounts(seen, column)
    if _moves_with_target(seen, column):
        yield "moves with its target"
    if _is_one_of_several(seen, column):
        yield "one of several alike beside another"


def _is_open(role: Role) -> bool:
    return role.name == "other" and role.reasons[0].key in ("header_words_unknown", "no_header")


def _of_unknown(seen: Seen, column: int, words: str) -> Iterator[str]:
    measure = _title_measure(seen)
    if measure and _BARE_YEAR.fullmatch(words) and _has_figures(seen.columns[column]):
        yield f"a year in a table of {measure}"
    for relation in seen.relations:
        base = "amounts" if seen.columns[relation.first].values == "amount" else "figures"
        places = {relation.first: "base", relation.second: "part", relation.result: "percentage"}
        if relation.key == "difference":
            places = {relation.result: "rest"} if base == "amounts" else {}
        if column in places and _may_follow(seen, relation):
            yield f"no words, {places[column]} of {base}"


def _has_figures(figures: ColumnFigures) -> bool:
    known = sum(figure is not None and figure.value is not None for figure in figures.figures)
    return figures.values in _FIGURES or 3 * known >= figures.filled > 0


def _shares_words(seen: Seen, column: int) -> bool:
    """Whether a column stands with the one before it under one measure."""
    role, before = seen.roles[column], seen.roles[column - 1]
    return role.name == before.name and role.name in PERFORMANCE and role.year == before.year


def _beside(seen: Seen, column: int) -> Iterator[str]:
    figures, before = seen.columns[column], seen.columns[column - 1]
    same = seen.roles[column].header == seen.roles[column - 1].header
    if same and figures.values == "text" and seen.lengths[column] >= SHORTEST_UNIT and _has_figures(before):
        yield "words beside the figures under one header"
    both = sum(a is not None and b is not None for a, b in zip(figures.figures, before.figures, strict=True))
    few = figures.filled and 2 * figures.filled <= before.filled and 2 * both >= figures.filled
    if seen.roles[column].name == "capaian" and few:
        yield "fewer figures than the achievement beside"


def _may_follow(seen: Seen, relation: Relation) -> bool:
    """Whether no words speak against it. A quotient can be read two ways: the percentage is the one further right."""
    base, part, result = (seen.roles[c] for c in (relation.first, relation.second, relation.result))
    shares = SHARES if seen.columns[relation.first].values == "amount" else frozenset[str]()
    return (
        (_is_open(base) or base.name in (*BUDGETS, "target"))
        and (_is_open(part) or part.name in ("realisasi", *shares))
        and (_is_open(result) or result.name in ("capaian", "ratio", "sisa", *SHARES))
        and relation.result > max(relation.first, relation.second)
    )


def _title_measure(seen: Seen) -> str | None:
    """The measure that the title names and no column does, where columns are headed by nothing but a year."""
    words = plain(" ".join(seen.title.lines)).split()
    told = {word for word in words if word in _TITLE_MEASURES} - {role.name for role in seen.roles}
    return told.pop() if len(told) == 1 else None


def _is_percent_of_counts(seen: Seen, role: Role) -> bool:
    """`Realisasi (%)` in rows of tons and heads: the achievement."""
    if role.name != "realisasi" or role.unit != "%" or role.domain == "money" or not seen.units:
        return False
    return sum(not _PERCENT_UNIT.search(unit.lower()) for unit in seen.units) >= MOST_TELL_SO * len(seen.units)


def _unnamed(seen: Seen) -> int | None:
    """The column of the longest words where no column is known to name the rows."""
    if any(role.name in _NAMES for role in seen.roles) or not _measures(seen):
        return None
    if any(role.name == "sasaran" for role in seen.roles):
        return None
    texts = [c for c, role in enumerate(seen.roles) if role.name == "other" and seen.columns[c].values in _WORDY]
    longest = max(texts, key=lambda column: seen.lengths[column], default=None)
    return longest if longest is not None and seen.lengths[longest] >= SHORTEST_NAME else None


def _measures(seen: Seen) -> bool:
    """Whether the table has columns of a measure, be it that its title names the one of columns under bare years, or
    that one column without words is a percentage of two others."""
    if any(role.name in MEASURES for role in seen.roles):
        return True
    if any(relation.key == "quotient" and _may_follow(seen, relation) for relation in seen.relations):
        return True
    return _title_measure(seen) is not None and any(_BARE_YEAR.fullmatch(plain(p[-1])) for p in seen.paths if p)


def _kind_of_figures(seen: Seen) -> str:
    names = {role.name for role in seen.roles}
    money = names & {*BUDGETS, *SHARES} or any(c.values == "amount" for c in seen.columns)
    return "amounts" if money else "figures"


def _of_amounts(seen: Seen, column: int) -> Iterator[str]:
    """Target and realisasi of money, in a table of programmes and activities."""
    names = {role.name for role in seen.roles}
    targets = [c for c, role in enumerate(seen.roles) if role.name == "target"]
    if names & {"indikator", "sasaran", *BUDGETS} or len(targets) != 1:
        return
    if seen.columns[targets[0]].values != "amount" or is_of_revenue(_all_words(seen)) or _counts_things(seen):
        return
    role, values = seen.roles[column], seen.columns[column].values
    if column == targets[0]:
        yield "target of amounts without indicators"
    elif role.name == "realisasi" and values == "amount":
        yield "realised amounts without indicators"
    elif role.name in ("capaian", "realisasi") and values in ("number", "percentage"):
        yield "percentage of amounts without indicators"


def _counts_things(seen: Seen) -> bool:
    """Whether the rows or the header name a unit that is no rupiah: large figures are then no money."""
    told = [*seen.units, *(unit for path in seen.paths for word in path for unit in _UNIT_IN_HEADER.findall(word))]
    return any(not _RUPIAH.search(plain(unit)) for unit in told)


def _all_words(seen: Seen) -> str:
    return " ".join([*seen.title.lines, *(word for path in seen.paths for word in path)])


def _holds_targets_as_units(seen: Seen, column: int) -> bool:
    """`Satuan` under `Target`, over figures where no other column is a target: the figures with their units."""
    path, role = seen.paths[column], seen.roles[column]
    if role.name != "satuan" or len(path) < 2 or any(other.name == "target" for other in _with_figures(seen)):
        return False
    told = ROLES.best(plain(path[-2]))
    return told is not None and told.name == "target" and _has_figures(seen.columns[column])


def _with_figures(seen: Seen) -> Iterator[Role]:
    return (role for role, figures in zip(seen.roles, seen.columns, strict=True) if _has_figures(figures))


def _moves_with_target(seen: Seen, column: int) -> bool:
    """`Capaian` in the unit of the target, without a percentage beside it: what was realised."""
    role = seen.roles[column]
    if role.name != "capaian" or role.unit == "%" or role.basis:
        return False
    if any(other.name == "realisasi" and other.year == role.year for other in seen.roles):
        return False
    targets = [c for c, other in enumerate(seen.roles) if other.name == "target" and other.year == role.year]
    return len(targets) == 1 and _in_step(seen.columns[targets[0]], seen.columns[column])


def _in_step(target: ColumnFigures, achieved: ColumnFigures) -> bool:
    pairs = [
        (a.value, b.value, a.unit == b.unit)
        for a, b in zip(target.figures, achieved.figures, strict=True)
        if a is not None and b is not None and a.value and b.value is not None
    ]
    near = [wanted for wanted, reached, alike in pairs if alike and NEAR_FROM <= reached / wanted <= NEAR_TO]
    telling = [wanted for wanted in near if not LIKE_PERCENT[0] <= wanted <= LIKE_PERCENT[1]]
    return len(telling) >= PAIRS_THAT_TELL and len(near) >= MOST_TELL_SO * len(pairs)


def _is_one_of_several(seen: Seen, column: int) -> bool:
    """Columns of a measure under the very same words, beside one with words of its own: parts of a year."""
    role = seen.roles[column]
    if role.name not in PERFORMANCE or not role.header:
        return False
    same = [other for other in seen.roles if other.header == role.header and other.name == role.name]
    others = [o for o in seen.roles if o.name == role.name and o.header != role.header and o.year == role.year]
    return len(same) >= COLUMNS_ALIKE and bool(others)

"""Roles of columns that words leave open, decided by the figures: what they are, and what follows from what.

Clear words are never overruled. What neither words nor figures tell stays unknown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from extractor.meaning.column_figures import ColumnFigures
from extractor.meaning.column_relations import Relation, denied, relations
from extractor.meaning.column_roles import BUDGETS, MEASURES, MONEY_ROLES, SHARES
from extractor.meaning.formula_row import column_number, told_formulas
from extractor.meaning.header_domain import Domain
from extractor.meaning.left_over import with_more_or_less
from extractor.meaning.realised_before import realised_before
from extractor.meaning.realised_in_units import realised_in_units
from extractor.meaning.reasons import reason
from extractor.meaning.roles import Role
from extractor.meaning.thresholds import FEWEST_ROWS, SWAPPED_FROM
from extractor.words.header_vocabulary import REVISED, plain
from schemas.table import Reason

_MONEY_WORDS: Final = ("serap", "realisasi", "keuangan")
_PERFORMANCE_WORDS: Final = ("capai", "capkin")
_NAMES: Final = frozenset({"indikator", "sasaran", "uraian"})
_FIGURES: Final = frozenset({"number", "count", "percentage", "amount"})
_REMARKS: Final = ("keterangan", "ket", "status", "hasil evaluasi", "evaluasi", "penilaian")


def with_figures(
    roles: Sequence[Role],
    columns: Sequence[ColumnFigures],
    formulas: Sequence[str],
    found: Sequence[Relation] | None = None,
) -> list[Role]:
    """`roles` with those that the figures in `columns` decide; `formulas` is the row of column numbers, `found` the
    relations between the columns where they are known."""
    told = _described(_categories(_without_figures(roles, columns), columns), columns)
    if not any(role.name in MEASURES for role in told):
        return told
    for relation in [*_printed(columns, formulas), *(relations(columns) if found is None else found)]:
        why = _why(relation, formulas)
        if relation.key == "difference":
            told = _difference(told, columns, relation, why)
        else:
            told = _percentage(told, columns, relation, why)
    told = _amounts_of_absorption(_percent_of_budget(told, columns), columns)
    return with_more_or_less(realised_in_units(realised_before(told, columns), columns), columns)


def _without_figures(roles: Sequence[Role], columns: Sequence[ColumnFigures]) -> list[Role]:
    """`roles` where no column of figures names anything, behind one of names whose words are the same (`Indikator`,
    `Capaian terhadap Indikator`), and none is a score of a scale beside targets."""
    measured = any(role.name in ("target", "realisasi") for role in roles)
    told: list[Role] = []
    for role, column in zip(roles, columns, strict=True):
        behind = any(o.name == role.name and c.values == "text" for o, c in zip(told, columns, strict=False))
        words = (role.name in _NAMES and behind) or (role.name == "score" and measured)
        unknown = words and column.values in _FIGURES and column.rows >= FEWEST_ROWS
        why = (reason("header_words_unknown", words=role.header),)
        told.append(replace(role, name="other", reasons=why) if unknown else role)
    return told


def _categories(roles: Sequence[Role], columns: Sequence[ColumnFigures]) -> list[Role]:
    """A column of remarks that holds nothing but grades tells the category of the achievement."""
    names = {role.name for role in roles}
    if "kategori" in names or "capaian" not in names:
        return list(roles)
    return [
        _named(role, "kategori", reason("kind_of_values", values="category", rows=_share(column)))
        if column.values == "category"
        and column.rows >= FEWEST_ROWS
        and (_open(role) or plain(role.header) in _REMARKS)
        else role
        for role, column in zip(roles, columns, strict=True)
    ]


def _described(roles: Sequence[Role], columns: Sequence[ColumnFigures]) -> list[Role]:
    """`Uraian` names indicators where target, realisasi and capaian stand beside it, and no money."""
    names = {role.name for role in roles}
    money = any(role.unit == "Rp" or column.values == "amount" for role, column in zip(roles, columns, strict=True))
    if money or names & {"indikator", *MONEY_ROLES} or not names >= {"target", "realisasi", "capaian"}:
        return list(roles)
    return [replace(role, name="indikator") if plain(role.header) == "uraian" else role for role in roles]


def _share(column: ColumnFigures) -> str:
    return f"{column.rows} of {column.filled}"


def _printed(columns: Sequence[ColumnFigures], formulas: Sequence[str]) -> list[Relation]:
    """The formulas printed over the columns, except those that the figures deny."""
    return [
        Relation(told.key, told.first, told.second, told.result, 0, 0)
        for told in told_formulas(formulas)
        if not denied(columns, told.first, told.second, told.result)
    ]


def _why(relation: Relation, formulas: Sequence[str]) -> Reason:
    if not relation.compared:
        return reason("formula_row", formula=formulas[relation.result])
    first, second = column_number(formulas, relation.first), column_number(formulas, relation.second)
    told = {
        "quotient": f"{second}/{first}",
        "inverse_quotient": f"(2*{first}-{second})/{first}",
        "difference": f"{first}-{second}",
    }
    rows = f"{relation.agreeing} of {relation.compared}"
    result = column_number(formulas, relation.result)
    return reason(relation.key, columns=told[relation.key], result=result, rows=rows)


@dataclass(frozen=True, slots=True)
class _Names:
    first: str
    second: str
    result: str
    domain: Domain


def _percentage(roles: list[Role], columns: Sequence[ColumnFigures], relation: Relation, why: Reason) -> list[Role]:
    """The roles of a percentage and of what it is the percentage of, where the words know or allow them."""
    base, part, result = roles[relation.first], roles[relation.second], roles[relation.result]
    if _compares_years(roles, relation):
        named = replace(result, name="ratio", reasons=(*result.reasons, reason("compares_realisations"), why))
        return [named if place == relation.result else role for place, role in enumerate(roles)]
    if _is_swapped(relation, base, part, result):
        return _exchanged(roles, relation, why)
    names = _names(roles, relation, columns[relation.first])
    if names is None or not _same_time(base, part, result):
        return roles
    changed = list(roles)
    for place, name in (
        (relation.first, names.first),
        (relation.second, names.second),
        (relation.result, names.result),
    ):
        changed[place] = _confirmed(roles[place], name, names.domain, why)
    return roles if _says_twice(changed, roles, relation) else changed


def _names(roles: Sequence[Role], relation: Relation, figures: ColumnFigures) -> _Names | None:
    """What the three are, where the base is known and so is one of the others, or the table prints the formula."""
    base, part, result = roles[relation.first], roles[relation.second], roles[relation.result]
    told = not relation.compared
    if base.name in BUDGETS:
        ends = told or _says(result, _MONEY_WORDS)
        is_part = (
            part.name == "realisasi" or (_open(part) and (ends or not part.header)) or _mislabelled(base, part, ends)
        )
        is_result = result.name in (*SHARES, "capaian", "realisasi") or (
            _open(result) and (told or part.name == "realisasi")
        )
        name = result.name if result.name in SHARES else "persen_keuangan"
        fits = figures.values == "amount" and is_part and is_result
        return _Names(base.name, "realisasi", name, "money") if fits else None
    ends = told or _says(result, _PERFORMANCE_WORDS)
    if base.name != "target" and not (_open(base) and part.name == "realisasi" and ends):
        return None
    is_part = part.name == "realisasi" or _holds_realised(part) or (_open(part) and (ends or not part.header))
    is_result = result.name in ("capaian", "persen_kinerja") or (
        (result.name == "realisasi" or _open(result)) and (told or part.name != "other")
    )
    return _Names("target", "realisasi", "capaian", "performance") if is_part and is_result else None


def _holds_realised(part: Role) -> bool:
    """`Capaian` and `Kinerja` name what was realised as often as its percentage of the target."""
    return part.unit != "%" and part.name in ("capaian", "persen_kinerja")


def _mislabelled(base: Role, part: Role, ends: bool) -> bool:
    """Two columns called budget, the second of which is measured as the absorption of the first."""
    return ends and base.name == part.name == "pagu" and not REVISED.best(plain(part.header))


def _says(role: Role, words: Sequence[str]) -> bool:
    header = plain(role.header)
    return role.name in (*SHARES, "capaian") and any(word in header for word in words)


def _same_time(*roles: Role) -> bool:
    """Whether the three may speak of one year: what their words say of years and bases is one thing."""
    return len({role.year for role in roles} - {None}) < 2 and len({role.basis for role in roles}) == 1


def _says_twice(changed: Sequence[Role], roles: Sequence[Role], relation: Relation) -> bool:
    """Whether a column newly named would say the same as another of the table."""
    for place in (relation.first, relation.second, relation.result):
        new = changed[place]
        if new.name == roles[place].name:
            continue
        others = [role for other, role in enumerate(changed) if other != place]
        if any((r.name, r.year, r.basis, r.domain) == (new.name, new.year, new.basis, new.domain) for r in others):
            return True
    return False


def _compares_years(roles: Sequence[Role], relation: Relation) -> bool:
    """A `Capaian` that is what was realised in one year in percent of another year, in a table without targets."""
    base, part, result = roles[relation.first], roles[relation.second], roles[relation.result]
    realised = base.name == part.name == "realisasi" and base.year != part.year
    return realised and result.name == "capaian" and not any(role.name == "target" for role in roles)


def _is_swapped(relation: Relation, base: Role, part: Role, result: Role) -> bool:
    """Realisasi printed before Target over figures that stand in the usual order, without a row that denies it."""
    return (
        (base.name, part.name) == ("realisasi", "target")
        and relation.key == "quotient"
        and relation.first < relation.second
        and relation.agreeing == relation.compared >= SWAPPED_FROM
        and _says(result, _PERFORMANCE_WORDS)
        and _same_time(base, part, result)
    )


def _exchanged(roles: list[Role], relation: Relation, why: Reason) -> list[Role]:
    changed = list(roles)
    for place, name in ((relation.first, "target"), (relation.second, "realisasi")):
        changed[place] = _confirmed(roles[place], name, "performance", why)
    return changed


def _difference(roles: list[Role], columns: Sequence[ColumnFigures], relation: Relation, why: Reason) -> list[Role]:
    """What is left of a budget, or what was realised of it, where one of the two is known."""
    base, part, rest = roles[relation.first], roles[relation.second], roles[relation.result]
    if base.name not in BUDGETS or columns[relation.first].values != "amount" or not _same_time(base, part, rest):
        return roles
    left_open = part.name == "realisasi" and (_open(rest) or rest.name == "sisa")
    realised_open = rest.name == "sisa" and _open(part)
    if not left_open and not realised_open:
        return roles
    changed = list(roles)
    changed[relation.second] = _confirmed(part, "realisasi", "money", why)
    changed[relation.result] = _confirmed(rest, "sisa", "money", why)
    return roles if _says_twice(changed, roles, relation) else changed


def _percent_of_budget(roles: list[Role], columns: Sequence[ColumnFigures]) -> list[Role]:
    """`Realisasi` behind a budget in rupiah, with nothing but percentages in it, is the absorption."""
    changed = list(roles)
    for place, (role, column) in enumerate(zip(roles, columns, strict=True)):
        before = [other for other in range(place) if roles[other].name in MEASURES]
        if role.name != "realisasi" or column.values != "percentage" or not before or column.rows < FEWEST_ROWS:
            continue
        if roles[before[-1]].name in BUDGETS and columns[before[-1]].values == "amount":
            why = reason("kind_of_values", values="percentage", rows=_share(column))
            changed[place] = replace(_named(role, "persen_keuangan", why), domain="money", unit="%")
    return changed


def _amounts_of_absorption(roles: list[Role], columns: Sequence[ColumnFigures]) -> list[Role]:
    """`Penyerapan` with nothing but amounts in it is what was realised, where no other column is."""
    changed = list(roles)
    for place, (role, column) in enumerate(zip(roles, columns, strict=True)):
        realised = any(
            other.name == "realisasi" and other.year == role.year and figures.values == "amount"
            for other, figures in zip(changed, columns, strict=True)
        )
        if role.name != "persen_keuangan" or role.unit == "%" or column.values != "amount" or realised:
            continue
        if column.rows >= FEWEST_ROWS or column.rows == column.filled:
            why = reason("kind_of_values", values="amount", rows=_share(column))
            changed[place] = replace(_named(role, "realisasi", why), domain="money")
    return changed


def _open(role: Role) -> bool:
    """Whether no words say what the column holds."""
    return role.name == "other" and role.reasons[0].key in ("header_words_unknown", "no_header")


def _confirmed(role: Role, name: str, domain: Domain, why: Reason) -> Role:
    """`role` as `name`, or with one reason more where it is that already."""
    if role.name == name:
        return replace(role, domain=domain, reasons=(*role.reasons, why))
    return replace(_named(role, name, why), domain=domain)


def _named(role: Role, name: str, why: Reason) -> Role:
    """`role` as `name`; what the header calls it is kept where that is another measure."""
    if role.name not in MEASURES or role.name == "persen_kinerja":
        return replace(role, name=name, reasons=(*role.reasons, why))
    against = reason("words_against_figures", words=role.header)
    called = role.header_measure or role.name
    return replace(role, name=name, header_measure=called, reasons=(*role.reasons, against, why))

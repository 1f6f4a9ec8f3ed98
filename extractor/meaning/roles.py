"""What each column of a table holds, from the words over it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.meaning.column_roles import MEASURES, MONEY_ROLES, PERFORMANCE, SHARES
from extractor.meaning.header_domain import Domain, domain_of
from extractor.meaning.header_years import is_of_year_after, is_relative, plan_year, year_of
from extractor.meaning.leaf_names import named_by_leaf
from extractor.meaning.parts_of_plans import is_part_of_year
from extractor.meaning.percent_units import percent_units
from extractor.meaning.reasons import reason
from extractor.tables.header import Header
from extractor.words.header_vocabulary import BASES, REVISED, ROLES, plain
from schemas.table import Basis, Reason

_PERCENT = re.compile(r"%|\b(?:persen(?:tase)?|prosentase|presentase)\b", re.I)
_BARE_PERCENT = re.compile(r"%|persen(?:tase)?|prosentase")
_RUPIAH = re.compile(r"\brp\b", re.I)
_COLUMN_NUMBER = re.compile(r"(?<=\w|[%)])\s*\(\d{1,2}\)$")  # `Fisik (7)`
_NAMED_BY = frozenset({"tujuan", "sasaran", "indikator"})  # a column `Uraian` under them holds their names
_BARE_RUPIAH = re.compile(r"(?:rp|rupiah)(?: 000)*(?: (?:ribu|juta|mil[iy]ar)(?:an)?)?")


@dataclass(frozen=True, slots=True)
class Role:
    """`name` is a measure or what else the column holds (`indikator`, `sasaran`, `number`, …), `other` where the words
    are not known. `unit` is what the header says (`%`, `Rp`). `relative_year` tells that the year is only numbered
    (`Tahun ke-2`, of which `plan_year` is the number) or is of a span or of none, `year_after` that the
    words say that it is the one behind the report's. `turned` tells that figures print
    what was spent beyond a budget, where the name asks for what is left of it. `margin` is by what share the name was
    taken before the `second` best, where it was weighed."""

    name: str
    header: str
    year: int | None
    basis: Basis | None
    domain: Domain | None
    unit: str | None
    reasons: tuple[Reason, ...]
    header_measure: str | None = None
    relative_year: bool = False
    plan_year: int | None = None
    year_after: bool = False
    turned: bool = False
    margin: float | None = None
    second: str | None = None


def roles_of(header: Header) -> list[Role]:
    named = [_role(named_by_leaf(path, header.paths)) for path in header.paths]
    roles = _money_beside_performance(header, _in_percent(header, named))
    names = {role.name for role in roles}
    money = bool(names & {"pagu", "pagu_awal"}) and not names & {"indikator", "target"}
    placed = [_in_its_table(role, money, header.formulas[column]) for column, role in enumerate(roles)]
    placed = _of_money(_of_performance(header, placed))
    if _compares_realisations(placed) or _compares_years(placed):
        placed = [_growth(role) for role in placed]
    return _first_budget([_realised(_achieved(_share(role, placed), placed), placed) for role in placed])


def _in_percent(header: Header, roles: list[Role]) -> list[Role]:
    units = percent_units(header.paths)
    return [replace(role, name=units.get(column, role.name)) for column, role in enumerate(roles)]


def _money_beside_performance(header: Header, roles: list[Role]) -> list[Role]:
    """Of `K | Rp` under one header, the rupiah are the budget beside a target, and what was spent beside what was
    realised; of shares the first are of the work."""
    rupiah = {column for column, path in enumerate(header.paths) if path and _BARE_RUPIAH.fullmatch(plain(path[-1]))}
    told: list[Role] = []
    for column, role in enumerate(roles):
        beside = _beside(header, column)
        if column in rupiah:
            role = _rupiah(role, [roles[other].name for other in beside])
        elif role.name in (*SHARES, "capaian") and rupiah & {*beside} and plain(header.paths[column][-1]) == "k":
            role = replace(role, name="persen_kinerja", domain="performance")
        told.append(role)
    return told


def _beside(header: Header, column: int) -> list[int]:
    """The other columns under what stands over `column`."""
    over = header.paths[column][:-1]
    return [other for other, path in enumerate(header.paths) if over and other != column and path[:-1] == over]


def _rupiah(role: Role, beside: Sequence[str]) -> Role:
    if role.name in ("target", "other") and "target" in beside:
        return replace(role, name="pagu", domain="money")
    return replace(role, domain="money") if role.name == "realisasi" and "realisasi" in beside else role


def _of_performance(header: Header, roles: list[Role]) -> list[Role]:
    """A percentage under the same words as a target, or in a table without money, is its achievement, not a share of
    physical work."""
    names = {role.name for role in roles}
    alone = names >= {"target", "realisasi"} and not names & {"pagu", "pagu_awal", "capaian", "persen_keuangan"}
    over_targets = {header.paths[c][:-1] for c, role in enumerate(roles) if role.name == "target"} - {()}
    return [
        replace(role, name="capaian", domain="performance", reasons=(*role.reasons, reason("beside_target")))
        if role.name == "persen_kinerja" and (alone or header.paths[column][:-1] in over_targets)
        else role
        for column, role in enumerate(roles)
    ]


def _of_money(roles: list[Role]) -> list[Role]:
    """In a table of performance and money, a second percentage behind the realised budget is the absorption."""
    measured = [column for column, role in enumerate(roles) if role.name in MEASURES]
    if sum(role.name == "capaian" for role in roles) < 2:
        return roles
    changed = list(roles)
    for first, second, third in zip(measured, measured[1:], measured[2:], strict=False):
        names = roles[first].name, roles[second].name, roles[third].name
        if names[0] in ("pagu", "pagu_awal") and names[1:] == ("realisasi", "capaian"):
            changed[second] = replace(roles[second], domain="money")
            reasons = (*roles[third].reasons, reason("behind_budget"))
            changed[third] = replace(roles[third], name="persen_keuangan", domain="money", reasons=reasons)
    return changed


def _compares_realisations(roles: list[Role]) -> bool:
    names = {role.name for role in roles}
    realised = {(role.year, role.basis) for role in roles if role.name == "realisasi"}
    return not names & {"target", "pagu", "pagu_awal"} and len(realised) > 1


def _compares_years(roles: list[Role]) -> bool:
    """Whether nothing is known of the columns but their years, and a percentage."""
    names = {role.name for role in roles} & MEASURES
    return names == {"capaian"} and len({role.year for role in roles if role.name == "other" and role.year}) > 1


def _growth(role: Role) -> Role:
    """A bare percentage beside the realisations of two years, without a target, compares those."""
    if role.name != "capaian" or not _BARE_PERCENT.fullmatch(re.sub(r"^r ", "", plain(role.header))):
        return role
    return replace(role, name="ratio", reasons=(*role.reasons, reason("compares_realisations")))


def _share(role: Role, roles: list[Role]) -> Role:
    """Money realised in percent beside rupiah, its budget, or what was achieved in percent, is the absorption."""
    beside = any(
        other.name == "realisasi" and other.unit != "%" and other.year == role.year and other.domain == role.domain
        for other in roles
    )
    beside = beside or any(other.name in ("pagu", "pagu_awal") and other.year == role.year for other in roles)
    beside = beside or any(other.name == "capaian" and other.unit == "%" for other in roles)
    if role.name != "realisasi" or role.unit != "%" or role.domain != "money" or not beside:
        return role
    return replace(role, name="persen_keuangan", reasons=(*role.reasons, reason("percent_beside_rupiah")))


def _achieved(role: Role, roles: list[Role]) -> Role:
    """`Realisasi (%)` beside a target and what was realised of it, in other units, is the achievement."""
    if role.name != "realisasi" or role.unit != "%" or role.domain == "money" or role.basis:
        return role
    alike = [other for other in roles if other.year == role.year and other.domain != "money" and other is not role]
    names = {other.name for other in alike if other.unit != "%" and not other.basis}
    if not names >= {"target", "realisasi"} or any(other.name == "capaian" for other in alike):
        return role
    why = reason("beside_target"), reason("own_percent_column")
    return replace(role, name="capaian", header_measure="realisasi", reasons=(*role.reasons, *why))


def _realised(role: Role, roles: list[Role]) -> Role:
    """A `Capaian` beside its target holds what was realised, where the percentage has a column of its own."""
    if role.name != "capaian" or role.unit == "%" or role.basis:
        return role
    alike = [other for other in roles if other.year == role.year and other is not role]
    beside_target = any(other.name == "target" for other in alike)
    realised = any(other.name == "realisasi" and other.year == role.year for other in roles)
    in_percent = any(other.name == "capaian" and other.unit == "%" for other in roles)
    if not beside_target or realised or not in_percent:
        return role
    why = reason("beside_target"), reason("own_percent_column")
    return replace(role, name="realisasi", header_measure="capaian", reasons=(*role.reasons, *why))


def _first_budget(roles: list[Role]) -> list[Role]:
    """Where one of two columns of pagu is said to be the revised one, the other is the first budget."""
    columns = [n for n, role in enumerate(roles) if role.name == "pagu"]
    revised = [n for n in columns if REVISED.best(plain(roles[n].header))]
    if len(columns) != 2 or len(revised) != 1 or roles[columns[0]].year != roles[columns[1]].year:
        return roles
    first = next(n for n in columns if n not in revised)
    why = reason("other_is_revised", words=roles[revised[0]].header)
    changed = replace(roles[first], name="pagu_awal", reasons=(*roles[first].reasons, why))
    return [changed if n == first else role for n, role in enumerate(roles)]


def _role(path: tuple[str, ...]) -> Role:
    text = " ".join(path)
    words = plain(text)
    name, why = _name(path)
    after = is_of_year_after(path)
    basis = None if after else BASES.best(words)
    return Role(
        name=name,
        header=text,
        year=year_of(path),
        basis=_known_basis(basis.name if basis else None),
        domain=domain_of(words),
        unit="%" if _PERCENT.search(text) else "Rp" if _RUPIAH.search(text) else None,
        reasons=(why,),
        relative_year=is_relative(path),
        plan_year=plan_year(path),
        year_after=after,
    )


def _name(path: tuple[str, ...]) -> tuple[str, Reason]:
    """The role told by the lowest words that tell one, seen together with what stands over them."""
    path = tuple(_COLUMN_NUMBER.sub("", text) for text in path)
    found = [(text, match.name) for text in path if (match := ROLES.best(plain(text)))]
    if not found:
        whole = ROLES.best(plain(" ".join(path)))
        words = " ".join(path)
        if whole:
            return whole.name, reason("header_words", words=words)
        return "other", reason("header_words_unknown", words=words) if words else reason("no_header")
    text, name = found[-1]
    above = [role for _, role in found[:-1]]
    if name in ("capaian", "persen_keuangan") and _is_share_of_other(text, above):
        return "other", reason("header_words_unknown", words=text)
    if name in ("capaian", "persen_keuangan") and "sisa" in above:
        name = "other"
    elif "realisasi" in above and name == "pagu":
        name = "realisasi"
    elif above[-1:] == ["target"] and name in ("pagu", "pagu_awal") and domain_of(plain(text)) != "money":
        name = "target" if name == "pagu" else "other"  # `Target | Murni, Perubahan`
    elif name == "capaian" and above and above[-1] in ("persen_kinerja", "persen_keuangan"):
        name = above[-1]
    elif name in ("realisasi", "target") and above and _is_of_work_or_money(found[-2][0], above[-1]):
        name = above[-1] if name == "realisasi" else "other"
    elif {"realisasi", "pagu"} & set(above) and name == "capaian" and domain_of(plain(" ".join(path))) == "money":
        name = "persen_keuangan"
    elif above and _holds_what_is_above(text, name, above[-1]):
        name = above[-1]
    elif "schedule" in (name, *above):
        name = "other" if name == "schedule" and {"realisasi", "target"} & set(above) else "schedule"
    if name in PERFORMANCE and is_part_of_year(path):
        name = "other"
    if above:
        return name, reason("header_words_under", words=text, above=found[-2][0])
    return name, reason("header_words", words=text)


def _is_share_of_other(text: str, above: Sequence[str]) -> bool:
    """`Bertambah/Berkurang | %`: a share of what, only the figures tell."""
    return above[-1:] == ["other"] and bool(_BARE_PERCENT.fullmatch(plain(text)))


def _is_of_work_or_money(text: str, name: str) -> bool:
    """`Fisik (%)` over target and realisasi; `Kinerja` may be that of indicators, `Kinerja Anggaran` hold amounts."""
    return name in SHARES and not plain(text).startswith("kinerja")


def _holds_what_is_above(text: str, name: str, above: str) -> bool:
    """`Target / Indikator` holds targets, `Sasaran / Uraian` what the sasaran are called."""
    holds = name in {"indikator", "uraian", "score"} and above in MEASURES
    return holds or (plain(text) == "uraian" and above in _NAMED_BY)


def _in_its_table(role: Role, money: bool, formula: str) -> Role:
    name, reasons = role.name, role.reasons
    if role.unit == "%" and (
        (name == "capaian" and role.domain == "money") or (money and name in ("capaian", "realisasi"))
    ):
        name = "persen_kinerja" if role.domain == "performance" and name == "capaian" else "persen_keuangan"
        reasons = (*reasons, reason("percent_of_money"))
    elif name == "sisa" and role.unit == "%":
        name, reasons = "other", (*reasons, reason("percent_not_rupiah"))
    if "=" in formula:
        reasons = (*reasons, reason("formula_row", formula=formula))
    domain = role.domain
    if name in MONEY_ROLES or (money and name == "realisasi"):
        domain = "money"
    elif name in {"target", "capaian", "kategori"}:
        domain = domain or "performance"
    return replace(role, name=name, domain=domain, reasons=reasons)


def _known_basis(name: str | None) -> Basis | None:
    for basis in ("renstra_end", "previous_year", "national", "cumulative"):
        if basis == name:
            return basis
    return None

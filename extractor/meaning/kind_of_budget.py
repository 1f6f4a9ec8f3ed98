"""Which kind of budget table its columns and the names of its rows speak for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from extractor.meaning.column_roles import MEASURES, SHARES
from extractor.meaning.kind_evidence import Evidence, has_columns
from extractor.meaning.roles import Role
from extractor.meaning.thresholds import DECISIVE, FAIR, STRONG, WEAK
from extractor.words.codes import named


def is_of_budget(has: set[str]) -> bool:
    """`has` are the roles of its columns."""
    return bool(has & {"pagu", "pagu_awal"} and _is_only_money(has)) or _has_only_shares(has)


def is_of_spending(has: set[str], names: Sequence[str]) -> bool:
    """Whether nothing but what was realised is told, of rows that are mostly called as parts of a budget are."""
    spent = sum(named(name).level is not None for name in names)
    alone = has & MEASURES == {"realisasi"} and "uraian" in has and not has & {"indikator", "sasaran"}
    return alone and 2 * spent > len(names)


def budget_evidence(roles: Sequence[Role], has: set[str], names: Iterable[str]) -> Iterator[Evidence]:
    if "revision" in has:
        yield has_columns("budget_revision", DECISIVE, {"revision"})
    years = {role.year for role in roles if role.name in ("pagu", "realisasi", *SHARES) and role.year}
    if len(years) > 1:
        params = {"columns": "pagu, realisasi", "years": str(len(years))}
        yield Evidence("budget_comparison", STRONG, "years", params)
    if not has & {"realisasi", "sisa", *SHARES}:
        yield Evidence("budget_agreement", FAIR, "columns_missing", {"columns": "realisasi"})
        return
    yield has_columns("budget_by_activity", WEAK, has & MEASURES)
    levels = Counter(named(name).level for name in names)
    if levels["jenis_belanja"] and levels["jenis_belanja"] >= 0.5 * levels.total():
        rows = f"{levels['jenis_belanja']} of {levels.total()}"
        yield Evidence("budget_by_type", FAIR, "names_of_rows", {"level": "jenis_belanja", "rows": rows})


def _is_only_money(has: set[str]) -> bool:
    return not has & {"target", "capaian"} or ("uraian" in has and "indikator" not in has)


def _has_only_shares(has: set[str]) -> bool:
    """Progress and absorption of programmes and activities in percent, without their amounts."""
    return has & MEASURES <= SHARES and bool(has & SHARES) and "uraian" in has

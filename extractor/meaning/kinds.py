"""What kind of table it is: the evidence of its columns, its names and the words over it is weighed.

Columns weigh more than words: words decide between kinds that the columns support alike. What was found for the kinds
that were not taken is kept beside what speaks for the one that was.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from extractor.meaning.column_roles import MEASURES, SHARES
from extractor.meaning.reasons import TableReason, reason
from extractor.meaning.roles import Role
from extractor.meaning.thresholds import (
    DECISIVE,
    FAIR,
    POSSIBLE,
    SAID_BY_INTRO,
    SAID_BY_TITLE,
    SAID_BY_TOPIC,
    STRONG,
    WEAK,
)
from extractor.tables.titles import Title
from extractor.words.codes import named
from extractor.words.header_vocabulary import KINDS, plain
from schemas.table import Reason

BUDGET_KINDS = frozenset(
    {"budget_by_activity", "budget_by_type", "budget_agreement", "budget_comparison", "budget_revision"}
)
_PLANS: Final = ("annual_plan", "performance_agreement", "action_plan", "medium_term_comparison")


@dataclass(frozen=True, slots=True)
class Kind:
    name: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class _Evidence:
    kind: str
    weight: int
    key: TableReason
    params: dict[str, str]

    @property
    def reason(self) -> Reason:
        return reason(self.key, **self.params, kind=self.kind, weight=str(self.weight))


def kind_of(roles: Sequence[Role], title: Title, topic: str | None, names: Iterable[str]) -> Kind:
    """`topic` is the heading the table stands under, `names` what its rows are called."""
    words = list(_words(title, topic))
    found = list(_columns(roles, names, words))
    if not found and (staff := [one for one in words if one.kind == "staffing"]):
        return Kind("staffing", tuple(one.reason for one in staff))
    if not found:
        return Kind("other", (reason("no_known_columns"),))
    supported = list(dict.fromkeys(one.kind for one in found))
    evidence = [*found, *(one for one in words if one.kind in supported)]
    weights = Counter({kind: sum(one.weight for one in evidence if one.kind == kind) for kind in supported})
    best = [kind for kind in supported if weights[kind] == max(weights.values())]
    taken = best[0]
    ordered = sorted(evidence, key=lambda one: (one.kind != taken, -one.weight))
    tied = (reason("tie", kinds=", ".join(best)),) if len(best) > 1 else ()
    return Kind(taken, (*tied, *(one.reason for one in ordered)))


def _words(title: Title, topic: str | None) -> Iterator[_Evidence]:
    """What the words over a table speak for."""
    told: tuple[tuple[str, TableReason, int], ...] = (
        (" ".join(title.lines), "title_words", SAID_BY_TITLE),
        (title.intro or "", "intro_words", SAID_BY_INTRO),
        (topic or "", "heading_words", SAID_BY_TOPIC),
    )
    for text, key, weight in told:
        for match in KINDS.all(plain(text)):
            yield _Evidence(match.name, weight, key, {"words": match.words})


def _columns(roles: Sequence[Role], names: Iterable[str], words: Sequence[_Evidence]) -> Iterator[_Evidence]:
    has = {role.name for role in roles}
    if (has & {"pagu", "pagu_awal"} and _is_only_money(has)) or _has_only_shares(has):
        yield from _budget(roles, has, names)
    elif has & {"definition", "source"} and (not has & {"target", "realisasi"} or _defines(has)):
        yield _has("iku_definition", DECISIVE, has & {"definition", "source"})
    elif "kategori" in has and has & {"score", "capaian"} and not has & {"indikator", "sasaran", "target", "realisasi"}:
        yield _has("performance_scale", DECISIVE, has & {"score", "capaian", "kategori"})
    elif has & {"target", "realisasi", "capaian"} and has & {"indikator", "sasaran", "uraian"}:
        said: Counter[str] = Counter()
        for one in words:
            said[one.kind] += one.weight
        if said["performance_measurement"] >= SAID_BY_TITLE > said["medium_term_comparison"]:
            del said["medium_term_comparison"]  # the sentence before it speaks of tables that follow, too
        yield from _performance(roles, has, said)


def _has(kind: str, weight: int, columns: Iterable[str]) -> _Evidence:
    return _Evidence(kind, weight, "columns", {"columns": ", ".join(sorted(columns))})


def _is_only_money(has: set[str]) -> bool:
    return not has & {"target", "capaian"} or ("uraian" in has and "indikator" not in has)


def _defines(has: set[str]) -> bool:
    """How each indicator is measured, beside nothing but what it was to begin with."""
    return has >= {"definition", "source", "realisasi"} and not has & {"target", "capaian"}


def _has_only_shares(has: set[str]) -> bool:
    """Progress and absorption of programmes and activities in percent, without their amounts."""
    return has & MEASURES <= SHARES and bool(has & SHARES) and "uraian" in has


def _budget(roles: Sequence[Role], has: set[str], names: Iterable[str]) -> Iterator[_Evidence]:
    if "revision" in has:
        yield _has("budget_revision", DECISIVE, {"revision"})
    years = {role.year for role in roles if role.name in ("pagu", "realisasi", *SHARES) and role.year}
    if len(years) > 1:
        params = {"columns": "pagu, realisasi", "years": str(len(years))}
        yield _Evidence("budget_comparison", STRONG, "years", params)
    if not has & {"realisasi", "sisa", *SHARES}:
        yield _Evidence("budget_agreement", FAIR, "columns_missing", {"columns": "realisasi"})
        return
    yield _has("budget_by_activity", WEAK, has & MEASURES)
    levels = Counter(named(name).level for name in names)
    if levels["jenis_belanja"] and levels["jenis_belanja"] >= 0.5 * levels.total():
        rows = f"{levels['jenis_belanja']} of {levels.total()}"
        yield _Evidence("budget_by_type", FAIR, "names_of_rows", {"level": "jenis_belanja", "rows": rows})


def _performance(roles: Sequence[Role], has: set[str], said: Counter[str]) -> Iterator[_Evidence]:
    if "schedule" in has:
        yield _has("action_plan", DECISIVE, {"schedule"})
    elif said["action_plan"] >= SAID_BY_TITLE:
        yield _has("action_plan", DECISIVE, has & MEASURES)
    if has & {"realisasi", "capaian"}:
        yield from _measured(roles, said)
        return
    years = {role.year for role in roles if role.name == "target" and role.year}
    if len(years) > 1:
        params = {"columns": "target", "years": str(len(years))}
        yield _Evidence("medium_term_comparison", FAIR, "years", params)
        if said["iku_definition"] >= SAID_BY_TITLE:
            yield _Evidence("iku_definition", STRONG, "years", params)
        return
    for plan in [plan for plan in _PLANS if said[plan]] or [_without_plan(said)]:
        yield _Evidence(plan, POSSIBLE, "columns_missing", {"columns": "realisasi"})


def _without_plan(said: Counter[str]) -> str:
    """What targets alone are where no words speak of a plan."""
    for kind, least in (("performance_comparison", SAID_BY_TITLE), ("iku_definition", SAID_BY_INTRO)):
        if said[kind] >= least:
            return kind
    return "performance_agreement"


def _measured(roles: Sequence[Role], said: Counter[str]) -> Iterator[_Evidence]:
    measured = [role for role in roles if role.name in MEASURES]
    own = {role.name for role in measured if role.basis is None}
    if any(role.basis == "renstra_end" for role in measured) and not own >= {"target", "realisasi", "capaian"}:
        yield _Evidence("medium_term_comparison", STRONG, "basis", {"basis": "renstra_end"})
    elif min(said["medium_term_comparison"], said["performance_comparison"]) >= SAID_BY_INTRO:
        yield _has("medium_term_comparison", STRONG, {role.name for role in measured})
    if _measures_one_year(measured):
        yield _Evidence("performance_measurement", FAIR, "one_year_whole", {})
        return
    years = {role.year for role in measured if role.name in ("realisasi", "capaian") and role.year}
    if len(years) > 1:
        params = {"columns": "realisasi, capaian", "years": str(len(years))}
        yield _Evidence("performance_comparison", WEAK, "years", params)
    for basis in ("previous_year", "national"):
        if any(role.basis == basis for role in roles):
            yield _Evidence("performance_comparison", WEAK, "basis", {"basis": basis})
    yield _has("performance_measurement", POSSIBLE, {role.name for role in measured})


def _measures_one_year(measured: Sequence[Role]) -> bool:
    """One year has target, realisasi and capaian; of others there is a single column to compare with."""
    by_year: dict[int | None, list[str]] = {}
    for role in measured:
        if role.basis is None:
            by_year.setdefault(role.year, []).append(role.name)
    whole = [year for year, names in by_year.items() if set(names) >= {"target", "realisasi", "capaian"}]
    return len(whole) == 1 and all(len(names) == 1 for year, names in by_year.items() if year != whole[0])

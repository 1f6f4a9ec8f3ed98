"""What kind of table it is: the evidence of its columns, its names and the words over it, with the reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor.codes import named
from extractor.header_vocabulary import KINDS, plain
from extractor.reasons import reason
from extractor.roles import MEASURES, Role
from extractor.titles import Title
from schemas.table import Reason

_PLANS = ("annual_plan", "performance_agreement", "action_plan", "medium_term_comparison")
_TITLE, _INTRO, _TOPIC = 4, 2, 1
BUDGET_KINDS = frozenset(
    {"budget_by_activity", "budget_by_type", "budget_agreement", "budget_comparison", "budget_revision"}
)


@dataclass(frozen=True, slots=True)
class Kind:
    name: str
    reasons: tuple[Reason, ...]


def kind_of(roles: Sequence[Role], title: Title, topic: str | None, names: Iterable[str]) -> Kind:
    """`topic` is the heading the table stands under, `names` what its rows are called."""
    has = {role.name for role in roles}
    said = _said(title, topic)
    if has & {"pagu", "pagu_awal"} and _is_only_money(has):
        return _budget(roles, has, names)
    if has & {"definition", "source"} and not has & {"target", "realisasi"}:
        return Kind("iku_definition", (reason("columns", columns="definition, source"),))
    if "kategori" in has and has & {"score", "capaian"} and not has & {"indikator", "sasaran", "target", "realisasi"}:
        return Kind("performance_scale", (reason("columns", columns="score, kategori"),))
    if has & {"target", "realisasi", "capaian"} and has & {"indikator", "sasaran", "uraian"}:
        return _performance(roles, has, said)
    if said["staffing"]:
        return Kind("staffing", (reason("title_words", words=" ".join(title.lines)),))
    return Kind("other", (reason("no_known_columns"),))


def _is_only_money(has: set[str]) -> bool:
    return not has & {"target", "capaian"} or ("uraian" in has and "indikator" not in has)


def _said(title: Title, topic: str | None) -> Counter[str]:
    """How strongly the words over a table speak for each kind."""
    said: Counter[str] = Counter()
    for text, weight in ((" ".join(title.lines), _TITLE), (title.intro or "", _INTRO), (topic or "", _TOPIC)):
        for match in KINDS.all(plain(text)):
            said[match.name] += weight
    return said


def _budget(roles: Sequence[Role], has: set[str], names: Iterable[str]) -> Kind:
    if "revision" in has:
        return Kind("budget_revision", (reason("columns", columns="revision"),))
    years = {role.year for role in roles if role.name in ("pagu", "realisasi") and role.year}
    if len(years) > 1:
        return Kind("budget_comparison", (reason("years", columns="pagu, realisasi", years=str(len(years))),))
    if not has & {"realisasi", "persen_keuangan", "sisa"}:
        return Kind("budget_agreement", (reason("columns_missing", columns="realisasi"),))
    levels = Counter(named(name).level for name in names)
    if levels["jenis_belanja"] and levels["jenis_belanja"] >= 0.5 * sum(levels.values()):
        return Kind("budget_by_type", (reason("names_of_rows", level="jenis_belanja"),))
    return Kind("budget_by_activity", (reason("columns", columns="pagu, realisasi"),))


def _performance(roles: Sequence[Role], has: set[str], said: Counter[str]) -> Kind:
    if "schedule" in has or said["action_plan"] >= _TITLE:
        return Kind("action_plan", (reason("columns", columns="schedule"),))
    if has & {"realisasi", "capaian"}:
        return _measured(roles, said)
    years = {role.year for role in roles if role.name == "target" and role.year}
    if len(years) > 1:
        name = "iku_definition" if said["iku_definition"] >= _TITLE else "medium_term_comparison"
        return Kind(name, (reason("years", columns="target", years=str(len(years))),))
    name = max(_PLANS, key=lambda plan: said[plan])
    if said[name]:
        return Kind(name, (reason("columns_missing", columns="realisasi"), reason("title_words", words=name)))
    return Kind("performance_agreement", (reason("columns_missing", columns="realisasi"),))


def _measured(roles: Sequence[Role], said: Counter[str]) -> Kind:
    measured = [role for role in roles if role.name in MEASURES]
    own = {role.name for role in measured if role.basis is None}
    if any(role.basis == "renstra_end" for role in measured) and not own >= {"target", "realisasi", "capaian"}:
        return Kind("medium_term_comparison", (reason("basis", basis="renstra_end"),))
    if min(said["medium_term_comparison"], said["performance_comparison"]) >= _INTRO:
        return Kind("medium_term_comparison", (reason("title_words", words="renstra"),))
    if _measures_one_year(measured):
        return Kind("performance_measurement", (reason("one_year_whole"),))
    years = {role.year for role in measured if role.name in ("realisasi", "capaian") and role.year}
    if len(years) > 1 or any(role.basis in ("previous_year", "national") for role in roles):
        return Kind("performance_comparison", (reason("years", columns="realisasi, capaian", years=str(len(years))),))
    return Kind("performance_measurement", (reason("columns", columns="target, realisasi"),))


def _measures_one_year(measured: Sequence[Role]) -> bool:
    """One year has target, realisasi and capaian; of others there is a single column to compare with."""
    by_year: dict[int | None, list[str]] = {}
    for role in measured:
        if role.basis is None:
            by_year.setdefault(role.year, []).append(role.name)
    whole = [year for year, names in by_year.items() if set(names) >= {"target", "realisasi", "capaian"}]
    return len(whole) == 1 and all(len(names) == 1 for year, names in by_year.items() if year != whole[0])

"""Which kind of table of indicators its columns speak for: what is measured in it, of which years, against what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.meaning.column_roles import MEASURES
from extractor.meaning.kind_evidence import Evidence, has_columns
from extractor.meaning.kind_words import Said
from extractor.meaning.roles import Role
from extractor.meaning.thresholds import (
    DECISIVE,
    FAIR,
    PLAN_YEARS,
    POSSIBLE,
    SAID_BY_INTRO,
    SAID_BY_TITLE,
    STRONG,
    WEAK,
)
from extractor.words.header_vocabulary import BASE_LINES, KINDS, PARTS_OF_YEAR, ROLES, plain

_PLANS: Final = ("annual_plan", "performance_agreement", "action_plan")
_WHOLE: Final = {"target", "realisasi", "capaian"}


def performance_evidence(roles: Sequence[Role], has: set[str], said: Said) -> Iterator[Evidence]:
    measured = [role for role in roles if role.name in MEASURES and not _is_base(role, roles)]
    results = any(role.name in ("realisasi", "capaian") for role in measured) or "realisasi" in measured_in_parts(roles)
    yield from _of_actions(roles, has, results, said)
    if results:
        yield from _of_results(roles, measured, said)
    else:
        yield from _of_targets([role for role in roles if role.name == "target"], said, "tujuan" in has)


def measured_in_parts(roles: Sequence[Role]) -> set[str]:
    """The measures in the headers of columns of quarters and months (`TW I | Target`), whatever those are taken for."""
    headers = [plain(role.header) for role in roles if role.name in ("schedule", "other")]
    parts = [header for header in headers if PARTS_OF_YEAR.best(header)]
    return {match.name for header in parts for match in ROLES.all(header)} & {"target", "realisasi"}


def _is_base(role: Role, roles: Sequence[Role]) -> bool:
    """What was reached before the plan begins: a base line, or a year before those of several targets."""
    if role.name != "realisasi":
        return False
    if BASE_LINES.best(plain(role.header)):
        return True
    targets = {other.year for other in roles if other.name == "target" and other.year}
    return role.year is not None and len(targets) > 1 and role.year < min(targets)


def _of_actions(roles: Sequence[Role], has: set[str], results: bool, said: Said) -> Iterator[Evidence]:
    told = {role.header for role in roles if role.name == "other" and _names_actions(role.header)}
    if said.votes["action_plan"] >= SAID_BY_TITLE:
        yield has_columns("action_plan", DECISIVE, {"schedule"} & has or has & MEASURES)
    elif results:
        return
    elif "schedule" in has:
        yield has_columns("action_plan", DECISIVE, {"schedule"})
    elif told:
        yield has_columns("action_plan", STRONG, told)
    elif "target" in measured_in_parts(roles) and not any(said.votes[plan] for plan in _PLANS):
        yield has_columns("action_plan", STRONG, {"target"})  # step by step through the year


def _names_actions(header: str) -> bool:
    return any(match.name == "action_plan" for match in KINDS.all(plain(header)))


def _of_targets(targets: Sequence[Role], said: Said, has_aims: bool) -> Iterator[Evidence]:
    years = {role.year for role in targets if role.year}
    if len(years) > 1:
        params = {"columns": "target", "years": str(len(years))}
        yield Evidence("annual_plan", FAIR, "years", params)  # it plans each of them, and compares nothing
        if said.votes["iku_definition"] >= SAID_BY_TITLE:
            yield Evidence("iku_definition", STRONG, "years", params)
        return
    headers = {match.name for role in targets for match in KINDS.all(plain(role.header))}
    spoken = [plan for plan in _PLANS if said.votes[plan]] or [plan for plan in _PLANS if plan in headers]
    for plan in spoken or [_without_plan(said, has_aims)]:
        yield Evidence(plan, POSSIBLE, "columns_missing", {"columns": "realisasi"})


def _without_plan(said: Said, has_aims: bool) -> str:
    """What targets alone are where no words speak of a plan of one year: a plan goes down from its aims, an agreement
    begins with sasaran."""
    for kind, least in (("performance_comparison", SAID_BY_TITLE), ("iku_definition", SAID_BY_INTRO)):
        if said.votes[kind] >= least:
            return kind
    return "annual_plan" if has_aims or said.votes["medium_term_comparison"] else "performance_agreement"


def _of_results(roles: Sequence[Role], measured: Sequence[Role], said: Said) -> Iterator[Evidence]:
    whole = len(_whole_years(measured)) > 1 and not any(role.basis == "renstra_end" for role in measured)
    if not whole:
        yield from said.against
        yield from _against_the_plan(measured, said)
    if _measures_one_year(measured):
        yield Evidence("performance_measurement", FAIR, "one_year_whole", {})
        return
    years = {role.year for role in measured if role.name in ("realisasi", "capaian") and role.year}
    if len(years) > 1:
        params = {"columns": "realisasi, capaian", "years": str(len(years))}
        yield Evidence("performance_comparison", DECISIVE if whole else WEAK, "years", params)
    for basis in ("previous_year", "national"):
        if any(role.basis == basis for role in roles):
            yield Evidence("performance_comparison", WEAK, "basis", {"basis": basis})
    yield has_columns("performance_measurement", POSSIBLE, {role.name for role in measured})


def _against_the_plan(measured: Sequence[Role], said: Said) -> Iterator[Evidence]:
    """Results beside a target of a later year: the plan's last, or all that it has."""
    own = {role.name for role in measured if role.basis is None}
    realised = [role.year for role in measured if role.name == "realisasi" and role.year and not role.basis]
    targets = {role.year for role in measured if role.name == "target" and role.year}
    if any(role.basis == "renstra_end" for role in measured) and not own >= _WHOLE:
        yield Evidence("medium_term_comparison", STRONG, "basis", {"basis": "renstra_end"})
    elif realised and targets and min(targets) > max(realised) + (len(set(realised)) > 1):
        yield Evidence("medium_term_comparison", STRONG, "years", {"columns": "target", "years": str(len(targets))})
    elif min(said.votes["medium_term_comparison"], said.votes["performance_comparison"]) >= SAID_BY_INTRO:
        yield has_columns("medium_term_comparison", STRONG, {role.name for role in measured})
    elif len(targets) >= PLAN_YEARS and said.votes["medium_term_comparison"] >= SAID_BY_TITLE:
        yield Evidence("medium_term_comparison", WEAK, "years", {"columns": "target", "years": str(len(targets))})


def _measures_one_year(measured: Sequence[Role]) -> bool:
    """One year has target, realisasi and capaian; of others there is a single column to compare with."""
    whole = _whole_years(measured)
    others = Counter(role.year for role in measured if role.basis is None and role.year not in whole)
    return len(whole) == 1 and all(count == 1 for count in others.values())


def _whole_years(measured: Sequence[Role]) -> list[int | None]:
    """The years that have target, realisasi and capaian. Columns without a year of their own go with those of the one
    year that has a target and what was realised of it."""
    by_year: dict[int | None, set[str]] = {}
    for role in measured:
        if role.basis is None:
            by_year.setdefault(role.year, set()).add(role.name)
    undated = by_year.get(None, set())
    dated = [
        year for year, names in by_year.items() if year and names & {"target", "realisasi"} and "capaian" not in names
    ]
    whole = [year for year in dated if by_year[year] | undated >= _WHOLE]
    if undated and len(whole) == 1 and not undated >= _WHOLE:
        by_year[whole[0]] |= by_year.pop(None)
    return [year for year, names in by_year.items() if names >= _WHOLE]

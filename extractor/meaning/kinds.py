"""What kind of table it is: the evidence of its columns, its names and the words over it is weighed.

Columns weigh more than words: words decide between kinds that the columns support alike. What was found for the kinds
that were not taken is kept beside what speaks for the one that was.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from extractor.meaning.column_roles import MEASURES
from extractor.meaning.kind_evidence import Evidence, has_columns
from extractor.meaning.kind_of_budget import budget_evidence, is_of_budget, is_of_spending
from extractor.meaning.kind_of_performance import measured_in_parts, performance_evidence
from extractor.meaning.kind_words import Said, said_over
from extractor.meaning.reasons import reason
from extractor.meaning.roles import Role
from extractor.meaning.thresholds import DECISIVE, SAID_BY_INTRO, SAID_BY_TITLE, WEAK
from extractor.tables.titles import Title
from schemas.table import Reason

BUDGET_KINDS = frozenset(
    {"budget_by_activity", "budget_by_type", "budget_agreement", "budget_comparison", "budget_revision"}
)


@dataclass(frozen=True, slots=True)
class Kind:
    name: str
    reasons: tuple[Reason, ...]


def kind_of(roles: Sequence[Role], title: Title, topic: str | None, names: Iterable[str]) -> Kind:
    """`topic` is the heading the table stands under, `names` what its rows are called."""
    said = _nearest(said_over(title, topic))
    found = list(_columns(roles, names, said))
    if not found and (staff := [one for one in said.words if one.kind == "staffing"]):
        return Kind("staffing", tuple(one.reason for one in staff))
    if not found:
        return Kind("other", (reason("no_known_columns"),))
    supported = list(dict.fromkeys(one.kind for one in found))
    evidence = [*found, *(one for one in said.words if one.kind in supported)]
    weights = Counter({kind: sum(one.weight for one in evidence if one.kind == kind) for kind in supported})
    best = [kind for kind in supported if weights[kind] == max(weights.values())]
    taken = best[0]
    ordered = sorted(evidence, key=lambda one: (one.kind != taken, -one.weight))
    tied = (reason("tie", kinds=", ".join(best)),) if len(best) > 1 else ()
    return Kind(taken, (*tied, *(one.reason for one in ordered)))


def _nearest(said: Said) -> Said:
    """A title that measures is not overruled by a plan that only the lines further off speak of: those introduce other
    tables, too."""
    if said.votes["performance_measurement"] >= SAID_BY_TITLE > said.votes["medium_term_comparison"]:
        return replace(said, votes=Counter({**said.votes, "medium_term_comparison": 0}))
    return said


def _graded(has: AbstractSet[str]) -> bool:
    """Names of classes beside what they grade; means of named things are no scale."""
    return "kategori" in has and bool(has & {"score", "capaian"} or ("mean" in has and "uraian" not in has))


def _columns(roles: Sequence[Role], names: Iterable[str], said: Said) -> Iterator[Evidence]:
    has, called = {role.name for role in roles}, list(names)
    if is_of_budget(has) or is_of_spending(has, called):
        yield from budget_evidence(roles, has, called)
    elif has & {"definition", "source"} and (not has & {"target", "realisasi"} or _defines(has)):
        yield has_columns("iku_definition", DECISIVE, has & {"definition", "source"})
    elif _graded(has) and not has & {"indikator", "sasaran", "target", "realisasi"}:
        yield has_columns("performance_scale", DECISIVE, has & {"score", "capaian", "mean", "kategori"})
    elif "indikator" in has and not has & MEASURES and said.votes["iku_definition"] >= SAID_BY_INTRO:
        yield has_columns("iku_definition", DECISIVE, {"indikator"})
    elif not has & {"indikator", "sasaran", "uraian"}:
        return
    elif (has | measured_in_parts(roles)) & {"target", "realisasi", "capaian"}:
        yield from performance_evidence(roles, has, said)
    elif "indikator" in has and (years := {role.year for role in roles if role.name == "other" and role.year}):
        params = {"columns": "other", "years": str(len(years))}
        yield from [Evidence("performance_comparison", WEAK, "years", params)] if len(years) > 1 else []


def _defines(has: set[str]) -> bool:
    """How each indicator is measured, beside nothing but what it was to begin with."""
    return has >= {"definition", "source", "realisasi"} and not has & {"target", "capaian"}

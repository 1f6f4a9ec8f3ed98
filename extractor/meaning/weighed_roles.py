"""The roles of columns by all that speaks for them: the rules' answer is kept unless the rest clearly outweighs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.meaning.column_evidence import rule_name
from extractor.meaning.column_roles import MEASURES, MONEY_ROLES
from extractor.meaning.column_weights import Weights, shares, speaking
from extractor.meaning.reasons import reason
from extractor.meaning.roles import Role
from extractor.meaning.thresholds import MOST_REASONS, TAKEN_FROM


def weighed(roles: Sequence[Role], evidence: Sequence[frozenset[str]], weights: Weights) -> list[Role]:
    """`roles` with the likeliest name of each, its margin and the second best."""
    if not weights:
        return list(roles)
    return [_weighed(role, features, weights) for role, features in zip(roles, evidence, strict=True)]


def _weighed(role: Role, features: frozenset[str], weights: Weights) -> Role:
    told = shares(features, weights)
    own = rule_name(role)
    best = next(iter(told))
    taken = best if best != own and (told[best] >= TAKEN_FROM and own in weights) else own
    second = next(name for name in told if name != taken)
    margin = round(told.get(taken, 0.0) - told[second], 3)
    known = replace(role, margin=margin, second=second)
    return known if taken == own else _renamed(known, taken, own, features, weights)


def _renamed(role: Role, name: str, own: str, features: frozenset[str], weights: Weights) -> Role:
    spoke = "; ".join(feature for feature, _ in speaking(features, name, own, weights)[:MOST_REASONS])
    why = reason("weighed", role=name, against=own, spoke=spoke)
    plain_name = "realisasi" if name == "realisasi_uang" else name
    money = name == "realisasi_uang" or name in MONEY_ROLES
    called = role.name if role.name in MEASURES and role.name != plain_name else None
    return replace(
        role,
        name=plain_name,
        domain="money" if money else "performance" if name in MEASURES else role.domain,
        header_measure=(role.header_measure or called) if name in MEASURES else role.header_measure,
        reasons=(*role.reasons, why),
    )

"""Which checks to run: `--select A,B01 --ignore B04`, by code or by family letter."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.rule import Rule
from reconcile.rules import REGISTER
from schemas.errors import UsageError


def chosen(select: str | None, ignore: str | None, register: Sequence[Rule] = REGISTER) -> tuple[Rule, ...]:
    """Raises UsageError for a code that no check has, and where no check is left."""
    wanted = _named(select, register) if select else {rule.code for rule in register}
    rules = tuple(rule for rule in register if rule.code in wanted - _named(ignore or "", register))
    if not rules:
        raise UsageError("no_rules_left")
    return rules


def rule_of(code: str, register: Sequence[Rule] = REGISTER) -> Rule:
    for rule in register:
        if rule.code == code.strip().upper():
            return rule
    raise UsageError("unknown_code", code=code)


def _named(text: str, register: Sequence[Rule]) -> set[str]:
    named: set[str] = set()
    for name in filter(None, (part.strip().upper() for part in text.split(","))):
        codes = {rule.code for rule in register if name in (rule.code, rule.code[0])}
        if not codes:
            raise UsageError("unknown_code", code=name)
        named |= codes
    return named

"""Which checks to run: `--select A,B01 --ignore B04`, by code or by family letter; a preview only by its code."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.rule import Rule
from reconcile.rules import REGISTER
from schemas.errors import UsageError


def chosen(
    select: str | None, ignore: str | None, register: Sequence[Rule] = REGISTER, preview: str = ""
) -> tuple[Rule, ...]:
    """`preview` names checks in preview to run too. Raises UsageError for a code that no check has, and where no check
    is left."""
    wanted = (_selected(select, register) if select else _trusted(register)) | _named(preview, register)
    rules = tuple(rule for rule in register if rule.code in wanted - _named(ignore or "", register))
    if not rules:
        raise UsageError("no_rules_left")
    return rules


def _trusted(register: Sequence[Rule]) -> set[str]:
    return {rule.code for rule in register if not rule.preview}


def _selected(text: str, register: Sequence[Rule]) -> set[str]:
    """A family letter stands for the rules of the family that are no preview."""
    letters = {rule.code[0] for rule in register}
    codes = [name for name in _names(text) if name not in letters]
    return (_named(text, register) & _trusted(register)) | _named(",".join(codes), register)


def rule_of(code: str, register: Sequence[Rule] = REGISTER) -> Rule:
    for rule in register:
        if rule.code == code.strip().upper():
            return rule
    raise UsageError("unknown_code", code=code)


def _named(text: str, register: Sequence[Rule]) -> set[str]:
    named: set[str] = set()
    for name in _names(text):
        codes = {rule.code for rule in register if name in (rule.code, rule.code[0])}
        if not codes:
            raise UsageError("unknown_code", code=name)
        named |= codes
    return named


def _names(text: str) -> list[str]:
    return [name for part in text.split(",") if (name := part.strip().upper())]

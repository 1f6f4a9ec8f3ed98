"""The register: every rule, one file each, listed in the order in which findings are told."""

from __future__ import annotations

from reconcile.rule import Rule
from reconcile.rules import b02_sisa

REGISTER: tuple[Rule, ...] = (b02_sisa.RULE,)

"""The register of checks, and one check explained, in every format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

import msgspec

from lkj.formats.form import Form
from lkj.results.rule_rows import HEADER, rule_row
from lkj.words.language import spoken

if TYPE_CHECKING:
    from rich.console import RenderableType

    from reconcile.rule import Rule


def rules_form(rules: Sequence[Rule]) -> Form:
    def screen() -> Iterable[RenderableType]:
        from lkj.screens.rules_screen import rules_screen

        return rules_screen(rules)

    return _form(rules, screen)


def explanation_form(rule: Rule) -> Form:
    def screen() -> Iterable[RenderableType]:
        from lkj.screens.rules_screen import explanation_screen

        return explanation_screen(rule)

    return _form([rule], screen)


def _form(rules: Sequence[Rule], screen: Callable[[], Iterable[RenderableType]]) -> Form:
    rows = [rule_row(rule, spoken()) for rule in rules]
    return Form(lambda: msgspec.json.encode({"format": "lkj.rules/1", "rules": rows}), HEADER, lambda: rows, screen)

"""Which checks run: by code, by family letter, and previews only where they are asked for."""

from __future__ import annotations

import pytest

from lkj.settings.rule_choice import chosen
from reconcile.rule import Rule
from schemas.errors import UsageError

RULES = [
    Rule("A01", "one", "error", lambda _: iter(())),
    Rule("A02", "two", "error", lambda _: iter(()), preview=True),
    Rule("B01", "three", "error", lambda _: iter(())),
]


def codes(select: str | None, ignore: str | None = None) -> list[str]:
    return [rule.code for rule in chosen(select, ignore, RULES)]


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        (None, None, ["A01", "B01"]),
        ("A", None, ["A01"]),
        ("a02", None, ["A02"]),
        ("A,A02", None, ["A01", "A02"]),
        (None, "B", ["A01"]),
    ],
)
def test_a_preview_runs_only_where_its_code_is_given(
    select: str | None, ignore: str | None, expected: list[str]
) -> None:
    assert codes(select, ignore) == expected


def test_a_code_that_no_check_has() -> None:
    with pytest.raises(UsageError):
        codes("Z9")

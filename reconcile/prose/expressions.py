"""Arithmetic as a report writes it: `(400 + (400 - 188)) / 400 x 100%`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from reconcile.prose.thresholds import MOST_READINGS
from schemas.equation import Formula
from schemas.interval import Interval, point

NUMBER = r"\d(?:[\d.,]*\d)?"
TOKEN = re.compile(rf"\s*(?:(?P<number>{NUMBER})\s*%?|(?P<sign>[-+*/:()×÷–xX]))")
SIGNS = {"×": "*", "x": "*", "X": "*", ":": "/", "÷": "/", "–": "-"}
APPLY: dict[str, Callable[[Interval, Interval], Interval]] = {
    "+": lambda one, other: one + other,
    "-": lambda one, other: one - other,
    "*": lambda one, other: one * other,
    "/": lambda one, other: one / other,
}


@dataclass(frozen=True, slots=True)
class Operand:
    """A number of an expression as printed, in one of its readings."""

    raw: str
    value: Decimal
    decimals: int


@dataclass(frozen=True, slots=True)
class Expression:
    """`operands` in printed order, `formula` computes them."""

    operands: tuple[Operand, ...]
    formula: Formula


def readings_of(text: str) -> list[Expression]:
    """The expression that `text` is, once for each way in which its numbers may be read; none where it is no
    expression of at least two numbers. `1.116` is a thousand or one and a bit: both are told."""
    tokens = _tokens(text)
    raws = [raw for raw in tokens or () if raw[0].isdigit()]
    if tokens is None or len(raws) < 2 or _value(tokens, [point(1)] * len(raws), ones=True) is None:
        return []
    choices = list(product(*map(numbers_of, raws)))[:MOST_READINGS]
    return [Expression(tuple(operands), _formula(tokens)) for operands in choices]


def numbers_of(raw: str) -> list[Operand]:
    """What a printed number may be, the likeliest first."""
    *groups, last = re.split(r"[.,]", raw)
    marks = re.sub(r"\d", "", raw)
    whole = Operand(raw, Decimal(re.sub(r"\D", "", raw)), 0)
    grouped = bool(groups) and all(len(group) == 3 for group in groups[1:]) and 1 <= len(groups[0]) <= 3
    part = Operand(raw, Decimal("".join(groups) + "." + last), len(last)) if grouped or len(groups) == 1 else None
    if not groups:
        return [whole]
    if len(last) != 3 or not grouped:
        return [part] if part is not None else []
    one_mark = len(set(marks)) == 1
    if len(groups) == 1 and part is not None:
        return [whole, part]
    return [whole] if one_mark else [part] if part is not None else []


def _tokens(text: str) -> list[str] | None:
    found, at, text = list[str](), 0, text.strip()
    while at < len(text):
        token = TOKEN.match(text, at)
        if token is None:
            return None
        found.append(token["number"] or SIGNS.get(token["sign"], token["sign"]))
        at = token.end()
    return found


def _formula(tokens: Sequence[str]) -> Formula:
    def formula(operands: Sequence[Interval]) -> Interval:
        value = _value(tokens, operands)
        if value is None:
            raise ZeroDivisionError("no value")
        return value

    return formula


def _value(tokens: Sequence[str], operands: Sequence[Interval], ones: bool = False) -> Interval | None:
    """By recursive descent, times and divided by before plus and minus; None where the signs make no expression.
    `ones` asks only for that: differences that are zero divide nothing then."""
    left, values = list(tokens), iter(operands)

    def factor() -> Interval | None:
        if not left:
            return None
        token = left.pop(0)
        if token == "(":
            inside = joined("+-")
            return inside if left and left.pop(0) == ")" else None
        return next(values) if token[0].isdigit() else None

    def joined(signs: str) -> Interval | None:
        below = factor if signs == "*/" else lambda: joined("*/")
        value = below()
        while value is not None and left and left[0] in signs:
            sign, other = left.pop(0), below()
            if other is None:
                return None
            value = value if ones else APPLY[sign](value, other)
        return value

    value = joined("+-")
    return None if left else value

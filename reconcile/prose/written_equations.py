"""Calculations that the text writes out: `342/881 x 100% = 39,00%` in a line, or with its fraction set over lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from reconcile.facts.scope import claim_of
from reconcile.index import Index
from reconcile.prose.expressions import NUMBER, Expression, readings_of
from reconcile.prose.statements import TextStatement, right, wrong
from reconcile.prose.thresholds import LINES_OF_FRACTION
from reconcile.words.units import is_percent
from schemas.equation import Equation, Formula
from schemas.figure import Figure
from schemas.interval import Interval, point
from schemas.verdict import computed_by

IN_LINE = re.compile(
    r"(?<![\w.,])(?<![/*×÷+])(?<![/*×÷+] )"
    rf"(?P<expression>[(\d][\d.,\s%()+*/:×÷–xX-]*?)\s*=+\s*(?:Rp\.?\s*)?(?P<result>{NUMBER})(?![\d/])"
)
TIMES_100 = r"[x×X*]\s*100\s*%?"
UNIT = r"(?:\s*/?\s*[^\W\d]+){0,2}"
NUMERATOR = re.compile(rf"[∑Σ=\s]*(?P<expression>\(?{NUMBER}[\d.,\s%()+*/–-]*){UNIT}\s*")
RESULT = re.compile(rf"(?:=\s*)+(?P<times>{TIMES_100})?\s*=?\s*(?P<result>{NUMBER})?\s*%?{UNIT}\s*")
ANSWER = re.compile(rf"=\s*(?P<result>{NUMBER})\s*%?{UNIT}\s*")


def written_equations(index: Index) -> Iterator[TextStatement]:
    """Every calculation whose operands and result are printed together."""
    for sentence in index.sentences:
        yield from _in_line(index, sentence)
    for place in range(len(index.sentences)):
        yield from _over_lines(index, index.sentences[place : place + LINES_OF_FRACTION + 1])


def _in_line(index: Index, sentence: Sequence[Figure]) -> Iterator[TextStatement]:
    done = set[str]()
    for figure in sentence:
        for found in IN_LINE.finditer(figure.quote) if figure.known else ():
            same = found["result"] in figure.raw and found[0] not in done
            if same and (entry := _statement(index, figure, found["expression"])) is not None:
                done.add(found[0])
                yield entry


def _over_lines(index: Index, lines: Sequence[Sequence[Figure]]) -> Iterator[TextStatement]:
    """Numerator, `= x 100% = 39,00%`, denominator; the result may follow below."""
    if len(lines) < LINES_OF_FRACTION or not _follow(lines[:LINES_OF_FRACTION]):
        return
    above, middle, below = (NUMERATOR.fullmatch(lines[0][0].quote), RESULT.fullmatch(lines[1][0].quote), None)
    below = NUMERATOR.fullmatch(lines[2][0].quote)
    if above is None or middle is None or below is None:
        return
    stated = _last(lines[1], middle["result"]) or _answer(lines)
    if stated is not None:
        fraction = f"{_bracketed(above['expression'])} / {_bracketed(below['expression'])}"
        texts = (f"{fraction} * 100", fraction) if middle["times"] else (fraction,)
        if (entry := _statement(index, stated, *texts)) is not None:
            yield entry


def _bracketed(text: str) -> str:
    text = text.strip()
    return text if text.replace(",", "").replace(".", "").isdigit() else f"({text})"


def _answer(lines: Sequence[Sequence[Figure]]) -> Figure | None:
    """The result that is printed on a line of its own, right below the fraction."""
    if len(lines) <= LINES_OF_FRACTION or not _follow(lines):
        return None
    found = ANSWER.fullmatch(lines[-1][0].quote)
    return _last(lines[-1], found["result"]) if found else None


def _last(line: Sequence[Figure], raw: str | None) -> Figure | None:
    return next((figure for figure in reversed(line) if raw and raw in figure.raw and figure.known), None)


def _follow(lines: Sequence[Sequence[Figure]]) -> bool:
    """Whether no other text stands between them."""
    numbers = [claim_of(line[0]).sentence for line in lines]
    return all(later - earlier == 1 for earlier, later in pairwise(numbers))


def _statement(index: Index, stated: Figure, *texts: str) -> TextStatement | None:
    """Right where one reading of the numbers gives the result; else held against the reading that comes nearest.
    `texts` are the ways in which the calculation may be meant (a mean of percentages is not taken a hundred times)."""
    equations = [
        (text, Equation(stated, _operands(stated, reading), formula))
        for text in texts
        for reading in readings_of(text)
        for formula in _formulas(stated, reading, text)
    ]
    for _, equation in equations:
        if index.judge(equation).consistent:
            return right(stated, equation.operands)
    computed = [(*entry, value) for entry in equations if (value := computed_by(index.judge(entry[1])))]
    if not computed:
        return None
    text, nearest, _ = min(computed, key=lambda entry: abs(entry[2] - Fraction(stated.number)))
    return wrong(nearest, "told_calculation", {"calculation": " ".join(text.split())})


def _formulas(stated: Figure, reading: Expression, text: str) -> list[Formula]:
    """A result in percent may leave out that its quotient is taken a hundred times."""

    def in_percent(operands: Sequence[Interval]) -> Interval:
        return reading.formula(operands) * point(100)

    unsaid = is_percent(stated.unit) and "100" not in text and "%" not in text
    return [reading.formula, in_percent] if unsaid else [reading.formula]


def _operands(stated: Figure, reading: Expression) -> tuple[Figure, ...]:
    """The numbers of the expression as figures of the sentence; what is printed without decimals has none."""
    return tuple(
        replace(
            stated,
            id=f"{stated.id}/{place}",
            raw=operand.raw,
            value=operand.value,
            decimals=operand.decimals,
            unit=None,
            exact=operand.decimals == 0,
            status="read",
        )
        for place, operand in enumerate(reading.operands)
    )

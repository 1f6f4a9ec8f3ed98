"""The arithmetic of a finding written out, where exact arithmetic gives what the finding says that it gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from lkj.words.language import Language
from reconcile.findings.build_finding import rounded
from reconcile.findings.messages import number
from schemas.findings import Finding

_FEW, _MOST_TERMS = 4, 8
_LEAST_TERMS = 2

Numbers = Sequence[Fraction]
Terms = Sequence[str]


@dataclass(frozen=True, slots=True)
class Shape:
    """A way to compute: `value` of the figures, and `text` of the same figures as they are written. A shape of `two`
    takes a pair; another one any number of figures."""

    value: Callable[[Numbers], Fraction]
    text: Callable[[Terms], str]
    two: bool = True


RATIO = Shape(lambda x: x[0] / x[1] * 100, lambda t: f"{t[0]} / {t[1]} × 100")
LOWER = Shape(lambda x: (2 * x[1] - x[0]) / x[1] * 100, lambda t: f"(2 × {t[1]} − {t[0]}) / {t[1]} × 100")
INVERSE = Shape(lambda x: x[1] / x[0] * 100, lambda t: f"{t[1]} / {t[0]} × 100")
DIFFERENCE = Shape(lambda x: x[0] - x[1], lambda t: f"{t[0]} − {t[1]}")
OF_BOTH = Shape(lambda x: x[0] / (x[0] + x[1]) * 100, lambda t: f"{t[0]} / ({t[0]} + {t[1]}) × 100")
REMAINING = Shape(lambda x: (x[0] - x[1]) / x[0] * 100, lambda t: f"({t[0]} − {t[1]}) / {t[0]} × 100")
RISE = Shape(lambda x: x[1] - x[0], lambda t: f"{t[1]} − {t[0]}")
GROWTH = Shape(lambda x: (x[1] - x[0]) / x[0] * 100, lambda t: f"({t[1]} − {t[0]}) / {t[0]} × 100")
FALL = Shape(lambda x: (x[0] - x[1]) / x[0] * 100, lambda t: f"({t[0]} − {t[1]}) / {t[0]} × 100")
OF_REST = Shape(lambda x: x[0] / (x[1] - x[0]) * 100, lambda t: f"{t[0]} / ({t[1]} − {t[0]}) × 100")
SUM = Shape(lambda x: sum(x, Fraction(0)), lambda t: " + ".join(_grouped(t)), two=False)
MEAN = Shape(lambda x: sum(x, Fraction(0)) / len(x), lambda t: f"({' + '.join(_grouped(t))}) / {len(t)}", two=False)

_CAPAIAN = (RATIO, LOWER, INVERSE)
_FORMS = {"R/T": (RATIO,), "(2T-R)/T": (LOWER,), "T/R": (INVERSE,)}
_OF_RULE = {
    **dict.fromkeys(("C01", "C02", "C03"), _CAPAIAN),
    **dict.fromkeys(("A01", "A02"), (MEAN,)),
    **dict.fromkeys(("B01", "B05", "B07", "B08", "X12"), (SUM,)),
    "X02": (SUM, DIFFERENCE, RATIO),
    "B02": (DIFFERENCE,),
    "B03": (RATIO, OF_BOTH, REMAINING),
    "X06": (DIFFERENCE, RISE, GROWTH, FALL, OF_REST),
}


def written_out(finding: Finding, language: Language) -> str:
    """`(26 × 100 + 97 + 75 + 6) / 29 = 95,79`; empty where no shape that its check uses reproduces it."""
    figures = inputs_of(finding)
    if finding.computed is None or len(figures) < _LEAST_TERMS:
        return ""
    for shape in _shapes(finding):
        if (not shape.two or len(figures) == _LEAST_TERMS) and _reproduces(shape, figures, finding.computed):
            terms = [_term(figure, language) for figure in figures]
            return f"{shape.text(terms)} = {_signed(finding.computed, language)}"
    return ""


def inputs_of(finding: Finding) -> list[Decimal]:
    """None at all where one of them has no number: it cannot be left out of a sum."""
    values = [entry.value for entry in finding.evidence if entry.role == "input"]
    known = [value for value in values if value is not None]
    return known if len(known) == len(values) else []


def _shapes(finding: Finding) -> Sequence[Shape]:
    return _FORMS.get(str(finding.params.get("form")), _OF_RULE.get(finding.rule, ()))


def _reproduces(shape: Shape, figures: Sequence[Decimal], computed: Decimal) -> bool:
    exponent = computed.as_tuple().exponent
    if not isinstance(exponent, int):
        return False
    try:
        exact = shape.value([Fraction(figure) for figure in figures])
    except ZeroDivisionError:
        return False
    return rounded(exact, -exponent) == computed


def _term(figure: Decimal, language: Language) -> str:
    return f"({_signed(figure, language)})" if figure < 0 else number(figure, language)


def _signed(figure: Decimal, language: Language) -> str:
    return number(figure, language).replace("-", "−")


def _grouped(terms: Terms) -> Iterator[str]:
    """Equal ones together, where they first stand; of very many the first and the last."""
    if len(terms) <= _FEW:
        yield from terms
        return
    together = [text if times == 1 else f"{times} × {text}" for text, times in Counter(terms).items()]
    if len(together) <= _MOST_TERMS:
        yield from together
    else:
        yield from (*together[: _MOST_TERMS - 2], "…", together[-1])

"""Turn figures that contradict each other into a finding with its places."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Literal

from reconcile.findings.thresholds import QUOTE_LENGTH
from reconcile.outcome import Contradiction, Holds
from reconcile.words.wording import plain
from schemas.figure import Figure
from schemas.findings import Evidence, Finding, Parameter, Severity

DIGITS = re.compile(r"\d[\d.,]*")
Role = Literal["stated", "input", "context"]


def rounded(value: Fraction, decimals: int) -> Decimal:
    """Half up, as people round by hand."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def evidence(role: Role, figure: Figure) -> Evidence:
    return Evidence(
        role=role,
        page=figure.page,
        text=clipped(figure.quote, figure.raw),
        bbox=figure.bbox,
        value_id=figure.id,
        value=figure.value,
    )


def clipped(quote: str, raw: str) -> str:
    """At most QUOTE_LENGTH characters of a printed text, from a word on, with the figure in them."""
    end = quote.find(raw) + len(raw)
    if end <= QUOTE_LENGTH:
        return quote[:QUOTE_LENGTH]
    start = quote.find(" ", end - QUOTE_LENGTH) + 1
    return quote[start : start + QUOTE_LENGTH]


def fingerprint(*identity: str | None) -> str:
    return hashlib.sha256("\x1f".join(part or "" for part in identity).encode()).hexdigest()[:20]


def build_finding(
    rule: str,
    severity: Severity,
    stated: Figure,
    key: str,
    *,
    elsewhere: Decimal | None = None,
    params: Mapping[str, Parameter] | None = None,
    also_stated: Sequence[Figure] = (),
    inputs: Sequence[Figure] = (),
    context: Sequence[Figure] = (),
    quote: str | None = None,
    identity: Sequence[str] = (),
    corrections: Mapping[str, Fraction] | None = None,
    holds: Holds | None = None,
    fault: str = "",
    consequence: str = "",
) -> Contradiction:
    """A contradiction of `stated`. `also_stated` are further places of the very same fault, `inputs` the figures it was
    computed from, `context` what helps a reader. `key` names the message in messages.toml; label, raw and page are
    always among its parameters. `identity` adds to the fingerprint where subject and measure do not tell two faults
    apart. `elsewhere` is what another place states, where there is a number: the text names it by a parameter of its
    own, or not at all. Unless `corrections` says otherwise, the stated figure should be that."""
    if corrections is None:
        corrections = {} if elsewhere is None else {stated.id: Fraction(elsewhere)}
    finding = Finding(
        rule=rule,
        severity=severity,
        page=stated.page,
        quote=clipped(quote or stated.quote, stated.raw),
        fingerprint=fingerprint(rule, _subject(stated), stated.measure, str(stated.year), stated.basis, *identity),
        message_key=key,
        params=_parameters(stated, elsewhere, params or {}),
        stated=stated.value,
        computed=elsewhere,
        evidence=[
            *(evidence("stated", figure) for figure in (stated, *also_stated)),
            *(evidence("input", figure) for figure in inputs),
            *(evidence("context", figure) for figure in context),
        ],
    )
    figures = _distinct((stated, *also_stated, *inputs))
    return Contradiction(finding, figures, corrections, holds, fault, consequence)


def build_computed_finding(
    rule: str,
    severity: Severity,
    stated: Figure,
    key: str,
    computed: Decimal,
    *,
    params: Mapping[str, Parameter] | None = None,
    also_stated: Sequence[Figure] = (),
    inputs: Sequence[Figure] = (),
    context: Sequence[Figure] = (),
    quote: str | None = None,
    identity: Sequence[str] = (),
    corrections: Mapping[str, Fraction] | None = None,
    holds: Holds | None = None,
    fault: str = "",
    consequence: str = "",
) -> Contradiction:
    """As `build_finding`, where the stated figure should be the number `computed`. Only texts told from here may speak
    of `{computed}`: what has no number cannot be handed over."""
    return build_finding(
        rule,
        severity,
        stated,
        key,
        elsewhere=computed,
        params=params,
        also_stated=also_stated,
        inputs=inputs,
        context=context,
        quote=quote,
        identity=identity,
        corrections=corrections,
        holds=holds,
        fault=fault,
        consequence=consequence,
    )


def _subject(stated: Figure) -> str:
    """What it is said of, else the words of its sentence: neither pages nor values are part of what a finding is."""
    return plain(stated.label) or plain(DIGITS.sub(" ", stated.quote))


def _parameters(stated: Figure, number: Decimal | None, more: Mapping[str, Parameter]) -> dict[str, Parameter]:
    known: dict[str, Parameter] = {"label": stated.label, "raw": stated.raw, "page": stated.page}
    if number is not None:
        known["computed"] = number
    return {**known, **more}


def _distinct(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    return tuple({figure.id: figure for figure in figures}.values())

"""How a figure is shown that a person put right: never as if it were printed so."""

from __future__ import annotations

from decimal import Decimal
from gettext import gettext as _

from lkj.words.language import spoken
from lkj.words.plain_text import plain
from reconcile.findings.messages import number
from schemas.state import Corrected

CORRECTED = "✎"
_NOTHING = "–"


def with_correction(printed: str, value: Decimal | None, corrected: bool) -> str:
    """`3 Unit ✎ 2`: what is printed, and what it was put right to."""
    return f"{printed} {CORRECTED} {_number(value)}" if corrected else printed


def correction_in_words(said: Corrected, after: Decimal | None) -> str:
    """`put right by NAME, 2026-01-31: 3 → 2 (reason)`."""
    told = _("put right by {who}, {day}: {before} → {after} ({why})")
    before, right = _number(said.before), _number(after)
    return told.format(who=plain(said.who), day=said.when[:10], before=before, after=right, why=plain(said.why))


def _number(value: Decimal | None) -> str:
    return _NOTHING if value is None else number(value, spoken())

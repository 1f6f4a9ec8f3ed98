"""What the roles of columns are: one line for each, in place of sets of names in every module that asks.

The words over the columns of a role stand in extractor/words/headers.toml, its name for people, where it is no word of
the field, in lkj/words/reasons.py.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from extractor.numerals.numeral import Kind

Holds = Literal["figures", "words", "remarks"]


class RoleKind(NamedTuple):
    """`holds` tells what stands in such a column: figures that are told, words that name or place a row, or remarks
    that are passed over. `measure` is one of the document model, `money` one of budgets, and `unit` what its figures
    must be where that is fixed."""

    holds: Holds
    measure: bool = False
    money: bool = False
    unit: Kind | None = None


ROLE_KINDS: Final[dict[str, RoleKind]] = {
    "target": RoleKind("figures", measure=True),
    "realisasi": RoleKind("figures", measure=True),
    "capaian": RoleKind("figures", measure=True, unit="percentage"),
    "kategori": RoleKind("figures", measure=True),
    "pagu_awal": RoleKind("figures", measure=True, money=True, unit="amount"),
    "pagu": RoleKind("figures", measure=True, money=True, unit="amount"),
    "sisa": RoleKind("figures", measure=True, money=True, unit="amount"),
    "persen_keuangan": RoleKind("figures", measure=True, money=True, unit="percentage"),
    "persen_kinerja": RoleKind("figures", measure=True, money=True, unit="percentage"),
    "ratio": RoleKind("figures"),
    "mean": RoleKind("figures"),
    "score": RoleKind("figures"),
    "other": RoleKind("figures"),
    "number": RoleKind("words"),
    "code": RoleKind("words"),
    "misi": RoleKind("words"),
    "tujuan": RoleKind("words"),
    "sasaran": RoleKind("words"),
    "indikator": RoleKind("words"),
    "satuan": RoleKind("words"),
    "uraian": RoleKind("words"),
    "revision": RoleKind("words"),
    "schedule": RoleKind("remarks"),
    "description": RoleKind("remarks"),
    "date": RoleKind("remarks"),
    "person_in_charge": RoleKind("remarks"),
    "definition": RoleKind("remarks"),
    "source": RoleKind("remarks"),
    "currency": RoleKind("remarks"),
}
MEASURES: Final = frozenset(name for name, kind in ROLE_KINDS.items() if kind.measure)
MONEY_ROLES: Final = frozenset(name for name, kind in ROLE_KINDS.items() if kind.money)
PERFORMANCE: Final = MEASURES - MONEY_ROLES
AMOUNTS: Final = frozenset(name for name, kind in ROLE_KINDS.items() if kind.money and kind.unit == "amount")
SHARES: Final = frozenset(name for name, kind in ROLE_KINDS.items() if kind.money and kind.unit == "percentage")
WORDS: Final = frozenset(name for name, kind in ROLE_KINDS.items() if kind.holds == "words")
REMARKS: Final = frozenset(name for name, kind in ROLE_KINDS.items() if kind.holds == "remarks")
BUDGETS: Final = ("pagu", "pagu_awal")

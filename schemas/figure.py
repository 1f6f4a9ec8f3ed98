"""A figure: one stated quantity, whether it stands in a cell, in a total or in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from schemas.document import Aggregate, Band, Basis, BudgetLine, Indicator, Scale, Value
from schemas.geometry import Box
from schemas.prose import Claim
from schemas.state import Status

Origin = Literal["row", "budget", "aggregate", "claim", "scale"]
Owner = Indicator | BudgetLine | Aggregate | Claim | Scale

AMOUNTS = frozenset({"pagu", "pagu_awal", "sisa"})
SHARES = frozenset({"capaian", "persen_keuangan", "persen_kinerja"})


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """`label` names what it is said of, as printed; `quote` is the printed row or sentence it stands in.

    `exact` says that the printed figure is the whole figure (rupiah in full, a count, a target), so that no hidden
    decimals stand behind it. Two figures are the same only where they are the same object.
    """

    id: str
    origin: Origin
    owner: Owner
    page: int
    bbox: Box
    raw: str
    quote: str
    label: str
    measure: str
    value: Decimal | None
    decimals: int
    unit: str | None = None
    year: int | None = None
    basis: Basis | None = None
    table: str | None = None
    bounds: tuple[Decimal, Decimal] | None = None
    comparator: str | None = None
    status: Status = "read"
    reason: str | None = None
    exact: bool = False

    @property
    def known(self) -> bool:
        return self.value is not None and self.status in ("read", "repaired", "corrected")

    @property
    def number(self) -> Decimal:
        """The printed number; raises ValueError where there is none, so ask `known` first."""
        if self.value is None:
            raise ValueError(f"{self.id} has no number")
        return self.value

    @property
    def written(self) -> bool:
        """Whether anything but white space and a dash is printed."""
        return bool(self.raw.strip(" -–—\u00ad"))


def printed_decimals(value: Decimal | None, decimals: int | None) -> int:
    if decimals is not None:
        return decimals
    exponent = value.as_tuple().exponent if value is not None else 0
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def of_value(value: Value, owner: Indicator | BudgetLine, quote: str, exact: bool) -> Figure:
    return Figure(
        id=value.id,
        origin="row" if isinstance(owner, Indicator) else "budget",
        owner=owner,
        page=value.page,
        bbox=value.bbox,
        raw=value.raw,
        quote=quote,
        label=owner.indikator if isinstance(owner, Indicator) else owner.name,
        measure=value.measure,
        value=value.value,
        decimals=printed_decimals(value.value, value.decimals),
        unit=value.unit or _row_unit(value, owner),
        year=value.year,
        basis=value.basis,
        table=owner.table,
        bounds=value.interval,
        comparator=value.comparator,
        status=value.status,
        reason=value.reason,
        exact=exact,
    )


def _row_unit(value: Value, owner: Indicator | BudgetLine) -> str | None:
    """The satuan of a row is the unit of its target and realisasi, not of a capaian in percent."""
    return owner.satuan if isinstance(owner, Indicator) and value.measure in ("target", "realisasi") else None


def of_aggregate(total: Aggregate, quote: str, exact: bool) -> Figure:
    return Figure(
        id=total.id,
        origin="aggregate",
        owner=total,
        page=total.page,
        bbox=total.bbox,
        raw=total.raw,
        quote=quote,
        label=total.label,
        measure=total.of,
        value=total.value,
        decimals=printed_decimals(total.value, total.decimals),
        unit=total.unit,
        year=total.year,
        table=total.table,
        status=total.status,
        reason=total.reason,
        exact=exact,
    )


def of_claim(claim: Claim) -> Figure:
    return Figure(
        id=claim.id,
        origin="claim",
        owner=claim,
        page=claim.page,
        bbox=claim.bbox,
        raw=claim.raw,
        quote=claim.quote,
        label=claim.subject or "",
        measure=claim.measure or "",
        value=claim.value,
        decimals=printed_decimals(claim.value, claim.decimals),
        unit=claim.unit,
        year=claim.year,
        status=claim.status,
        reason=claim.reason,
        exact=claim.kind in ("amount", "count"),
    )


def of_band(band: Band, scale: Scale) -> Figure:
    """A class of a rating scale, as something that is stated; it has no number of its own."""
    return Figure(
        id=f"{scale.id}:{scale.bands.index(band)}",
        origin="scale",
        owner=scale,
        page=scale.page,
        bbox=band.bbox or Box(0.0, 0.0, 0.0, 0.0),
        raw=band.raw,
        quote=band.raw if band.label in band.raw else f"{band.raw} {band.label}",
        label=band.label,
        measure="kategori",
        value=None,
        decimals=0,
    )

"""A consistent table, rounded or cut in any way, raises nothing; a cell moved beyond its interval is always told."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from reconcile.check import check
from tests.case_document import case_document

NAMES = ("kepuasan", "integritas", "literasi", "pembangunan", "kerukunan", "lingkungan")
whole = st.integers(min_value=20, max_value=900)
results = st.lists(st.tuples(whole, whole), min_size=2, max_size=6)
budgets = st.lists(
    st.integers(min_value=1_000_000, max_value=9_000_000_000).flatmap(
        lambda pagu: st.tuples(st.just(pagu), st.integers(min_value=pagu // 3, max_value=pagu))
    ),
    min_size=2,
    max_size=6,
)
roundings = st.sampled_from([ROUND_HALF_UP, ROUND_DOWN])
places = st.integers(min_value=0, max_value=2)


def printed(value: Decimal, decimals: int, rounding: str) -> str:
    return f"{value.quantize(Decimal(1).scaleb(-decimals), rounding):f}".replace(".", ",")


def rupiah(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def share(part: int, of: int) -> Decimal:
    return Decimal(part) / Decimal(of) * 100


def told(document: str) -> list[tuple[str, str]]:
    findings = check(case_document(document)).findings
    return [(finding.rule, str(finding.stated)) for finding in findings if finding.severity != "info"]


def measured(rows: list[tuple[int, int]], capaian: list[str], mean: str) -> str:
    lines = [
        f"Indeks {name} | {target},5 | {realisasi},25 | {cell}"
        for name, (target, realisasi), cell in zip(NAMES, rows, capaian, strict=False)
    ]
    return "\n".join(["indicator | target | realisasi | capaian", *lines, f"= Rata-rata | | | {mean}"])


def capaian(rows: list[tuple[int, int]]) -> list[Decimal]:
    return [(realisasi + Decimal("0.25")) / (target + Decimal("0.5")) * 100 for target, realisasi in rows]


def mean_of(values: list[Decimal]) -> Decimal:
    return sum(values, Decimal(0)) / len(values)


@given(results, roundings, places)
def test_capaian_and_their_mean_in_any_rounding(rows: list[tuple[int, int]], rounding: str, decimals: int) -> None:
    cells = [printed(value, decimals, rounding) for value in capaian(rows)]
    mean = mean_of(capaian(rows))
    assert told(measured(rows, cells, printed(mean, decimals, rounding))) == []


@given(results, roundings, st.data())
def test_a_moved_capaian_is_told(rows: list[tuple[int, int]], rounding: str, data: st.DataObject) -> None:
    values = capaian(rows)
    place = data.draw(st.integers(min_value=0, max_value=len(rows) - 1))
    mean = printed(mean_of(values), 2, rounding)
    off = data.draw(st.sampled_from([Decimal("0.37"), Decimal("-7.13"), Decimal("213.77")]))
    assume(abs(values[place] + off - 10_000 / values[place]) > 1)  # else it is the target over the realisasi
    cells = [printed(value + off * (at == place), 2, rounding) for at, value in enumerate(values)]
    rules = [rule for rule, _ in told(measured(rows, cells, mean))]
    assert {"C01", "C02"} & set(rules)


@given(results, roundings, st.sampled_from([Decimal("0.03"), Decimal("-0.03"), Decimal(9)]))
def test_a_moved_mean_is_told(rows: list[tuple[int, int]], rounding: str, off: Decimal) -> None:
    cells = [printed(value, 2, rounding) for value in capaian(rows)]
    mean = printed(mean_of(capaian(rows)) + off, 2, rounding)
    assert [rule for rule, _ in told(measured(rows, cells, mean))] in (["A01"], ["A02"])


def spent(lines: list[tuple[int, int]], rounding: str, decimals: int, moved: dict[str, int] | None = None) -> str:
    """A budget table of pagu and realisasi; `moved` is what is added to the total of a column, or to the first sisa."""
    off = {"pagu": 0, "realisasi": 0, "sisa": 0, **(moved or {})}
    rows = [
        f"Pengelolaan {name} | kegiatan | {rupiah(pagu)} | {rupiah(realisasi)} | {rupiah(pagu - realisasi)}"
        f" | {printed(share(realisasi, pagu), decimals, rounding)}"
        for name, (pagu, realisasi) in zip(NAMES, lines, strict=False)
    ]
    given, used = (sum(column) for column in zip(*lines, strict=True))
    total = [given + off["pagu"], used + off["realisasi"], given - used + off["sisa"]]
    last = " | ".join(["= Jumlah", "total", *map(rupiah, total), printed(share(used, given), decimals, rounding)])
    return "\n".join(["budget | level | pagu | realisasi | sisa | persen_keuangan", *rows, last])


@given(budgets, roundings, places)
def test_a_budget_that_adds_up_in_any_rounding(lines: list[tuple[int, int]], rounding: str, decimals: int) -> None:
    assert told(spent(lines, rounding, decimals)) == []


@given(budgets, st.sampled_from(["pagu", "realisasi", "sisa"]), st.sampled_from([1, -1, 900_000]))
def test_a_total_a_rupiah_off_is_told(lines: list[tuple[int, int]], measure: str, off: int) -> None:
    rules = {rule for rule, _ in told(spent(lines, ROUND_HALF_UP, 2, {measure: off}))}
    assert rules & {"B01", "B02"}


@given(budgets, roundings, st.sampled_from(["1.01", "-1.01", "-13"]))
def test_a_moved_absorption_is_told(lines: list[tuple[int, int]], rounding: str, off: str) -> None:
    pagu, realisasi = lines[0]
    right = printed(share(realisasi, pagu), 2, rounding)
    moved = printed(share(realisasi, pagu) + Decimal(off), 2, rounding)
    document = spent(lines, rounding, 2).replace(f"| {right}\n", f"| {moved}\n", 1)
    assert [rule for rule, _ in told(document)] == ["B03"]

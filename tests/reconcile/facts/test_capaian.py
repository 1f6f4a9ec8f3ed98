"""Which target and realisasi a stated capaian is of."""

from __future__ import annotations

from reconcile.facts.capaian import JudgedCapaian
from reconcile.index import Index
from tests.case_document import case_document


def judged(text: str) -> list[JudgedCapaian]:
    return list(Index(case_document(text)).capaian.values())


def test_each_year_has_its_own_operands() -> None:
    header = "indicator | target 2023 | realisasi 2023 | capaian 2023 | target | realisasi | capaian"
    found = judged(header + "\nIndeks mutu | 50 | 40 | 80% | 80 | 60 | 75%")
    assert [entry.kind for entry in found] == ["sound", "sound"]


def test_the_end_of_a_plan_is_measured_with_this_years_realisasi() -> None:
    header = "indicator | target | realisasi | capaian | target renstra_end | capaian renstra_end"
    found = judged(header + "\nIndeks mutu | 50 | 40 | 80% | 80 | 50%")
    assert [entry.kind for entry in found] == ["sound", "sound"]


def test_of_two_columns_called_capaian_one_holds_what_was_realised() -> None:
    [entry] = judged("indicator | target | capaian | capaian\nIndeks mutu | 80 | 60% | 75%")
    assert (entry.kind, entry.stated.raw) == ("sound", "75%")
    [entry] = judged("indicator | target | capaian | capaian\nIndeks mutu | 80 | 60% | 99%")
    assert (entry.kind, entry.stated.raw) == ("wrong", "99%")


def test_different_units_are_not_divided() -> None:
    [entry] = judged("indicator | target | realisasi | capaian\nIndeks mutu | 10 Dokumen | 50% | 50%")
    assert entry.verdict.reason == "units_differ"

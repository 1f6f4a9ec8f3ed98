"""What stated figures should follow from, asked for in one place."""

from __future__ import annotations

from fractions import Fraction

from reconcile.index import Index
from reconcile.outcome import Undecided
from reconcile.prose.recomputed_text import recomputed_text
from reconcile.sums.recomputed import recomputed
from tests.case_document import case_document

MEASURED = "indicator | target | realisasi | capaian\n"
BUDGET = "budget | pagu | realisasi | sisa | persen_keuangan\n"


def by_raw(text: str) -> dict[str, tuple[str, Fraction, str | None] | str]:
    """For each stated figure that was looked at: form, value and habit, or why nothing was computed."""
    index = Index(case_document(text))
    found = {**recomputed(index), **recomputed_text(index)}
    return {
        index.figures[id].raw: entry.reason if isinstance(entry, Undecided) else (entry.form, entry.value, entry.habit)
        for id, entry in found.items()
    }


def test_a_capaian_follows_from_target_and_realisasi() -> None:
    assert by_raw(MEASURED + "Nilai SAKIP | 80 | 60 | 75%") == {"75%": ("R/T", Fraction(75), "as_printed")}


def test_where_less_is_better_the_stated_capaian_tells_the_formula() -> None:
    told = by_raw(MEASURED + "Angka kemiskinan | 8 | 10 | 80%\nAngka pengangguran | 8 | 9 | 87,5%")
    assert told == {"80%": ("T/R", Fraction(80), "as_printed"), "87,5%": ("(2T-R)/T", Fraction(175, 2), "as_printed")}


def test_where_the_wording_leaves_it_open_the_stated_capaian_tells_the_formula_too() -> None:
    assert by_raw(MEASURED + "Indikator satu | 8 | 10 | 80%")["80%"] == ("T/R", Fraction(80), "as_printed")


def test_a_wrong_capaian_has_no_habit() -> None:
    assert by_raw(MEASURED + "Nilai SAKIP | 80 | 60 | 85%") == {"85%": ("R/T", Fraction(75), None)}


def test_a_capaian_without_target_is_not_computed() -> None:
    assert by_raw("indicator | realisasi | capaian\nNilai SAKIP | 60 | 85%") == {"85%": "missing_operand"}


def test_an_average_that_no_mean_gives_is_held_against_the_plain_one() -> None:
    told = by_raw("indicator | capaian\nA | 90%\nB | 80%\n= Rata-rata | 70%")
    assert told["70%"] == ("mean:flat", Fraction(85), None)


def test_a_budget_row_gives_sisa_and_absorption_and_the_total_its_sums() -> None:
    told = by_raw(BUDGET + "A | 100.000 | 60.000 | 40.000 | 60%\nB | 50.000 | 45.000 | 5.000 | 90%\n= Jumlah | 150.000")
    assert told["40.000"] == ("difference", Fraction(40000), "as_printed")
    assert told["90%"] == ("percentage", Fraction(90), "as_printed")
    assert told["150.000"] == ("sum", Fraction(150000), "as_printed")


def test_a_count_of_the_text_counts_the_rows_of_a_list_and_the_others_repeat_it() -> None:
    listed = "table performance_agreement\nindicator | target\nA | 71\nB | 72\n"
    told = by_raw(f"{listed}text [jumlah:indikator 2] dan\ntext [jumlah:indikator 2] lalu\ntext [jumlah:indikator 3]")
    assert (told["2"], told["3"]) == (("count", Fraction(2), "as_printed"), ("same", Fraction(2), None))


def test_of_two_ways_the_one_that_fails_is_told() -> None:
    told = by_raw(
        BUDGET + "A | 100.000 | 60.000 | 40.000\nB | 50.000 | 45.000 | 5.000\n= Jumlah | 150.000 | 104.000 | 45.000"
    )
    assert told["45.000"] == ("difference", Fraction(46000), None)


CODED = """budget | code | level | pagu | realisasi
Rapat | 6123.ABC.001 | ro | Rp2.000.000 | Rp1.500.000
Kunjungan | 6123.ABC.002 | ro | Rp1.000.000 | Rp1.100.000
"""


def test_a_claim_is_held_against_the_rows_of_its_code() -> None:
    told = by_raw(CODED + "text (code=6123) Realisasi anggaran [realisasi Rp2.500.000] atau [persen_keuangan 86,67%]")
    assert told["Rp2.500.000"] == ("sum", Fraction(2_600_000), None)
    assert told["86,67%"] == ("percentage", Fraction(260, 3), "as_printed")


def test_a_claim_that_agrees_tells_what_it_agrees_with() -> None:
    told = by_raw(CODED + "text (code=6123) Realisasi anggaran [realisasi Rp2.600.000]")
    assert told["Rp2.600.000"] == ("sum", Fraction(2_600_000), "as_printed")


def test_a_change_is_the_difference_of_what_its_sentence_names() -> None:
    told = by_raw("text (direction=naik) naik [selisih:capaian 2 poin] [dari:capaian 80] [menjadi:capaian 82]")
    assert told["2 poin"] == ("change", Fraction(2), "as_printed")

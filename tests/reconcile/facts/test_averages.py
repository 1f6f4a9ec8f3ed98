"""The column of a stated average, and the means it may be."""

from __future__ import annotations

from reconcile.facts.averages import Average
from reconcile.index import Index
from tests.case_document import case_document


def averages(text: str) -> list[Average]:
    return Index(case_document(text)).averages


def test_empty_rows_are_left_out_and_counted() -> None:
    [average] = averages("indicator | capaian\nIndeks satu | 90%\nIndeks dua | -\nIndeks tiga | 70%\n= Rata-rata | 80%")
    assert [str(cell.number) for cell in average.column] == ["90", "70"]
    assert average.empty == 1


def test_means_of_groups_are_tried_beside_the_flat_one() -> None:
    [average] = averages(
        """
        sasaran Satu
        indicator | capaian
        Indeks satu | 90%
        sasaran Dua
        Indeks dua | 70%
        Indeks tiga | 50%
        = Rata-rata | 75%
        """
    )
    assert [method for method, _ in average.means] == ["flat", "sasaran"]


def test_the_second_average_is_of_the_rows_below_the_first() -> None:
    _, second = averages(
        """
        indicator | capaian
        Indeks satu | 90%
        = Rata-rata | 90%
        Indeks dua | 70%
        Indeks tiga | 50%
        = Rata-rata | 60%
        """
    )
    method, equation = second.means[0]
    assert (method, len(equation.operands)) == ("part", 2)


def test_a_total_of_percentages_without_a_label_is_an_average_but_a_jumlah_is_not() -> None:
    rows = "indicator | capaian\nIndeks satu | 90%\nIndeks dua | 70%\n"
    assert averages(rows + "= | 80%")
    assert not averages(rows + "= Jumlah | 160%")


def test_a_figure_without_a_word_below_percentages_is_their_average() -> None:
    text = "indicator | other:terhadap_nasional\nIndeks satu | 90%\nIndeks dua | 70%\n= | 80%"
    assert [average.empty for average in averages(text)] == [0]
    assert averages(text.replace("%", "")) == []

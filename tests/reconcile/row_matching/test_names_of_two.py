"""Names that are kept from report to report are those that two reports make anew."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from reconcile.row_matching.names import Names
from reconcile.row_matching.names_of_two import NamesOfMany, Said
from tests.reconcile.row_matching.test_near_names import texts

reports = st.lists(
    st.tuples(st.lists(texts, max_size=4), st.sampled_from(("Dinas Anu", "Dinas Inu", None))), max_size=4
)


@given(reports)
def test_names_are_those_of_the_two_reports_alone(drawn: list[tuple[list[str], str | None]]) -> None:
    many = NamesOfMany({number: Said(Names(texts, (agency,))) for number, (texts, agency) in enumerate(drawn)})
    for (one, (mine, ours)), (other, (yours, theirs)) in combinations(enumerate(drawn), 2):
        kept, anew = many.of(one, other), Names((*mine, *yours), tuple(dict.fromkeys((ours, theirs))))
        assert [kept.name(text, 2024) for text in (*mine, *yours)] == [anew.name(text, 2024) for text in anew.texts]
        assert all(kept.word_counts[word] == count for word, count in anew.word_counts.items())


def test_a_short_form_that_another_report_tells_makes_another_name() -> None:
    texts = ("Jumlah tamu WKP",), ("Jumlah tamu wisata kota pesisir (WKP)",), ("Jumlah tamu",)
    many = NamesOfMany({number: Said(Names(said)) for number, said in enumerate(texts)})
    alone, told, again = (many.of(0, other).name(texts[0][0], None) for other in (2, 1, 2))
    assert "wkp" in alone.full.words
    assert {"wisata", "kota", "pesisir"} <= told.full.words
    assert again is alone

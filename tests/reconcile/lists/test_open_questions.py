"""Rows that stand alone in both lists, and what speaks for both being one. All names are invented."""

from __future__ import annotations

from reconcile.lists.match_documents import pairs_of
from reconcile.lists.open_questions import open_questions
from tests.case_document import CaseDocument

REST = ("Persentase kepuasan pengunjung perpustakaan", "Jumlah koleksi naskah kuno yang dirawat")


def asked(left: str, right: str, *, after: bool = True) -> list[tuple[str, ...]]:
    """The reasons of each question, where `left` and `right` stand between (or behind) rows that are worded alike."""
    documents = []
    for name, rows in (
        (left, (REST[0], left, REST[1])),
        (right, (REST[0], right, REST[1]) if after else (*REST, right)),
    ):
        lines = "\n".join(f"{row} | 80" for row in rows)
        documents.append(CaseDocument(f"indicator | target\n{lines}").document())
        assert name in rows
    found = pairs_of(*documents)
    return [tuple(reason.key for reason in question.reasons) for question in open_questions(found, *documents)]


def test_the_place_between_the_same_neighbours_speaks_for_a_reworded_name() -> None:
    left, right = "Nilai akuntabilitas kinerja", "Nilai evaluasi kinerja instansi pemerintah"
    assert ("alone", "same_neighbours") in asked(left, right)
    assert all("same_neighbours" not in reasons for reasons in asked(left, right, after=False))

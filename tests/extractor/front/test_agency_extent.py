"""How far the name of an agency goes."""

from __future__ import annotations

from extractor.front.agency_extent import whole_name
from tests.drawn import page

LINE = "Laporan ini disusun oleh Balai Besar Wilayah Sungai Tirta yang bekerja"


def test_the_words_that_most_mentions_go_on_with_are_the_names() -> None:
    text = page(above=[LINE, "Balai Besar Wilayah Sungai Tirta melayani", "Pada Balai Besar Wilayah Sungai Tirta, ada"])
    assert whole_name(["Balai", "Besar"], [text]) == ["Balai", "Besar", "Wilayah", "Sungai", "Tirta"]


def test_a_name_in_capitals_is_spelled_as_in_the_text() -> None:
    text = page(above=["BALAI BESAR", *[LINE] * 3])
    assert whole_name(["BALAI", "BESAR"], [text]) == ["Balai", "Besar", "Wilayah", "Sungai", "Tirta"]


def test_small_words_and_sentences_do_not_end_a_name() -> None:
    text = page(above=["Dinas Sosial dan kawan bekerja", "Dinas Sosial dan mitra", "Dinas Sosial dan warga"])
    assert whole_name(["Dinas", "Sosial"], [text]) == ["Dinas", "Sosial"]


def test_a_name_said_once_or_twice_stays_as_it_is() -> None:
    assert whole_name(["Balai", "Besar"], [page(above=[LINE] * 2)]) == ["Balai", "Besar"]


def test_the_region_that_some_mentions_name_is_the_names() -> None:
    text = page(above=["Dinas Sosial bekerja"] * 8 + ["Dinas Sosial Kota Waingin bekerja"] * 2)
    assert whole_name(["Dinas", "Sosial"], [text]) == ["Dinas", "Sosial", "Kota", "Waingin"]


def test_an_abbreviated_region_does_not_end_a_name() -> None:
    text = page(above=["Dinas Sosial Prov. Waingin bekerja"] * 3)
    assert whole_name(["Dinas", "Sosial"], [text]) == ["Dinas", "Sosial", "Prov", "Waingin"]


def test_the_number_of_a_chapter_and_a_part_said_twice_are_left_out() -> None:
    chapter = page(above=["Dinas Sosial Kota Waingin III"] * 3)
    assert whole_name(["Dinas", "Sosial"], [chapter]) == ["Dinas", "Sosial", "Kota", "Waingin"]
    twice = page(above=["Dinas Sosial Kota Waingin Kota Waingin bekerja"] * 3)
    assert whole_name(["Dinas", "Sosial"], [twice]) == ["Dinas", "Sosial", "Kota", "Waingin"]
    ward = page(above=["Balai Besar Wilayah II bekerja"] * 3)
    assert whole_name(["Balai", "Besar"], [ward]) == ["Balai", "Besar", "Wilayah", "II"]

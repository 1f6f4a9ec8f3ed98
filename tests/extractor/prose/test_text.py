"""Running text: lines, running headers, paragraphs over pages, sentences and their places."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extractor.pages.page import Page, Word
from extractor.prose.sentences import split
from extractor.prose.text import Paragraph, running_text
from schemas.geometry import Box

WIDTH, HEIGHT, LETTER = 600.0, 800.0, 6.0
WIDE = "kata " * 13 + "kataan"  # fills a line of running text from its left edge at 100 to the text edge


def printed(text: str, x: float, top: float) -> list[Word]:
    words = []
    for word in text.split(" "):
        if word:
            words.append(Word(word, Box(x, top, x + LETTER * len(word), top + 11), 11.0))
        x += LETTER * (len(word) + 1)
    return words


def page(*lines: tuple[str, float, float], number: int = 1, images: Sequence[Box] = ()) -> Page:
    words = [word for line in lines for word in printed(*line)]
    return Page(number, WIDTH, HEIGHT, 0, words, images=images)


def texts(paragraphs: Sequence[Paragraph]) -> list[str]:
    return [paragraph.text for paragraph in paragraphs]


def test_words_out_of_order_make_lines_and_an_indented_paragraph() -> None:
    lines = [("Pertama " + WIDE[8:], 125, 100), (WIDE, 100, 116), ("akhir.", 100, 132), ("Kedua.", 125, 148)]
    one = page(*lines)
    mixed = Page(1, WIDTH, HEIGHT, 0, one.words[::-1])
    assert texts(running_text([mixed], {})) == [f"Pertama {WIDE[8:]} {WIDE} akhir.", "Kedua."]


def test_a_table_is_left_out() -> None:
    found = running_text(
        [page(("Sebelum.", 100, 100), ("10 20", 100, 130), ("Sesudah.", 100, 160))], {1: [Box(90, 125, 500, 150)]}
    )
    assert texts(found) == ["Sebelum.", "Sesudah."]


def test_what_comes_again_at_the_same_height_is_no_text() -> None:
    pages = [
        page(("Laporan Contoh", 100, 30), (f"Isi halaman {name}.", 100, 300), (f"{number}", 300, 770), number=number)
        for number, name in enumerate(("satu", "dua", "tiga", "empat", "lima"), 1)
    ]
    assert texts(running_text(pages, {})) == [
        f"Isi halaman {name}." for name in ("satu", "dua", "tiga", "empat", "lima")
    ]


def test_a_caption_beside_a_narrow_column_stays_apart() -> None:
    picture = Box(300, 90, 500, 150)
    lines = [("kolom yang sempit di kiri dari", 100, 141), ("gambar ini", 100, 157), (WIDE, 100, 173)]
    found = running_text([page(*lines, ("Foto pegawai", 365, 157), images=[picture])], {})
    assert texts(found) == ["Foto pegawai", f"kolom yang sempit di kiri dari gambar ini {WIDE}"]
    assert [paragraph.caption for paragraph in found] == [True, False]


def test_lines_over_a_watermark_stay_in_their_paragraph() -> None:
    watermark = Box(250, 90, 420, 200)
    item = ("a. Kegiatan Rapat Kerja Tahunan Dinas dengan alokasi anggaran", 100, 100)
    wrapped = [
        (f"sebesar Rp. {number} dengan realisasi yang sebesar itu sampai", 118, 116 + 16 * number)
        for number in range(4)
    ]
    found = running_text([page(item, *wrapped, images=[watermark])], {})
    assert [paragraph.caption for paragraph in found] == [False]


def test_a_paragraph_goes_on_over_the_page_end() -> None:
    first = page((WIDE, 125, 700), (WIDE, 100, 716), number=1)
    second = page(("sampai selesai.", 100, 100), ("Lain.", 125, 116), number=2)
    found = running_text([first, second], {})
    assert texts(found) == [f"{WIDE} {WIDE} sampai selesai.", "Lain."]
    assert found[0].sentences[0].place(len(found[0].text) - 8, len(found[0].text))[0] == 2


def test_list_items_are_paragraphs_with_their_marks() -> None:
    found = running_text([page(("a. Satu;", 100, 100), ("b. Dua;", 100, 116), ("- Tiga", 100, 132))], {})
    assert [(item.mark, item.text) for item in found] == [("a.", "a. Satu;"), ("b.", "b. Dua;"), ("-", "- Tiga")]


@pytest.mark.parametrize(
    ("tail", "head", "joined"),
    [("kegiatan-", "kegiatan", "kegiatan-kegiatan"), ("2020-", "2024", "2020-2024"), ("perta-", "nian", "pertanian")],
)
def test_hyphens_at_line_ends(tail: str, head: str, joined: str) -> None:
    filled = WIDE[: len(WIDE) - len(tail) - 1] + " " + tail
    found = running_text([page((filled, 100, 100), (f"{head} dan pertanian", 100, 116))], {})
    assert f" {joined} dan" in found[0].text


def test_a_figure_over_two_lines_has_the_box_of_the_page_it_begins_on() -> None:
    filled = WIDE[: len(WIDE) - 4] + " Rp."
    sentence = running_text([page((filled, 100, 100), ("1.000.000,- saja", 100, 116))], {})[0].sentences[0]
    start = sentence.text.index("Rp.")
    assert sentence.place(start, sentence.text.index(" saja")) == (1, Box(100, 100, 100 + LETTER * len(filled), 127))


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Sebesar Rp. 20.088.904.000,-. Tingkat itu baik.", ["Sebesar Rp. 20.088.904.000,-.", "Tingkat itu baik."]),
        ("Menurut No. 5 TA. 2024 s.d. Maret. Lalu", ["Menurut No. 5 TA. 2024 s.d. Maret.", "Lalu"]),
        ("Papan, dll. Adapun isi", ["Papan, dll.", "Adapun isi"]),
        ("1. Sasaran pertama", ["1. Sasaran pertama"]),
        ("3.1.2. Perbandingan", ["3.1.2. Perbandingan"]),
        ("Oleh Budi, S.IP. Kepala", ["Oleh Budi, S.IP. Kepala"]),
        ("Rp. 40.343,- . Sedangkan", ["Rp. 40.343,- .", "Sedangkan"]),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in split(text)] == sentences


def test_a_full_line_below_the_banner_of_a_page_and_other_lines_is_no_caption() -> None:
    banner = Box(80, 40, 580, 90)
    lines = [("1. Sasaran : Naiknya mutu layanan yang dipakai oleh semua warga kota,", 82, 96), (WIDE, 100, 116)]
    found = running_text([page(*lines, ("akhir.", 100, 136), images=[banner])], {})
    assert "".join(texts(found)).endswith(f"{WIDE} akhir.")

"""Lines that belong to the pages and not to their text."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extractor.pages.running_headers import running_headers
from extractor.pages.text_lines import TextLine, page_text
from tests.drawn import page

HEIGHT = 842.0
BODY = [(300.0, "Uraian capaian"), (320.0, "yang berubah")]


def found(*lines: tuple[float, str], pages: int = 5) -> list[str]:
    """What is left out of the second of `pages` with these lines at their heights; `@` stands for its number."""
    texts: dict[int, Sequence[TextLine]] = {}
    for number in range(1, pages + 1):
        drawn = [
            word
            for top, text in [*((top, f"{text} {'abcdefgh'[number]}") for top, text in BODY), *lines]
            for word in page(above=[text.replace("@", str(number))], number=number, top=top).words
        ]
        whole = page(number=number)
        texts[number] = page_text(type(whole)(number, whole.width, HEIGHT, 0, tuple(drawn), ()), []).lines
    outside = running_headers(texts, dict.fromkeys(texts, HEIGHT))
    return [line.text for place, line in enumerate(texts[2]) if (2, place) in outside]


@pytest.mark.parametrize(
    ("lines", "outside"),
    [
        ([(800.0, "Dinas Contoh @")], ["Dinas Contoh 2"]),
        (
            [(712.0, "Rencana Kerja Dinas Contoh @"), (740.0, "Tahun 2023")],
            ["Rencana Kerja Dinas Contoh 2", "Tahun 2023"],
        ),
        ([(90.0, "Kota Contoh"), (125.0, "Laporan Realisasi Anggaran")], ["Kota Contoh"]),
        ([(712.0, "Rencana Kerja Dinas Contoh")], []),
        ([(600.0, "Rencana Kerja Dinas Contoh"), (740.0, "Tahun 2023")], ["Tahun 2023"]),
    ],
    ids=["one line", "a footer of two lines", "a title below a header", "alone and far from the edge", "in the text"],
)
def test_lines_that_come_again_near_an_edge_or_beside_such_a_line(
    lines: list[tuple[float, str]], outside: list[str]
) -> None:
    assert found(*lines) == outside

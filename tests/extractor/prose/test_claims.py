"""What the running text claims: measure, subject, code and year of every figure. All figures are invented."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extractor.pages.page import Word
from extractor.pages.text_lines import TextLine
from extractor.prose.claims import find_claims, quoted
from extractor.prose.headings import Section
from extractor.prose.sentences import Placed, sentences_of
from extractor.prose.text import Paragraph
from schemas.document import Cell, Table
from schemas.geometry import Box
from schemas.prose import Claim, Heading


def paragraph(text: str, place: int = 0) -> Paragraph:
    """A paragraph printed on one line, each letter a point wide."""
    words, at = [], 0
    for word in text.split(" "):
        words.append(Placed(at, at + len(word), 1, Box(at, 100, at + len(word), 110)))
        at += len(word) + 1
    box = Box(0, 100, at, 110)
    line = TextLine(1, (Word(text, box),), box, at, 0.0, text)
    mark = text.split(" ")[0] if text[1:2] in (".", ")") else ""
    return Paragraph(1, (line,), mark, 0.0, False, sentences_of(text, words, place, 100 * place))


def claims(*texts: str) -> list[Claim]:
    return find_claims([paragraph(text, place) for place, text in enumerate(texts)])


def measures(text: str) -> list[tuple[str, str | None]]:
    return [(claim.raw, claim.measure) for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # no measure reaches into a reason
        (
            "Capaian 68,40% belum memenuhi target karena 4 desa terendam.",
            [("68,40%", "capaian"), ("4", "sebagian:desa terendam")],
        ),
        # a part is no larger than its whole, and a rank is none
        (
            "Rata-rata capaian kinerja sebesar 95 dari 5 indikator.",
            [("95", "capaian"), ("5", "sebagian:indikator")],
        ),
        ("Dinas ini nomor satu dari sepuluh program.", [("sepuluh", "sebagian:program")]),
        (
            "Realisasi anggaran Anu sebesar Rp. 1.500.000,- atau sebesar 75,5% dengan sisa anggaran Rp. 500.000,-.",
            [("Rp. 1.500.000,-", "realisasi"), ("75,5%", "persen_keuangan"), ("Rp. 500.000,-", "sisa")],
        ),
        (
            "Pagu anggaran sebesar Rp. 900,- dengan realisasi Rp 800,-",
            [("Rp. 900,-", "pagu"), ("Rp 800,-", "realisasi")],
        ),
        ("Di awal tahun Dinas menerima pagu anggaran sebesar Rp. 900,-.", [("Rp. 900,-", "pagu_awal")]),
        (
            "dengan tingkat serapan 91,5% atau ekuivalen sebesar Rp. 915,-.",
            [("91,5%", "persen_keuangan"), ("Rp. 915,-", "realisasi")],
        ),
        (
            "realisasi Rp 43.000 (97,61%) dan realisasi fisik 99,9%",
            [("Rp 43.000", "realisasi"), ("97,61%", "persen_keuangan"), ("99,9%", "other:realisasi fisik")],
        ),
        (
            "sebesar 82,71% dari target 95% terealisasi 78,57%",
            [("82,71%", None), ("95%", "target"), ("78,57%", "realisasi")],
        ),
        (
            "realisasi 78,8% dari target 79% atau tercapai 99,75%",
            [("78,8%", "realisasi"), ("79%", "target"), ("99,75%", "capaian")],
        ),
        ("Rata-rata capaian kinerja Dinas adalah 91,5 % atau Baik", [("91,5 %", "capaian"), ("Baik", "kategori")]),
        ("dari target 1 dokumen terealisasi 2 dokumen", [("1", "target"), ("2", "realisasi")]),
        (
            "realisasi 13 dokumen, dan 14 dokumen sebagai target di tahun akhir",
            [("13", "realisasi"), ("14", "target")],
        ),
        ("selama kurun waktu capaian 5 tahun", [("5", None)]),
    ],
)
def test_the_governing_words_tell_the_measure(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert measures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "menetapkan 3 (tiga) sasaran strategis dan 6 (enam) Indikator Kinerja Utama",
            ["jumlah:sasaran strategis", "jumlah:indikator kinerja utama"],
        ),
        ("telah mengalami 13 (tiga belas) kali revisi", ["jumlah:kali revisi"]),
        ("terjadi pada 3 sasaran strategis", ["sebagian:sasaran strategis"]),
        ("Tiga sasaran tercapai", ["sebagian:sasaran"]),
        ("salah satu sasaran", []),
    ],
)
def test_counts_of_all_and_of_parts(text: str, expected: list[str]) -> None:
    assert [claim.measure for claim in claims(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("meningkat sebesar 5,88%", [("selisih:", "naik")]),
        ("penurunan capaian sebesar 20%", [("selisih:capaian", "turun")]),
        ("kenaikan realisasi belanja sebesar 3,2%", [("selisih:realisasi", "naik")]),
        ("penurunan capaian dari 95,75 menjadi 90,5%", [("dari:capaian", "turun"), ("menjadi:capaian", "turun")]),
        ("naik 1,5 poin dibanding tahun 2020 yang sebesar 80", [("selisih:", "naik"), ("dari:", None)]),
        ("persentase peningkatan produksi mencapai target sebesar 97%", [("capaian", None)]),
        ("indikator „meningkatnya mutu layanan‟ diperoleh capaian 50%", [("capaian", None)]),
    ],
)
def test_changes(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(claim.measure, claim.direction) for claim in claims(text)] == expected


def test_two_years_in_one_sentence_go_to_the_right_figures() -> None:
    text = "Realisasi Tahun 2024 adalah Rp 900,-, Sedangkan pada Tahun 2023 sebesar Rp 800,- dan 1 unit di tahun 2022."
    assert [claim.year for claim in claims(text)] == [2024, 2023, 2022]


def test_the_year_comes_from_the_sentence_before_but_not_from_two_years() -> None:
    found = claims(
        "Kegiatan tahun 2024 selesai. Realisasi anggaran sebesar Rp 900,-.", "Tahun 2023 dan 2024. Pagu Rp 900,-."
    )
    assert [claim.year for claim in found] == [2024, None]


def test_the_year_before_a_list_holds_behind_it() -> None:
    found = claims(
        "Yang dilaksanakan tahun 2023 adalah :", "a. Rapat;", "Realisasi anggaran sebesar Rp 900,-.", "Pagu Rp 900,-."
    )
    assert [claim.year for claim in found] == [2023, None]


@pytest.mark.parametrize(
    ("text", "subject", "code"),
    [
        (
            "Realisasi anggaran pada kegiatan Rapat Kerja dengan kode anggaran 6123 sebesar Rp 900,-",
            "kegiatan Rapat Kerja",
            "6123",
        ),
        ("Dinas Anu telah melaksanakan seluruh kegiatan dengan capaian kinerja 95%", "Dinas Anu", None),
        ("Kegiatan „Penyusunan Naskah Dinas‟ dengan anggaran Rp 900,-", "Penyusunan Naskah Dinas", None),
        ("Realisasi anggaran kegiatan ini sebesar Rp 900,-", None, None),
        ("Realisasi 6123.ABC.001 pada tahun 2024 sebesar Rp 900,-", None, "6123.ABC.001"),
    ],
)
def test_subject_and_code(text: str, subject: str | None, code: str | None) -> None:
    claim = claims(text)[-1]
    assert (claim.subject, claim.code) == (subject, code)


def test_the_heading_lends_its_code_and_holds_no_claim() -> None:
    texts = [paragraph("1. Rapat 2 orang [6123]", 0), paragraph("Realisasi anggaran sebesar Rp 900,-.", 1)]
    heading = Section(0, Heading(page=1, level=3, text="1. Rapat 2 orang [6123]"), "6123")
    assert [(claim.code, claim.section) for claim in find_claims(texts, [heading])] == [("6123", heading.heading.text)]


def test_words_beside_the_figure() -> None:
    claim = claims("pagu anggaran Rp. 1.500.000,- (satu juta lima ratus ribu rupiah)")[0]
    assert (claim.value, claim.words_value, claim.raw) == (Decimal(1500000), Decimal(1500000), "Rp. 1.500.000,-")


def test_a_period() -> None:
    claim = claims("Pengurus Dinas Anu Periode 2023 – 2028.")[0]
    assert (claim.kind, claim.measure, claim.raw, claim.subject) == (
        "period",
        "periode",
        "2023 – 2028",
        "Pengurus Dinas Anu",
    )


def table(id: str, number: str, top: float) -> Table:
    cell = Cell(text="1", page=1, bbox=Box(0, top, 10, top + 10))
    return Table(id=id, kind="other", pages=[1], header=[], rows=[[cell]], number=number)


@pytest.mark.parametrize(("text", "expected"), [("tabel diatas", "t1"), ("Tabel 9", "t2"), ("hasil", None)])
def test_the_table_a_sentence_speaks_of(text: str, expected: str | None) -> None:
    tables = [table("t0", "7", 20), table("t1", "8", 60), table("t2", "9", 300)]
    assert find_claims([paragraph(f"Berdasarkan {text} capaian 95%.")], tables=tables)[0].after_table == expected


def test_the_box_holds_the_figure_and_the_quote_stays_short() -> None:
    claim = claims("awal " * 60 + "capaian 95% " + "akhir " * 60)[0]
    assert claim.bbox == Box(308, 100, 311, 110)
    assert len(claim.quote) <= 240
    assert "capaian 95% akhir" in claim.quote
    assert quoted("singkat", 0, 3) == "singkat"


def test_a_paragraph_that_opens_with_a_name_is_about_it() -> None:
    text = "Sasaran Strategis 2 : Meningkatnya mutu layanan. Diukur melalui 1 indikator dengan capaian “ sangat baik”."
    found = claims(text)
    assert [(claim.raw, claim.kind, claim.subject) for claim in found] == [
        ("1", "count", "Meningkatnya mutu layanan"),
        ("sangat baik", "category", "Meningkatnya mutu layanan"),
    ]


def test_a_percentage_of_its_target_is_what_was_realised() -> None:
    text = "Jumlah izin sebanyak 2.184 izin, atau sebesar 80,00 % dari target 50,12 % atau tercapai 75,00 %."
    assert [measure for _, measure in measures(text)[1:]] == ["realisasi", "target", "capaian"]
    of_points = "Capaian sebesar 90,7 poin atau sebesar 99,8 persen dari target sebesar 90,9 poin."
    assert [measure for _, measure in measures(of_points)][1] is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "target capaian 40,5% yang dijanjikan, lalu realisasi target capaian 48,6% dan prosentase capaian 120%",
            ["target", "realisasi", "capaian"],
        ),
        (
            "target sebesar 60 poin, realisasi capaian menyentuh 63 poin atau 105,00 %",
            ["target", "realisasi", "capaian"],
        ),
        ("dari target 60 poin kini dapat dicapai sebesar 63 poin atau 105,00 %", ["target", "realisasi", "capaian"]),
        ("Target: 80%, realisasi: 24,4% atau 80%, capaian: 30,5%", ["target", "realisasi", "realisasi", "capaian"]),
        ("tingkat ketercapaian layanan mencapai 82,40%", ["capaian"]),
        ("diraih dengan melebihi target kinerja yaitu 64% dari target 25%", ["capaian", "target"]),
        ("realisasi 90% melebihi target sebesar 80%", ["realisasi", "target"]),
    ],
    ids=["composed", "of the target", "reached", "read in two ways", "another word", "beyond it", "beyond which"],
)
def test_what_was_reached_of_a_target(text: str, expected: list[str]) -> None:
    assert [measure for _, measure in measures(text)] == expected


def test_what_is_left_may_be_told_without_the_sign_of_money() -> None:
    (claim,) = claims("Pada belanja modal tercatat SILPA sebesar 12.345.678.900.")
    assert (claim.kind, claim.measure, claim.unit, claim.subject) == ("amount", "sisa", "Rp", "belanja modal")


def test_a_figure_in_brackets_belongs_to_the_name_before_them() -> None:
    text = "Kegiatan Penataan Taman Kota Baru (3 taman), dengan alokasi anggaran sebesar Rp. 900,-."
    assert claims(text)[-1].subject == "Kegiatan Penataan Taman Kota Baru (3 taman"


def test_a_category_may_follow_its_figure_at_once() -> None:
    assert [claim.raw for claim in claims("beroleh nilai kinerja 118,40 yaitu cukup baik")] == [
        "118,40",
        "cukup baik",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Layanan turun dari 410 dokumen menjadi 385 dokumen.", ["dari:", "menjadi:"]),
        ("Pengunjung naik 120 orang dari tahun lalu (1.480 orang).", ["selisih:", "dari:"]),
        ("Terbit 18 buku dari 21 buku yang direncanakan.", ["sebagian:buku", "target"]),
        ("Jumlah anggaran Program Peningkatan Mutu Guru sebesar Rp 40.000.000,-.", ["pagu"]),
        (
            "Sisa sebesar Rp 400,-, yaitu selisih antara pagu Rp 5.000,- dan realisasi Rp 4.600,-.",
            ["sisa", "pagu", "realisasi"],
        ),
        ("Program Sarana menyerap 91,20 % dari pagu.", ["persen_keuangan"]),
    ],
)
def test_what_leads_to_an_end_of_a_change_or_names_a_programme(text: str, expected: list[str]) -> None:
    assert [measure for _, measure in measures(text)] == expected


def test_a_word_that_the_tables_count_in_is_a_noun() -> None:
    known = find_claims([paragraph("Dilatih 35 perajin dari target 40 perajin.")], units={"perajin"})
    assert [(claim.kind, claim.unit, claim.measure) for claim in known] == [
        ("count", "perajin", "sebagian:perajin"),
        ("count", "perajin", "target"),
    ]

"""`lkj report -o FILE.html`: what the page holds, whatever the report says."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest

from lkj.outputs.html import html_bytes
from lkj.outputs.html.markup import Markup, isolated, printed, tag
from lkj.reading.material import Material
from lkj.words.language import speak
from reconcile.facts.joined import Outside
from schemas.document import Document, PageNote, Source
from schemas.findings import Acceptance, Evidence
from schemas.geometry import Box
from tests.case_document import case_document
from tests.pdfs import pages, text
from tests.report_page import STATED, Element, finding, page_of, parsed, report_context

HOSTILE = "</script><script>alert(1)</script>\x00\x1b[31m\u202e)\u2066 \" onload='x' &amp; =cmd|'/C calc'!A0"
HOSTILE += "x" * 10_000


@pytest.fixture(autouse=True)
def indonesian(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "")  # put back after the test
    speak("id")


def articles(page: Element) -> list[Element]:
    return page.all("article", class_="fault")


def test_what_is_no_markup_is_escaped() -> None:
    told = tag("p", "a < b", Markup("<br>"), printed("\u202eabc"), isolated("d"), title='"', data_x_="1", hidden=False)
    assert told == '<p title="&quot;" data-x="1">a &lt; b<br><bdi lang="id">abc</bdi><bdi>d</bdi></p>'


def test_the_head_names_the_report_and_its_file() -> None:
    head = page_of().all("header", class_="top")[0].words
    assert "Laporan Kinerja Dinas 2024" in head
    assert "report.pdf · 2 halaman · SHA-256 ab12" in head


def test_each_root_fault_stands_once_with_what_hangs_on_it() -> None:
    root = finding(STATED, consequences=["rata-rata menjadi 98,21"])
    again = finding(STATED, fingerprint="again", because_of="fA01", page=7)
    [fault] = articles(page_of(root, again))
    assert fault.all("details", class_="consequences")[0].words == "1 akibat rata-rata menjadi 98,21"
    assert "tercetak lagi di 1 tempat A01 hal. 7" in fault.words


def test_the_most_serious_stands_first_and_all_are_counted() -> None:
    slight = finding(STATED, rule="N02", severity="info", message="campur")
    page = page_of(slight, finding(STATED))
    assert [fault.attributes["data-severity"] for fault in articles(page)] == ["error", "info"]
    assert [tile.words for tile in page.all("p", class_="tile")][:3] == ["1 Kesalahan", "0 Peringatan", "1 Informasi"]


def test_the_list_leads_to_each_fault() -> None:
    page = page_of(finding(STATED), finding(STATED, rule="N02", severity="info", message="campur"))
    links = [link for link in page.all("div", id="list")[0].all("a") if link.attributes.get("class") != "page"]
    assert [(link.words, link.attributes["href"]) for link in links] == [("rata-rata salah", "#f1"), ("campur", "#f2")]
    assert [fault.attributes["id"] for fault in articles(page)] == ["f1", "f2"]


def test_of_many_faults_the_first_are_listed_at_once() -> None:
    page = page_of(*(finding(STATED, fingerprint=f"f{number}", message=f"salah {number}") for number in range(13)))
    [listed] = page.all("div", id="list")
    assert len(listed.all("tr")) == 15
    assert [len(folded.all("tr")) for folded in listed.all("details")] == [4]
    assert listed.all("summary")[0].words == "3 masalah lagi"


@pytest.mark.parametrize(("quote", "told"), [("Indeks Mutu 80 95%", "Indeks Mutu 80 95%"), ("Rata-rata salah itu", "")])
def test_the_list_tells_what_a_sentence_leaves_out(quote: str, told: str) -> None:
    row = page_of(finding(STATED, quote=quote)).all("div", id="list")[0].all("tr")[1]
    assert "".join(part.words for part in row.all("div", class_="quiet")) == told


@pytest.mark.parametrize(("count", "shown"), [(4, True), (5, False)])
def test_few_consequences_are_shown_at_once(count: int, shown: bool) -> None:
    told = finding(STATED, consequences=[f"lalu {number}" for number in range(count)])
    [folded] = articles(page_of(told))[0].all("details", class_="consequences")
    assert ("open" in folded.attributes) == shown


def test_how_much_was_tested_is_told_beside_what_a_check_tells_of_it() -> None:
    cut = finding(rule="R02", severity="info", message="angka dipotong", fingerprint="cut")
    page = page_of(cut)
    assert "9 angka terbaca; 7 di antaranya" in page.all("section", id="coverage")[0].words
    assert ["angka dipotong" in article.words for article in articles(page)] == [True]


def test_pages_that_were_not_read_are_told() -> None:
    note = PageNote(page=1, content="picture", width=1, height=1)
    page = page_of(document=Document(source=Source(path="a.pdf", sha256="", pages=2), page_notes=[note]))
    assert "tidak dibaca karena berupa gambar tanpa lapisan teks: halaman 1" in page.words


def test_stated_recomputed_and_difference_stand_under_each_other() -> None:
    inputs = [Evidence(role="input", page=1, text="", value=Decimal(value)) for value in ("50", "77.5")]
    wrong = finding(STATED, *inputs, rule="C01", stated=Decimal(85), computed=Decimal("64.52"), params={"raw": "85%"})
    [three] = articles(page_of(wrong))[0].all("table", class_="three")
    assert [row.words for row in three.all("tr")] == ["tertulis 85 %", "dihitung ulang 64,52 %", "selisih +20,48 %"]


def test_a_finding_without_a_place_is_told_without_a_picture() -> None:
    nowhere = Evidence(role="stated", page=2, text="8")
    [fault] = articles(page_of(finding(nowhere, rule="S01", message="nomor dilompati")))
    assert "nomor dilompati" in fault.words
    assert fault.all("svg") == []


def test_a_page_that_cannot_be_drawn_is_told_by_its_link() -> None:
    [figure] = articles(page_of(finding(STATED)))[0].all("figure")
    assert "Halaman ini tidak dapat ditampilkan di sini" in figure.words
    assert [link.words for link in figure.all("a")] == ["hal. 1"]


def test_a_link_opens_the_page_of_the_file_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "javascript:a b#1%.pdf"
    page = parsed(html_bytes(report_context(finding(STATED), paths=[path])).decode())
    [link] = articles(page)[0].all("p", class_="marks")[0].all("a", class_="page")
    assert link.attributes["href"] == "./javascript%3Aa%20b%231%25.pdf#page=1"


def test_a_link_leads_from_the_place_that_the_page_is_written_to(tmp_path: Path) -> None:
    told = report_context(finding(STATED), paths=[tmp_path / "in" / "a.pdf"])
    context = replace(told, target=tmp_path / "x" / "y.html")
    [link] = articles(parsed(html_bytes(context).decode()))[0].all("p", class_="marks")[0].all("a", class_="page")
    assert link.attributes["href"] == "./../in/a.pdf#page=1"


def test_without_pictures_links_stand_alone() -> None:
    context = replace(report_context(finding(STATED)), pictured=False)
    [figure] = articles(parsed(html_bytes(context).decode()))[0].all("figure")
    assert figure.words.startswith("hal. 1")
    assert not figure.all("svg")


def test_of_several_files_the_link_says_which() -> None:
    there = Evidence(role="stated", page=1, text="x", bbox=Box(1, 1, 9, 9), file=1)
    paths = [Path("satu.pdf"), Path("dua.pdf")]
    page = parsed(html_bytes(report_context(finding(there, file=1), paths=paths)).decode())
    assert articles(page)[0].all("a", class_="page")[0].words == "dua.pdf, hal. 1"


def test_decisions_of_people_are_told() -> None:
    accepted = Acceptance(reason="sudah dijelaskan", author="Sari")
    [fault] = articles(page_of(finding(STATED, accepted=accepted)))
    assert "diterima oleh Sari: sudah dijelaskan" in fault.words


@pytest.fixture
def drawn(tmp_path: Path) -> Element:
    path = tmp_path / "report.pdf"
    path.write_bytes(pages(text("satu"), text("dua")))
    context = Evidence(role="context", page=2, text="", bbox=Box(60, 60, 90, 80))
    told = report_context(finding(STATED, context), finding(STATED, rule="B01", message="lain"), paths=[path])
    return parsed(html_bytes(told).decode())


def test_a_picture_is_a_window_on_a_strip_that_is_kept_once(drawn: Element) -> None:
    uses = [str(use.attributes["href"]) for fault in articles(drawn) for use in fault.all("use")]
    images = [f"#{image.attributes['id']}" for image in drawn.all("image")]
    assert len(uses) == 3
    assert sorted(set(uses)) == sorted(images)


def test_a_picture_says_what_is_marked_in_it(drawn: Element) -> None:
    stated, context = articles(drawn)[0].all("figure")
    assert stated.all("svg", role="img")[0].attributes["aria-label"] == "gambar halaman 1: angka yang tertulis (1)"
    assert [mark.attributes["class"] for mark in context.all("rect")] == ["halo", "context"]


def test_the_charts_tell_what_was_reached_and_spent() -> None:
    document = case_document(
        """
year 2024
indicator | target | realisasi | capaian
Indeks satu | 50 | 25 | 50%
budget | pagu | realisasi
Kegiatan Satu | Rp2.000.000 | Rp1.500.000
"""
    )
    page = page_of(document=document)
    reached, spent = (page.all("section", id=name)[0].all("tbody")[0].words for name in ("reached", "spent"))
    assert reached == "Indeks satu hal. 1 50 25 50%"
    assert spent == "Kegiatan Satu hal. 1 2.000.000 1.500.000 75,00 %"


@pytest.mark.parametrize("file", [0, 1])
def test_a_bar_shows_what_a_capaian_should_be(file: int) -> None:
    measured = case_document("year 2024\nindicator | target | realisasi | capaian\nIndeks satu | 50 | 25 | 60%\n")
    other = Document(source=Source(path="lain.pdf", sha256="0", pages=1))
    parts = [measured, other] if file == 0 else [other, measured]
    name = measured.indicators[0].values[-1].id
    stated = Evidence(role="stated", page=1, text="", value_id=f"1:{name}" if file else name)
    told = report_context(finding(stated, rule="C01", computed=Decimal("50.00")), paths=[Path("a.pdf"), Path("b.pdf")])
    page = parsed(html_bytes(replace(told, material=Material(tuple(parts), Outside(None, None)))).decode())
    assert "dihitung ulang 50,00 %" in page.all("section", id="reached")[0].words


def test_rows_beyond_the_fifteenth_are_folded() -> None:
    rows = "\n".join(f"Indeks {number} | 50 | 25 | 50%" for number in range(20))
    page = page_of(document=case_document(f"year 2024\nindicator | target | realisasi | capaian\n{rows}\n"))
    [section] = page.all("section", id="reached")
    assert [len(body.all("tr")) for body in section.all("tbody")] == [15, 5]
    assert section.all("summary")[0].words == "5 baris lagi"


def test_hostile_text_stays_text_and_is_cut() -> None:
    evil = Evidence(role="input", page=1, text=HOSTILE, bbox=Box(1, 1, 9, 9))
    wrong = finding(evil, message=HOSTILE, quote=HOSTILE, consequences=[HOSTILE], doubts=[], params={"raw": HOSTILE})
    source = Source(path=f"{HOSTILE[:60]}.pdf".replace("/", ""), sha256="0", pages=1)
    page = page_of(wrong, document=Document(source=source, agency=HOSTILE, year=2024))
    assert len(page.all("script")) == 1
    assert not any(ord(sign) < 32 or sign in "\u202e\u2066" for sign in page.all("body")[0].words)
    assert len(articles(page)[0].words) < 4000


def test_nothing_runs_or_loads_but_what_the_page_brings() -> None:
    page = page_of(finding(STATED))
    [policy] = [meta.attributes["content"] or "" for meta in page.all("meta") if "http-equiv" in meta.attributes]
    assert policy.startswith("default-src 'none'; img-src data:;")
    for name in ("style", "script"):
        [inside] = page.all(name)
        raw = "".join(child for child in inside.children if isinstance(child, str))
        assert f"{name}-src 'sha256-{b64encode(sha256(raw.encode()).digest()).decode()}'" in policy


def test_no_style_or_event_stands_in_an_attribute() -> None:
    html = html_bytes(report_context(finding(STATED))).decode()
    assert not re.search(r"<[^>]+\s(style|on\w+)=", html)


def test_the_same_report_gives_the_same_bytes() -> None:
    told = report_context(finding(STATED), finding(STATED, rule="B01"))
    assert html_bytes(told) == html_bytes(told)

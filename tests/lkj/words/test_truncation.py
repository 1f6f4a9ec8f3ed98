"""Long texts on a screen: lists and names are cut, figures stay."""

from __future__ import annotations

import pytest

from lkj.words.truncation import message, quote
from schemas.findings import Finding, Parameter


def finding(quoted: str = "", **params: Parameter) -> Finding:
    return Finding(
        rule="X03",
        severity="error",
        page=1,
        quote=quoted,
        fingerprint="",
        message_key="target_drift",
        params={"label": "Indeks", "raw": "7", "usual": "8", "pages": ["1"], "others": ["7 (3)"], **params},
    )


def test_a_long_list_ends_with_how_many_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "en")
    assert "7 (1), 7 (2), 7 (3), 7 (4), 5 more" in message(finding(others=[f"7 ({page})" for page in range(1, 10)]))


def test_a_long_item_keeps_its_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "en")
    assert "… (20, 24)" in message(finding(others=["program " * 20 + "(20, 24)"]))


def test_all_pages_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "en")
    assert "1, 2, 3, 4, 5, 6" in message(finding(pages=list("123456")))


def test_a_message_that_is_not_known_stays_as_it_is() -> None:
    told = Finding(rule="", severity="info", page=1, quote="", fingerprint="", message_key="none", message="as it is")
    assert message(told) == "as it is"


def test_a_long_quote_is_cut_around_its_figure() -> None:
    told = quote(finding("awal " * 60 + "sebesar 12,34 persen " + "akhir " * 60, raw="12,34"))
    assert told.startswith("… ")
    assert "sebesar 12,34" in told
    assert len(told) <= 162

"""Why tables and columns are taken for what they are, as a person sees it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import get_args

import pytest
from msgspec.structs import replace

from extractor.meaning.column_weights import weights_by_hand
from extractor.meaning.reasons import ColumnReason, TableReason, Values
from lkj.screens.explain_screen import explain_screen
from lkj.screens.screen import screen_bytes
from lkj.words import reasons
from lkj.words.doubts import doubt_in_words
from schemas.document import Document, Indicator, Source, Value
from schemas.geometry import Box
from schemas.table import Column, Reason, Table
from tests.command import SAMPLE, lkj

BOX = Box(0, 0, 1, 1)


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "en")


@pytest.mark.parametrize("key", [*get_args(ColumnReason), *get_args(TableReason)])
def test_every_reason_has_words(key: str) -> None:
    assert reasons.in_words(Reason(key=key)) != key


@pytest.mark.parametrize("values", get_args(Values))
def test_every_kind_of_values_has_words(values: str) -> None:
    told = reasons.in_words(Reason(key="kind_of_values", params={"values": values, "rows": "3 of 4"}))
    assert re.fullmatch(r"it holds [a-z ]+ in 3 of 4 rows", told)


def value(raw: str, *, sure: bool, reason: str | None = None) -> Value:
    return Value(id="t1.r1.c1", measure="target", raw=raw, page=3, bbox=BOX, value=Decimal(5), sure=sure, reason=reason)


def screen_of(*values: Value) -> list[str]:
    columns = [
        Column(header="Sasaran", role="sasaran", reasons=[Reason(key="header_words", params={"words": "Sasaran"})]),
        Column(header="", role="target", year=2023, reasons=[Reason(key="no_header")]),
    ]
    told = [
        Reason(key="columns", params={"columns": "target", "kind": "annual_plan", "weight": "4"}),
        Reason(key="title_words", params={"words": "RENCANA", "kind": "action_plan", "weight": "2"}),
    ]
    table = Table(id="t1", kind="annual_plan", pages=[3], header=[], rows=[[None]], columns=columns, reasons=told)
    row = Indicator(id="t1.r1", table="t1", page=3, kind="annual_plan", indikator="x", values=list(values))
    document = Document(source=Source(path="x.pdf", sha256="", pages=3), tables=[table], indicators=[row])
    return screen_bytes(explain_screen(document), None).decode().strip().splitlines()[3:]


def test_a_table_tells_its_reasons_and_its_doubts() -> None:
    shown = screen_of(value("5", sure=True), value("5.000", sure=False, reason="ambiguous_point"))
    assert [line.split() for line in shown] == [
        line.split()
        for line in (
            "Table without a number · p. 3",
            "annual plan: it has columns of target; but for “action plan”: its title says “RENCANA”",
            "1 Sasaran sasaran its header says “Sasaran”",
            "2 – target 2023 no words stand over it",
            "1 row, 2 values, 1 of them beyond doubt",
            "p. 3, since the point may part decimals or thousands: “5.000”",
        )
    ]


def test_values_with_one_doubt_are_told_together() -> None:
    shown = screen_of(*(value(str(raw), sure=False, reason="no_year") for raw in range(9)))
    expected = "9 values (p. 3), since nothing says of which year it is: “0”; “1”; “2”; “3”; “4”; “5”; …"
    assert " ".join(" ".join(shown[-2:]).split()).endswith(expected)


def test_a_repaired_value_tells_how_it_is_read() -> None:
    repaired = replace(value("5.00,0", sure=False, reason="bad_grouping"), status="repaired", value=Decimal(5000))
    assert screen_of(repaired)[-1].endswith("“5.00,0” read as 5,000")


def test_text_of_a_report_cannot_steer_the_terminal() -> None:
    shown = screen_of(value("\x1b[31m5", sure=False, reason="unclear"))
    assert not any("\x1b" in line for line in shown)


def test_a_doubt_without_words_is_shown_by_its_key() -> None:
    assert doubt_in_words(value("5", sure=False, reason="never_heard_of")) == "never heard of"


def test_the_sample_explained_in_both_languages() -> None:
    told = {
        lang: lkj("extract", SAMPLE, "--explain", "--pages", "28-29", "--lang", lang).stdout for lang in ("id", "en")
    }
    assert "its header says" in told["en"]
    assert "judulnya berbunyi" in told["id"]


def test_every_sign_that_is_weighed_has_words() -> None:
    signs = {feature for own in weights_by_hand().values() for feature in own if not feature.startswith("rule ")}
    assert signs == set(reasons._SIGNS)

"""What `lkj match` prints of two reports, and of what people decided on them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from lkj.crosswalk_file import NAME, add
from lkj.match_bytes import match_bytes
from lkj.options import OutputFormat
from reconcile.crosswalk import mark_of
from schemas.crosswalk import DecidedRow
from tests.command import lkj
from tests.review_reports import NEW, OLD, written
from tests.test_crosswalk import decision
from tests.test_review import deciding


def shown(output_format: OutputFormat, new: str = NEW) -> str:
    return match_bytes(deciding(Path("crosswalk"), OLD, new), output_format, None).decode()


def pair(matches: Any, word: str) -> Any:
    return next(pair for pair in matches["pairs"] if word in pair["left"]["indikator"])


def test_json_has_every_row_once_in_a_pair_or_alone() -> None:
    matches = json.loads(shown("json"))
    assert matches["format"] == "lkj.matches/1"
    assert pair(matches, "taman kota")["decision"] == "match"
    assert pair(matches, "taman kota")["left"]["page"] == 7
    assert "diawasi" in pair(matches, "cabang")["runner_up"]["right"]["indikator"]
    assert (len(matches["pairs"]), len(matches["left_only"]), len(matches["right_only"])) == (4, 0, 1)


def test_the_screen_tells_what_is_not_sure_and_what_stands_alone() -> None:
    told = shown("terminal")
    assert "matched 1, for review 3, only left 0, only right 1" in told
    assert "berlatih" in told.partition("For review")[2]
    assert "diawasi" in told.partition("Only right")[2]


def test_text_from_a_report_cannot_steer_any_output() -> None:
    hostile = NEW.replace("Jumlah taman", "Jumlah \x1b[2J[red]\u202etaman")
    for output_format in ("terminal", "json", "csv"):
        assert not {"\x1b", "\u202e"} & set(shown(output_format, hostile))  # type: ignore[arg-type]  # one of them


def test_a_decided_pair_tells_who_and_why_and_a_decision_on_a_row_that_is_gone_is_told(tmp_path: Path) -> None:
    def row(text: str, unit: str, year: int) -> DecidedRow:
        return DecidedRow(mark=mark_of(text), text=text, unit=unit, agency="Dinas", year=year)

    park = row("Jumlah taman kota", "Unit", 2024)
    add(tmp_path / NAME, [decision(row("Jumlah hutan kota", "Unit", 2023), park)])
    add(tmp_path / NAME, [decision(row("Jumlah taman kota", "Unit", 2023), park)])
    matches = json.loads(lkj("match", *written(tmp_path), "--format", "json").stdout)
    assert pair(matches, "taman kota")["reasons"] == ["decided by Ani on 2026-01-31: SK 12"]
    assert "Jumlah hutan kota" in matches["notes"][0]

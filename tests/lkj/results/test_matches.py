"""What `lkj match` prints of two reports, and of what people decided on them."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import pytest

import reconcile
from lkj.formats.form import rendered
from lkj.formats.match_form import match_form
from lkj.io.output_format import OutputFormat
from lkj.people.crosswalk_file import NAME, add
from lkj.results.matches import matches_of
from lkj.words.pair_reasons import REASONS
from reconcile.decisions.crosswalk import mark_of
from schemas.crosswalk import DecidedRow
from tests.command import lkj
from tests.lkj.people.test_review import deciding
from tests.reconcile.decisions.test_crosswalk import decision
from tests.review_reports import NEW, OLD, written

FORMATS: tuple[OutputFormat, ...] = ("terminal", "json", "csv")


def shown(output_format: OutputFormat, new: str = NEW) -> str:
    return rendered(match_form(deciding(Path("crosswalk"), OLD, new)), output_format, None).decode()


def pair(matches: Any, word: str) -> Any:
    return next(pair for pair in matches["pairs"] if word in pair["left"]["indikator"])


def test_json_has_every_row_once_in_a_pair_or_alone() -> None:
    matches = json.loads(shown("json"))
    assert matches["format"] == "lkj.matches/1"
    assert pair(matches, "taman kota")["decision"] == "match"
    assert pair(matches, "taman kota")["left"]["page"] == 7
    assert "diawasi" in pair(matches, "cabang")["runner_up"]["right"]["indikator"]
    assert (len(matches["pairs"]), len(matches["left_only"]), len(matches["right_only"])) == (4, 0, 1)


def test_each_side_tells_every_place_where_its_report_lists_it() -> None:
    matches = json.loads(shown("json"))
    side = pair(matches, "taman kota")["left"]
    assert side["listed"][0] == {"page": side["page"], "indikator": side["indikator"]}


def test_the_screen_tells_what_is_not_sure_and_what_stands_alone() -> None:
    told = shown("terminal")
    assert "matched 1, for review 3, only left 0, only right 1" in told
    assert "berlatih" in told.partition("For review")[2]
    assert "diawasi" in told.partition("Only right")[2]


def test_text_from_a_report_cannot_steer_any_output() -> None:
    hostile = NEW.replace("Jumlah taman", "Jumlah \x1b[2J[red]\u202etaman")
    for output_format in FORMATS:
        assert not {"\x1b", "\u202e"} & set(shown(output_format, hostile))


def test_a_decided_pair_tells_who_and_why_and_a_decision_on_a_row_that_is_gone_is_told(tmp_path: Path) -> None:
    def row(text: str, unit: str, year: int) -> DecidedRow:
        return DecidedRow(mark=mark_of(text), text=text, unit=unit, agency="Dinas", year=year)

    park = row("Jumlah taman kota", "Unit", 2024)
    add(tmp_path / NAME, [decision(row("Jumlah hutan kota", "Unit", 2023), park)])
    add(tmp_path / NAME, [decision(row("Jumlah taman kota", "Unit", 2023), park)])
    matches = json.loads(lkj("match", *written(tmp_path), "--format", "json").stdout)
    assert pair(matches, "taman kota")["reasons"] == ["decided by Ani on 2026-01-31: SK 12"]
    assert "Jumlah hutan kota" in matches["notes"][0]


WHOLE = """
page 7
indicator | target
Jumlah penumpang bus dan kereta kota | 150 Orang
Jumlah taman kota | 3 Unit
"""
PARTS = """
page 9
indicator | target
Jumlah penumpang bus kota | 100 Orang
Jumlah penumpang kereta kota | 50 Orang
Jumlah taman kota | 3 Unit
"""


@pytest.mark.parametrize(("old", "new", "what"), [(WHOLE, PARTS, "split"), (PARTS, WHOLE, "merged")])
def test_a_split_and_a_merger_are_told_in_every_format(old: str, new: str, what: str) -> None:
    settled = deciding(Path("crosswalk"), old, new)
    (found,) = matches_of(settled).regrouped
    assert (found.what, found.whole.page, len(found.parts)) == (what, 7, 2)
    told = {form: rendered(match_form(settled), form, None).decode() for form in FORMATS}
    assert told["csv"].count(f"\n{what},") == 2
    assert "Split or merged" in told["terminal"]
    assert json.loads(told["json"])["regrouped"][0]["what"] == what


def test_a_pair_tells_its_grounds_as_keys_with_what_its_score_is_made_of() -> None:
    found = pair(json.loads(shown("json")), "cabang")
    assert found["grounds"][0] == {"key": "other_words", "words": ["dibina", "difasilitasi"]}
    assert found["scores"]["wording"] == found["score"]


def test_every_ground_has_words_for_people() -> None:
    calls = (
        node for path in Path(reconcile.__file__).parent.rglob("*.py") for node in ast.walk(ast.parse(path.read_text()))
    )
    keys = {
        part.value
        for call in calls
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Reason"
        for part in ast.walk(call.args[0])
        if isinstance(part, ast.Constant)
    }
    assert {"same_wording", "part_of", "near_twin"} <= keys <= REASONS.keys()

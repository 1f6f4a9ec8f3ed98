"""A PDF, and the JSON made of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from lkj.reading.report_input import report_at
from schemas.document import encode
from schemas.errors import UnreadableInput
from tests.case_document import case_document


def test_json_of_a_report_is_the_report(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_bytes(b"\xef\xbb\xbf\n" + encode(case_document("")))
    assert report_at(path, "json") == case_document("")


@pytest.mark.parametrize("text", ['{"format": "lkj.findings/1"}', "{broken", "{}"])
def test_json_of_something_else_is_told_with_its_file(text: str, tmp_path: Path) -> None:
    path = tmp_path / "other.json"
    path.write_text(text)
    with pytest.raises(UnreadableInput) as told:
        report_at(path, "json")
    assert told.value.key == "not_a_document"
    assert told.value.params["path"] == str(path)


def test_what_is_no_json_goes_to_the_reader_of_pdfs(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput) as told:
        report_at(tmp_path / "none.pdf", "json")
    assert told.value.key == "not_found"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ('"value":"1e400"', "$.indicators[0].values[0].value"),
        ('"value":"Infinity"', "$.indicators[0].values[0].value"),
        ('"value":1e999999', "$.indicators[0].values[0].value"),
        (f'"value":{"9" * 5000}', "$.indicators[0].values[0].value"),
        ('"value":NaN', "malformed"),
        (f'"more":{"[" * 100_000}{"]" * 100_000}', "nested too deeply"),
    ],
)
def test_numbers_and_depth_are_bounded_and_the_place_is_told(change: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    value = f'{{"id":"v","measure":"target","raw":"","page":1,"bbox":[0,0,1,1],{change}}}'
    row = f'{{"id":"i","table":"t","page":1,"kind":"","indikator":"x","values":[{value}]}}'
    path.write_text(f'{{"source":{{"path":"x","sha256":"","pages":1}},"indicators":[{row}]}}')
    with pytest.raises(UnreadableInput) as refused:
        report_at(path, "json")
    assert told in str(refused.value.params["problem"])

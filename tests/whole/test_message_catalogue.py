"""The catalogue of messages is in step with the code, whole, and compiled; errors and reasons have texts."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

import extractor
import lkj
from lkj.reading.child_process import Reason
from lkj.words.language import LOCALE_FOLDER
from lkj.words.messages import ERRORS, REASONS, page_list, text_of
from schemas.errors import UnreadableInput, UsageError

COMPILED = LOCALE_FOLDER / "id" / "LC_MESSAGES" / "lkj.mo"
RAISED = re.compile(r'(?:UnreadableInput|UsageError|NothingToRead|ReaderFailed)\("(\w+)"')
PLACES = [("**.py", "python"), ("**/templates/**.html", "jinja2")]
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}


def texts(catalogue: Catalog) -> dict[object, object]:
    """Text to translation; of plurals, which are lists in one format and tuples in the other, the tuples."""
    return {hashable(message.id): hashable(message.string) for message in catalogue if message.id}


def hashable(text: object) -> object:
    return tuple(text) if isinstance(text, list) else text


def translated() -> Catalog:
    with COMPILED.with_suffix(".po").open("rb") as file:
        return read_po(file, locale="id")


def test_every_text_of_the_code_is_in_the_catalogue_and_no_other() -> None:
    found = extract_from_dir(Path(lkj.__file__).parent, PLACES, keywords=KEYWORDS)
    assert set(texts(translated())) == {text for _, _, text, _, _ in found}


def test_every_text_is_translated_and_none_is_a_guess() -> None:
    lacking = [text for text, said in texts(translated()).items() if not said or said == ("",)]
    assert lacking == []
    assert [message.id for message in translated() if message.fuzzy] == []


def test_the_compiled_catalogue_is_up_to_date() -> None:
    with COMPILED.open("rb") as file:
        assert texts(read_mo(file)) == texts(translated())


@pytest.mark.parametrize("reason", get_args(Reason))
def test_every_death_of_the_child_has_a_text(reason: str) -> None:
    assert reason in REASONS


def test_every_error_that_is_raised_has_a_text() -> None:
    sources = (path.read_text() for package in (extractor, lkj) for path in Path(package.__file__).parent.rglob("*.py"))
    raised = {key for source in sources for key in RAISED.findall(source)}
    assert "no_text" in raised
    assert raised <= {*ERRORS, *REASONS}


def test_an_error_is_one_line_with_its_values() -> None:
    error = UnreadableInput("password", path="a\nb\x1b[31m.pdf")
    assert text_of(error).startswith("a b [31m.pdf: ")
    assert text_of(UsageError("a_key_without_text", path="x.pdf")) == "a_key_without_text x.pdf"


def test_pages_are_told_in_spans() -> None:
    assert page_list([9, 1, 2, 3, 5]) == "1-3, 5, 9"

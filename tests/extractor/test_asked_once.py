"""What is asked of a page, a table or a cell is found out once, however often it is asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any

import pytest

from extractor.limits import DEFAULT_LIMITS
from extractor.numerals import parse
from extractor.pages import text_lines
from extractor.pages.asked_once import asked_once
from extractor.read import extract
from extractor.tables import header
from tests.command import SAMPLE


@dataclass(frozen=True)
class Thing:
    answers: dict[Hashable, Any] = field(default_factory=dict, compare=False)


def counting(monkeypatch: pytest.MonkeyPatch, module: object, name: str) -> Counter[Hashable]:
    """How often `name` of `module` is asked what; pages and tables count as themselves, and are kept alive."""
    asked: Counter[Hashable] = Counter()
    kept: list[object] = []
    real: Callable[..., object] = getattr(module, name)

    def counted(*question: object) -> object:
        kept.extend(question)
        asked[
            tuple(one if isinstance(one, Hashable) and not hasattr(one, "answers") else id(one) for one in question)
        ] += 1
        return real(*question)

    monkeypatch.setattr(module, name, counted)
    return asked


def test_an_answer_is_kept_with_the_thing_and_with_what_else_is_asked() -> None:
    asked: list[int] = []

    @asked_once
    def question(_thing: Thing, number: int) -> int:
        asked.append(number)
        return number + len(asked)

    first, second = Thing(), Thing()
    assert [question(first, 1), question(first, 2), question(first, 1), question(second, 1)] == [2, 4, 2, 4]
    assert asked == [1, 2, 1]


def test_two_questions_do_not_answer_for_each_other() -> None:
    thing = Thing()
    assert asked_once(header_rows)(thing) != asked_once(lines)(thing)


def header_rows(_thing: Thing) -> str:
    return "header"


def lines(_thing: Thing) -> str:
    return "lines"


def test_nothing_is_found_out_twice_in_a_whole_report(monkeypatch: pytest.MonkeyPatch) -> None:
    parse.read_figure.cache_clear()
    headers = counting(monkeypatch, header, "_header_rows")
    insets = counting(monkeypatch, text_lines, "_insets")
    document = extract(SAMPLE, DEFAULT_LIMITS, frozenset(range(20, 50)), lambda _page, _pages: None)
    figures = parse.read_figure.cache_info()
    assert len(document.tables) < len(headers) == headers.total()
    assert len(document.page_notes) < len(insets) == insets.total()
    assert figures.currsize == figures.misses < figures.hits

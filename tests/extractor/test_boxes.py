"""Every figure's box, cut from the page by another engine, holds what the document says is printed there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pdfplumber
import pytest

from extractor.limits import Limits
from extractor.read import extract
from schemas.document import Document
from schemas.geometry import Box
from tests.command import SAMPLE


@pytest.fixture(scope="module")
def document() -> Document:
    return extract(SAMPLE, Limits(), None, lambda *_: None)


def figures(document: Document) -> Iterator[tuple[int, Box, str]]:
    for row in [*document.indicators, *document.budget]:
        yield from ((value.page, value.bbox, value.raw) for value in row.values if value.raw)
    yield from ((aggregate.page, aggregate.bbox, aggregate.raw) for aggregate in document.aggregates)
    yield from ((claim.page, claim.bbox, claim.raw) for claim in document.claims)


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_every_box_holds_its_raw_text(document: Document) -> None:
    by_page: dict[int, list[tuple[Box, str]]] = defaultdict(list)
    for page, box, raw in figures(document):
        by_page[page].append((box, raw))
    missing = []
    with pdfplumber.open(SAMPLE) as pdf:
        for number, printed in by_page.items():
            page = pdf.pages[number - 1]
            letters = [(c["text"], (c["x0"] + c["x1"]) / 2, (c["top"] + c["bottom"]) / 2) for c in page.chars]
            for box, raw in printed:
                around = Box(box.x0 - 1, box.top - 3, box.x1 + 1, box.bottom + 3)
                cut = squeezed("".join(text for text, x, y in letters if around.holds(x, y)))
                if squeezed(raw) not in cut:
                    missing.append((number, raw, cut))
            page.close()
    assert sum(map(len, by_page.values())) > 700
    assert missing == []


def test_ids_are_one_of_a_kind(document: Document) -> None:
    ids = [value.id for row in [*document.indicators, *document.budget] for value in row.values]
    ids += [claim.id for claim in document.claims]
    assert len(ids) == len(set(ids))

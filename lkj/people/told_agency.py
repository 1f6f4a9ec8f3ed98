"""Whose report it is, where people say so: on the command line, in `lkj.toml`, or by a list of agencies."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from msgspec.structs import replace
from rapidfuzz.distance import Indel

from lkj.settings.agency_choice import asked
from lkj.settings.config import config_for
from schemas.document import Document

_ALIKE: Final = 0.9  # of the letters of two spellings of one name
_CLEARLY: Final = 2  # times as often named as any other


def with_told_agency(document: Document, report: Path, config: Path | None = None) -> Document:
    """`document` of the agency that people name. `config` is the file given with --config. Raises UsageError."""
    settings = config_for(report, config).agency
    name = asked() or settings.name or among(settings.known, document)
    return document if name is None or name == document.agency else replace(document, agency=name)


def among(known: Sequence[str], document: Document) -> str | None:
    """The one of `known` that the report is of: by the name that was read, else by how often the report names them.
    None where that is not clear."""
    read = _words(document.agency or "")
    alike = [name for name in known if read and _is_same(_words(name), read)]
    if len(alike) == 1:
        return alike[0]
    texts = [f" {_words(text)} " for text in _texts(document)]
    said = Counter({name: _times(name, texts) for name in alike or known})
    (best, most), (_, second) = [*said.most_common(2), ("", 0), ("", 0)][:2]
    return best if most and most >= _CLEARLY * second else None


def _is_same(known: str, read: str) -> bool:
    """Whether one is part of the other, or they are spelled nearly alike."""
    if f" {read} " in f" {known} " or f" {known} " in f" {read} ":
        return True
    return Indel.normalized_similarity(known, read) >= _ALIKE


def _times(name: str, texts: Sequence[str]) -> int:
    words = _words(name)
    return sum(f" {words} " in text for text in texts) if words else 0


def _texts(document: Document) -> Iterator[str]:
    """What stands over tables and chapters, and who signs."""
    for table in document.tables:
        yield from (*table.title, table.intro or "")
    yield from (heading.text for heading in document.headings)
    yield from (party.position or "" for agreement in document.agreements for party in agreement.parties)
    yield from (claim.quote for claim in document.claims)


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))

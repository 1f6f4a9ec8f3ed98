"""Findings on pages that count on over several files, told with the file and the page in that file (`bab3.pdf:12`)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from pathlib import PurePath

import msgspec

from schemas.document import PageNote, SourceFile
from schemas.findings import Finding, Parameter, Report

NamePages = Callable[[Sequence[str]], list[str]]

_LISTED_PAGES = re.compile(r"(?<=[( ])\d+(?:, \d+)*(?=\)$)")
"""In the parameters of messages, pages stand after what is on them: `95% (24)`, `Kegiatan (20, 24)`."""


class Files:
    def __init__(self, sources: Sequence[SourceFile]) -> None:
        self.sources = sources
        self._first = [0, *accumulate(source.pages for source in sources)]

    def place(self, page: int) -> tuple[int, int]:
        """The file, counted from 0, and the page in it; pages count from 1."""
        file = max(min(bisect_right(self._first, page - 1), len(self.sources)), 1) - 1
        return file, page - self._first[file]

    def placed(self, finding: Finding) -> Finding:
        """Pages of other files than its own are told with the name of their file."""
        file, page = self.place(finding.page)
        evidence = []
        for entry in finding.evidence:
            other, there = self.place(entry.page)
            evidence.append(msgspec.structs.replace(entry, file=other, page=there))
        params = {name: self._parameter(name, value, file) for name, value in finding.params.items()}
        return msgspec.structs.replace(finding, file=file, page=page, evidence=evidence, params=params)

    def report(self, report: Report) -> Report:
        return msgspec.structs.replace(
            report,
            findings=list(map(self.placed, report.findings)),
            page_notes=list(map(self.note, report.page_notes)),
            sources=list(self.sources),
        )

    def note(self, note: PageNote) -> PageNote:
        file, page = self.place(note.page)
        return msgspec.structs.replace(note, page=page, file=file)

    def _parameter(self, name: str, value: Parameter, home: int) -> Parameter:
        def named(pages: Sequence[str]) -> list[str]:
            return self._named(pages, home)

        if isinstance(value, list):
            of_pages = name == "pages" and all(map(_is_page, value))
            return named(value) if of_pages else [_pages_in(entry, named) for entry in value]
        is_page = (name == "page" or name.endswith("_page")) and _is_page(str(value))
        return named([str(value)])[0] if is_page else value

    def _named(self, pages: Sequence[str], home: int) -> list[str]:
        """A file is named at the first of its pages: `bab2.pdf:3`, `5`."""
        named, last = [], home
        for file, page in map(self.place, map(int, pages)):
            named.append(str(page) if file == last else f"{PurePath(self.sources[file].path).name}:{page}")
            last = file
        return named


def _is_page(text: str) -> bool:
    return text.isascii() and text.isdecimal() and int(text) > 0


def _pages_in(text: str, named: NamePages) -> str:
    return _LISTED_PAGES.sub(lambda match: ", ".join(named(match[0].split(", "))), text)

"""The inside of a PDF as far as marks need it: its pages as objects, and how it ends. Read by qpdf."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pikepdf

from extractor.marking.increment import Ending
from extractor.marking.syntax import Reference, reference
from schemas.errors import UnreadableInput

_HEADER_WITHIN = 1024
_LAST_TABLE = re.compile(rb"startxref\s+(\d{1,15})")
_STREAM = re.compile(rb"\s*\d+\s+\d+\s+obj\b")
_TABLE = re.compile(rb"\s*xref\b")
_LOOKED_AT = 64
_NOTES_TOO = 3


class Structure:
    """Use `structure_of()` to get one."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        used = [thing.objgen[0] for thing in pdf.objects if isinstance(thing, pikepdf.Object)]
        self.size = max(int(pdf.trailer.get("/Size", 0)), 1 + max(used, default=0))
        """The first number free for an object: looked up before the pages are, which may add some."""

    def place(self, page: int) -> Reference:
        """The object of `page`, counted from 1. Raises UnreadableInput where it has none of its own."""
        number, generation = self._pdf.pages[page - 1].obj.objgen
        if not 0 < number < self.size:  # written into the tree itself, or standing there twice
            raise UnreadableInput("marks_damaged")
        return number, generation

    def annotations(self, page: int) -> list[bytes]:
        there = self._pdf.pages[page - 1].obj.get("/Annots")
        return [entry.unparse() for entry in _members(there) if isinstance(entry, pikepdf.Object)]

    def with_annotations(self, page: int, added: Sequence[Reference]) -> bytes:
        """The object of `page` with `added` behind the annotations that it has."""
        everything = [*self.annotations(page), *map(reference, added)]
        old = self._pdf.pages[page - 1].obj
        bare = pikepdf.Dictionary({name: value for name, value in old.items() if name != "/Annots"})
        return bare.unparse().removesuffix(b">>") + b"/Annots [%s] >>" % b" ".join(everything)

    def ending(self, data: bytes) -> Ending:
        """How `data`, the whole file, ends. Raises UnreadableInput where its newest table of objects is not to be
        found."""
        header = max(0, data.find(b"%PDF-", 0, _HEADER_WITHIN))
        last = list(_LAST_TABLE.finditer(data, data.rfind(b"startxref")))
        previous = int(last[-1][1]) if last else 0
        table = data[header + previous :][:_LOOKED_AT] if last else b""
        if not (_TABLE.match(table) or _STREAM.match(table)):
            raise UnreadableInput("marks_damaged")
        trailer = self._pdf.trailer
        ids = trailer.get("/ID")
        return Ending(
            header=header,
            length=len(data),
            broken_line=not data.endswith((b"\n", b"\r")),
            previous=previous,
            streamed=not _TABLE.match(table),
            size=self.size,
            kept={name: trailer[f"/{name}"].unparse() for name in ("Root", "Info") if f"/{name}" in trailer},
            first_id=next(
                (b"<%s>" % bytes(part).hex().encode() for part in _members(ids) if isinstance(part, pikepdf.String)),
                None,
            ),
        )


def _allows_notes(pdf: pikepdf.Pdf) -> bool:
    """Whoever certifies a document says which changes leave it valid (ISO 32000-1, 12.8.2.2)."""
    certified = _entry(_entry(pdf.Root, "/Perms"), "/DocMDP")
    references = _members(_entry(certified, "/Reference"))
    allowed = [_entry(_entry(entry, "/TransformParams"), "/P") for entry in references]
    return certified is None or any(permission == _NOTES_TOO for permission in allowed)


def _entry(thing: object, name: str) -> object:
    return thing.get(name) if isinstance(thing, pikepdf.Dictionary) else None


def _members(thing: object) -> list[object]:
    return list(thing) if isinstance(thing, pikepdf.Array) else []


@contextmanager
def structure_of(path: Path) -> Iterator[Structure]:
    """Raises UnreadableInput where the file is locked, certified as one that marks make invalid, or so damaged that
    readers repair it when they open it: what is added behind such a file is seen by some of them only."""
    try:
        with pikepdf.open(os.fspath(path), attempt_recovery=False, suppress_warnings=True) as pdf:
            if pdf.is_encrypted:
                raise UnreadableInput("marks_locked")
            if not _allows_notes(pdf):
                raise UnreadableInput("marks_certified")
            yield Structure(pdf)
    except pikepdf.PasswordError as error:
        raise UnreadableInput("marks_locked") from error
    except (pikepdf.PdfError, pikepdf.DataDecodingError) as error:
        raise UnreadableInput("marks_damaged") from error

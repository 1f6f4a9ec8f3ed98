"""A document with what people corrected in it: the one place where corrections meet what was read."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path

from lkj.people.corrections_file import corrections_for, told
from lkj.words import notes
from reconcile.decisions.corrections import applied
from schemas.document import Document


def apply_corrections(document: Document, report: Path, quiet: bool = False) -> Document:
    """By the corrections beside the report. Those that speak of nothing in it any more are told. Raises UsageError."""
    found = applied(document, corrections_for(report))
    if not quiet:
        for correction in found.lapsed:
            gone = _("no longer applied, for its value is gone: {correction}")
            notes.tell(gone.format(correction=told(correction)))
    return found.document

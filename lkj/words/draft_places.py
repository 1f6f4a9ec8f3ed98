"""Where in a draft a finding stands: under which heading, in which table. A word processor may set the pages of a draft
otherwise than they were read, so a page number alone does not lead there."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path
from typing import Final

from lkj.words.plain_text import plain
from lkj.words.truncation import shortened
from schemas.findings import Finding

ENDINGS: Final = (".docx", ".doc", ".odt", ".rtf")
_LONGEST: Final = 100


def is_draft(path: Path) -> bool:
    return path.suffix.casefold() in ENDINGS


def place_in_draft(finding: Finding) -> str:
    """`under the heading “B. Realisasi”, in the table “Tabel 3.2 Anggaran”`; empty where neither is known."""
    told = {"heading": _quoted(finding.section or ""), "table": _quoted(finding.table or "")}
    if finding.section and finding.table:
        return _("under the heading {heading}, in the table {table}").format(**told)
    if finding.section:
        return _("under the heading {heading}").format(**told)
    return _("in the table {table}").format(**told) if finding.table else ""


def _quoted(text: str) -> str:
    return f"“{shortened(plain(text), _LONGEST)}”"

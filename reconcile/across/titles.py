"""The words over a table: its title or, where none was set apart, the caption at the end of the sentence before it."""

from __future__ import annotations

import re

from schemas.document import Table

CAPTION = re.compile(r"(?:Tabel|Table)[\s.]*\d[\w.]*\s*[.:]?\s", re.IGNORECASE)


def title(table: Table) -> str:
    if table.title:
        return " ".join(table.title)
    starts = [found.start() for found in CAPTION.finditer(table.intro or "")]
    return (table.intro or "")[starts[-1] :] if starts else ""

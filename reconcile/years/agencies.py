"""Which reports are of one agency, however its name is abbreviated beside."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reconcile.words.wording import plain
from schemas.document import Document

_BRACKET = re.compile(r"\([^()]*\)")


def by_agency(documents: Sequence[Document]) -> list[list[int]]:
    """Places of `documents`, those of one agency together. A report without an agency is of the one that the others
    name, if they name one only."""
    names = [plain(_BRACKET.sub(" ", document.agency or "")) for document in documents]
    known = set(filter(None, names))
    only = known.pop() if len(known) == 1 else ""
    groups: dict[str, list[int]] = {}
    for place, name in enumerate(names):
        groups.setdefault(name or only, []).append(place)
    return list(groups.values())

"""Tables whose figures go together as target and realisasi do, and of which no word says that they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from extractor.meaning.roles import Role
from extractor.tables.titles import Title
from extractor.words.header_vocabulary import plain

_TOLD: Final = frozenset({"indikator", "target", "realisasi"})
_PERFORMANCE: Final = re.compile(r"\b(?:kinerja|indikator|target|sasaran|realisasi|(?:pen)?capaian|iku|ikk|ikp)\b")


def without_chance(roles: Sequence[Role], by_words: Sequence[Role], title: Title) -> list[Role]:
    """`roles`, or what the words alone say (`by_words`), where names, target and realisasi are known by their figures
    alone and the title of the table speaks of no performance: `Jenis Rapat | Agenda | Terlaksana` counts meetings."""
    told = [role for role in roles if role.name in _TOLD]
    weighed = all(any(why.key == "weighed" for why in role.reasons) for role in told)
    words = plain(" ".join([*title.lines, title.intro or ""]))
    silent = bool(title.lines) and not _PERFORMANCE.search(words)
    chance = {role.name for role in told} == _TOLD and weighed and silent
    return list(by_words if chance else roles)

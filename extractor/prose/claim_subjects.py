"""What each figure of a sentence is said of: a noun phrase, and a budget code."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from extractor.prose.headings import codes_in
from extractor.prose.measured import Measured
from extractor.prose.mention import Mention
from extractor.prose.thresholds import LONGEST_SUBJECT, NAME_BEFORE_BRACKET
from extractor.words.claim_vocabulary import (
    CHANGE,
    CUE,
    EMPTY_SUBJECT,
    QUOTED_NAME,
    SHARE,
    SUBJECT_EDGES,
    SUBJECT_SPLIT,
    SUBJECT_TAILS,
)

_YEAR: Final = re.compile(
    r"(?:(?:pada|di|untuk|selama|sepanjang)\s+)?(?:awal\s+|akhir\s+)?(?:tahun\s+anggaran|tahun|ta\.?)?\s*(?:19|20)[0-9]{2}(?:\s+ini)?(?!\d)",
    re.IGNORECASE,
)
_CODE_PHRASE: Final = re.compile(
    r"(?:dengan\s+)?kode\s+(?:(?:anggaran|kegiatan|program|rekening)\s+)?(?:kro\s+|ro\s+)?[:\[(]*\s*(?P<code>(?-i:[0-9][0-9A-Z.]{3,}))",
    re.IGNORECASE,
)
_BREAK: Final = re.compile(r"[;:]|,\s|\b(?:sedangkan|sementara|serta)\s", re.IGNORECASE)
_EDGE_SIGNS: Final = " ,.;:()[]“”„‟‘’\"'-–="
_LIST_MARK: Final = re.compile(r"\s*(?:\d{1,2}|[a-zA-Z])[.)]\s+")
_LIST_ITEM: Final = re.compile(
    r"\s*[,;]?\s*(?:dan\s+|serta\s+)?(?P<word>[^\W\d_]{4,})\s+(?:sebanyak\s+|sebesar\s+|sejumlah\s+|ada\s+)?",
    re.IGNORECASE,
)
_LEADING_BRACKET: Final = re.compile(r"\s*\([^()]*\)")


def subjects(
    text: str, mentions: Sequence[Mention], measured: Sequence[Measured]
) -> list[tuple[str | None, str | None]]:
    """For each mention its subject and code; those that have none of their own take them from the figure before."""
    found: list[tuple[str | None, str | None]] = []
    start = 0
    for mention, said in zip(mentions, measured, strict=True):
        bracket = _LEADING_BRACKET.match(text, start, mention.start)  # it belongs to what stands before
        start = bracket.end() if bracket else start
        segment = text[start : mention.start]
        code = code_in(segment)
        name = None if mention.kind == "category" and found else _named(segment, start, said)
        name = name or (_next_in_list(segment) if found and found[-1][0] else None)
        if found and name is None and code is None:
            name, code = found[-1]
        elif found and name is None:
            name = found[-1][0]
        found.append((name, code))
        start = start if _in_brackets_of_a_name(text, start, mention) else mention.after
    return found


def _in_brackets_of_a_name(text: str, start: int, mention: Mention) -> bool:
    """`Penataan Taman Kota (3 taman), dengan anggaran ...`: a figure that belongs to the name before it."""
    before, opened, inside = text[start : mention.start].rpartition("(")
    closed = text[mention.after :].partition(")")[0]
    alone = bool(opened) and ")" not in inside and not any(sign.isdigit() for sign in inside + closed)
    return alone and len(before.split()) >= NAME_BEFORE_BRACKET and mention.kind in ("count", "number")


def _next_in_list(segment: str) -> str | None:
    """The one word that a list names its next item by: `bibit jati 12.500 batang, sengon 9.250 batang`."""
    item = _LIST_ITEM.fullmatch(segment)
    bare = item["word"].lower() if item else ""
    told = bare and bare not in EMPTY_SUBJECT | SUBJECT_EDGES | SUBJECT_TAILS and not CUE.match(bare)
    return item["word"] if item and told and not CHANGE.match(bare) else None


def code_spans(text: str) -> list[tuple[int, int]]:
    """Where `text` prints numbers that are codes by the words before them (`dengan kode anggaran 6123`)."""
    return [match.span("code") for match in _CODE_PHRASE.finditer(text)]


def code_in(text: str) -> str | None:
    """The last budget code of `text`."""
    phrases = [match["code"].strip(".") for match in _CODE_PHRASE.finditer(text)]
    codes = [match[0] for match in codes_in(text)]
    return (phrases or codes or [None])[-1]


def _named(segment: str, offset: int, said: Measured) -> str | None:
    """A quoted name, else the words between the cue and the figure, else those before the cue."""
    cue = said.cue
    if cue is None or not offset <= cue[0] <= offset + len(segment):
        left, right = segment, ""
    else:
        left, right = segment[: cue[0] - offset], segment[cue[1] - offset :]
    quoted = list(QUOTED_NAME.finditer(segment))
    if quoted:
        return quoted[-1]["name"].strip()
    return _last_phrase(right) or next(filter(None, map(_last_phrase, reversed(_BREAK.split(left)))), None)


def _last_phrase(text: str) -> str | None:
    """The last noun phrase of `text`, without years, codes and cues; None where nothing is left."""
    for code in reversed(list(codes_in(text))):
        text = f"{text[: code.start()]} {text[code.end() :]}"
    for pattern in (_CODE_PHRASE, _YEAR):
        text = pattern.sub(" ", text)
    for pattern in (CUE, CHANGE):
        text = pattern.sub(_unless_named, text)
    parts = SUBJECT_SPLIT.sub("\n", text).split("\n")
    return next(filter(None, map(_phrase, reversed(parts))), None)


def _unless_named(word: re.Match[str]) -> str:
    """Names hold cues and changes of their own: `Program Peningkatan Pelayanan`, `persentase peningkatan produksi`."""
    named = word[0][0].isupper() and word.start()
    return word[0] if named or SHARE.search(word.string[: word.start()]) else " "


def _phrase(text: str) -> str | None:
    """`text` without function words at its ends."""
    words = (text[mark.end() :] if (mark := _LIST_MARK.match(text)) else text).split()
    while words and _bare(words[0]) in SUBJECT_EDGES | {""}:
        words.pop(0)
    while words and _bare(words[-1]) in SUBJECT_TAILS | {""}:
        words.pop()
    told = [word for word in words if _bare(word) not in EMPTY_SUBJECT | SUBJECT_EDGES]
    phrase = " ".join(words).strip(_EDGE_SIGNS)
    names = len(words) > 1 or any(map(str.isupper, phrase))  # a single common word names nothing
    is_told = any(letter.isalpha() for word in told for letter in word)
    return phrase if phrase and names and is_told and len(phrase) <= LONGEST_SUBJECT else None


def _bare(word: str) -> str:
    return word.strip(_EDGE_SIGNS).lower()

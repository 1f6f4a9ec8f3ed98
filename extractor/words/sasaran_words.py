"""How a sasaran is written: `Sasaran Strategis 1 : Meningkatnya ...`, `SS 8. Terwujudnya ...`, or the state alone."""

from __future__ import annotations

import re
from typing import Final

from extractor.words.marks import unmarked

_NUMBER: Final = r"\(?(?:ke\s*[-–]?\s*)?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4})\)?"
_LEVEL: Final = r"(?: (?:strategi[sk]|stratejik|program|kegiatan|utama|daerah|rpjmd|renstra|opd|skpd|pd))*"
_WORDS: Final = rf"(?:sasaran|tujuan){_LEVEL}(?:\s*\(s[skp]?\s?\d*\))?"
_LABEL: Final = re.compile(
    rf"^(?:{_WORDS}\s*(?:{_NUMBER})?\s*[:.]|s[skp]\d{{1,2}}\s*[.:]|s[skp]\b\.?\s*(?:{_NUMBER})?\s*[:.]?)\s*", re.I
)
_MARK: Final = re.compile(rf"^(?:s[skp]|sasaran)\b\.?\s*(?:{_NUMBER})?\s*[.:)]?$", re.I)
_BARE: Final = re.compile(rf"^sasaran{_LEVEL}\s*(?:{_NUMBER})?\s*[:.]?$", re.I)
_NUMBERED: Final = re.compile(rf"^sasaran{_LEVEL}\s*{_NUMBER}\s*[-–]?\s+(?=[^\W\d_]{{4,}})", re.I)
_COUNTED: Final = re.compile(rf"^sasaran{_LEVEL}\s*{_NUMBER}\s*:\s*(?=[^\W\d_])", re.I)
_WITHIN: Final = re.compile(
    rf"\bsasaran{_LEVEL}\s*(?:{_NUMBER})?\s*(?::\s*|(?:yaitu|adalah)\s+|(?=[“\"”])"
    rf"|(?-i:(?=[MTBO][a-z]{{3,}}nya\b)))(?P<rest>.+)$",
    re.I,
)
_QUOTED: Final = re.compile(r"^[“\"”](?P<own>[^“\"”]+)[“\"”]")
_STATE: Final = re.compile(r"^[^\W\d_]{4,}nya\b", re.I)
_AIM: Final = re.compile(
    r"^(?:[^\W\d_]{4,}nya|(?:me|ter|ber)[^\W\d_]{5,}|pening?katan|penurunan|optimalisasi|penguatan|pemantapan)\b", re.I
)
_LEADER: Final = re.compile(r"\.{4,}|…{2,}")
_SHORTEST: Final = 3  # words


def is_sasaran_mark(text: str) -> bool:
    """Whether a cell holds nothing but the mark of a sasaran: `SP`, `SS 8.`"""
    return bool(_MARK.match(text.strip()))


def is_sasaran(text: str) -> bool:
    """Whether a text over indicators names a sasaran: by its mark, or as a state that is reached (`Meningkatnya …`)."""
    label = _LABEL.match(text.strip())
    return bool(label and label.end() < len(text.strip())) or is_state(text)


def is_state(text: str) -> bool:
    """Whether a text tells a state that is reached (`Meningkatnya …`)."""
    return bool(_STATE.match(unmarked(text)[1]))


def sasaran_named(text: str) -> str:
    """The sasaran without its label and number."""
    behind = unmarked(text)[1]
    return _LABEL.sub("", behind if _LABEL.match(behind) else text.strip())


def is_labelled(text: str) -> bool:
    """Whether a cell says `Sasaran Strategis 1 : …` or the like before its text."""
    label = _LABEL.match(text.strip())
    return label is not None and ":" in label.group() and label.end() < len(text.strip())


def stated_in(line: str) -> str | None:
    """What a line of running text says behind the word sasaran, where it states one: empty where that stands on the
    next line, None where it states none."""
    text = unmarked(line)[1]
    if _LEADER.search(text):
        return None
    if _BARE.match(text) and (text.endswith(":") or any(map(str.isdigit, text))):
        return ""
    if is_labelled(text) and text[:1].upper() != "T":
        return sasaran_named(text)
    found, within = _NUMBERED.match(text), _WITHIN.search(text)
    behind = text[found.end() :] if found else ""
    rest = behind if _AIM.match(behind) else within["rest"] if within else behind
    quoted = _QUOTED.match(rest.strip())
    rest = quoted["own"] if quoted else rest.strip(" “”\"'")
    return rest if _AIM.match(unmarked(rest)[1]) else None  # it may go on on the next line


def is_numbered(line: str) -> bool:
    """Whether a line begins with the word, a number and a colon: a sasaran stands behind it, however it reads."""
    return bool(_COUNTED.match(unmarked(line)[1]))


def heads_alone(line: str) -> str | None:
    """The state that a line names behind a number or letter of its own, as headings do: `B. Meningkatnya ...`."""
    mark, rest = unmarked(line)
    ended = rest.rstrip().endswith((".", ",", ";", ":"))
    return rest if mark is not None and rest[:1].isupper() and is_state(rest) and is_aim(rest) and not ended else None


def is_aim(text: str) -> bool:
    """Whether a text reads like a sasaran: a state, or what is to be done, in some words."""
    return len(text.split()) >= _SHORTEST and bool(_AIM.match(unmarked(text)[1].strip(" “”\"'")))

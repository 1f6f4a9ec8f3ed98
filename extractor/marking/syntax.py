"""Things as a PDF writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SPECIAL = re.compile(rb"[()\\\r\n]")

Reference = tuple[int, int]
"""The number and the generation of an object."""


def numbers(values: Iterable[float]) -> bytes:
    """With two decimals: finer than any printer."""
    return b" ".join(b"%.2f" % (value + 0.0) for value in values)


def text_string(text: str) -> bytes:
    """In UTF-16 with its mark; what could end the string, or be changed in it by a reader of lines, is escaped."""
    return b"(\xfe\xff%s)" % _SPECIAL.sub(_escaped, text.encode("utf-16-be", errors="replace"))


def _escaped(sign: re.Match[bytes]) -> bytes:
    return b"\\%03o" % sign[0][0]


def reference(to: Reference) -> bytes:
    return b"%d %d R" % to


def dictionary(entries: dict[str, bytes]) -> bytes:
    """`entries` by their names, without the slash."""
    return b"<< %s >>" % b" ".join(b"/%s %s" % (name.encode("ascii"), value) for name, value in entries.items())


def stream(entries: dict[str, bytes], content: bytes) -> bytes:
    head = dictionary({**entries, "Length": b"%d" % len(content)})
    return b"%s\nstream\n%s\nendstream" % (head, content)

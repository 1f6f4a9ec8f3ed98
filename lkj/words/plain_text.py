"""Makes text from a PDF or a file name safe to show: what could steer a terminal is taken out."""

from __future__ import annotations

import re

# C0, DEL and C1 controls; marks that turn the direction of text; lone halves of surrogate pairs
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")
_STEERING_IN_JSON = re.compile(b"\x7f|\xc2[\x80-\x9f]|\xe2\x80[\x8e\x8f\xaa-\xae]|\xe2\x81[\xa6-\xa9]")


def plain(text: str) -> str:
    """`text` on one line, each run of steering characters and white space a single space."""
    return " ".join(_STEERING.sub(" ", text).split())


def plain_json(encoded: bytes) -> bytes:
    """The same JSON with steering characters escaped; nothing is lost. (JSON itself escapes C0 controls.)"""
    return _STEERING_IN_JSON.sub(lambda match: b"\\u%04x" % ord(match[0].decode()), encoded)

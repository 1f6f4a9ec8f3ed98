"""Whether a PDF bears a digital signature."""

from __future__ import annotations

from pathlib import Path

_SIGNED_PART = b"/ByteRange"
"""Which bytes a signature covers: never compressed, for it is written once the rest of the file is (ISO 32000-1,
12.8.1)."""


def is_signed(path: Path) -> bool:
    """Also False where the file cannot be read: marking it tells that."""
    try:
        return _SIGNED_PART in path.read_bytes()
    except OSError:
        return False

"""The front door: commands, pipeline, views; and `lkj.read(path)` for notebooks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lkj.tidy.reading import Reading as Reading
    from lkj.tidy.reading import read as read


def __getattr__(name: str) -> object:
    """Loaded only when asked for: the commands do without."""
    if name not in ("read", "Reading"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from lkj.tidy import reading

    return getattr(reading, name)

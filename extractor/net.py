"""What fails costs itself: a page or table that cannot be read through a fault of ours is left out, all else is read.

A test that uses none of this is to see the fault: `forgiving` is False there.
"""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from schemas.errors import LkjError

Result = TypeVar("Result")
Item = TypeVar("Item")

forgiving = True


@dataclass(frozen=True, slots=True)
class Failed:
    """In place of a result."""

    error: Exception


def tried(action: Callable[[], Result]) -> Result | Failed:
    """What `action` gives. What is no fault of ours goes on: errors that tell of the input, and want of memory."""
    try:
        return action()
    except (LkjError, MemoryError):
        raise
    except Exception as error:  # whatever it is, it must not cost the report
        if not forgiving:
            raise
        if os.environ.get("LKJ_DEBUG") == "1":
            traceback.print_exception(error)
        return Failed(error)


class Net:
    """Remembers in `lost` on which pages something was left out, and what part of the reading it was."""

    def __init__(self) -> None:
        self.lost: dict[int, str] = {}

    def one(self, part: str, page: int, action: Callable[[], Result], otherwise: Result) -> Result:
        """What `action` gives of something on `page`, or `otherwise`."""
        result = tried(action)
        if isinstance(result, Failed):
            self.note(part, [page])
            return otherwise
        return result

    def most(
        self,
        part: str,
        items: Sequence[Item],
        page_of: Callable[[Item], int],
        action: Callable[[Sequence[Item]], Result],
    ) -> Result:
        """What `action` gives of all `items`, or else of those on which it does not fail, or else of none."""
        whole = tried(lambda: action(items))
        if not isinstance(whole, Failed):
            return whole
        sound = [not isinstance(tried(lambda: action([item])), Failed) for item in items]  # noqa: B023 - called at once
        rest = tried(lambda: action([item for item, is_sound in zip(items, sound, strict=True) if is_sound]))
        if isinstance(rest, Failed):
            self.note(part, map(page_of, items))
            return action([])
        self.note(part, (page_of(item) for item, is_sound in zip(items, sound, strict=True) if not is_sound))
        return rest

    def note(self, part: str, pages: Iterable[int]) -> None:
        for page in pages:
            self.lost.setdefault(page, part)

"""Questions that are asked once of a page or a table: the answer is kept with the thing that was asked."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar


class KeepsAnswers(Protocol):
    """A thing that does not change, and a place for what was found out about it."""

    @property
    def answers(self) -> dict[Hashable, Any]: ...


Thing = TypeVar("Thing", bound=KeepsAnswers)
More = ParamSpec("More")
Answer = TypeVar("Answer")


def asked_once(question: Callable[Concatenate[Thing, More], Answer]) -> Callable[Concatenate[Thing, More], Answer]:
    """`question`, found out once for each thing and each of what else it is asked with (which must be hashable). Nobody
    may change an answer: it is given again."""

    @wraps(question)
    def answer(thing: Thing, /, *more: More.args, **named: More.kwargs) -> Answer:
        key = (question.__qualname__, more, *named.items())
        if key not in thing.answers:
            thing.answers[key] = question(thing, *more, **named)
        found: Answer = thing.answers[key]
        return found

    return answer

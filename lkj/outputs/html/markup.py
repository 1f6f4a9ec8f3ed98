"""HTML put together so that whatever is no markup is escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from lkj.words.plain_text import plain

_WITHOUT_END = frozenset({"br", "input", "meta"})


class Markup(str):
    """HTML that is safe as it stands."""

    __slots__ = ()


Part = str | Iterable["Part"] | None


def tag(name: str, /, *inside: Part, **attributes: str | int | bool | None) -> Markup:
    """An element. Strings that are no Markup are text: escaped, on one line, without steering characters. In names of
    attributes `_` is written for `-`, and one at the end is dropped (`class_`); None and False leave one out."""
    written = "".join(_attribute(key, value) for key, value in attributes.items() if value not in (None, False))
    head = f"<{name}{written}>"
    return Markup(head if name in _WITHOUT_END else f"{head}{together(*inside)}</{name}>")


def together(*parts: Part) -> Markup:
    return Markup("".join(map(_safe, parts)))


def printed(text: str) -> Markup:
    """Text of the report: Indonesian, and set apart so that its direction of writing turns nothing around it."""
    return tag("bdi", text, lang="id")


def isolated(text: str) -> Markup:
    """A sentence of ours that may hold text of the report, set apart likewise."""
    return tag("bdi", text)


def label(words: str) -> Part:
    """What the rest of a line is, before it."""
    return tag("span", f"{words}:", class_="label"), " "


def _safe(part: Part) -> str:
    if part is None:
        return ""
    if isinstance(part, Markup):
        return part
    return escape(_on_one_line(part)) if isinstance(part, str) else together(*part)


def _on_one_line(text: str) -> str:
    """Blanks at its ends stay, since they part it from its neighbours."""
    before, after = text[:1].isspace(), text[-1:].isspace()
    return f"{' ' if before else ''}{plain(text)}{' ' if after and text.strip() else ''}"


def _attribute(key: str, value: str | int | bool | None) -> str:
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(plain(str(value)))}"'

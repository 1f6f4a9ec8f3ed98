"""What a report says, in every format."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from lkj.formats.form import Form
from lkj.results.value_rows import HEADER, value_rows
from schemas.document import Document, encode

if TYPE_CHECKING:
    from rich.console import RenderableType


def document_form(document: Document, explain: bool = False) -> Form:
    """`explain` is for the terminal: JSON holds the reasons anyway."""
    return Form(lambda: encode(document), HEADER, lambda: value_rows(document), lambda: _screen(document, explain))


def _screen(document: Document, explain: bool) -> Iterable[RenderableType]:
    from lkj.screens.document_screen import document_screen
    from lkj.screens.explain_screen import explain_screen

    return (explain_screen if explain else document_screen)(document)

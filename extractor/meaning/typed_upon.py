"""Values that are no part of the page itself: typed upon it later, or into the fields of a form.

They are what a reader sees, and told as such. What someone typed upon a page may say something else than the report
did, so it is never sure; a form is made to be filled in.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from extractor.meaning.values_on_pages import with_values_on
from extractor.pages.page import Page
from schemas.document import Document, Value
from schemas.geometry import Box

_TYPED: Final = "typed_upon"
_FIELD: Final = "form_field"


def with_typed_values(document: Document, pages: Sequence[Page]) -> Document:
    """`document` with the values marked that stand where something was typed upon `pages`."""
    return with_values_on({page.number: page for page in pages if page.typed or page.fields}, document, _marked)


def _marked(value: Value, page: Page) -> Value:
    if _stands_in(value, page.typed):
        return replace(value, sure=False, reason=value.reason or _TYPED)
    if value.reason is None and _stands_in(value, page.fields):
        return replace(value, reason=_FIELD)
    return value


def _stands_in(value: Value, places: Sequence[Box]) -> bool:
    return any(value.bbox.holds(*place.middle) or place.holds(*value.bbox.middle) for place in places)

"""Whether a report names something anywhere in its tables, headings or sentences, also where no row was read of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from reconcile.row_matching.names import names_of
from reconcile.words.wording import NOT_WORD
from schemas.document import Document

_BRACKET = re.compile(r"\([^()]*\)")


class Mentions:
    """The words of one report, put together when they are first asked for."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def any_of(self, texts: Iterable[str]) -> bool:
        """Word for word, but for case, spaces, punctuation and what stands in brackets."""
        return any(f" {_words(_BRACKET.sub(' ', text)) or _words(text)} " in self._text for text in texts)

    @cached_property
    def _text(self) -> str:
        said = (text for claim in self.document.claims for text in (claim.quote, claim.section or ""))
        defined = (entry.indikator for entry in self.document.iku)
        every = dict.fromkeys((*names_of(self.document).texts, *said, *defined))
        forms = (form for text in every for form in (text, _BRACKET.sub(" ", text)))
        return "\n".join(f" {_words(form)} " for form in dict.fromkeys(forms))


def _words(text: str) -> str:
    return NOT_WORD.sub(" ", text.casefold()).strip()

"""What second readings came to, in lines: how many values were compared, and every place that was read differently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from gettext import gettext as _

from extractor.confirm.fold import Figure, figures_of
from lkj.words.messages import page_list, reason
from lkj.words.plain_text import plain
from schemas.document import Confirmation, Document, ReaderFailure

_MOST_PLACES = 20
_LONGEST = 60


def confirmation_notes(document: Document) -> Iterator[str]:
    """Nothing where no second reading took place."""
    done = document.confirmation
    if done is None:
        return
    if done.doubtful:
        yield from _doubts(done)
    if done.readers:
        yield _summary(done)
    yield from _failures(done.failures)
    differing = [figure for figure in figures_of(document).values() if figure.differs]
    yield from (_place(figure) for figure in differing[:_MOST_PLACES])
    if len(differing) > _MOST_PLACES:
        yield _("… and {count} more places that are read differently").format(count=len(differing) - _MOST_PLACES)


def other_readings(differs: dict[str, str]) -> str:
    """`camelot “12,4”; pdfplumber “12,5”`."""
    return "; ".join(f"{name} “{_shortened(text)}”" for name, text in differs.items())


def _summary(done: Confirmation) -> str:
    told = _(
        "read again by {engines}: pages {pages}; {compared} values compared, {agreed} alike, {differing} different, "
        "{not_seen} in no cell of theirs"
    )
    return told.format(
        engines=", ".join(f"{reader.name} {reader.version}" for reader in done.readers),
        pages=page_list(done.pages),
        compared=done.compared,
        agreed=done.agreed,
        differing=done.differing,
        not_seen=done.not_seen,
    )


def _doubts(done: Confirmation) -> Iterator[str]:
    pages: dict[str, list[int]] = defaultdict(list)
    for doubt in done.doubtful:
        for key in doubt.reasons:
            pages[key].append(doubt.page)
    for key, where in pages.items():
        yield _("doubtful pages {pages}: {reason}").format(pages=page_list(where), reason=reason(key))


def _failures(failures: list[ReaderFailure]) -> Iterator[str]:
    pages: dict[tuple[str, str], list[int]] = defaultdict(list)
    for failure in failures:
        pages[failure.engine, failure.reason].append(failure.page)
    for (engine, why), where in pages.items():
        if where == [0]:
            yield _("{engine} could not read the file again: {reason}").format(engine=engine, reason=reason(why))
        else:
            told = _("{engine} could not read pages {pages} again: {reason}")
            yield told.format(engine=engine, pages=page_list(where), reason=reason(why))


def _place(figure: Figure) -> str:
    told = _("page {page}: “{printed}” is read otherwise by {others}")
    return told.format(page=figure.page, printed=_shortened(figure.raw), others=other_readings(figure.differs))


def _shortened(text: str) -> str:
    text = plain(text)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"

"""The checks run anew after people put figures right, in the window and in the database."""

from __future__ import annotations

from lkj.batch.figures import figures_of
from lkj.load.sidecar_files import store_sidecar_files
from lkj.serve import values
from lkj.serve.shown import Shown
from lkj.serve.site import Asking
from lkj.store.load import load_document
from schemas.document import decode


def checked_anew(asking: Asking, before: Shown, taken_back: bool = False) -> None:
    """In the window, and in the database; a report that was read with the correction in it is read once more."""
    site, shelved = asking.site, before.shelved
    was_read_with = decode(site.home.data.document(before.document.source.sha256).read_bytes())
    if taken_back and values.is_put_right(was_read_with):
        site.queue.add(shelved.path, again=True)
    shown = asking.shown(shelved)
    with site.engine.begin() as connection:
        load_document(connection, shown.document, shown.checked.report)
    site.queue.checked_anew(shown.document.source.sha256, figures_of(shown.document, shown.checked.report))
    store_sidecar_files(site.engine, [shelved.path])
    site.progress.changed(shelved.key, asking.who)

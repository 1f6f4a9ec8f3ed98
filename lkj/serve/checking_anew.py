"""The checks run anew after people put figures right, in the window and in the database."""

from __future__ import annotations

from pathlib import Path

from lkj.batch.figures import figures_of
from lkj.load.sidecar_files import store_sidecar_files
from lkj.serve import values
from lkj.serve.checked import Checked
from lkj.serve.shown import Shown
from lkj.serve.site import Asking, Site
from lkj.store.load import load_document
from schemas.document import decode


def checked_anew(asking: Asking, before: Shown, taken_back: bool = False) -> None:
    """In the window, and in the database; a report that was read with the correction in it is read once more. What is
    not wholly read comes into the database once it is."""
    site, shelved, sha256 = asking.site, before.shelved, before.document.source.sha256
    was_read_with = decode(site.first_looks.folder(sha256).document(sha256).read_bytes())
    if taken_back and values.is_put_right(was_read_with):
        site.queue.add(shelved.path, again=True)
    if not shelved.waiting:
        _loaded(site, asking.shown(shelved).checked)
    store_sidecar_files(site.engine, [shelved.path])
    site.progress.changed(shelved.key, asking.who)


def put_right_meanwhile(site: Site, path: Path, sha256: str) -> None:
    """A report that was just wholly read, with what people put right in a first look at it, be it that its reader was
    past that."""
    checked = site.checking.of(path, sha256, site.language)
    if checked.corrections:
        _loaded(site, checked)


def _loaded(site: Site, checked: Checked) -> None:
    with site.engine.begin() as connection:
        load_document(connection, checked.document, checked.report)
    site.queue.checked_anew(checked.document.source.sha256, figures_of(checked.document, checked.report))

"""Links into the report, which lies beside the page."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from gettext import gettext as _
from pathlib import Path
from urllib.parse import quote

from msgspec import UNSET, UnsetType

from lkj.outputs.html.markup import Markup, tag, together
from lkj.outputs.report_context import ReportContext
from schemas.findings import Finding


def file_number(file: int | UnsetType) -> int:
    return 0 if file is UNSET else file


def page_link(context: ReportContext, file: int | UnsetType, page: int) -> Markup:
    """The name of the file before it, where there are several."""
    path = context.paths[file_number(file)]
    words = _("p. {page}").format(page=page)
    shown = words if len(context.paths) == 1 else f"{path.name}, {words}"
    address = f"#p{page}" if context.own_pages else f"{_address(path, context.target)}#page={page}"
    return tag("a", shown, href=address, class_="page")


def page_links(context: ReportContext, findings: Sequence[Finding]) -> Markup:
    """Each page once."""
    places = sorted({(file_number(entry.file), entry.page): entry for entry in findings}.items())
    links = [page_link(context, entry.file, entry.page) for _place, entry in places]
    return _listed(links)


def _listed(links: Sequence[Markup]) -> Markup:
    return together(links[0], *(together(", ", link) for link in links[1:])) if links else Markup()


def _address(path: Path, target: Path | None) -> str:
    """From the folder of `target`; beside the page where that is not known, or on another drive. `./` before it: a name
    cannot pass for a scheme."""
    name = path.name
    if target is not None:
        with suppress(ValueError):
            name = Path(os.path.relpath(path.absolute(), target.absolute().parent)).as_posix()
    return "./" + quote(os.fsencode(name), safe="/")

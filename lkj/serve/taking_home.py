"""Downloads: the report as HTML, working paper, marked PDF, tables."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote

from starlette.responses import Response, StreamingResponse

from lkj.serve.downloads import ENDINGS, made
from lkj.serve.parquet import is_installed
from lkj.serve.site import Asking, NotFound
from lkj.words.plain_text import plain

_BLOCK = 1 << 18


def download(asking: Asking) -> Response:
    ending = asking.request.path_params["ending"]
    if ending not in ENDINGS or (ending == "parquet.zip" and not is_installed()):
        raise NotFound
    shown = asking.shown()
    with made(asking.site.home, shown, ending) as path:
        file = path.open("rb")  # it may be read to its end although its name is gone
    name = plain(f"{Path(shown.shelved.name).stem}.lkj.{ending}")
    plainly = name.encode("ascii", "replace").decode().replace('"', "_").replace("\\", "_").replace("?", "_")
    headers = {
        "content-disposition": f"attachment; filename=\"{plainly}\"; filename*=UTF-8''{quote(name, safe='')}",
        "content-length": str(os.fstat(file.fileno()).st_size),
        "content-security-policy": "sandbox; default-src 'none'",
    }

    return StreamingResponse(_blocks(file), media_type=ENDINGS[ending], headers=headers)


def _blocks(file: BinaryIO) -> Iterator[bytes]:
    with file:
        while block := file.read(_BLOCK):
            yield block

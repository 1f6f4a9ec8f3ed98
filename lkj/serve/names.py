"""Names of files that strangers send: nothing of them leads out of our folder, or steers who reads them."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Final

from lkj.serve.thresholds import MOST_FILE_NAME
from lkj.words.plain_text import plain

_NOT_KEPT: Final = re.compile(r"[^\w .,()+\-]+")
_MARK_DIGITS: Final = 8
_NAMELESS: Final = "laporan"


def kept_name(sent: str, sha256: str, ending: str) -> str:
    """Under which a file is kept: as it was sent, as far as that is safe, with a mark of its bytes, so that no file
    takes another one's place."""
    last = PurePosixPath(plain(sent).replace("\\", "/")).name
    stem = _NOT_KEPT.sub("_", last.rpartition(".")[0] or last).strip(" .")[:MOST_FILE_NAME]
    return f"{stem or _NAMELESS}~{sha256[:_MARK_DIGITS]}{ending}"

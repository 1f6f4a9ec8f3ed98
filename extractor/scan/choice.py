"""Whether pictures are recognized, as a person says it on a command line: nothing heavy is loaded for it."""

from __future__ import annotations

from typing import Literal

Ocr = Literal["auto", "never", "always"]
"""Where recognition may read better than the text layer; nowhere; on every page."""

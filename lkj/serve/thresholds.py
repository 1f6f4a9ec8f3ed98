"""How much the window takes at once, and how long it waits."""

from __future__ import annotations

from typing import Final

MEBIBYTE: Final = 2**20

MOST_UPLOAD_MEBIBYTES: Final = 512
"""Of all files that are sent at once, where nothing else is said."""
MOST_FILES: Final = 60
"""Sent at once."""
MOST_FORM_BYTES: Final = 256 * 1024
"""A form without files: the longest answer that a person writes is far shorter."""
MOST_DRAINED: Final = 256 * MEBIBYTE
"""Heard beyond what is taken, so that a browser hears why it was not."""
MOST_LETTERS: Final = 20_000
"""Of one text that a person writes."""
MOST_NAME: Final = 80
"""Letters of a person's name."""
MOST_FILE_NAME: Final = 100
"""Letters of the name that a file is kept under."""
DRAWN_TOGETHER: Final = 4
"""Pages drawn by one child: it takes longer to start than to draw a page."""
DRAWN_AHEAD: Final = 60
"""Pages of a report, before anybody looks at them."""
UNDISTURBED_SECONDS: Final = 1.5
"""After a report can be looked at, before its pages are drawn and its pictures recognized: whoever waits for it gets it
with all cores."""
HEARTBEAT_SECONDS: Final = 20.0
"""Between two signs of life in the ledger."""
PAPER_SECONDS: Final = 600.0
"""For reading a working paper that was sent."""
LOGIN_SECONDS: Final = 1.0
"""Between two tries at a password."""
MOST_SILENT_SECONDS: Final = 15.0
"""After so long without news, a stream of events says that it is still there."""
GLANCE_SECONDS: Final = 0.15
"""Between two looks at whether there is news."""

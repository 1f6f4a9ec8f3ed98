"""How much of what is printed, in this room, a finding or a failure repeats."""

from __future__ import annotations

from typing import Final

# build_finding
QUOTE_LENGTH: Final = 240
"""Characters of a printed text that a finding quotes."""

# failures
LONGEST_ERROR: Final = 200
"""Letters of what an exception says: it may quote the report."""

"""How much of what is printed, in this room, a finding or a failure repeats."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

# build_finding
QUOTE_LENGTH: Final = 240
"""Characters of a printed text that a finding quotes."""

# failures
LONGEST_ERROR: Final = 200
"""Letters of what an exception says: it may quote the report."""

# materiality
HEAVY: Final = Decimal("0.05")
"""Share of the figure by which it is off from which on a finding is read first: with a whole category, or a page that
is of another year."""
SLIGHT: Final = Decimal("0.0005")
"""Share below which a difference moves nothing that a reader concludes from."""

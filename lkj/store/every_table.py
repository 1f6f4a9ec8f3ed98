"""All tables of the database."""

from __future__ import annotations

from lkj.store import finding_tables as found
from lkj.store import (
    ledger_tables,  # noqa: F401 - they join the tables by being imported
    records,  # noqa: F401 - likewise
)
from lkj.store import tables as printed
from lkj.store.metadata import METADATA

EVERY_TABLE = METADATA.sorted_tables
"""Those that others refer to first."""
OF_A_READING = (
    *(printed.page, printed.report_table, printed.cell, printed.indicator, printed.budget_line, printed.observation),
    *(printed.aggregate, printed.claim, printed.agreement, printed.party, found.finding, found.evidence),
)
"""What a newer reading of a document replaces, each after those that it refers to."""

"""All tables of the database, those that others refer to first."""

from __future__ import annotations

from lkj.store import records, tables  # noqa: F401 - being imported is how tables come to be known
from lkj.store.metadata import METADATA

EVERY_TABLE = METADATA.sorted_tables

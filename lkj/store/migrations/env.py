"""What Alembic runs: with the connection that `upgrade` was given."""

from __future__ import annotations

from alembic import context

from lkj.store import every_table  # noqa: F401 - the tables are known then
from lkj.store.metadata import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
with context.begin_transaction():
    context.run_migrations()

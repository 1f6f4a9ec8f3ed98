"""Many reports in one run: supervised workers, a ledger of what is done, and a summary."""

"""What a report's own tables and sentences hold, read for the checks: rows, formulas, averages, totals, scales."""

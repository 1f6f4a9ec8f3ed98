"""What the figures of tables should follow from: sums, averages, computed columns, counts in parts."""

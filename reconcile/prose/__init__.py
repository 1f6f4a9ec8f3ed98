"""What the running text states of quantities, set against the tables and against itself."""

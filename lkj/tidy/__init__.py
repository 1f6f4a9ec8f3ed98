"""The figures and findings of reports as tidy long tables: one row a figure, one column a thing said of it."""

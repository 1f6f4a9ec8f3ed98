"""What a table says: its kind, the roles of its columns, and what its rows state."""

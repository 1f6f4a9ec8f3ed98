"""Results as bytes, in the format that was asked for: terminal, JSON or CSV."""

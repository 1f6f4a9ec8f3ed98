"""The disposable process that reads one PDF, and how it talks to its parent."""

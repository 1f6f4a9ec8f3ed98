"""Second readings of table cells by other engines, set beside our own.

`child` runs the engines in a process of its own; `fold` sets what they read beside a document, and needs no engine.
"""

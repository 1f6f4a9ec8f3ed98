"""Where the figures of the running text stand."""

from __future__ import annotations

FIRST_CLAIM = 2
"""Below the title and the headings."""
PRINTED, READ = 6, 7
IN_WORDS, WORDS_READ, WORDS_OFF = 8, 9, 10

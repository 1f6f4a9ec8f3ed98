"""How like the things of two versions of a report are: what each sign adds, and what is enough."""

from __future__ import annotations

from typing import Final

# findings
FINDING_PLACE: Final = 3.0
"""A finding of the same check: its stated figure is one."""
FINDING_MARK: Final = 2.0
"""Its fingerprint is one."""
FINDING_QUOTE: Final = 1.0
"""The words of what is printed there are one, under one message."""
FINDING_SOURCE: Final = 0.1
"""Each other figure that both rest on,"""
MOST_SOURCES: Final = 9
"""of which so many count."""

# places
COMMON_WORDS: Final = 0.5
"""Share of the words of two rows from which one was reworded,"""
COMMON_FIGURES: Final = 0.5
"""or of their figures."""
PARTICULAR_FIGURES: Final = 2
"""Particular figures that two rows must share to be one, maybe, whatever their words."""
SEVERAL_TABLES: Final = 2
"""Tables in which a row is reworded alike, from which it was."""

# rows
ROW_TABLE: Final = 4.0
"""Two rows stand in one table,"""
ROW_WORDS: Final = 1.5
"""have the same words,"""
ROW_THING: Final = 0.8
"""are one thing in the lists,"""
ROW_FIGURES: Final = 0.6
"""have the same figures,"""
ROW_CODE: Final = 0.3
"""code,"""
ROW_LEVEL: Final = 0.2
"""level,"""
ROW_HEADING: Final = 0.2
"""and headings,"""
ROW_PLACE: Final = 0.2
"""and stand as far down."""

# tables
TABLE_HOLDS: Final = 3.0
"""What two tables hold, when all of it is the same,"""
TABLE_CAPTION: Final = 1.0
"""their captions,"""
TABLE_KIND: Final = 0.5
"""kinds,"""
TABLE_NUMBER: Final = 0.1
"""numbers,"""
TABLE_PLACE: Final = 0.2
"""and places in the report."""
TABLES_ALIKE: Final = 0.3
"""The share of common rows and figures from which two tables may be one without a common caption."""
COMMON_COLUMNS: Final = 0.4
"""The share of common columns below which two tables of one caption are two tables."""

# text
SHORTEST_SENTENCE: Final = 10
"""Letters from which words tell a sentence from others."""
LONGEST_QUOTE: Final = 200
"""Characters from which a quote may be cut from a longer sentence."""
EDGE_OF_QUOTE: Final = 30
"""Letters at the ends of a cut quote that may differ, for a longer figure moves the cut."""

# totals
TOTAL_COLUMN: Final = 1.0
"""Two totals stand in one column,"""
TOTAL_LABEL: Final = 1.0
"""have one label,"""
TOTAL_PRINT: Final = 0.5
"""and are printed alike."""

# all of them
EARLIER: Final = 1e-6
"""Of equals, those that stand first: below all that the other signs add."""

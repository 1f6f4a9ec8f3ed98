"""Lists of indicators: as people decide on them, of one report, of two, and of many."""

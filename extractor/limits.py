"""How much one report may cost before reading it is given up.

The defaults hold for a report of 300 pages with some room (the largest seen have about 600), on a machine with 4 GB:
one child reads at a time, and its address space stays under a quarter of that.
"""

from __future__ import annotations

from dataclasses import dataclass

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What the reading child may use. `objects`, `characters`, `edges` and `cells` are for one page and cut it short
    (the rest of the report goes on); the others end the child.

    `memory_bytes` is address space. `cpu_seconds` of computing are for the whole file, `page_cpu_seconds` for one page:
    what a machine has else to do does not count. `wall_seconds` (the whole file) and `silent_seconds` (one page, or
    putting the tables together after the last one) are by the clock, and far above: they end what waits for ever.
    """

    memory_bytes: int = 1024 * MEBIBYTE
    cpu_seconds: int = 240
    page_cpu_seconds: float = 60.0
    wall_seconds: float = 3600.0
    silent_seconds: float = 900.0
    pages: int = 2_000
    objects: int = 100_000
    characters: int = 100_000
    edges: int = 20_000
    cells: int = 20_000


DEFAULT_LIMITS = Limits()

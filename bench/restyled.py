"""What is read of one table in many styles: the share may sink a little where a style is rare, never to nothing.

`python -m bench.restyled` draws rows of the sample report anew (bench/restyling.py), reads the pages and prints for
each style how many of a hundred rows and of a hundred values are told right. A style below its floor in restyled.json
fails. A value is right where its row, its measure and its printed text are.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from bench.restyling import SYNONYMS, Row, Style, in_other_order, pages
from extractor.limits import Limits
from extractor.read import document_of
from schemas.document import Document, Source

ROOT: Final = Path(__file__).parent.parent
TRUTH: Final = ROOT / "samples" / "lkj-kpu-banjarbaru-2024" / "truth.json"
FLOORS: Final = Path(__file__).with_name("restyled.json")
MEASURES: Final = ("target", "realisasi", "capaian")
_MOST_ROWS: Final = 30

STYLES: Final[dict[str, Style]] = {
    "as usual": Style(),
    "synonyms in the header": Style(head=SYNONYMS),
    "no header again": Style(head_again=False),
    "no header at all": Style(head=()),
    "white rulings between filled cells": Style(rules="fills"),
    "header by filled cells": Style(filled_head=True),
    "header by filled cells, not again": Style(filled_head=True, head_again=False),
    "rules across in pieces": Style(rules="pieces"),
    "rules across in pieces, no header again": Style(rules="pieces", head_again=False),
    "rules across as a whole": Style(rules="across"),
    "rules across as a whole, no header again": Style(rules="across", head_again=False),
    "filled cells, no header again": Style(rules="fills", head_again=False),
    "boxed footer": Style(boxed_footer=True, head_again=False),
    "page number at 18 % of the height": Style(page_number=690.0, foot=670.0, head_again=False),
    "page frame": Style(frame=True),
    "background picture": Style(picture=True),
    "columns 7 points off, no header again": Style(moved=7.0, head_again=False),
    "last year in the title": Style(title="PENGUKURAN KINERJA TAHUN 2023"),
    "packed rows": Style(packed=True),
    "packed rows with letters": Style(packed=True, bullets="letters"),
    "packed rows with dashes": Style(packed=True, bullets="-"),
    "packed rows, no header again": Style(packed=True, head_again=False),
    "packed rows, figures in the middle of names": Style(packed=True, figures_at="middle"),
    "packed rows, figures at the foot of names": Style(packed=True, figures_at="foot", bullets="•"),
    "packed rows between rules across": Style(packed=True, rules="across", bullets="letters"),
    "no rules at all": Style(rules="none"),
    "rows in another order": Style(),
}
_ORDER: Final[dict[str, Callable[[Sequence[Row]], list[Row]]]] = {"rows in another order": in_other_order}


class Score(NamedTuple):
    """Of a hundred."""

    rows: float
    values: float


def sample_rows() -> list[Row]:
    """Rows of the sample that have a target, a realisasi and a capaian, each name once."""
    found: dict[str, Row] = {}
    for row in json.loads(TRUTH.read_text())["indicators"]:
        raws = {value["measure"]: value["raw"] for value in row["values"]}
        if row["sasaran"] and row["satuan"] and all(raws.get(measure) for measure in MEASURES):
            values = (raws["target"], raws["realisasi"], raws["capaian"])
            name = _plain(row["indikator"])
            found.setdefault(name, Row(row["sasaran"], name, row["satuan"], values))
    return sorted(list(found.values())[:_MOST_ROWS], key=lambda row: row.sasaran)


def score_of(name: str, rows: Sequence[Row]) -> Score:
    """What is read of `rows` in the style of this name."""
    return scored(_ORDER.get(name, list)(rows), STYLES[name])


def scored(rows: Sequence[Row], style: Style) -> Score:
    """What of `rows` is read of them in this style."""
    drawn = pages(rows, style)
    source = Source(path="laporan.pdf", sha256="0", pages=len(drawn))
    document = document_of(source, drawn, [], Limits())
    told = _told(document)
    found = [(row, told[row.indikator]) for row in rows if row.indikator in told]
    pairs = [(values.get(m), raw) for row, values in found for m, raw in zip(MEASURES, row.values, strict=True)]
    right = sum(read == printed for read, printed in pairs)
    return Score(100 * len(found) / len(rows), 100 * right / (len(MEASURES) * len(rows)))


def _told(document: Document) -> dict[str, dict[str, str]]:
    return {_plain(row.indikator): {value.measure: value.raw for value in row.values} for row in document.indicators}


def _plain(text: str) -> str:
    """Without the mark of an item, as a reader of names sees it."""
    head, _, rest = text.partition(" ")
    return rest if rest and (head in ("-", "•") or (len(head) == 2 and head.endswith("."))) else text


def main() -> int:
    floors: dict[str, float] = json.loads(FLOORS.read_text())
    rows, low = sample_rows(), []
    print(f"{'style':44}{'rows':>7}{'values':>8}")
    for name in STYLES:
        score = score_of(name, rows)
        print(f"{name:44}{score.rows:7.1f}{score.values:8.1f}")
        if score.values < floors[name]:
            low.append(name)
    if low:
        print(f"below their floor: {', '.join(low)}")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())

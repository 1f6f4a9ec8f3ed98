"""Draws what was understood of a table over the page it is printed on: `python -m docs.table_picture REPORT.pdf`."""

from __future__ import annotations

import sys
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw

from extractor.limits import Limits
from extractor.read import extract
from schemas.document import Document, Table, Value

SCALE = 1.4
FOLDER = Path(__file__).parent / "tables"
# Tables by number, and which of their pages to show.
SHOWN = {"11": (1, "merged-and-cut.png"), "18": (0, "budget-tree.png"), "14": (0, "years.png")}
SECTION, OTHER = (255, 214, 102), (190, 205, 220)
COLOURS = {
    "target": (102, 170, 255),
    "realisasi": (90, 190, 120),
    "capaian": (235, 130, 110),
    "pagu_awal": (180, 150, 235),
    "pagu": (102, 170, 255),
    "persen_keuangan": (235, 130, 110),
    "persen_kinerja": (230, 160, 60),
}


def main(report: Path) -> None:
    document = extract(report, Limits(), None, lambda *_: None)
    pdf = pypdfium2.PdfDocument(report)
    FOLDER.mkdir(exist_ok=True)
    for table in document.tables:
        if table.number in SHOWN:
            place, name = SHOWN[table.number]
            page = table.pages[place]
            image = pdf[page - 1].render(scale=SCALE).to_pil().convert("RGB")
            drawn(image, document, table, page).quantize(32).save(FOLDER / name, optimize=True)


def drawn(image: Image.Image, document: Document, table: Table, page: int) -> Image.Image:
    """The page with each value in the colour of its measure, and rows that head others in yellow."""
    over = Image.new("RGB", image.size, "white")
    draw = ImageDraw.Draw(over)
    for row in table.rows:
        filled = [cell for cell in row if cell is not None and cell.text]
        for cell in filled:
            if cell.page == page and len(filled) == 1:
                draw.rectangle(scaled(cell.bbox), fill=SECTION)
    for value in values(document, table):
        if value.page == page and value.value is not None:
            draw.rectangle(scaled(value.bbox), fill=COLOURS.get(value.measure, OTHER))
    return Image.blend(image, over, 0.4)


def values(document: Document, table: Table) -> list[Value]:
    rows = [*document.indicators, *document.budget]
    return [value for row in rows if row.table == table.id for value in row.values]


def scaled(box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    x0, top, x1, bottom = (edge * SCALE for edge in box)
    return x0 - 2, top - 2, x1 + 2, bottom + 2


if __name__ == "__main__":
    main(Path(sys.argv[1]))

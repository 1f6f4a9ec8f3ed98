"""Words and rulings of every page, and nothing else: `python -m bench.page_readers ENGINE REPORT.pdf ...`.

Prints the seconds it took. Loading the engine does not count.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

Reader = Callable[[str], int]


def lkj() -> Reader:
    from extractor.limits import DEFAULT_LIMITS
    from extractor.pages.pdfium import opened

    gc.disable()  # as in the child that reads

    def read(path: str) -> int:
        with opened(Path(path), DEFAULT_LIMITS) as pdf:
            pages = (pdf.page(number) for number in range(1, pdf.page_count + 1))
            return sum(len(page.words) + len(page.rulings) for page in pages)

    return read


def pdfplumber() -> Reader:
    import pdfplumber as engine

    def read(path: str) -> int:
        count = 0
        with engine.open(path) as pdf:
            for page in pdf.pages:
                count += len(page.chars) + len(page.rects) + len(page.lines) + len(page.edges)
                page.close()  # else all pages stay in memory
        return count

    return read


def pdfium() -> Reader:
    """The floor below which nobody comes who reads with this engine: pages and their text loaded, and nothing asked."""
    import pypdfium2.raw as engine

    def read(path: str) -> int:
        pdf, count = engine.FPDF_LoadDocument(path.encode(), None), 0
        for number in range(engine.FPDF_GetPageCount(pdf)):
            page = engine.FPDF_LoadPage(pdf, number)
            text = engine.FPDFText_LoadPage(page)
            count += engine.FPDFText_CountChars(text)
            engine.FPDFText_ClosePage(text)
            engine.FPDF_ClosePage(page)
        engine.FPDF_CloseDocument(pdf)
        return count

    return read


ENGINES = {"lkj": lkj, "pdfplumber": pdfplumber, "pdfium": pdfium}


def main(engine: str, reports: Sequence[str]) -> None:
    read = ENGINES[engine]()
    start = time.perf_counter()
    for report in reports:
        read(report)
    print(time.perf_counter() - start)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])

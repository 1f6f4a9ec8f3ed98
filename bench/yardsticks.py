"""What other engines do with the same file: `python -m bench.yardsticks ENGINE REPORT.pdf` reads all its tables."""

from __future__ import annotations

import sys
from importlib import import_module

from bench.floor import floor


def pdfplumber(path: str) -> int:
    import pdfplumber as engine

    count = 0
    with engine.open(path) as pdf:
        for page in pdf.pages:
            count += len(page.extract_tables())
            page.close()  # else all pages stay in memory
    return count


def camelot(path: str) -> int:
    import camelot as engine

    return len(engine.read_pdf(path, pages="all", flavor="lattice", suppress_stdout=True))


def camelot_vector(path: str) -> int:
    import camelot as engine

    return len(engine.read_pdf(path, pages="all", flavor="lattice", engine="vector", suppress_stdout=True))


def tablers(path: str) -> int:
    engine = import_module("tablers")  # its types are given twice, which mypy does not bear
    document = engine.Document(path)
    return sum(len(engine.find_tables(page, extract_text=True)) for page in document.pages())


def pdf_oxide(path: str) -> int:
    import pdf_oxide as engine

    document = engine.PdfDocument(path)
    return sum(len(document.extract_tables(page)) for page in range(document.page_count()))


ENGINES = {
    "floor": floor,
    "tablers": tablers,
    "pdf_oxide": pdf_oxide,
    "pdfplumber": pdfplumber,
    "camelot": camelot,
    "camelot-vector": camelot_vector,
}

if __name__ == "__main__":
    print(ENGINES[sys.argv[1]](sys.argv[2]))

"""What other engines do with the same file: `python -m bench.yardsticks ENGINE REPORT.pdf` reads all its tables."""

from __future__ import annotations

import sys


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


ENGINES = {"pdfplumber": pdfplumber, "camelot": camelot, "camelot-vector": camelot_vector}

if __name__ == "__main__":
    print(ENGINES[sys.argv[1]](sys.argv[2]))

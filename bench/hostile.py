"""Documents made at random and damaged PDFs through all that lkj does: `python -m bench.hostile [--seed N]`.

Prints how many there were, how many raised, and where; one that raised is made again by `--only NUMBER`.
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from sqlalchemy import Engine

from bench.damaged import damaged_pdfs, exit_codes
from bench.every_output import Case, failures
from bench.random_documents import from_schema, mutated, pools_of
from lkj.reading.reader import read_document
from lkj.store.ready import ready
from schemas.document import Document

SAMPLE = Path("samples/lkj-kpu-banjarbaru-2024/report.pdf")
SEED, DOCUMENTS, PDFS = 15, 2000, 300


def case(number: int, seed: int, real: Document, engine: Engine) -> Case:
    """Every second document is made from the schema alone; the others are the real one, changed."""
    chance = Random(f"{seed}-{number}")
    pools = pools_of(real)
    made = [from_schema(chance, pools) if number % 2 else mutated(chance, real, pools) for _ in range(2)]
    return Case(made[0], chance.choice((made[1], made[0], real)), SAMPLE, engine)


def main() -> None:
    asked = _asked()
    told = Counter(_documents(asked))
    print(f"documents: {asked.documents}, raised: {told.total()}")
    for where, times in told.most_common():
        print(f"  {times:5} {where}")
    codes = exit_codes(damaged_pdfs(SAMPLE, asked.pdfs, asked.seed))
    print(f"damaged PDFs: {asked.pdfs}, exit codes: " + ", ".join(f"{code}: {n}" for code, n in sorted(codes.items())))
    sys.exit(bool(told or codes[70] or asked.pdfs - sum(codes.values())))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    parser.add_argument("--pdfs", type=int, default=PDFS)
    parser.add_argument("--first", type=int, default=0, help="begin with this document")
    parser.add_argument("--only", type=int, help="this document alone, with the places where it raises")
    return parser.parse_args()


def _documents(asked: argparse.Namespace) -> Iterator[str]:
    """Where each failure was raised."""
    real = read_document(SAMPLE)
    numbers = [asked.only] if asked.only is not None else range(asked.first, asked.first + asked.documents)
    with TemporaryDirectory() as folder, ready(str(Path(folder) / "reports.db")) as engine:
        for number in numbers:
            print(f"\rdocument {number}", end=" ", file=sys.stderr, flush=True)
            for name, error in failures(case(number, asked.seed, real, engine)):
                if asked.only is not None:
                    traceback.print_exception(error)
                yield f"{name}: {type(error).__name__} in {_place(error)}"
                print(f"document {number}: {name}: {type(error).__name__}: {str(error)[:100]} {_place(error)}")


def _place(error: Exception) -> str:
    """The innermost place of our own."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "site-packages" not in frame.filename]
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"


if __name__ == "__main__":
    main()

"""PDFs with a few of their bytes changed, and what `lkj check` answers."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pikepdf

from lkj.__main__ import run

_MOST_CHANGES = 40
_LONGEST_CUT = 2000
_RECOGNISED_OF = 15
"""Recognition sees pixels, which damage seldom reaches, and takes ten times as long as all the rest: one of so many."""


def damaged_pdfs(sample: Path, count: int, seed: int) -> Iterator[bytes]:
    """Every second one is damaged where its pages are written out in plain, so that engines look at what is wrong."""
    packed, plain = sample.read_bytes(), _written_out(sample)
    for number in range(count):
        yield damaged(Random(f"{seed}-pdf-{number}"), plain if number % 2 else packed)


def damaged(chance: Random, pdf: bytes) -> bytes:
    data = bytearray(pdf)
    for _ in range(chance.randint(1, _MOST_CHANGES)):
        place, what = chance.randrange(len(data)), chance.random()
        if what < 0.6:
            data[place] = chance.randrange(256)
        elif what < 0.8:
            data[place : place + chance.randint(1, 40)] = chance.randbytes(chance.randint(0, 40))
        elif what < 0.95:
            other = chance.randrange(len(data))
            data[place : place + 40] = data[other : other + 40]
        else:
            del data[place : place + chance.randint(1, _LONGEST_CUT)]
    return bytes(data)


def exit_codes(pdfs: Iterable[bytes]) -> Counter[int]:
    """How often `lkj check` ended in which way; what it prints is not looked at."""
    codes: Counter[int] = Counter()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.pdf"
        for number, pdf in enumerate(pdfs):
            path.write_bytes(pdf)
            code = _checked(path, "never" if number % _RECOGNISED_OF else "auto")
            codes[code] += 1
            if code == 70:
                print(f"damaged PDF {number}: exit code 70")
    return codes


def _checked(path: Path, ocr: str) -> int:
    written = io.TextIOWrapper(io.BytesIO())
    with redirect_stdout(written), redirect_stderr(io.StringIO()):
        return run(["check", str(path), "--format", "json", "--no-confirm", "--quiet", "--ocr", ocr])


def _written_out(sample: Path) -> bytes:
    target = io.BytesIO()
    with pikepdf.open(sample) as pdf:
        pdf.save(target, stream_decode_level=pikepdf.StreamDecodeLevel.generalized, qdf=True)
    return target.getvalue()

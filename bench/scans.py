"""What recognition costs, and what it finds: `python -m bench.scans` writes bench/scans.json and bench/scans.md.

Pages of the sample are made a scan (200 dpi, four tenths of a degree crooked, grey paper); lkj reads it, and beside it
tesseract (where it is installed) and rapidocr, each alone, recognize its words. The tables of the pages were read by
eye. It fails where a target is missed.
"""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from shutil import which

import numpy as np
import pypdfium2
from PIL import Image

from bench.process_tree import computing_and_megabytes_of

HERE = Path(__file__).parent
SAMPLE = HERE.parent / "samples" / "lkj-kpu-banjarbaru-2024"
PAGES = (*range(28, 35), *range(46, 50))
TABLES = ("T10", "T11", "T12", "T13", "T18", "T19", "T20")
SAMPLED, SAMPLED_TABLES = (28, 29, 34, 48, 49), ("T10", "T13", "T19", "T20")  # enough for what is slow
DPI, CROOKED = 200, 0.4
LKJ = str(Path(sys.executable).with_name("lkj"))
NUMBER = re.compile(r"\d[\d.,]*\d|\d")

LEAST = {"numbers": 0.985, "cells": 0.96}
MOST = {"seconds a page": 4.0, "megabytes": 1500.0}


@dataclass(frozen=True, slots=True)
class Result:
    """Of so many pages: `seconds` are of computing, for one; shares are of what stands in the tables; `cells` is of
    whole cells."""

    pages: int
    seconds: float
    megabytes: float
    numbers: float
    cells: float | None = None


def scan(pages: Sequence[int], target: Path) -> None:
    pdf = pypdfium2.PdfDocument(SAMPLE / "report.pdf")
    noise = np.random.default_rng(1)
    images = []
    for place, page in enumerate(pages):
        image = pdf[page - 1].render(scale=DPI / 72).to_pil().convert("L")
        image = image.rotate(CROOKED * (-1) ** place, Image.Resampling.BICUBIC, fillcolor=255)
        spots = noise.normal(-12, 5, (image.height, image.width))
        images.append(Image.fromarray(np.clip(np.asarray(image) + spots, 0, 255).astype(np.uint8)))
    images[0].save(target, resolution=DPI, save_all=True, append_images=images[1:])


def results(folder: Path) -> Iterator[tuple[str, Result]]:
    whole, sampled = folder / "scan.pdf", folder / "sampled.pdf"
    scan(PAGES, whole)
    scan(SAMPLED, sampled)
    yield "lkj", ours(whole, folder, alone=True)
    if which("tesseract"):
        yield "lkj, tesseract a witness", ours(whole, folder, alone=False)
        yield "tesseract", theirs("tesseract", sampled, folder)
    yield "rapidocr", theirs("rapidocr", sampled, folder)


def ours(path: Path, folder: Path, alone: bool) -> Result:
    printed, found = cells_of(table["rows"] for table in truth(TABLES)), folder / "found.json"
    command = [LKJ, "extract", str(path), "--format", "json", "--output", str(found), "--quiet", "--no-confirm"]
    environment = os.environ | {"XDG_CACHE_HOME": str(folder / f"alone-{alone}")} | ({"PATH": ""} if alone else {})
    seconds, megabytes = computing_and_megabytes_of(command, environment)
    document = json.loads(found.read_text(encoding="utf-8"))
    read = cells_of([[cell and cell["text"] for cell in row] for row in table["rows"]] for table in document["tables"])
    numbers_read = share(numbers(printed), numbers(read))
    return Result(len(PAGES), seconds / len(PAGES), megabytes, numbers_read, share(printed, read))


def theirs(engine: str, path: Path, folder: Path) -> Result:
    printed, found = cells_of(table["rows"] for table in truth(SAMPLED_TABLES)), folder / "found.txt"
    command = [sys.executable, "-m", "bench.recognisers", engine, str(path), str(found)]
    seconds, megabytes = computing_and_megabytes_of(command, os.environ)
    read = numbers(Counter([found.read_text(encoding="utf-8")]))
    return Result(len(SAMPLED), seconds / len(SAMPLED), megabytes, share(numbers(printed), read))


def truth(names: Iterable[str]) -> list[dict[str, list[list[str | None]]]]:
    tables = json.loads((SAMPLE / "truth.json").read_text(encoding="utf-8"))["tables"]
    return [table for table in tables if table["id"] in names]


def cells_of(tables: Iterable[Iterable[Iterable[str | None]]]) -> Counter[str]:
    texts = (" ".join(cell.split()) for rows in tables for row in rows for cell in row if cell)
    return Counter(text for text in texts if text)


def numbers(texts: Counter[str]) -> Counter[str]:
    return Counter(number for text, count in texts.items() for number in NUMBER.findall(text) * count)


def share(printed: Counter[str], read: Counter[str]) -> float:
    return (printed & read).total() / printed.total()


def missed(result: Result) -> list[str]:
    reached = {"numbers": result.numbers, "cells": result.cells or 0.0}
    costs = {"seconds a page": result.seconds, "megabytes": result.megabytes}
    low = [f"{name} {value:.3f}" for name, value in reached.items() if value < LEAST[name]]
    return low + [f"{name} {value:.2f}" for name, value in costs.items() if value > MOST[name]]


def as_markdown(found: dict[str, Result]) -> str:
    lines = [
        f"# Recognition of scanned pages of the sample ({DPI} dpi, {CROOKED}° crooked)",
        "",
        "Seconds of computing for a page (with the start) and megabytes are over all processes. Numbers and cells are",
        "those of the tables: lkj tells them cell by cell, the others anywhere in their text, and on a sample of the",
        f"pages: {', '.join(map(str, SAMPLED))}. Other work on the same cores makes all of them compute longer.",
        "",
        "| | pages | s a page | MB | numbers | whole cells |",
        "|---|---|---|---|---|---|",
    ]
    for name, one in found.items():
        cells = "–" if one.cells is None else f"{one.cells:.3f}"
        costs = f"{one.pages} | {one.seconds:.2f} | {one.megabytes:.0f}"
        lines.append(f"| {name} | {costs} | {one.numbers:.3f} | {cells} |")
    return "\n".join([*lines, ""])


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        found = dict(results(Path(folder)))
    (HERE / "scans.json").write_text(json.dumps({name: asdict(one) for name, one in found.items()}, indent=2) + "\n")
    text = as_markdown(found)
    (HERE / "scans.md").write_text(text, encoding="utf-8")
    print(text)
    faults = [f"{name}: {fault}" for name, one in found.items() if one.cells is not None for fault in missed(one)]
    print(*(f"missed: {fault}" for fault in faults), sep="\n")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())

"""What recognition costs, and what it finds: `python -m bench.scans` writes bench/scans.json and bench/scans.md.

Pages of the sample are made a scan (200 dpi, four tenths of a degree crooked, grey paper); lkj reads it, and beside it
tesseract (where it is installed) and rapidocr, each alone, recognize its words. The tables of the pages were read by
eye. It fails where a target is missed.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
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

from bench.process_tree import megabytes_of

HERE = Path(__file__).parent
SAMPLE = HERE.parent / "samples" / "lkj-kpu-banjarbaru-2024"
PAGES = (*range(28, 35), *range(46, 50))
TABLES = ("T10", "T11", "T12", "T13", "T18", "T19", "T20")
DPI, CROOKED = 200, 0.4
LKJ = str(Path(sys.executable).with_name("lkj"))
NUMBER = re.compile(r"\d[\d.,]*\d|\d")

LEAST = {"numbers": 0.985, "cells": 0.96}
MOST = {"seconds a page": 4.0, "megabytes": 1500.0}


@dataclass(frozen=True, slots=True)
class Result:
    """`seconds` are of computing, for a page; shares are of what stands in the tables; `cells` is of whole cells."""

    seconds: float
    megabytes: float
    numbers: float
    cells: float | None = None


def scan(target: Path) -> None:
    pdf = pypdfium2.PdfDocument(SAMPLE / "report.pdf")
    noise = np.random.default_rng(1)
    images = []
    for place, page in enumerate(PAGES):
        image = pdf[page - 1].render(scale=DPI / 72).to_pil().convert("L")
        image = image.rotate(CROOKED * (-1) ** place, Image.Resampling.BICUBIC, fillcolor=255)
        spots = noise.normal(-12, 5, (image.height, image.width))
        images.append(Image.fromarray(np.clip(np.asarray(image) + spots, 0, 255).astype(np.uint8)))
    images[0].save(target, resolution=DPI, save_all=True, append_images=images[1:])


def results(path: Path, folder: Path) -> Iterator[tuple[str, Result]]:
    printed = cells_of(table["rows"] for table in truth())
    found = folder / "found.json"
    ours = [LKJ, "extract", str(path), "--format", "json", "--output", str(found), "--quiet", "--no-confirm"]
    seconds, _ = cost(ours, cache=folder / "first")
    document = json.loads(found.read_text(encoding="utf-8"))
    read = cells_of([[cell and cell["text"] for cell in row] for row in table["rows"]] for table in document["tables"])
    os.environ["XDG_CACHE_HOME"] = str(folder / "second")
    memory = megabytes_of(ours)
    yield "lkj", Result(seconds, memory, share(numbers(printed), numbers(read)), share(printed, read))
    for engine in ("tesseract", "rapidocr"):
        if engine != "tesseract" or which(engine):
            command = [sys.executable, "-m", "bench.recognisers", engine, str(path)]
            seconds, text = cost(command, cache=folder)
            yield engine, Result(seconds, megabytes_of(command), share(numbers(printed), numbers(Counter([text]))))


def truth() -> list[dict[str, list[list[str | None]]]]:
    tables = json.loads((SAMPLE / "truth.json").read_text(encoding="utf-8"))["tables"]
    return [table for table in tables if table["id"] in TABLES]


def cost(command: Sequence[str], cache: Path) -> tuple[float, str]:
    """Seconds of computing a page, over all processes, and what it printed."""
    before = os.times()
    environment = os.environ | {"XDG_CACHE_HOME": str(cache)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    after = os.times()
    computing = after.children_user + after.children_system - before.children_user - before.children_system
    return computing / len(PAGES), done.stdout


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
        f"# Recognition of {len(PAGES)} scanned pages of the sample ({DPI} dpi, {CROOKED}° crooked)",
        "",
        "Seconds of computing for a page and megabytes are over all processes. Numbers and cells are those of the",
        "tables: lkj tells them cell by cell, the others anywhere in their text.",
        "",
        "| | s a page | MB | numbers | whole cells |",
        "|---|---|---|---|---|",
    ]
    for name, one in found.items():
        cells = "–" if one.cells is None else f"{one.cells:.3f}"
        lines.append(f"| {name} | {one.seconds:.2f} | {one.megabytes:.0f} | {one.numbers:.3f} | {cells} |")
    return "\n".join([*lines, ""])


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "scan.pdf"
        scan(path)
        found = dict(results(path, Path(folder)))
    (HERE / "scans.json").write_text(json.dumps({name: asdict(one) for name, one in found.items()}, indent=2) + "\n")
    text = as_markdown(found)
    (HERE / "scans.md").write_text(text, encoding="utf-8")
    print(text)
    faults = missed(found["lkj"])
    print(*(f"missed: {fault}" for fault in faults), sep="\n")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())

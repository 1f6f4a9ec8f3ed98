"""How the work grows with what it is done on: `python -m bench.growth REPORT.pdf` writes bench/growth.md and
bench/growth.json, and fails where it grows faster than to the power of 1.3.

The exponent is that of the best line through the seconds of computing, both in logarithms: 1 is in step with the size,
2 with its square. Names are those of bench.invented_names; pages are those of the report, again and again.
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf

from bench.catalogue import seconds
from bench.invented_names import invented_names
from bench.register import copies, exponent
from bench.variants import Wanted, variants, years
from lkj.reading.pipeline import document_of
from reconcile.check import check
from reconcile.lists.catalogue import catalogue, report_entries
from reconcile.lists.match_documents import pairs_of
from reconcile.years.trend import trend
from schemas.document import Document

HERE = Path(__file__).parent
MOST = 1.3
IN_A_TREND, IN_A_LIST = 30, 40


@dataclass(frozen=True, slots=True)
class Grown:
    what: str
    sizes: tuple[int, ...]
    seconds: tuple[float, ...]
    exponent: float


def grown(what: str, sizes: Sequence[int], work: Callable[[int], Callable[[], object]]) -> Grown:
    """`work` makes ready what is done on so much, and gives what is measured."""
    work(sizes[0])()  # vocabularies are loaded and patterns made
    taken = [seconds(work(size)) for size in sizes]
    return Grown(what, tuple(sizes), tuple(round(each, 3) for each in taken), round(exponent(sizes, taken), 2))


def names(count: int) -> list[Wanted]:
    return [Wanted(name, name, None) for name in invented_names(count)]


def matching(count: int) -> Callable[[], object]:
    left, right = years(names(count), 2)[0]
    return partial(pairs_of, left, right)


def trending(count: int) -> Callable[[], object]:
    documents = years(names(IN_A_TREND), count)[0]
    return partial(trend, [(one.source.path, one) for one in documents])


def cataloguing(count: int) -> Callable[[], object]:
    documents = variants([names(IN_A_LIST + number) for number in range(8)], count)[0]
    return lambda: catalogue([report_entries(one, one.source.path) for one in documents])


def checking(read: Document, times: int) -> Callable[[], object]:
    return partial(check, copies(read, times))


def repeated(report: Path, folder: Path, times: int) -> Path:
    """The report with its pages so many times."""
    longer = folder / f"{times}.pdf"
    with pikepdf.open(report) as pdf:
        pages = list(pdf.pages)
        for _ in range(times - 1):
            pdf.pages.extend(pages)
        pdf.save(longer)
    return longer


def reading(report: Path, folder: Path, times: int) -> Callable[[], object]:
    """Of the report with its pages so many times, here and not in a child of its own."""
    from extractor.limits import DEFAULT_LIMITS
    from extractor.read import extract

    longer = repeated(report, folder, times)
    return lambda: extract(longer, DEFAULT_LIMITS, None, lambda _page, _pages: None)


def measured(report: Path) -> list[Grown]:
    read = document_of(report)
    with TemporaryDirectory() as folder:
        return [
            grown("rows of each of two reports, matched", (70, 140, 280, 560), matching),
            grown("years of a trend", (3, 6, 12, 24), trending),
            grown("reports of a catalogue", (25, 50, 100, 200), cataloguing),
            grown(f"times {read.source.pages} pages, checked", (1, 2, 4, 8), partial(checking, read)),
            grown(f"times {read.source.pages} pages, read", (1, 2, 4), partial(reading, report, Path(folder))),
        ]


def table_of(found: Sequence[Grown]) -> list[str]:
    lines = ["| | sizes | seconds | exponent |", "|---|---|---|---|"]
    for each in found:
        sizes, taken = ", ".join(map(str, each.sizes)), ", ".join(f"{one:g}" for one in each.seconds)
        lines.append(f"| {each.what} | {sizes} | {taken} | {each.exponent:g} |")
    return lines


def as_markdown(found: Sequence[Grown], megabytes: float) -> str:
    lines = ["# How the work grows, by computing time on one core", "", *table_of(found)]
    lines += ["", f"At most {MOST:g}. The most memory of the process that did all this: {megabytes:.0f} MB."]
    return "\n".join(lines) + "\n"


def kept(found: Sequence[Grown]) -> int:
    """Writes what was found, and tells what grows too fast; how many these are."""
    told = as_markdown(found, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    (HERE / "growth.md").write_text(told, encoding="utf-8")
    runs = json.dumps([asdict(each) for each in found], indent=1)
    (HERE / "growth.json").write_text(runs + "\n", encoding="utf-8")
    print(told)
    missed = [each for each in found if each.exponent > MOST]
    for each in missed:
        print(f"missed: {each.what} grow to the power of {each.exponent:g}, at most {MOST:g}", file=sys.stderr)
    return len(missed)


def main(report: Path) -> int:
    return 1 if kept(measured(report)) else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

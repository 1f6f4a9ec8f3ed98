"""`python -m bench.typeset SHARED [REPORTS]`: how invented reports are read and checked, in two halves.

Each half is drawn by its own seeds, set by LibreOffice into a temporary folder, and scored by SHARED/score/score.py;
the last line of the score is printed, all reports of the half together. `--keep FOLDER` draws them into a folder that
stays, so that a report of the open half can be looked at. The held half is there to be measured only.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from bench.typeset.press import pages_of, printed
from bench.typeset.report import drawn

LKJ: Final = Path(sys.executable).with_name("lkj")
HALVES: Final = {"open": 100, "held": 500}  # the first seed of each


def draw(seed: int, folder: Path) -> None:
    """`report.pdf` and `truth.json` in `folder`, which is made."""
    folder.mkdir(parents=True)
    draft = drawn(seed)
    document = folder / "report.odt"
    draft.odt.save(document)
    with tempfile.TemporaryDirectory() as workplace:
        pdf = Path(shutil.copy(printed(document, Path(workplace)), folder))
    marks = {
        mark
        for name in ("indicators", "budget", "aggregates", "findings", "sound")
        for mark, _ in getattr(draft.truth, name)
    }
    told = draft.truth.told(draft.agency.name, draft.year, pages_of(pdf, marks))
    (folder / "truth.json").write_text(json.dumps(told, ensure_ascii=False, indent=1))
    document.unlink()


def score(shared: Path, folder: Path) -> list[str]:
    reports = sorted(map(str, folder.iterdir()))
    command = [sys.executable, str(shared / "score" / "score.py"), "--lkj", str(LKJ), *reports]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    return [told[0], told[-1]]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("reports", type=int, nargs="?", default=8)
    parser.add_argument("--keep", type=Path)
    arguments = parser.parse_args()
    if shutil.which("soffice") is None:
        print("soffice (LibreOffice Writer) is not installed", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as temporary:
        for half, first in HALVES.items():
            folder = (arguments.keep or Path(temporary)) / half
            for seed in range(first, first + arguments.reports):
                draw(seed, folder / f"report-{seed}")
            print(half, *score(arguments.shared, folder), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

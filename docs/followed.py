"""Follows a tutorial to the letter: `python -m docs.followed` writes into each what its commands print now.

In a block called `console` a line that begins with `$ ` is typed, and what follows is what it prints. What a person
does by hand in another program, a comment does in its place: `<!-- $ command -->`.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
TUTORIALS = tuple(sorted((ROOT / "docs" / "tutorial").glob("*.md")))
_TYPED = "$ "
_STEPS = re.compile(r"(?P<shown>```console\n)(?P<lines>.*?)```|<!-- \$ (?P<hidden>.*?) -->", re.DOTALL)
_GIVEN = ("samples", "docs")


def followed(text: str) -> str:
    """`text` with what its commands print, one after the other, in a new folder beside what the project gives away."""
    with tempfile.TemporaryDirectory(prefix="lkj-tutorial-") as folder:
        for name in _GIVEN:
            (Path(folder) / name).symlink_to(ROOT / name)
        return _STEPS.sub(lambda step: _done(step, Path(folder)), text)


def _done(step: re.Match[str], folder: Path) -> str:
    if step["hidden"]:
        _printed(step["hidden"], folder, hidden=True)
        return step[0]
    typed = (line for line in step["lines"].splitlines() if line.startswith(_TYPED))
    return step["shown"] + "".join(_told(line, folder) for line in typed) + "```"


def _told(line: str, folder: Path) -> str:
    return "".join(f"{shown}\n" for shown in (line, *_lines(_printed(line.removeprefix(_TYPED), folder))))


def _lines(printed: str) -> Iterator[str]:
    return (line.rstrip() for line in printed.rstrip("\n").splitlines())


def _printed(command: str, folder: Path, hidden: bool = False) -> str:
    """On both channels, as somebody sees it who works in Indonesian on a screen of 80 columns."""
    environment = {
        "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])),
        "HOME": str(folder),
        "LC_ALL": "C.UTF-8",
        "COLUMNS": "80",
    }
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=hidden,
    )
    return done.stdout


def main() -> None:
    for path in TUTORIALS:
        path.write_text(followed(path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()

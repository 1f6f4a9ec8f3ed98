"""Draws docs/check.svg from a real run: `python -m docs.picture REPORT.pdf`. Its middle is left out."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

WIDTH = 100
FIRST_LINES = 52
LKJ = Path(sys.executable).with_name("lkj")


def screen(report: str) -> list[str]:
    """What a terminal shows, with its colours."""
    wanted = {"COLUMNS": str(WIDTH), "FORCE_COLOR": "1", "TERM": "xterm-256color"}
    command = [LKJ, "check", report, "--lang", "id", "--fail-on", "never"]
    return subprocess.run(command, env=os.environ | wanted, capture_output=True, text=True, check=True).stdout.split(
        "\n"
    )


def drawn(lines: list[str]) -> str:
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi("\n".join(_beginning_and_end(lines))))
    picture = console.export_svg(title="lkj check report.pdf", font_aspect_ratio=0.61)
    own_font = re.sub(r"@font-face \{.*?\}\s*", "", picture, flags=re.DOTALL)  # that of whoever looks, not of the net
    return own_font.replace("<svg ", '<svg xml:space="preserve" ', 1)


def _beginning_and_end(lines: list[str]) -> list[str]:
    """Whole findings at the beginning, and the last section."""
    blank = max(place for place, line in enumerate(lines[:FIRST_LINES]) if not line)
    section = max(place for place, line in enumerate(lines) if "───" in line)
    return [*lines[:blank], "", "  ⋮", "", *lines[section:]]


if __name__ == "__main__":
    Path(__file__).with_name("check.svg").write_text(drawn(screen(sys.argv[1])), encoding="utf-8")

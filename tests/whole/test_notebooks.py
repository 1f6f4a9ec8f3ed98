"""The page about notebooks shows what its code really prints. `python -m tests.whole.test_notebooks` writes it anew."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "notebooks.md"
_BLOCKS = re.compile(r"```python\n(.*?)```\n```text\n(.*?)```", re.DOTALL)


def as_run(text: str) -> str:
    """`text` with what each block of code prints after it; they share their names, as cells of a notebook do."""
    names: dict[str, object] = {}
    return _BLOCKS.sub(lambda block: f"```python\n{block[1]}```\n```text\n{printed(block[1], names)}```", text)


def printed(code: str, names: dict[str, object]) -> str:
    target = io.StringIO()
    with contextlib.redirect_stdout(target):
        exec(code, names)
    return "\n".join(line.rstrip() for line in target.getvalue().splitlines()) + "\n"


def test_the_page_shows_what_its_code_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PAGE.parents[1])
    text = PAGE.read_text(encoding="utf-8")
    assert len(_BLOCKS.findall(text)) == text.count("```python")
    assert as_run(text) == text, "run `python -m tests.whole.test_notebooks`, and look at the difference"


if __name__ == "__main__":
    PAGE.write_text(as_run(PAGE.read_text(encoding="utf-8")), encoding="utf-8")

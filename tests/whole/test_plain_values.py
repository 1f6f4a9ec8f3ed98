"""Values of the command line that no engine converts."""

import subprocess
import sys
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
import typer

from lkj.cli.translated import App


def parsed(kind: Any, *arguments: str, **asked: Any) -> object:
    """What a command gets whose one option is of that kind."""
    got: list[object] = []
    app = App()

    def command(value: Any = None) -> None:
        got.append(value)

    command.__annotations__["value"] = Annotated[kind, typer.Option("--value", **asked)]
    app.command()(command)
    app([*arguments], standalone_mode=False)
    return got[0]


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        (str | None, "teks", "teks"),
        (str | None, None, None),
        (Path | None, "laporan.pdf", Path("laporan.pdf")),
        (Literal["id", "en"] | None, "en", "en"),
        (list[str], "satu", ["satu"]),
        (list[Path], "a.pdf", [Path("a.pdf")]),
        (int | None, "7", 7),
    ],
)
def test_a_value_is_what_its_option_says(kind: Any, typed: str | None, value: object) -> None:
    assert parsed(kind, *(["--value", typed] if typed else []), readable=False) == value


@pytest.mark.parametrize(
    ("kind", "typed", "told"),
    [(Literal["id", "en"] | None, "fr", "not one of 'id', 'en'"), (int | None, "tujuh", "valid integer")],
)
def test_what_is_wrong_is_told_as_ever(kind: Any, typed: str, told: str) -> None:
    with pytest.raises(typer.BadParameter, match=told):
        parsed(kind, "--value", typed)


def test_a_file_that_must_be_there_is_looked_for(tmp_path: Path) -> None:
    with pytest.raises(typer.BadParameter):
        parsed(Path | None, "--value", str(tmp_path / "none.pdf"), exists=True)


def test_a_report_is_read_without_the_engine() -> None:
    program = (
        "import sys, lkj.__main__ as lkj\n"
        "lkj.run(['extract', 'none.pdf', '--format', 'json', '-o', 'none.json', '--pages', '1'])\n"
        "print('pydantic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "False"

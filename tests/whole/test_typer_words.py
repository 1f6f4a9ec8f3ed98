"""What Typer and the system say is said in the language that was asked for, and hints name the command typed."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from lkj.__main__ import run
from lkj.cli.typer_words import PIECES
from lkj.words.messages import SYSTEM_REASONS
from schemas.errors import OK, USAGE
from tests.command import lkj

WRONG = [
    ("chek", "Tidak ada perintah 'chek'. Maksudnya 'check'?", "lkj"),
    ("corrections expor", "Tidak ada perintah 'expor'. Maksudnya 'export'?", "lkj corrections"),
    ("rules --zzz", "Tidak ada opsi --zzz", "lkj rules"),
    ("rules --forma", "Tidak ada opsi --forma (mungkin maksudnya: --format)", "lkj rules"),
    ("explain", "Argumen 'CODE' belum diberikan.", "lkj explain"),
    ("explain a b", "Ada argumen yang berlebih (b)", "lkj explain"),
    ("report x.pdf", "Opsi '--output' / '-o' belum diberikan.", "lkj report"),
    ("check x.pdf --top x", "Nilai '--top' tidak sah: harus berupa bilangan bulat", "lkj check"),
    ("check x.pdf --top 0", "Nilai '--top' tidak sah: paling sedikit 1", "lkj check"),
    ("check x.pdf --top", "Opsi '--top' memerlukan nilai.", "lkj check"),
    ("check --quiet=1", "Opsi '--quiet' tidak menerima nilai.", "lkj check"),
    (
        "check x.pdf --fail-on nix",
        "Nilai '--fail-on' tidak sah: 'nix' bukan salah satu dari 'error', 'warning', 'info', 'never'.",
        "lkj check",
    ),
]
COMMANDS = ["", "check", "extract", "report", "run", "explain", "corrections", "corrections export", "db", "db copy"]


@pytest.fixture
def indonesian(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "id_ID.UTF-8")


@pytest.mark.usefixtures("indonesian")
@pytest.mark.parametrize(("command", "told", "named"), WRONG)
def test_wrong_use_is_told_in_indonesian(
    command: str, told: str, named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(command.split()) == USAGE
    assert capsys.readouterr().err == f"lkj: {told} (cara pakai: `{named} --help`)\n"


@pytest.mark.usefixtures("indonesian")
@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_of_a_help_page_is_left_in_english(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*command.split(), "--help"]) == OK
    page = " ".join(capsys.readouterr().out.split())
    assert page.startswith("Cara pakai: lkj")
    assert "Tampilkan pesan ini dan selesai." in page
    assert [piece for piece in ("Usage:", *PIECES) if piece in page] == []


def test_in_english_the_words_are_those_of_typer(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert run(["rules", "--zzz"]) == USAGE
    assert capsys.readouterr().err == "lkj: No such option: --zzz (`lkj rules --help` tells how it is used)\n"


@pytest.mark.usefixtures("indonesian")
def test_what_the_system_refuses_is_told_in_indonesian(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "-o", str(tmp_path / "none" / "x.txt")]) == USAGE
    assert "berkas atau folder itu tidak ada" in capsys.readouterr().err


def test_the_system_says_so() -> None:
    usual = (errno.EACCES, errno.EPERM, errno.ENOENT, errno.EEXIST, errno.EISDIR, errno.ENOSPC, errno.EROFS)
    assert {os.strerror(number) for number in usual} <= set(SYSTEM_REASONS)


def test_an_old_code_page_does_not_matter(tmp_path: Path) -> None:
    done = lkj("check", tmp_path / "≥ laporan.pdf", PYTHONIOENCODING="cp437")
    assert done.stderr.endswith("≥ laporan.pdf: there is no such file\n")

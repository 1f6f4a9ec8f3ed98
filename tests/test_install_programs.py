"""What installs the programs of the tests, beside another program that installs."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

INSTALLER = Path(__file__).with_name("install-programs")
LOCKED = "E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 1 (other)"


def installed(
    folder: Path, times_locked: int, says: str = LOCKED
) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """On a machine with none of the programs, whose package manager fails so often; and what it was asked. Nobody
    waits in earnest."""
    programs = {
        "id": "echo 0",
        "ls": "exit 2",
        "sleep": f"echo slept >>{folder}/asked",
        "env": 'while case $1 in *=*) ;; *) false ;; esac; do shift; done; exec "$@"',
        "apt-get": f"""
            echo "$*" >>{folder}/asked
            read -r left <{folder}/left
            [ "$left" -gt 0 ] || exit 0
            echo $((left - 1)) >{folder}/left
            echo "{says}" >&2
            exit 100""",
    }
    (folder / "left").write_text(f"{times_locked}\n")
    for name, lines in programs.items():
        (folder / name).write_text(f"#!/bin/sh\n{lines}\n")
        (folder / name).chmod(0o755)
    done = subprocess.run([INSTALLER], env={"PATH": str(folder)}, capture_output=True, text=True)
    return done, (folder / "asked").read_text().splitlines()


def test_a_lock_of_another_program_is_waited_for_and_told(tmp_path: Path) -> None:
    done, asked = installed(tmp_path, times_locked=3)
    assert done.returncode == 0
    assert done.stderr == "Waiting for another program that holds the package manager's lock\n"
    assert asked[:7] == ["-qq update", "slept"] * 3 + ["-qq update"]
    assert asked[7].startswith("-qq install -y --no-install-recommends util-linux chromium")


def test_a_lock_that_is_never_let_go_ends_the_waiting(tmp_path: Path) -> None:
    done, asked = installed(tmp_path, times_locked=10_000)
    assert done.returncode == 1
    assert done.stderr.splitlines()[1:] == [
        "Another program still holds the package manager's lock after 600 seconds:",
        LOCKED,
    ]
    assert asked.count("slept") == 120


@pytest.mark.parametrize("says", ["E: Unable to locate package qpdf", ""])
def test_any_other_failure_is_told_at_once(tmp_path: Path, says: str) -> None:
    done, asked = installed(tmp_path, times_locked=10_000, says=says)
    assert (done.returncode, done.stderr.strip(), "slept" in asked) == (1, says, False)

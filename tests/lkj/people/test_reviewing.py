"""The walk as a process: at a terminal, in a pipe, interrupted, hung up, on a full disk, and beside another one."""

from __future__ import annotations

import os
import pty
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from lkj.people.crosswalk_file import NAME, add, read_crosswalk
from tests.command import HANGS, LKJ
from tests.reconcile.decisions.test_crosswalk import decision
from tests.review_reports import written

ENGLISH = {**os.environ, "LC_ALL": "en_US.UTF-8", "COLUMNS": "100", "TERM": "xterm"}


def command(folder: Path, *options: str) -> list[str]:
    return [*LKJ, "match", *map(str, written(folder)), "--review", "--author", "Ani", *options]


def piped(folder: Path, answers: str, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(folder, *options), input=answers, capture_output=True, text=True, timeout=HANGS, env=ENGLISH
    )


class AtTerminal:
    """`lkj` in a session of its own, whose terminal we hold the other end of."""

    def __init__(self, folder: Path) -> None:
        arguments = command(folder)
        self.child, self.terminal = pty.fork()
        if not self.child:
            for wanted in (signal.SIGINT, signal.SIGHUP):  # a shell starts its background jobs deaf to them
                signal.signal(wanted, signal.SIG_DFL)
            os.execve(sys.executable, arguments, ENGLISH)

    def until(self, wanted: str) -> str:
        seen = b""
        while wanted.encode() not in seen:
            seen += os.read(self.terminal, 4096)
        return seen.decode()

    def answer(self, keys: str) -> None:
        os.write(self.terminal, keys.encode())

    def end(self) -> int:
        """The exit code; a signal is negative."""
        return os.waitstatus_to_exitcode(os.waitpid(self.child, 0)[1])


def verdicts(folder: Path) -> list[tuple[str, str]]:
    return [(found.verdict, found.why) for found in read_crosswalk(folder / NAME)]


def test_a_walk_at_a_terminal(tmp_path: Path) -> None:
    walk = AtTerminal(tmp_path)
    assert "\x1b[1;4mdibina\x1b[0m" in walk.until("? help")
    walk.answer("s\n")
    walk.until("why?")
    walk.answer("Renstra\n")
    walk.until("2 of 3")
    walk.answer("x\n")
    walk.until("not understood")
    walk.answer("q\n")
    assert "same 1, different 0; left open: 2" in walk.until(NAME)
    assert walk.end() == 0
    assert verdicts(tmp_path) == [("same", "Renstra")]


def test_the_end_of_input_ends_the_walk_at_a_terminal(tmp_path: Path) -> None:
    walk = AtTerminal(tmp_path)
    walk.until("? help")
    walk.answer("\x04")
    walk.until("left open: 3")
    assert walk.end() == 0


def test_ctrl_c_ends_the_walk_and_what_was_decided_stays(tmp_path: Path) -> None:
    walk = AtTerminal(tmp_path)
    walk.until("? help")
    walk.answer("d SK 12\n")
    walk.until("2 of 3")
    walk.answer("\x03")
    walk.until("different 1; left open: 2")
    assert walk.end() == 130
    assert verdicts(tmp_path) == [("different", "SK 12")]


def test_a_terminal_that_is_closed_ends_the_walk_and_what_was_decided_stays(tmp_path: Path) -> None:
    walk = AtTerminal(tmp_path)
    walk.until("? help")
    walk.answer("d SK 12\n")
    walk.until("2 of 3")
    os.close(walk.terminal)
    assert walk.end() == -signal.SIGHUP
    assert verdicts(tmp_path) == [("different", "SK 12")]


def test_answers_come_through_a_pipe_one_a_line(tmp_path: Path) -> None:
    done = piped(tmp_path, "s Renstra\nn\nd\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert "\x1b" not in done.stdout
    assert verdicts(tmp_path) == [("same", "Renstra"), ("different", "read side by side")]


def test_what_was_decided_is_not_asked_again(tmp_path: Path) -> None:
    piped(tmp_path, "s\nd\n")
    done = piped(tmp_path, "")
    assert "1 of 1" in done.stdout
    assert "left open: 1" in done.stdout


def test_a_script_with_a_wrong_answer_is_stopped(tmp_path: Path) -> None:
    done = piped(tmp_path, "s\nmaybe\nd\n")
    assert (done.returncode, len(verdicts(tmp_path))) == (2, 1)
    assert "“maybe” is no answer" in done.stderr


def test_a_reader_that_goes_away_ends_the_walk(tmp_path: Path) -> None:
    done = subprocess.run(
        ["sh", "-c", 'yes n | "$@" | head -1', "sh", *command(tmp_path)],
        capture_output=True,
        timeout=HANGS,
        env=ENGLISH,
    )
    assert done.stdout.startswith(b"1 of 3 ")
    assert done.stderr == b""


def test_a_full_disk_is_told_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / NAME
    add(path, [decision("a", "b")])
    before = path.read_bytes()
    room = len(before) + 100
    done = subprocess.run(
        command(tmp_path),
        input="s\ns\n",
        capture_output=True,
        text=True,
        timeout=HANGS,
        env=ENGLISH,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)),
    )
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert path.read_bytes() == before


def test_two_walks_at_once_both_keep_what_they_decide(tmp_path: Path) -> None:
    arguments = command(tmp_path)
    walks = [subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=ENGLISH) for _ in range(2)]
    for walk in walks:
        assert walk.stdout is not None
        assert walk.stdout.readline().startswith(b"1 of 3")
    for walk, answers in zip(walks, (b"s one\nn\nn\n", b"n\nd two\nd two\n"), strict=True):
        walk.communicate(answers, timeout=HANGS)
        assert walk.returncode == 0
    assert [why for _, why in verdicts(tmp_path)] == ["one", "two", "two"]


def test_what_another_walk_decided_meanwhile_is_not_contradicted(tmp_path: Path) -> None:
    arguments = command(tmp_path)
    walks = [subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=ENGLISH) for _ in range(2)]
    for walk in walks:
        assert walk.stdout is not None
        assert walk.stdout.readline().startswith(b"1 of 3")
    said = [walk.communicate(answer, timeout=HANGS)[0] for walk, answer in zip(walks, (b"s\n", b"d\n"), strict=True)]
    assert b"contradict" not in said[0]
    assert b"contradict earlier decisions: 1" in said[1]
    assert [verdict for verdict, _ in verdicts(tmp_path)] == ["same"]


@pytest.mark.parametrize("options", [("--format", "json"), ("--output", "x"), ("--decisions", "x.csv")])
def test_a_walk_makes_no_file(tmp_path: Path, options: tuple[str, str]) -> None:
    done = piped(tmp_path, "s\n", *options)
    assert (done.returncode, "--review is a walk" in done.stderr) == (2, True)

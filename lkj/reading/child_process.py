"""One run of the reading child: its messages, its deadlines and its death."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Literal

import msgspec

from extractor.child.frames import MalformedFrame, Message, Received, Refusal
from extractor.child.one_job import OUT_OF_MEMORY, Job
from extractor.limits import Limits
from lkj.io import process_tree
from lkj.io.channel import Channel, waited_for
from lkj.reading.watch import LOOK_SECONDS, Watch
from schemas import errors

CHILD_COMMAND = (
    sys.executable,
    "-P",
    "-m",
    "extractor.child.process",
)  # -P: never import from the folder we are called in

Reason = Literal["crash", "memory", "killed", "hang", "cpu", "wall", "fault", "nonsense"]

_LAST_BREATH_SECONDS = 5.0
_CRASHES = 0xC0000000  # from here on exit codes of Windows are of programs that broke
_SIGNALS: Mapping[str, Reason] = {"SIGXCPU": "cpu", "SIGPROF": "hang", "SIGKILL": "killed"}
_BY_SIGNAL: Mapping[int, Reason] = {
    int(getattr(signal, name)): reason for name, reason in _SIGNALS.items() if hasattr(signal, name)
}
_TOLD_BY_CHILDREN = (errors.UnreadableInput, errors.NothingToRead, errors.UsageError, errors.RecognitionWanted)
_ERRORS = {error.__name__: error for error in _TOLD_BY_CHILDREN}


@dataclass(frozen=True, slots=True)
class Death:
    """The child gave no answer. `page` is the one it was reading: 0 before the first and after the last of `pages`."""

    reason: Reason
    page: int
    pages: int


class _TooLong(Exception):
    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


def run_child(
    command: Sequence[str],
    job: Job,
    deadline: float,
    progress: Callable[[int, int], None],
    meanwhile: Callable[[], object],
) -> bytes | Death:
    """The encoded document that `command` answers with, or how it died; `deadline` is of the monotonic clock.

    `meanwhile` is called once the child is at work; what it raises ends the child. Raises the error that the child
    refuses the file with.
    """
    page = pages = 0
    with _started(command, job) as (child, channel):
        meanwhile()
        watch = Watch(child.pid)
        try:
            for message in _messages(channel, watch, job.limits, deadline):
                if isinstance(message, bytes):
                    return message
                if isinstance(message, Refusal):
                    raise error_of(message)
                page, pages = message.page, message.pages
                watch.page_begins(page)
                progress(page, pages)
            return Death(cause_of(child.wait(_LAST_BREATH_SECONDS)), page, pages)
        except _TooLong as late:
            return Death(late.reason, page, pages)
        except subprocess.TimeoutExpired:
            return Death("hang", page, pages)
        except MalformedFrame:
            return Death("nonsense", page, pages)


@contextmanager
def _started(command: Sequence[str], job: Job) -> Iterator[tuple[subprocess.Popen[bytes], Channel]]:
    """The child, which dies with whatever it starts, and what it says."""
    child = process_tree.spoken_with(command)
    assert child.stdin is not None
    assert child.stdout is not None
    channel = Channel(child.stdout)
    try:
        with suppress(OSError):  # it died at once, which its exit code tells
            child.stdin.write(msgspec.json.encode(job))
            child.stdin.close()
        yield child, channel
    finally:
        if child.poll() is None:
            process_tree.end(child)
            child.wait()
        channel.close()


def _messages(channel: Channel, watch: Watch, limits: Limits, deadline: float) -> Iterator[Message]:
    """What the child says, until it closes its end. Raises _TooLong and MalformedFrame."""
    received = Received()
    heard = time.monotonic()
    while True:
        patience = min(deadline, heard + limits.silent_seconds) - time.monotonic()
        if patience <= 0:
            raise _TooLong("wall" if time.monotonic() >= deadline else "hang")
        ready = waited_for([channel], min(patience, LOOK_SECONDS))
        if over := watch.exceeded(limits):
            raise _TooLong(over)
        if not ready:
            continue
        data = channel.read()
        if not data:
            return
        for message in received.add(data):
            heard = time.monotonic()
            yield message


def error_of(refusal: Refusal) -> errors.LkjError:
    """The error that the child met, for us to raise."""
    params = {name: value for name, value in refusal.params.items() if name not in ("self", "key")}
    return _ERRORS.get(refusal.error, errors.ReaderFailed)(refusal.key, **params)


def cause_of(exit_code: int) -> Reason:
    """Why a child that nobody ended is dead; negative codes are signals."""
    if exit_code < 0:
        return _BY_SIGNAL.get(-exit_code, "crash")
    if exit_code == OUT_OF_MEMORY:
        return "memory"
    if exit_code >= _CRASHES:
        return "crash"
    return "fault" if exit_code else "nonsense"

"""Pipes are waited for together, to their end, and what nobody listens to is not read without bound."""

from __future__ import annotations

import os
import subprocess
import sys

from lkj.io.channel import Channel, waited_for

PATIENT = 1_000.0


def pipe() -> tuple[Channel, int]:
    reading, writing = os.pipe()
    return Channel(os.fdopen(reading, "rb")), writing


def test_who_has_something_to_say_is_heard() -> None:
    (silent, held), (speaking, writing) = pipe(), pipe()
    os.write(writing, b"satu")
    assert waited_for([silent, speaking], PATIENT) == [speaking]
    assert speaking.read() == b"satu"
    assert waited_for([silent, speaking], 0.0) == []
    os.close(writing)
    assert waited_for([silent, speaking], PATIENT) == [speaking]
    assert (speaking.read(), speaking.read()) == (b"", b"")
    os.close(held)
    silent.close()
    speaking.close()


def test_all_that_is_said_comes_in_order_and_is_not_all_read_ahead() -> None:
    many = 100  # mebibytes, of which a few are read ahead
    command = (sys.executable, "-c", f"import os\nfor n in range({many}): os.write(1, bytes([n]) * 2**20)")
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        channel = Channel(child.stdout)
        assert waited_for([channel], PATIENT) == [channel]
        assert child.poll() is None  # it cannot go on before somebody listens
        heard = bytearray()
        while (data := channel.read()) != b"":
            heard += data
            waited_for([channel], PATIENT)
        channel.close()
    assert heard == b"".join(bytes([n]) * 2**20 for n in range(many))


def test_a_channel_that_nobody_listens_to_any_more_is_closed() -> None:
    command = (sys.executable, "-c", "import os\nwhile True: os.write(1, b'?' * 2**20)")
    child = subprocess.Popen(command, stdout=subprocess.PIPE)
    assert child.stdout is not None
    channel = Channel(child.stdout)
    waited_for([channel], PATIENT)
    child.kill()
    child.wait()
    channel.close()
    assert child.stdout.closed

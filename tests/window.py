"""`lkj serve` as a process of its own, and what a browser would say to it."""

from __future__ import annotations

import http.client
import os
import re
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from tests.command import HANGS, LKJ

_ADDRESS = re.compile(r"https?://\S+")


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


@dataclass
class Window:
    """`address` is the one that was printed; `cookies` are those of a browser that was let in."""

    process: subprocess.Popen[str]
    address: str
    folder: Path
    cookies: dict[str, str] = field(default_factory=dict)

    @property
    def base(self) -> str:
        parts = urlsplit(self.address)
        return f"{parts.scheme}://{parts.netloc}"

    def ask(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Answer:
        """Without following where it leads; `host_` and the like are headers."""
        parts = urlsplit(self.address)
        connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=HANGS)
        told = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        told |= {name.strip("_").replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body, told)
        answer = connection.getresponse()
        found = Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        connection.close()
        return found

    def come_in(self) -> Answer:
        parts = urlsplit(self.address)
        answer = self.ask("GET", f"{parts.path}?{parts.query}")
        self.keep(answer)
        return answer

    def keep(self, answer: Answer) -> None:
        name, _, value = answer.headers["set-cookie"].partition(";")[0].partition("=")
        self.cookies[name] = value

    def form_key(self) -> str:
        found = re.search(r'name="form_key" value="(\w+)"', self.ask("GET", "/").text)
        assert found
        return found[1]

    def say(self, path: str, **said: str) -> Answer:
        """A form of ours."""
        body = urlencode({"form_key": self.form_key(), **said}).encode()
        return self.ask("POST", path, body, content_type="application/x-www-form-urlencoded")

    def send(self, **files: bytes) -> Answer:
        """Files by their names, in which `_pdf` stands for `.pdf`."""
        return self.send_named([(name.replace("_", "."), data) for name, data in files.items()])

    def send_named(self, files: Sequence[tuple[str, bytes]]) -> Answer:
        parts = [f'--xx\r\nContent-Disposition: form-data; name="form_key"\r\n\r\n{self.form_key()}\r\n'.encode()]
        for name, data in files:
            head = f'--xx\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n'
            parts += [head.encode(), b"Content-Type: application/octet-stream\r\n\r\n", data, b"\r\n"]
        body = b"".join([*parts, b"--xx--\r\n"])
        return self.ask("POST", "/uploads", body, content_type="multipart/form-data; boundary=xx")

    def queue(self, *wanted: str) -> str:
        """The list of reports, once none of them waits or is being read, or it shows a state that is `wanted`."""
        ends = time.monotonic() + HANGS
        while True:
            text = self.ask("GET", "/queue").text
            states = set(re.findall(r'data-status="(\w+)"', text))
            if states & set(wanted) if wanted else states and not states & {"unfinished", "reading", "first"}:
                return text
            assert time.monotonic() < ends, text
            time.sleep(0.2)

    def only_key(self) -> str:
        """Of the only report, once it was read."""
        [key] = re.findall(r'href="/reports/(\w+)"', self.queue())
        return str(key)

    def end(self, how: int = signal.SIGINT) -> str:
        """What it said on standard error since it opened."""
        self.process.send_signal(how)
        return self.process.communicate(timeout=HANGS)[1]


@contextmanager
def opened(
    folder: Path, *options: str, command: Sequence[str] = (*LKJ, "serve"), **environment: str
) -> Iterator[Window]:
    """Let in already, where no password is asked for."""
    process = subprocess.Popen(
        [*command, str(folder), "--port", "0", *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "LC_ALL": "en_US.UTF-8", **environment},
        start_new_session=True,
    )
    assert process.stderr is not None
    try:
        found = _ADDRESS.search(process.stderr.readline())
        assert found, process.stderr.read()
        window = Window(process, found[0], folder)
        if "?" in window.address:
            window.come_in()
        yield window
    finally:
        process.kill()
        process.communicate()

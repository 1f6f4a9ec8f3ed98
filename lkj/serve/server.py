"""The window opened: a port of this computer, an address with its key, and everything behind it; until it is closed."""

from __future__ import annotations

import errno
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from gettext import gettext as _

import uvicorn
from starlette.types import ASGIApp

from lkj.batch.worker_slot import Terms
from lkj.serve.artist import Artist
from lkj.serve.checked import Checking
from lkj.serve.checking_anew import put_right_meanwhile
from lkj.serve.drafts import Drafts
from lkj.serve.first_looks import FirstLooks
from lkj.serve.guard import TOKEN, Guard
from lkj.serve.home import Home
from lkj.serve.keys import Keys
from lkj.serve.library import Library
from lkj.serve.pictures import Pictures
from lkj.serve.progress import Progress
from lkj.serve.queue import Heard, Queue, Reading
from lkj.serve.routes import application
from lkj.serve.site import Site
from lkj.serve.thresholds import MEBIBYTE
from lkj.store.ready import ready
from lkj.words.notes import tell
from schemas.errors import UsageError

LOCAL = "127.0.0.1"
_LOCAL_NAMES = (LOCAL, "localhost", "::1")
_EVERY_ADDRESS = ("0.0.0.0", "::")


@dataclass(frozen=True, slots=True)
class Asked:
    """The options of `lkj serve`. `password` is empty on one's own computer."""

    home: Home
    database: str
    terms: Terms
    workers: int
    host: str = LOCAL
    port: int = 0
    password: str = ""
    most_mebibytes: int = 512
    names: tuple[str, ...] = ()


def serve(asked: Asked) -> None:
    """Until it is interrupted. Raises UsageError before anything is shown where the port is taken, or the folder or the
    database cannot be written to."""
    if asked.host not in _LOCAL_NAMES and not asked.password:
        raise UsageError("serve_without_password", host=asked.host)
    asked.home.make()
    tempfile.tempdir = str(asked.home.incoming)  # what is sent goes to this disk, never into memory that poses as one
    with _bound(asked) as port, _site(asked, port.getsockname()[1]) as site:
        tell(_("The window is open: {address}").format(address=address(asked, site.keys)))
        tell(_("Ctrl-C closes it; what was sent and decided stays in {folder}").format(folder=asked.home.path))
        _run(guarded(site, names(asked)), port, site.progress)


def address(asked: Asked, keys: Keys) -> str:
    """Where it is to be opened; with a password the address opens nothing by itself."""
    host = f"[{asked.host}]" if ":" in asked.host else asked.host
    if asked.host in _EVERY_ADDRESS:
        host = socket.gethostname()
    return f"http://{host}:{keys.port}/" + ("" if asked.password else f"?{TOKEN}={keys.secret}")


def names(asked: Asked) -> frozenset[str]:
    """Of hosts that we answer to; `*` stands for every address in numbers, which no name can be turned into."""
    known = {*_LOCAL_NAMES, asked.host, *asked.names}
    if asked.host in _EVERY_ADDRESS:
        known |= {"*", socket.gethostname().lower(), socket.getfqdn().lower()}
    return frozenset(name.lower() for name in known)


def guarded(site: Site, known: frozenset[str]) -> ASGIApp:
    return Guard(application(site), site.keys, known, site.most_bytes)


@contextmanager
def _site(asked: Asked, port: int) -> Iterator[Site]:
    """With the queue at work. Raises UsageError."""
    home, progress = asked.home, Progress()
    with ready(asked.database) as engine:
        pictures, first_looks = Pictures(home), FirstLooks(home)
        artist = Artist(first_looks, pictures)
        checking = Checking(home, first_looks, asked.terms.language)
        queue = Queue(Reading(home, engine, asked.terms, asked.workers), progress, first_looks)
        drafts = Drafts(home, queue.add, progress.changed)
        site = Site(
            home=home,
            engine=engine,
            keys=Keys(home.secret(), asked.password, port),
            language=asked.terms.language,
            library=Library(home, engine, progress, drafts, first_looks),
            queue=queue,
            drafts=drafts,
            first_looks=first_looks,
            progress=progress,
            checking=checking,
            pictures=pictures,
            most_bytes=asked.most_mebibytes * MEBIBYTE,
        )
        artist.start()
        queue.start(Heard(artist.add, partial(put_right_meanwhile, site)))
        drafts.start()
        try:
            yield site
        finally:
            queue.stop()


@contextmanager
def _bound(asked: Asked) -> Iterator[socket.socket]:
    """Raises UsageError."""
    family = socket.AF_INET6 if ":" in asked.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as port:
        port.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            port.bind((asked.host, asked.port))
            port.listen()
        except OSError as error:
            key = "port_taken" if error.errno == errno.EADDRINUSE else "port_refused"
            reason = error.strerror or str(error)
            raise UsageError(key, host=asked.host, port=str(asked.port), reason=reason) from error
        except OverflowError as error:
            raise UsageError("port_refused", host=asked.host, port=str(asked.port), reason=str(error)) from error
        yield port


def _run(app: ASGIApp, port: socket.socket, progress: Progress) -> None:
    config = uvicorn.Config(app, log_level="error", access_log=False, server_header=False, timeout_graceful_shutdown=3)
    _Server(config, progress).run(sockets=[port])


class _Server(uvicorn.Server):
    """One that ends its streams of events first, which would go on for ever."""

    def __init__(self, config: uvicorn.Config, progress: Progress) -> None:
        super().__init__(config)
        self._progress = progress

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._progress.closing = True
        await super().shutdown(sockets)

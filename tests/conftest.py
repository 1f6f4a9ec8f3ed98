"""What holds for every test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from schemas.document import Document
from tests import postgresql
from tests.sample_reading import sample_document

settings.register_profile("patient", deadline=None)  # an example is not wrong because the machine is busy
settings.load_profile("patient")


@pytest.fixture(autouse=True)
def faults_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a reader of reports is spared, a test must see."""
    monkeypatch.setattr("extractor.net.forgiving", False)


@pytest.fixture(autouse=True)
def language_left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that speaks a language must not choose it for those after it."""
    monkeypatch.setenv("LANGUAGE", "en")


@pytest.fixture(autouse=True)
def width_of_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same whether pytest runs on a terminal or as one of several processes without one."""
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture(autouse=True)
def own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """What is recognized in a test is not kept among what the person who runs it has."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))


@pytest.fixture(scope="session")
def read() -> Callable[[], Document]:
    """The sample report as read, once a process."""
    return sample_document


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    with postgresql.server() as url:
        yield url


@pytest.fixture
def postgresql_database(postgresql_server: str) -> Iterator[str]:
    """The URL of an empty database on a real server."""
    with postgresql.database(postgresql_server) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database, of each kind in turn."""
    if request.param == "sqlite":
        return str(tmp_path / "lkj.db")
    url: str = request.getfixturevalue("postgresql_database")
    return url

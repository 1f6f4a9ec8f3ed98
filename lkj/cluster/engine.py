"""The Dask cluster that a run uses: one that is there, by its address, or one of this computer alone."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import dask
from distributed import Client, LocalCluster

from lkj.cluster.many_computers import Connect
from schemas.errors import UsageError

LOCAL = "local"
_CONNECT_SECONDS = 10.0


@contextmanager
def engine(address: str, workers: int) -> Iterator[Connect]:
    """How to connect with the scheduler, again and again where it goes; `workers` are those of a cluster of our own.
    Raises UsageError for what is no address."""
    _be_quiet()
    if address == LOCAL:
        with (
            dask.config.set({"distributed.worker.memory.terminate": False}),
            LocalCluster(
                n_workers=workers,
                threads_per_worker=1,
                processes=True,
                dashboard_address=None,
                memory_limit=0,
                silence_logs=logging.CRITICAL,
            ) as cluster,
        ):
            yield lambda: _client(cluster.scheduler_address)
        return
    if "://" not in address:
        raise UsageError("cluster_address", address=address)
    yield lambda: _client(address)


def _be_quiet() -> None:
    """What matters of it is told once, by us. Dask gives each of its loggers a level of its own."""
    for name in ("distributed", "tornado", "asyncio", *logging.root.manager.loggerDict):
        if name.partition(".")[0] in ("distributed", "tornado", "asyncio"):
            logging.getLogger(name).setLevel(logging.CRITICAL)


def _client(address: str) -> Client:
    try:
        return Client(address, timeout=_CONNECT_SECONDS, set_as_default=False)
    except ValueError as error:
        raise UsageError("cluster_address", address=address) from error

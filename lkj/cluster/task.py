"""One report on a computer of the cluster: what a Dask worker is asked to do.

A worker holds the supervised process that reads, and keeps it for the next report. What that process dies of costs its
report, and neither the worker nor any other report.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from extractor.limits import Limits
from extractor.scan.choice import Ocr
from lkj.batch.job import BatchJob, Failed, Read
from lkj.batch.loaders import agency_of
from lkj.batch.supervisor import read_by
from lkj.batch.worker_process import WORKER_COMMAND
from lkj.batch.worker_slot import Terms, WorkerSlot
from lkj.cluster.shard import Mark, mark_of, put_shard
from lkj.reading.recognition import scans_of
from lkj.words.language import Language


@dataclass(frozen=True, slots=True)
class Reading:
    """How reports are read, wherever that is. `pages` is the folder that pages for people will stand in, `shards` that
    of the shards; `environment` is what options say through it; `command` starts another reading process than that
    of the worker's own lkj."""

    limits: Limits
    language: Language
    ocr: Ocr
    pages: Path | None
    shards: Path
    environment: Mapping[str, str]
    command: Sequence[str] | None = None


@dataclass(slots=True)
class _Place:
    """The reading process of a thread: it dies with the thread that began it."""

    reading: Reading
    slot: WorkerSlot


_here = threading.local()


def read_report(path: bytes, sha256: str, reading: Reading) -> Mark:
    """The mark of the shard, which is there from an earlier try or now; `path` is as the system has it. Raises
    UsageError where it cannot be written."""
    done = mark_of(reading.shards, sha256)
    if done is not None:
        return done
    end = _read(BatchJob(sha256, Path(os.fsdecode(path))), _slot(reading))
    return put_shard(reading.shards, end, agency_of(end))


def _read(job: BatchJob, slot: WorkerSlot) -> Read | Failed:
    [end] = [event for event in read_by(slot, job) if isinstance(event, Read | Failed)]
    return end


def _slot(reading: Reading) -> WorkerSlot:
    place: _Place | None = getattr(_here, "place", None)
    if place is None or place.reading != reading:
        if place is not None:
            place.slot.close()
        os.environ.update(reading.environment)
        place = _here.place = _Place(reading, WorkerSlot(_terms(reading)))
    return place.slot


def _terms(reading: Reading) -> Terms:
    command = reading.command or WORKER_COMMAND
    return Terms(reading.limits, reading.language, command=command, pages=reading.pages, scans=scans_of(reading.ocr))

"""What a worker said of one report, as a Parquet file on storage that all computers share.

It is named by the digest of the report, written under another name and renamed; the mark beside it, written last, holds
the digest of the shard. So a shard without a mark that fits is none, and a report that was read twice has one.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import Any

import msgspec
import pyarrow
from pyarrow import parquet

import schemas.errors
from lkj.batch.folder import shelf_of
from lkj.batch.job import BatchJob, Failed, Read, Try
from lkj.io.output import write
from schemas.errors import LkjError

_DIGITS = 16
_SCHEMA = pyarrow.schema(
    [
        ("sha256", pyarrow.string()),
        ("lkj", pyarrow.string()),
        ("document", pyarrow.binary()),
        ("findings", pyarrow.binary()),
        ("page", pyarrow.string()),
        ("error", pyarrow.string()),
        ("tries", pyarrow.string()),
    ]
)


class Refused(msgspec.Struct, frozen=True):
    """An error by the name of its class, its key and its parameters."""

    error: str
    key: str
    params: dict[str, Any]


class Mark(msgspec.Struct, frozen=True):
    """Beside a shard that is whole. `agency` is as the report calls it."""

    sha256: str
    shard: str
    lkj: str
    agency: str
    failed: bool


def shard_of(folder: Path, sha256: str) -> Path:
    return folder / shelf_of(sha256) / f"{sha256[:_DIGITS]}.parquet"


def mark_of(folder: Path, sha256: str) -> Mark | None:
    """None where the shard is not there, not whole, of another report, or of another version of lkj."""
    shard = shard_of(folder, sha256)
    try:
        mark = msgspec.json.decode(_mark(shard).read_bytes(), type=Mark)
        whole = _digest(shard) == mark.shard
    except (OSError, msgspec.MsgspecError):
        return None
    return mark if whole and (mark.sha256, mark.lkj) == (sha256, version("lkj")) else None


def put_shard(folder: Path, end: Read | Failed, agency: str) -> Mark:
    """Raises UsageError where there is no room, or no permission."""
    shard = shard_of(folder, end.job.key)
    data = _as_parquet(end)
    with suppress(OSError):  # writing tells it
        shard.parent.mkdir(parents=True, exist_ok=True)
    write(shard, data)
    digest = hashlib.sha256(data).hexdigest()
    mark = Mark(end.job.key, digest, version("lkj"), agency, isinstance(end, Failed))
    write(_mark(shard), msgspec.json.encode(mark))
    return mark


def taken(folder: Path, job: BatchJob) -> Read | Failed | None:
    """What the shard of a report tells; None where it is not there any more. Raises OSError."""
    try:
        [row] = parquet.read_table(shard_of(folder, job.key), schema=_SCHEMA).to_pylist()
    except FileNotFoundError:
        return None
    tries = msgspec.json.decode(row["tries"], type=tuple[Try, ...])
    if row["error"] is not None:
        return Failed(job, _error(msgspec.json.decode(row["error"], type=Refused)), tries)
    return Read(job, row["document"], row["findings"], tries, row["page"])


def forget(folder: Path, sha256: str) -> None:
    """Its report is in the database. The mark goes first: without it the shard is none."""
    shard = shard_of(folder, sha256)
    for path in (_mark(shard), shard):
        path.unlink(missing_ok=True)


def _mark(shard: Path) -> Path:
    return shard.with_suffix(".done")


def _as_parquet(end: Read | Failed) -> bytes:
    row: dict[str, str | bytes] = {"sha256": end.job.key, "lkj": version("lkj")}
    row["tries"] = msgspec.json.encode(end.tries).decode()
    if isinstance(end, Read):
        row |= {"document": end.document, "findings": end.findings, "page": end.page}
    else:
        row["error"] = msgspec.json.encode(_refused(end.error), enc_hook=str).decode()
    sink = pyarrow.BufferOutputStream()
    parquet.write_table(pyarrow.Table.from_pylist([row], schema=_SCHEMA), sink, compression="zstd")
    return bytes(sink.getvalue())


def _refused(error: LkjError) -> Refused:
    return Refused(type(error).__name__, error.key, error.params)


def _error(told: Refused) -> LkjError:
    kind = getattr(schemas.errors, told.error, None)
    if not (isinstance(kind, type) and issubclass(kind, LkjError)):
        kind = LkjError
    return kind(told.key, **told.params)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

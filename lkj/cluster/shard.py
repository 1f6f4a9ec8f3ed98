"""What a worker said of one report, as a Parquet file on storage that all computers share.

It is named by the digest of the report, written under another name and renamed; the mark beside it, written last, holds
the digest of the shard. So a shard without a mark that fits is none, and a report that was read twice has one.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

import msgspec
import pyarrow
from pyarrow import parquet

from extractor.child.frames import Refusal
from extractor.child.one_job import refusal_of
from lkj.batch.folder import shelf_of
from lkj.batch.job import BatchJob, Failed, Read, Try
from lkj.io import regular_file
from lkj.io.output import write
from lkj.reading.child_process import error_of
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
        whole = regular_file.digest_of(shard) == mark.shard
    except (OSError, LkjError, msgspec.MsgspecError):
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
        return Failed(job, error_of(msgspec.json.decode(row["error"], type=Refusal)), tries)
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
        row["error"] = msgspec.json.encode(refusal_of(end.error)).decode()
    sink = pyarrow.BufferOutputStream()
    parquet.write_table(pyarrow.Table.from_pylist([row], schema=_SCHEMA), sink, compression="zstd")
    return bytes(sink.getvalue())

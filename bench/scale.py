"""What a hundred thousand and a million reports need, from seconds and bytes that are measured.

`python -m bench.scale SHARED [REPORTS]` reads so many reports of SHARED/corpus with one worker, and loads them into an
SQLite file and into the PostgreSQL of the tests: there by COPY, as lkj does, and by INSERT beside it. Seconds are of
computing, of all processes that take part (those of the server too), so that a busy machine changes little; what disks
wait for comes on top. It writes bench/scale.json and bench/scale.md.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import psutil
from sqlalchemy import Connection, Table

from bench.database import size
from bench.rates import reports_of
from extractor.limits import DEFAULT_LIMITS
from lkj.batch.files import looks_of
from lkj.batch.folder import OutFolder
from lkj.batch.job import BatchJob, Failed, Read
from lkj.batch.keeping import Keeping
from lkj.batch.ledger import Ledger
from lkj.batch.owner import this_process
from lkj.batch.supervisor import supervise
from lkj.batch.worker_slot import Terms
from lkj.cluster.shard import put_shard, shard_of
from lkj.io.regular_file import digest_of
from lkj.store import bulk
from lkj.store.ready import ready
from tests import postgresql

HERE = Path(__file__).parent
REPORTS = 12
WANTED = (100_000, 1_000_000)
HOUR, GIB = 3600, 2**30
SPREAD = {"one host of 8 cores": 8, "one host of 32 cores": 32, "a cluster of 20 hosts of 8 cores": 160}
"""Cores that read."""


def read(paths: Iterable[str]) -> tuple[list[Read], float, float]:
    """What one worker says of the reports; what it computed for that, and what supervising it took."""
    jobs = (BatchJob(digest_of(Path(path)), Path(path)) for path in paths)
    with tempfile.TemporaryDirectory() as place:
        terms, ends = Terms(DEFAULT_LIMITS, "id", pages=Path(place)), []
        workers, own = children(), time.process_time()
        for event in supervise(jobs, terms, 1):
            if isinstance(event, Read):
                ends.append(event)
            elif isinstance(event, Failed):
                raise event.error
        return ends, children() - workers, time.process_time() - own


def children() -> float:
    """Computed by all processes that we began and that have ended."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def kept(ends: Iterable[Read], address: str, out: Path, computed: Callable[[], float]) -> dict[str, float]:
    """Seconds to keep one, and to match one; bytes of one in the database."""
    with ready(address) as engine:
        empty, ledger = size(engine, address), Ledger(engine, lambda _: None)
        ledger.begin(this_process(), str(out))
        found = [(looks_of(end.job.path), end) for end in ends]
        ledger.entered([replace(look, sha256=end.job.key) for look, end in found], {})
        ledger.claim_all({end.job.key: () for _look, end in found})
        keeping, before = Keeping(ledger, OutFolder(out)), computed()
        for _look, end in found:
            assert keeping.keep(end)
        loading, before = computed() - before, computed()
        for agency in ledger.to_link_by_agency(len(found)):
            for sha256 in agency:
                ledger.link(sha256)
        matching = computed() - before
        bytes_ = size(engine, address) - empty
    return {
        "seconds to keep one": loading / len(found),
        "seconds to match one": matching / len(found),
        "bytes in the database": bytes_ / len(found),
    }


def with_server() -> float:
    """Computed by us and by every process of a server that is there."""
    total = time.process_time()
    for process in psutil.process_iter(["name"]):
        if process.info["name"] == "postgres":
            spent = process.cpu_times()
            total += spent.user + spent.system
    return total


def by_insert(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    connection.execute(table.insert(), rows)


def folder_bytes(folder: Path) -> float:
    return float(sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()))


def shard_bytes(ends: Iterable[Read], folder: Path) -> float:
    for end in ends:
        put_shard(folder, end, "")
    return float(sum(shard_of(folder, end.job.key).stat().st_size for end in ends))


def needed(found: Mapping[str, float], reports: int) -> dict[str, float]:
    """Hours of reading by so many cores, of one writer to SQLite, of all loaders of PostgreSQL together; GiB."""
    told = {f"hours to read: {name}": reports * found["read"] / cores / HOUR for name, cores in SPREAD.items()}
    told |= {
        f"hours to keep and match: {name}": reports * found[f"keep: {name}"] / HOUR for name in ("SQLite", "PostgreSQL")
    }
    told |= {f"GiB: {name}": reports * found[f"bytes: {name}"] / GIB for name in ("SQLite", "PostgreSQL", "folder")}
    return told


def as_markdown(found: Mapping[str, float], reports: int, pages: float) -> str:
    lines = [f"# What many reports need, from {reports} reports of {pages:.0f} pages on average", ""]
    lines += ["Seconds of computing by one core, and bytes, of one report:", "", "| | |", "|---|---|"]
    for name, value in found.items():
        lines.append(f"| {name} | " + (f"{value / 1024:.0f} KiB" if "bytes" in name else f"{value:.3f} s") + " |")
    lines += ["", f"One run keeps {found['read'] / found['supervise']:.0f} workers busy, one loader those of "]
    lines[-1] += (
        f"{found['read'] / found['keep: SQLite']:.0f} (SQLite) or {found['read'] / found['keep: PostgreSQL']:.0f}."
    )
    wanted = [needed(found, count) for count in WANTED]
    lines += ["", "| | " + " | ".join(f"{count:,} reports" for count in WANTED) + " |", "|---|" + "---|" * len(WANTED)]
    lines += [f"| {name} | " + " | ".join(f"{one[name]:,.1f}" for one in wanted) + " |" for name in wanted[0]]
    return "\n".join(lines) + "\n"


def main(shared: str, count: str = str(REPORTS)) -> int:
    ends, seconds, supervising = read(reports_of(Path(shared))[: int(count)])
    pages = sum(one.pages for end in ends for one in end.tries[-1:]) / len(ends)
    with tempfile.TemporaryDirectory() as scratch, postgresql.server() as server:
        place = Path(scratch)
        of_file = kept(ends, str(place / "lkj.db"), place / "a", time.process_time)
        with postgresql.database(server) as url:
            of_server = kept(ends, url, place / "b", with_server)
        with postgresql.database(server) as url, patch.object(bulk, "_copied", by_insert):
            inserted = kept(ends, url, place / "c", with_server)
        folder, shards = folder_bytes(place / "a"), shard_bytes(ends, place / "shards")
    found = {
        "read": seconds / len(ends),
        "supervise": supervising / len(ends),
        "keep: SQLite": of_file["seconds to keep one"] + of_file["seconds to match one"],
        "keep: PostgreSQL": of_server["seconds to keep one"] + of_server["seconds to match one"],
        "keep: PostgreSQL, by INSERT": inserted["seconds to keep one"] + inserted["seconds to match one"],
        "bytes: SQLite": of_file["bytes in the database"],
        "bytes: PostgreSQL": of_server["bytes in the database"],
        "bytes: folder": folder / len(ends),
        "bytes: shard": shards / len(ends),
    }
    table = as_markdown(found, len(ends), pages)
    (HERE / "scale.md").write_text(table, encoding="utf-8")
    results = {"reports": len(ends), "pages": pages, **found, **{str(n): needed(found, n) for n in WANTED}}
    (HERE / "scale.json").write_text(json.dumps(results, indent=1) + "\n")
    print(table)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

"""What many reports take in a database: seconds to load one, bytes, and how long the questions of people take.

`python -m bench.database READ [COPIES]` takes the JSON of `lkj extract` in READ, loads each under COPIES names into an
SQLite file and into the PostgreSQL of the tests, and writes bench/database.json. Times are those of the clock, with the
documents read and checked already.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from sqlalchemy import Engine, text

from lkj.reading.many_reports import reports_in
from lkj.reading.report_input import document_in
from lkj.store.database import is_file
from lkj.store.links import link, unlinked
from lkj.store.load import load_document
from lkj.store.ready import ready
from reconcile.check import check
from schemas.document import Document
from schemas.findings import Report
from tests import postgresql

HERE = Path(__file__).parent
COPIES = 50
QUESTIONS = {
    "the reports of an agency": "SELECT * FROM reports WHERE agency = :agency",
    "its indicators through the years": "SELECT * FROM indicators_by_year WHERE agency = :agency",
    "its serapan": "SELECT * FROM absorption WHERE agency = :agency AND level = 'program'",
    "an indicator in all reports": "SELECT * FROM indicators_by_year WHERE mark = :mark",
    "all findings by rule": "SELECT * FROM findings_by_rule",
}
Read = tuple[Document, Report]


def copies(read: Sequence[Read], count: int) -> Iterator[Read]:
    """The same reports of other agencies."""
    for number in range(count):
        for document, findings in read:
            sha256 = hashlib.sha256(f"{number} {document.source.sha256}".encode()).hexdigest()
            source = replace(document.source, sha256=sha256)
            yield replace(document, source=source, agency=f"{document.agency} {number}"), findings


def measured(address: str, read: Sequence[Read], count: int) -> dict[str, float]:
    with ready(address) as engine:
        empty, reports = size(engine, address), count * len(read)
        loading = times(engine, copies(read, count))
        matching = seconds(lambda: match(engine)) / reports
        again = times(engine, copies(read, 1))
        newer = [(replace(document, number_format="newer"), findings) for document, findings in copies(read, 1)]
        full = size(engine, address)
    with ready(address) as engine:  # it has taken stock
        return {
            "reports": reports,
            "seconds to load one": mean(loading),
            "seconds to load one, of the last tenth": mean(loading[-reports // 10 :]),
            "seconds to match one": round(matching, 3),
            "seconds for one that is there": mean(again),
            "seconds to replace one": mean(times(engine, newer)),
            "KiB a report": round((full - empty) / reports / 1024),
            "KiB of its JSON, compressed": round(
                float(asked(engine, "SELECT avg(length(content)) FROM document")) / 1024
            ),
            **{f"ms: {name}": milliseconds(engine, query) for name, query in QUESTIONS.items()},
        }


def times(engine: Engine, read: Iterable[Read]) -> list[float]:
    return [seconds(partial(put, engine, document, findings)) for document, findings in read]


def put(engine: Engine, document: Document, findings: Report) -> None:
    with engine.begin() as connection:
        load_document(connection, document, findings)


def match(engine: Engine) -> None:
    with engine.connect() as connection:
        waiting = unlinked(connection)
    for document in waiting:
        with engine.begin() as connection:
            link(connection, [document])


def milliseconds(engine: Engine, query: str) -> float:
    """About the seventh report."""
    given = {
        "agency": asked(engine, "SELECT agency FROM report WHERE document = 7"),
        "mark": asked(engine, "SELECT mark FROM indicator WHERE document = 7"),
    }
    wanted = {name: value for name, value in given.items() if f":{name}" in query}
    with engine.connect() as connection:
        return round(1000 * seconds(lambda: connection.execute(text(query), wanted).all()), 1)


def asked(engine: Engine, query: str) -> str:
    with engine.connect() as connection:
        return str(connection.execute(text(query)).scalars().first())


def size(engine: Engine, address: str) -> int:
    """In bytes, with all indexes."""
    path = is_file(address)
    if path is None:
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("VACUUM ANALYZE"))
            return connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one()
    with engine.connect() as connection:
        connection.connection.driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path.stat().st_size


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def mean(times: Sequence[float]) -> float:
    return round(sum(times) / len(times), 3)


def main(folder: str, count: str = str(COPIES)) -> int:
    documents = [document_in(path) for path in reports_in([Path(folder)])]
    read = [(document, check(document)) for document in documents]
    with tempfile.TemporaryDirectory() as place, postgresql.server() as server, postgresql.database(server) as url:
        found = {
            "sqlite": measured(str(Path(place) / "lkj.db"), read, int(count)),
            "postgresql": measured(url, read, int(count)),
        }
    (HERE / "database.json").write_text(json.dumps(found, indent=1) + "\n")
    print(json.dumps(found, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

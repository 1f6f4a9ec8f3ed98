"""What is written behind the last byte of a PDF to change some of its objects: an incremental update."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from extractor.marking.syntax import Reference, dictionary, stream


@dataclass(frozen=True, slots=True)
class Ending:
    """How the file ends so far. `previous` is the place of its newest table of objects, `streamed` whether that table
    is a stream, `size` the first object number not in use. Places count from `header`, where the file says that it is
    a PDF; `length` and `broken_line` are about its last byte. `kept` are the trailer's entries that stay."""

    header: int
    length: int
    broken_line: bool
    previous: int
    streamed: bool
    size: int
    kept: dict[str, bytes]
    first_id: bytes | None


def increment(ending: Ending, objects: Mapping[Reference, bytes]) -> bytes:
    """The bytes to add; the table of objects is of the kind that the file has. No date, nothing by chance."""
    data, places = bytearray(b"\n" if ending.broken_line else b""), dict[Reference, int]()
    for at, body in sorted(objects.items()):
        places[at] = ending.length - ending.header + len(data)
        data += b"%d %d obj\n%s\nendobj\n" % (*at, body)
    size = max(ending.size, *(number + 1 for number, _ in objects))
    start = ending.length - ending.header + len(data)
    trailer = {**ending.kept, "Prev": b"%d" % ending.previous}
    if ending.first_id is not None:
        trailer["ID"] = b"[%s <%s>]" % (ending.first_id, hashlib.sha256(data).hexdigest()[:32].encode())
    if ending.streamed:
        data += _streamed(trailer, {**places, (size, 0): start}, size)
    else:
        data += _table(places) + b"trailer\n%s\n" % dictionary({**trailer, "Size": b"%d" % size})
    return bytes(data) + b"startxref\n%d\n%%%%EOF\n" % start


def _table(places: Mapping[Reference, int]) -> bytes:
    lines = [b"xref\n"]
    for run in _runs(places):
        lines.append(b"%d %d\n" % (run[0][0], len(run)))
        lines += (b"%010d %05d n \n" % (places[at], at[1]) for at in run)
    return b"".join(lines)


def _streamed(trailer: dict[str, bytes], places: Mapping[Reference, int], number: int) -> bytes:
    """The table as object `number`, which is in it."""
    spans = b" ".join(b"%d %d" % (run[0][0], len(run)) for run in _runs(places))
    rows = b"".join(
        b"\1" + places[at].to_bytes(8, "big") + at[1].to_bytes(2, "big") for run in _runs(places) for at in run
    )
    own = {"Type": b"/XRef", "Size": b"%d" % (number + 1), "W": b"[1 8 2]", "Index": b"[%s]" % spans}
    return b"%d 0 obj\n%s\nendobj\n" % (number, stream({**own, **trailer}, rows))


def _runs(places: Mapping[Reference, int]) -> list[list[Reference]]:
    """Objects whose numbers follow each other."""
    numbered = enumerate(sorted(places))
    return [[at for _, at in run] for _, run in groupby(numbered, lambda item: item[1][0] - item[0])]

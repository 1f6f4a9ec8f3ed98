"""PDF files made of a few lines each, for tests: plain ones, and those that hurt."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
PICTURE = b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(content), content)


def assembled(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A file of `objects`, numbered from 1; the first is the catalogue."""
    data, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    data += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(data)


def pages(*contents: bytes, resources: bytes = b"", extra: Sequence[bytes] = (), trailer: bytes = b"") -> bytes:
    """A4 pages with these content streams (objects already). `extra` objects are numbered from 4 on.

    Every page has the font /F0; `resources` adds to its resources.
    """
    first = 4 + len(extra)
    numbers = [first + 2 * place for place in range(len(contents))]
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    kids = b" ".join(b"%d 0 R" % number for number in numbers)
    objects += [b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(contents), kids), FONT, *extra]
    for number, content in zip(numbers, contents, strict=True):
        shared = b"<< /Font << /F0 3 0 R >> %s >>" % resources
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources %s /Contents %d 0 R >>"
            % (shared, number + 1)
        )
        objects.append(content)
    return assembled(objects, trailer)


def text(*lines: str) -> bytes:
    """A content stream that prints `lines` from the top of the page down."""
    shown = b" ".join(b"(%s) Tj 0 -16 Td" % line.encode("latin-1") for line in lines)
    return stream(b"BT /F0 11 Tf 72 760 Td %s ET" % shown)


def with_text(*lines: str) -> bytes:
    return pages(text(*lines))


def without_pages() -> bytes:
    return pages()


def pictures_only(count: int = 2) -> bytes:
    picture = stream(b"\x80", PICTURE)
    shown = stream(b"q 500 0 0 700 40 40 cm /Im0 Do Q")
    return pages(*[shown] * count, resources=b"/XObject << /Im0 4 0 R >>", extra=[picture])


def locked() -> bytes:
    """The owner and user entries fit no password, least of all the empty one."""
    entries = b"/Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s>" % (b"41" * 32, b"42" * 32)
    return pages(text("rahasia"), trailer=b"/Encrypt << %s >> /ID [<00> <00>]" % entries)


def bomb(mebibytes: int = 2048) -> bytes:
    """A page content that many mebibytes of spaces long, deflated twice: a few kilobytes."""
    block = b" " * (1 << 20)
    squeeze = zlib.compressobj(9)
    first = squeeze.compress(block) + squeeze.flush(zlib.Z_FULL_FLUSH)
    again = squeeze.compress(block) + squeeze.flush(zlib.Z_FULL_FLUSH)  # a block that may be repeated as it is
    once = first + again * (mebibytes - 1) + squeeze.flush()
    return stream(zlib.compress(once, 9), b"/Filter [/FlateDecode /FlateDecode]")


def nested_forms(depth: int = 20) -> bytes:
    """Three pages; the second draws a form that draws a form twice, and so on: 2 ** `depth` in the end."""
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>"
    forms = [stream(b"/X Do /X Do", form % number) for number in range(5, 4 + depth)]
    last = stream(b"0 0 1 1 re f", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    return pages(
        text("satu"), stream(b"/X Do"), text("tiga"), resources=b"/XObject << /X 4 0 R >>", extra=[*forms, last]
    )

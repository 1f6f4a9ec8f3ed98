"""What marked pages look like in two viewers, and the files to mark."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
from msgspec.structs import replace
from PIL import Image

from extractor.marking.job import Mark
from lkj.reading.marking import marked
from schemas.geometry import Box
from tests.command import HANGS

RED = (1.0, 0.5, 0.5)
Pixel = tuple[int, int, int]
Look = Callable[[float, float], Pixel]
"""The colour at a point of a page, in points from its top left corner as a reader sees it."""
Viewer = Callable[..., Look]


_MARK = Mark(
    page=1, shape="highlight", boxes=[Box(100, 200, 160, 220)], colour=RED, text="salah", subject="A01", name="n1"
)


def mark(box: Box | None = None, **changes: object) -> Mark:
    return replace(_MARK, boxes=_MARK.boxes if box is None else [box], **changes)


def marks_on(tmp_path: Path, content: bytes, *marks: Mark) -> bytes:
    path = tmp_path / "report.pdf"
    path.write_bytes(content)
    return marked(path, marks or [mark()])


def opened(content: bytes) -> pikepdf.Pdf:
    """As strictly as it can be: nothing is repaired."""
    return pikepdf.open(io.BytesIO(content), attempt_recovery=False)


def resaved(content: bytes, **how: Any) -> bytes:
    """A sound file, whatever was changed in `content`; `how` as pikepdf saves."""
    target = io.BytesIO()
    pikepdf.open(io.BytesIO(content)).save(target, static_id=True, **how)
    return target.getvalue()


def hybrid(content: bytes) -> bytes:
    """With its table of objects as a stream, and a table for older readers that points to it, as Word writes it."""
    streamed = resaved(content, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    start = int(streamed.rsplit(b"startxref\n", 1)[1].split()[0])
    with opened(streamed) as pdf:
        trailer = b"<< /Size %d /Root %d %d R /XRefStm %d >>" % (len(pdf.objects) + 1, *pdf.Root.objgen, start)
    table = b"xref\n0 1\n0000000000 65535 f \ntrailer\n%s\nstartxref\n%d\n%%%%EOF\n"
    return streamed + table % (trailer, len(streamed))


def annotations(content: bytes, page: int = 1) -> list[dict[str, str]]:
    with opened(content) as pdf:
        found = pdf.pages[page - 1].get("/Annots", [])
        return [{name: str(value) for name, value in entry.items()} for entry in found]


def in_pdfium(_: Path, content: bytes, page: int = 1) -> Look:
    picture = pypdfium2.PdfDocument(content)[page - 1].render(scale=1).to_pil().convert("RGB")
    return lambda x, y: picture.getpixel((int(x), int(y)))


def in_poppler(tmp_path: Path, content: bytes, page: int = 1) -> Look:
    program = shutil.which("pdftoppm")
    assert program, "apt-get install poppler-utils"
    (tmp_path / "marked.pdf").write_bytes(content)
    command = [program, "-r", "72", "-cropbox", "-f", str(page), "-l", str(page), "-png", "marked.pdf"]
    png = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True, timeout=HANGS).stdout
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    return lambda x, y: picture.getpixel((int(x), int(y)))


def is_red(pixel: Pixel) -> bool:
    return pixel[0] > 240 and max(pixel[1:]) < 160


def is_white(pixel: Pixel) -> bool:
    return min(pixel) > 250

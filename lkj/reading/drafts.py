"""Drafts: what a word processor wrote is read as the PDF that LibreOffice makes of it, where that is installed.

The program runs without a screen and without macros, updates no links, in a profile of its own that is thrown away,
under limits of computing time, memory and the size of what it writes.
"""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

from extractor.child.confinement import HELD_BY_SYSTEM
from lkj.io import process_tree, regular_file
from lkj.words.draft_places import is_draft
from schemas.errors import UnreadableInput

_PROGRAMS: Final = ("soffice", "libreoffice")
_WHERE_INSTALLED: Final = (  # for those who install it do not name its folder to others on these systems
    ("PROGRAMFILES", "LibreOffice/program/soffice.com"),
    ("PROGRAMFILES(X86)", "LibreOffice/program/soffice.com"),
    ("HOME", "/Applications/LibreOffice.app/Contents/MacOS/soffice"),
)
_CPU_SECONDS, _WALL_SECONDS = 120, 240
_MEMORY_BYTES, _WRITTEN_BYTES = 4 * 2**30, 512 * 2**20
_PROFILE: Final = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
"""


def pdf_of(path: Path) -> Path:
    """The file itself, or of a draft the PDF made of it, which lives as long as we do. Raises UnreadableInput."""
    return _converted(path.absolute()) if is_draft(path) else path


@cache
def _converted(path: Path) -> Path:
    program = _program()
    if program is None:
        raise UnreadableInput("draft_without_office", path=str(path))
    if not path.is_file():
        raise UnreadableInput("not_found", path=str(path))
    folder = _folder()
    copy = folder / f"draft{path.suffix.casefold()}"
    copy.write_bytes(regular_file.contents(path))  # its own folder may be closed to writing, or hold a lock
    failure = _run(program, copy, folder)
    made = copy.with_suffix(".pdf")
    if not made.is_file() or not made.stat().st_size:
        raise UnreadableInput("draft_not_converted", path=str(path), reason=failure or "–")
    return made


def _program() -> str | None:
    """LibreOffice, where it is found."""
    installed = (Path(os.environ[base]) / place for base, place in _WHERE_INSTALLED if base in os.environ)
    named = filter(None, map(shutil.which, _PROGRAMS))
    return next(named, None) or next((str(path) for path in installed if path.is_file()), None)


def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="lkj-draft-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    settings = folder / "profile" / "user"
    settings.mkdir(parents=True)
    (settings / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
    return folder


def _run(program: str, copy: Path, folder: Path) -> str:
    """What it says of a failure; empty where it says nothing."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(folder), str(copy)]
    office = process_tree.started(_confined(command), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        _out, told = office.communicate(timeout=_WALL_SECONDS)
    except subprocess.TimeoutExpired:
        return f"> {_WALL_SECONDS} s"
    finally:
        process_tree.end(office)
        office.wait()
    return " ".join(told.decode(errors="replace").split())[:200]


def _confined(command: Sequence[str]) -> Sequence[str]:
    """Where the system holds no limits, only the clock does."""
    if not HELD_BY_SYSTEM:
        return command
    limits = map(str, (_CPU_SECONDS, _MEMORY_BYTES, _WRITTEN_BYTES))
    return [sys.executable, "-P", "-m", "lkj.reading.confined_program", *limits, *command]

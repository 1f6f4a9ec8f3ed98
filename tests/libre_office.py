"""LibreOffice without a screen, with a profile of its own that is thrown away."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tests.command import HANGS


def converted(path: Path, ending: str, folder: Path) -> Path:
    """What LibreOffice makes of `path`, in `folder`, which is made. Fails where soffice is missing."""
    program = shutil.which("soffice")
    assert program is not None, "LibreOffice (soffice) is missing: tests/install-programs installs it"
    profile = f"-env:UserInstallation={(folder / 'profile').absolute().as_uri()}"
    done = subprocess.run(
        [program, profile, "--headless", "--convert-to", ending, "--outdir", str(folder), str(path)],
        capture_output=True,
        text=True,
        timeout=HANGS,
    )
    made = folder / f"{path.stem}.{ending.partition(':')[0]}"  # a filter may be named behind the ending
    assert made.exists(), done.stdout + done.stderr
    return made

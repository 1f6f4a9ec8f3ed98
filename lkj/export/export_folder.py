"""The folder of an export: whole under its name, or not there."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lkj.export.data_package import NAME
from lkj.io.output import failed
from schemas.errors import UsageError

DESCRIPTION = "datapackage.json"
_LARGEST_DESCRIPTION = 10_000_000


def require_free(target: Path, force: bool) -> None:
    """Raises UsageError where something is at `target` already; `force` lets an earlier export be replaced, and nothing
    else: who mistypes a folder loses none."""
    if not target.exists() and not target.is_symlink():
        return
    if target.is_dir() and not any(target.iterdir()):
        return
    if not _is_export(target):
        raise UsageError("export_elsewhere", path=str(target))
    if not force:
        raise UsageError("export_exists", path=str(target))


@contextmanager
def made_whole(target: Path) -> Iterator[Path]:
    """A folder beside `target` to write in, which takes its name at the end. Raises UsageError if the disk refuses."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
        try:
            yield unfinished
            unfinished.chmod(0o755)
            _take_place(unfinished, target)
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)
    except OSError as error:
        raise failed(target, error) from error


def _take_place(made: Path, target: Path) -> None:
    """What stood there goes only once the new one stands."""
    if not target.exists() or not any(target.iterdir()):
        made.rename(target)
        return
    before = made.with_name(f"{made.name}-before")
    target.rename(before)
    try:
        made.rename(target)
    except OSError:
        before.rename(target)
        raise
    shutil.rmtree(before, ignore_errors=True)


def _is_export(folder: Path) -> bool:
    description = folder / DESCRIPTION
    try:
        if description.stat().st_size > _LARGEST_DESCRIPTION:
            return False
        told = json.loads(description.read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(told, dict) and told.get("name") == NAME

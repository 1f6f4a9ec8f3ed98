"""Which crosswalk a command looks into: the one given, that of `lkj.toml`, or the one beside the reports."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from pathlib import Path

from lkj.people.crosswalk_file import NAME, read_crosswalk
from lkj.settings import side_files
from lkj.settings.config import config_path, read_config
from schemas.crosswalk import Decision
from schemas.errors import UsageError


def decisions_for(reports: Sequence[Path], given: Path | None = None, config: Path | None = None) -> list[Decision]:
    """All decisions of the crosswalk for these reports, in the order in which they were made; none where there is no
    file. `given` is --crosswalk and `config` is --config, as they stand on the command line. Raises UsageError, also
    where a file was given and is not there."""
    if given is not None and not (given.exists() or _leads_nowhere(given)):
        raise UsageError("crosswalk_missing", path=str(given))
    path = crosswalk_path(reports, given, config)
    if given is not None:
        side_files.given("crosswalk", given)
    elif not side_files.found("crosswalk", path):
        return []
    return read_crosswalk(path)


def decisions_of_all(reports: Sequence[Path], given: Path | None = None, config: Path | None = None) -> list[Decision]:
    """The same for reports that need not lie together: of every crosswalk that stands beside one of them."""
    folders = {report.parent: report for report in reversed(reports)}
    paths = {crosswalk_path([report], given, config): report for report in reversed(folders.values())}
    return [decision for report in paths.values() for decision in decisions_for([report], given, config)]


def crosswalk_path(reports: Sequence[Path], given: Path | None = None, config: Path | None = None) -> Path:
    """The file given; else the one that the settings of the first report name; else the one beside the first report
    that has one; else where a new one is begun: beside the first report. Raises UsageError for broken settings."""
    if given is not None:
        return given
    settings = config_path(reports[0], config)
    named = read_config(settings).crosswalk.file if settings is not None else None
    if settings is not None and named:
        return settings.parent / named
    beside = [report.parent / NAME for report in reports]
    return next((path for path in beside if path.is_file()), beside[0])


def _leads_nowhere(path: Path) -> bool:
    """A loop of links, which reading it tells."""
    try:
        path.stat()
    except FileNotFoundError:
        return False
    except OSError as error:
        return error.errno == errno.ELOOP
    return False

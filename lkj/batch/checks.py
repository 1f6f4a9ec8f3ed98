"""What the checks say of a report in a batch: those that `lkj check` would run on it."""

from __future__ import annotations

from pathlib import Path

from lkj.checking import rules_asked
from lkj.config import config_for
from lkj.language import Language
from lkj.material import Material
from lkj.pipeline import report_of
from reconcile.joined import NOTHING_OUTSIDE
from schemas.document import Document
from schemas.findings import Report


def check(document: Document, path: Path, language: Language) -> Report:
    """With the settings of the `lkj.toml` near the report at `path`. Raises UsageError where that is broken."""
    config = config_for(path, None)
    rules = rules_asked(None, None, config)()
    return report_of(Material((document,), NOTHING_OUTSIDE), rules, language, config)

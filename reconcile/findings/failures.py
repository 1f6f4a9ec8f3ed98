"""A check that broke off, as it is told: by its code, with the place in the program where it happened."""

from __future__ import annotations

import traceback
from pathlib import PurePath

from reconcile.findings.thresholds import LONGEST_ERROR
from schemas.findings import RuleFailure


def failure_of(rule: str, error: Exception) -> RuleFailure:
    last = traceback.extract_tb(error.__traceback__)[-1]
    said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return RuleFailure(rule=rule, error=said[:LONGEST_ERROR], place=f"{PurePath(last.filename).name}:{last.lineno}")

"""When findings make the exit code 1."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from schemas.errors import FINDINGS, OK

if TYPE_CHECKING:  # the command line needs the words only
    from schemas.findings import Finding

FailOn = Literal["error", "warning", "info", "never"]

_RANK = {"info": 0, "warning": 1, "error": 2, "never": 3}


def exit_code(findings: Iterable[Finding], fail_on: FailOn) -> int:
    return FINDINGS if any(_RANK[finding.severity] >= _RANK[fail_on] for finding in findings) else OK

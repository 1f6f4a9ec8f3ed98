"""A rule: its code, its check, and its text and worked cases, which stand beside the check in a TOML file."""

from __future__ import annotations

import inspect
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from reconcile.index import Index
from reconcile.outcome import Outcome
from schemas.findings import Severity

Language = Literal["en", "id"]
Check = Callable[[Index], Iterator[Outcome]]

PARTS = re.compile(r"^(Why|Example|May be wrong|Regulation|In preview): ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class RuleText:
    """What a rule checks, why it matters, an example, when it may be wrong, and, if any, the regulation it rests on and
    why it is still a preview."""

    what: str
    why: str
    example: str
    may_be_wrong: str
    regulation: str = ""
    in_preview: str = ""


@dataclass(frozen=True, slots=True)
class RuleCase:
    """A worked case: `document` is the report in a few readable lines, `expect` is fires, passes or undecided;
    `agreement` and `last_year` are documents beside it."""

    name: str
    expect: str
    document: str
    findings: tuple[dict[str, Any], ...] = ()
    agreement: str = ""
    last_year: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """`severity` is the default. English text is the docstring of the module that holds `check`. A `preview` is not yet
    trusted to be right on reports at large, and runs only where it is asked for by its code."""

    code: str
    name: str
    severity: Severity
    check: Check
    preview: bool = False

    @property
    def source(self) -> Path:
        return Path(inspect.getfile(self.check))

    def text(self, language: Language) -> RuleText:
        """Raises KeyError where a part of the text is missing."""
        if language == "id":
            return RuleText(**self._beside()["text"])
        module = inspect.getmodule(self.check)
        what, *rest = PARTS.split(inspect.cleandoc((module.__doc__ if module else "") or ""))
        parts = dict(zip(rest[::2], map(_flowing, rest[1::2]), strict=True))
        return RuleText(
            what=_flowing(what),
            why=parts["Why"],
            example=parts["Example"],
            may_be_wrong=parts["May be wrong"],
            regulation=parts.get("Regulation", ""),
            in_preview=parts.get("In preview", ""),
        )

    def cases(self) -> list[RuleCase]:
        return [RuleCase(**{**case, "findings": tuple(case.get("findings", ()))}) for case in self._beside()["case"]]

    def _beside(self) -> dict[str, Any]:
        return tomllib.loads(self.source.with_suffix(".toml").read_text(encoding="utf-8"))


def _flowing(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text).strip()

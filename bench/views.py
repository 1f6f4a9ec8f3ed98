"""What `lkj check` shows of reports that are not ours to give away, in a form that carries none of their text.

`python -m bench.views SHARED`: SHARED holds corpus/*/report.pdf. For each report bench/views.json keeps how many lines
the screen has, which checks tell how many findings of which severity on which pages, and a digest over every finding
with its figures and its root. The screens themselves would repeat the reports' sentences, tables and names: only the
sample's screen, which may be given away, stands in full in tests/whole/golden/. A view that changed is told and fails;
it is written to the file, to be looked at (`lkj check`) and committed with the change that meant it.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lkj.reading.material import Material
from lkj.reading.pipeline import document_of, report_of
from lkj.screens.findings_screen import findings_screen
from lkj.screens.screen import screen_bytes
from lkj.settings.config import Config
from lkj.settings.rule_choice import chosen
from lkj.words.language import speak
from reconcile.facts.joined import Outside
from schemas.findings import Finding, Report

VIEWS = Path(__file__).with_name("views.json")
WIDTH = "100"

View = dict[str, Any]


def view_of(path: Path) -> View:
    material = Material((document_of(path),), Outside())
    report = report_of(material, chosen(None, None), "en", Config())
    screen = screen_bytes(findings_screen(material, report), path)
    return {"lines": screen.count(b"\n"), "checks": _checks(report), "digest": _digest(report)}


def _checks(report: Report) -> dict[str, list[str]]:
    """`error p. 24` for every finding of a check, in the order in which they are told."""
    told: dict[str, list[str]] = {}
    for finding in report.findings:
        told.setdefault(finding.rule, []).append(f"{finding.severity} p. {finding.page}")
    return dict(sorted(told.items()))


def _digest(report: Report) -> str:
    places = {finding.fingerprint: place for place, finding in enumerate(report.findings)}
    lines = (_line(finding, places.get(finding.because_of or "")) for finding in report.findings)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


def _line(finding: Finding, root: int | None) -> str:
    return f"{finding.rule} {finding.severity} {finding.page} {finding.stated} {finding.computed} {root}"


def changes(name: str, before: View, after: View) -> Iterator[str]:
    if before.get("lines") != after["lines"]:
        yield f"{name}: {before.get('lines')} lines are {after['lines']}"
    known = before.get("checks", {})
    for code in sorted({*known, *after["checks"]}):
        old, new = known.get(code, []), after["checks"].get(code, [])
        if old != new:
            yield f"{name}: {code} told {len(old)}, now {len(new)}"
    if before.get("digest") != after["digest"]:
        yield f"{name}: some figure or root is another"


def main(shared: Path) -> int:
    os.environ["COLUMNS"] = WIDTH
    os.environ["PATH"] = ""  # a second engine that recognizes scans may be installed or not: views are without it
    speak("en")
    kept = json.loads(VIEWS.read_text(encoding="utf-8")) if VIEWS.exists() else {}
    views = {path.parent.name: view_of(path) for path in sorted((shared / "corpus").glob("*/report.pdf"))}
    if not views:
        print(f"no reports in {shared}: no views to compare", file=sys.stderr)
        return 0
    changed = [line for name, view in views.items() for line in changes(name, kept.get(name, {}), view)]
    for line in changed:
        print(line)
    if changed:
        VIEWS.write_text(json.dumps(views, indent=1) + "\n", encoding="utf-8")
        print("views changed: look at them, and commit bench/views.json", file=sys.stderr)
    return 1 if changed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

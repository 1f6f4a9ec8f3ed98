"""Reports to write pages of, and what a page holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from lkj.outputs.html import html_bytes
from lkj.outputs.report_context import ReportContext
from lkj.reading.material import Material
from reconcile.decisions.choices import Choices
from reconcile.facts.joined import Outside
from schemas.document import Document, Source
from schemas.findings import Coverage, Evidence, Finding, Report
from schemas.geometry import Box

_INLINE = frozenset({"a", "b", "bdi", "code", "q", "span"})
_EMPTY = frozenset({"br", "image", "input", "meta"})
STATED = Evidence(role="stated", page=1, text="Rata-rata 95,17", bbox=Box(100, 200, 130, 212))


def finding(*evidence: Evidence, rule: str = "A01", message: str = "rata-rata salah", **more: object) -> Finding:
    entries: dict[str, object] = {"severity": "error", "page": 1, "quote": "", "fingerprint": f"f{rule}", **more}
    return Finding(rule=rule, message=message, message_key="", evidence=[*evidence], **entries)  # type: ignore[arg-type]  # as the test names them


def report_context(
    *findings: Finding, document: Document | None = None, paths: Sequence[Path] = (Path("report.pdf"),)
) -> ReportContext:
    first = document or Document(source=Source(path=str(paths[0]), sha256="ab12", pages=2), agency="Dinas", year=2024)
    others = [Document(source=Source(path=str(path), sha256="0", pages=2)) for path in paths[1:]]
    coverage = Coverage(numbers=9, tested=7, untested={"no_check": 2})
    report = Report(source=first.source, findings=[*findings], coverage=coverage)
    return ReportContext(Material((first, *others), Outside(None, None)), report, paths, "id", Choices())


@dataclass
class Element:
    name: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What stands in lines or cells of its own is parted from its neighbours."""
        text = "".join(child if isinstance(child, str) else child.text for child in self.children)
        return text if self.name in _INLINE else f" {text} "

    @property
    def words(self) -> str:
        return " ".join(self.text.split())

    def all(self, name: str, **attributes: str) -> list[Element]:
        """Every element of that name in it, with these attributes (`class_` is one of its classes)."""
        inside = [child for child in self.children if isinstance(child, Element)]
        here = [child for child in inside if child.name == name and child.has(attributes)]
        return here + [found for child in inside for found in child.all(name, **attributes)]

    def has(self, wanted: dict[str, str]) -> bool:
        classes = (self.attributes.get("class") or "").split()
        return all(
            value in classes if key == "class_" else self.attributes.get(key) == value for key, value in wanted.items()
        )


class _Tree(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        self.open[-1].children.append(element)
        if tag not in _EMPTY:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert tag in _EMPTY or self.open.pop().name == tag, tag

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parsed(html: str) -> Element:
    """Every element is closed where it was opened."""
    tree = _Tree()
    tree.feed(html)
    [root] = tree.open
    return root


def page_of(*findings: Finding, document: Document | None = None) -> Element:
    return parsed(html_bytes(report_context(*findings, document=document)).decode())

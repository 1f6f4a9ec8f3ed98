"""A document of paragraphs and tables for a word processor, with bookmarks that tell where a thing came to stand."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from bench.typeset.layout import Layout
from bench.typeset.odt_styles import (
    KIND,
    MARGIN,
    WIDTHS,
    cell_style,
    document_content,
    document_styles,
    manifest,
)

Row = Sequence["Cell | None"]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell over `span` columns and `rows` rows; what it covers is None in its table. `marks` are bookmarks."""

    text: str
    span: int = 1
    rows: int = 1
    align: str = "center"
    bold: bool = False
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """A part of a paragraph, with the bookmark before it."""

    text: str
    mark: str = ""


class Odt:
    """What is told to it stands below each other; styles are made as they are asked for."""

    def __init__(self, layout: Layout, footer: str) -> None:
        self._layout, self._footer = layout, footer
        self._body: list[str] = []
        self._styles: dict[str, str] = {}
        self._turn = ""
        self._wide = False

    def turn(self, *, wide: bool) -> None:
        """From the next paragraph or table on, pages in this orientation."""
        self._turn, self._wide = ("Wide" if wide else "High"), wide

    def paragraph(
        self, *runs: Run | str, align: str = "justify", bold: bool = False, larger: float = 0.0, page: bool = False
    ) -> None:
        text = "".join(_run(run if isinstance(run, Run) else Run(run)) for run in runs)
        style = self._paragraph_style(align, bold, self._layout.size + larger, 6, page)
        self._body.append(f'<text:p text:style-name="{style}">{text}</text:p>')

    def table(self, widths: Sequence[float], header: Sequence[Row], rows: Sequence[Row]) -> None:
        width = WIDTHS[self._wide] - 2 * MARGIN
        unit = width / sum(widths)
        style = self._style(
            "table", f'<style:table-properties style:width="{width:.2f}cm" table:align="center"/>', self._master()
        )
        columns = "".join(self._column(share * unit) for share in widths)
        head = "".join(self._row(row, header=True, number=0) for row in header)
        if header and self._layout.again:
            head = f"<table:table-header-rows>{head}</table:table-header-rows>"
        body = "".join(self._row(row, header=False, number=number - len(rows)) for number, row in enumerate(rows))
        self._body.append(f'<table:table table:style-name="{style}">{columns}{head}{body}</table:table>')
        self.paragraph("")

    def save(self, path: Path) -> None:
        styles = "".join(f'<style:style style:name="{name}" {text}' for text, name in self._styles.items())
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("mimetype", KIND)
            archive.writestr("styles.xml", document_styles(self._layout.font, self._layout.size, escape(self._footer)))
            archive.writestr("content.xml", document_content(styles, "".join(self._body)))
            archive.writestr("META-INF/manifest.xml", manifest())

    def _master(self) -> str:
        turn, self._turn = self._turn, ""
        return f' style:master-page-name="{turn}"' if turn else ""

    def _style(self, family: str, properties: str, more: str = "") -> str:
        """The name of a style; the same properties have one."""
        text = f'style:family="{family}"{more}>{properties}</style:style>'
        return self._styles.setdefault(text, f"S{len(self._styles)}")

    def _paragraph_style(self, align: str, bold: bool, size: float, after: int, page: bool) -> str:
        broken = ' fo:break-before="page"' if page else ""
        properties = f'<style:paragraph-properties fo:text-align="{align}" fo:margin-bottom="{after}pt"{broken}/>'
        properties += (
            f'<style:text-properties fo:font-size="{size}pt" fo:font-weight="{"bold" if bold else "normal"}"/>'
        )
        return self._style("paragraph", properties, f' style:parent-style-name="Standard"{self._master()}')

    def _column(self, width: float) -> str:
        style = self._style("table-column", f'<style:table-column-properties style:column-width="{width:.2f}cm"/>')
        return f'<table:table-column table:style-name="{style}"/>'

    def _row(self, row: Row, *, header: bool, number: int) -> str:
        style = self._style("table-row", '<style:table-row-properties fo:keep-together="always"/>')
        cells = "".join(self._cell(cell, header=header, number=number) for cell in row)
        return f'<table:table-row table:style-name="{style}">{cells}</table:table-row>'

    def _cell(self, cell: Cell | None, *, header: bool, number: int) -> str:
        if cell is None:
            return "<table:covered-table-cell/>"
        style = self._style("table-cell", cell_style(self._layout, header=header, number=number + cell.rows - 1))
        inside = self._paragraph_style(cell.align, cell.bold or header, self._layout.cells, 0, page=False)
        span = f' table:number-columns-spanned="{cell.span}" table:number-rows-spanned="{cell.rows}"'
        text = f'<text:p text:style-name="{inside}">{"".join(map(_bookmark, cell.marks))}{escape(cell.text)}</text:p>'
        return f'<table:table-cell table:style-name="{style}"{span}>{text}</table:table-cell>'


def _run(run: Run) -> str:
    return (_bookmark(run.mark) if run.mark else "") + escape(run.text).replace("\n", "<text:line-break/>")


def _bookmark(name: str) -> str:
    return f'<text:bookmark text:name="{name}"/>'

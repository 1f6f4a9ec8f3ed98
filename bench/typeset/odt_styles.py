"""The fixed parts of a document: pages, fonts, and how the cells of each kind of table are bordered and shaded."""

from __future__ import annotations

from typing import Final

from bench.typeset.layout import Layout, Rules

KIND: Final = "application/vnd.oasis.opendocument.text"
MARGIN: Final = 2.2  # centimetres, as all lengths here
WIDTHS: Final = {False: 21.0, True: 29.7}
_NAMES: Final = {
    "office": "office",
    "style": "style",
    "text": "text",
    "table": "table",
    "fo": "xsl-fo-compatible",
    "svg": "svg-compatible",
}
_BOX: Final[dict[Rules, str]] = {
    "full": "0.5pt solid #000000",
    "thin": "0.25pt solid #808080",
    "white": "1.2pt solid #ffffff",
}


def namespaces() -> str:
    return " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{part}:1.0"' for name, part in _NAMES.items())


def cell_style(layout: Layout, *, header: bool, number: int) -> str:
    """`number` is the place of the row from the end of its table: -1 for the last."""
    shade = layout.shade if header else layout.band if number % 2 else ""
    background = f' fo:background-color="{shade}"' if shade else ""
    borders = _borders(layout.rules, header=header, last=number == -1)
    inside = 'fo:padding="0.06cm" style:vertical-align="middle"'
    return f"<style:table-cell-properties {borders}{background} {inside}/>"


def _borders(rules: Rules, *, header: bool, last: bool) -> str:
    if rules in _BOX:
        return f'fo:border="{_BOX[rules]}"'
    if rules == "none" or (rules == "three" and not header and not last):
        return 'fo:border="none"'
    line = "0.5pt solid #000000"
    sides = {"left": "none", "right": "none", "top": line if header else "none", "bottom": line}
    return " ".join(f'fo:border-{side}="{border}"' for side, border in sides.items())


def document_content(styles: str, body: str) -> str:
    return (
        f'<office:document-content {namespaces()} office:version="1.2">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )


def document_styles(font: str, size: float, footer: str) -> str:
    layouts = "".join(_page_layout(f"L{wide:d}", wide=wide) for wide in (False, True))
    names = (("Standard", "L0"), ("High", "L0"), ("Wide", "L1"))
    masters = "".join(_master(name, layout, footer) for name, layout in names)
    return (
        f'<office:document-styles {namespaces()} office:version="1.2"><office:font-face-decls>'
        f'<style:font-face style:name="F" svg:font-family="{font}"/></office:font-face-decls><office:styles>'
        '<style:default-style style:family="paragraph"><style:text-properties style:font-name="F"'
        f' fo:font-size="{size}pt" fo:language="id" fo:country="ID"/></style:default-style>'
        '<style:style style:name="Standard" style:family="paragraph"/></office:styles>'
        f"<office:automatic-styles>{layouts}</office:automatic-styles>"
        f"<office:master-styles>{masters}</office:master-styles></office:document-styles>"
    )


def _page_layout(name: str, *, wide: bool) -> str:
    size = f'fo:page-width="{WIDTHS[wide]}cm" fo:page-height="{WIDTHS[not wide]}cm" fo:margin="{MARGIN}cm"'
    turn = f'style:print-orientation="{"landscape" if wide else "portrait"}"'
    foot = '<style:header-footer-properties fo:min-height="0.6cm"/>'
    return (
        f'<style:page-layout style:name="{name}"><style:page-layout-properties {size} {turn}/>'
        f"<style:footer-style>{foot}</style:footer-style></style:page-layout>"
    )


def _master(name: str, layout: str, footer: str) -> str:
    text = f"<style:footer><text:p>{footer} <text:page-number/></text:p></style:footer>"
    return f'<style:master-page style:name="{name}" style:page-layout-name="{layout}">{text}</style:master-page>'


def manifest() -> str:
    parts = (("/", KIND), ("styles.xml", "text/xml"), ("content.xml", "text/xml"))
    names = [f'manifest:full-path="{name}" manifest:media-type="{kind}"' for name, kind in parts]
    space = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
    entries = "".join(f"<manifest:file-entry {name}/>" for name in names)
    return f'<manifest:manifest {space} manifest:version="1.2">{entries}</manifest:manifest>'

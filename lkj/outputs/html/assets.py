"""Style and script of the page, and the policy by which a browser runs nothing else."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

from lkj.outputs.html.markup import Markup

_HERE = "lkj.outputs.html"


def style() -> Markup:
    return _read("style.css")


def script() -> Markup:
    return _read("script.js")


def policy(styles: Markup, scripts: Markup) -> str:
    """Nothing is loaded but pictures within the page; only our own style and script hold."""
    kept = (f"style-src '{_hash(styles)}'", f"script-src '{_hash(scripts)}'")
    return "; ".join(("default-src 'none'", "img-src data:", *kept, "base-uri 'none'", "form-action 'none'"))


def _read(name: str) -> Markup:
    return Markup(files(_HERE).joinpath(name).read_text(encoding="utf-8"))


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"

"""Pages from templates: everything is escaped that is no markup, and every sentence is in the language spoken."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from gettext import gettext, ngettext
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from lkj.serve.parquet import is_installed
from lkj.words.language import spoken
from lkj.words.plain_text import plain


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("lkj.serve", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(_=gettext, ngettext=ngettext, spoken=spoken, parquet=is_installed)
    made.filters["plain"] = plain
    return made


def rendered(template: str, values: Mapping[str, Any]) -> str:
    return _environment().get_template(template).render(**values)

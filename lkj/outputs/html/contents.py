"""The list of contents: a link to each section, in its own words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from gettext import gettext as _

from lkj.outputs.html.markup import Markup, tag

_SECTION = re.compile(r'<section id="(?P<id>\w+)"[^>]*><h2>(?P<title>.*?)</h2>')


def contents(sections: Sequence[Markup]) -> Markup:
    """What is no section with an id and a heading has no link."""
    found = [match for match in map(_SECTION.match, sections) if match]
    links = [tag("li", tag("a", Markup(match["title"]), href=f"#{match['id']}")) for match in found]
    return tag("nav", tag("ul", *links), class_="contents", aria_label=_("Contents"))

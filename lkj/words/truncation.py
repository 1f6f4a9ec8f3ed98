"""Long texts cut for a screen; JSON and CSV hold them in full."""

from __future__ import annotations

import re
from gettext import gettext as _

from lkj.words.language import spoken
from lkj.words.plain_text import plain
from reconcile.findings.messages import say, templates
from schemas.findings import Finding, Parameter

MOST_ITEMS = 4
_PAGES = re.compile(r" \([^()]*\d\)$")
_LONGEST_ITEM = 70
_LONGEST_NAME = 90
_LONGEST_QUOTE = 160


def message(finding: Finding) -> str:
    """The message with long lists and long names cut; as it is where its text is not known."""
    if finding.message_key not in templates()["finding"]:
        return plain(finding.message)
    params = {name: _parameter(name, value) for name, value in finding.params.items()}
    return plain(say("finding", finding.message_key, params, spoken()))


def quote(finding: Finding) -> str:
    """What is printed around the figure."""
    text, raw = plain(finding.quote), plain(str(finding.params.get("raw", "")))
    end = text.find(raw) + len(raw) if raw else 0
    if len(text) <= _LONGEST_QUOTE:
        return text
    if end <= _LONGEST_QUOTE:
        return shortened(text, _LONGEST_QUOTE)
    start = text.find(" ", end - _LONGEST_QUOTE + 20) + 1
    return "… " + shortened(text[start:], _LONGEST_QUOTE)


def shortened(text: str, longest: int) -> str:
    text = plain(text)
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _item(text: str) -> str:
    """The pages after it are kept."""
    pages = _PAGES.search(text)
    if pages is None:
        return shortened(text, _LONGEST_ITEM)
    return shortened(text[: pages.start()], _LONGEST_ITEM) + pages[0]


def _parameter(name: str, value: Parameter) -> Parameter:
    if isinstance(value, list):
        shown = value if name == "pages" else [_item(item) for item in value[:MOST_ITEMS]]
        more = len(value) - len(shown)
        return [*shown, _("{count} more").format(count=more)] if more else list(shown)
    return shortened(value, _LONGEST_NAME) if isinstance(value, str) else value

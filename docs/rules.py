"""Writes docs/rules.md from the register: `python -m docs.rules`. Its texts stand beside the rules."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lkj.words.families import FAMILIES
from reconcile.rule import Rule, RuleText
from reconcile.rules import REGISTER

TARGET = Path(__file__).with_name("rules.md")
HEAD = """# The checks

What each check looks at, why, an example, and when it may be wrong; in English, then in Indonesian. `lkj explain CODE`
prints the same. `make docs` writes this page from the texts beside the rules in `reconcile/rules/`: do not edit it.

An **error** is two statements of the report that cannot both be true; a **warning** is very likely a mistake;
**information** is worth knowing. That is the severity. How sure a finding is to be one is its confidence:
see [severity and confidence](configuration.md#severity-and-confidence).
"""


def page() -> str:
    return "\n".join((HEAD, *_index(), *(line for letter in FAMILIES for line in _family(letter))))


def _index() -> Iterator[str]:
    yield "| code | name | severity |\n|---|---|---|"
    for rule in _sorted():
        preview = ", in preview" if rule.preview else ""
        yield f"| [{rule.code}](#{rule.code.lower()}-{rule.name}) | {rule.name} | {rule.severity}{preview} |"
    yield ""


def _family(letter: str) -> Iterator[str]:
    rules = [rule for rule in _sorted() if rule.code[0] == letter]
    if rules:
        yield f"## {FAMILIES[letter]}\n"
    for rule in rules:
        yield from _rule(rule)


def _rule(rule: Rule) -> Iterator[str]:
    yield f"### {rule.code} {rule.name}\n"
    english, indonesian = rule.text("en"), rule.text("id")
    yield from _text(english, "Why", "Example", "May be wrong", "Rests on", "In preview, because")
    yield from _text(indonesian, "Mengapa", "Contoh", "Bisa keliru", "Dasar", "Masih pratinjau, karena")


def _text(text: RuleText, *names: str) -> Iterator[str]:
    yield f"{text.what}\n"
    parts = (text.why, text.example, text.may_be_wrong, text.regulation, text.in_preview)
    yield from (f"- *{name}*: {words}" for name, words in zip(names, parts, strict=True) if words)
    yield ""


def _sorted() -> list[Rule]:
    order = list(FAMILIES)
    return sorted(REGISTER, key=lambda rule: (order.index(rule.code[0]), rule.code))


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8")

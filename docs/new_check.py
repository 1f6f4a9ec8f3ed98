"""Lays out a new check: `make new-check CODE=X99 NAME=short-name`. What it must say stands in the files it writes.

It writes the check and its Indonesian text with worked cases into reconcile/rules/, its message into
reconcile/findings/messages.toml, and enters it in the register, in preview: such a check runs only where it is asked
for by its code. The cases pass from the beginning; they show what a document of a case looks like.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from string import Template

RECONCILE = Path(__file__).resolve().parents[1] / "reconcile"
CODE = re.compile(r"[NCABXKPSRQ]\d\d")
BRACKETS = re.compile(r"(?<=\(\n)(.*?)(?=^\))", re.M | re.S)
NAME = re.compile(r"[a-z]+(-[a-z]+)*")

CHECK = Template('''"""One sentence: what holds in a report without this fault.

Why: what follows from the fault for those who read the report.
Example: what the report prints, and what it should be.
May be wrong: where the check tells of a fault that is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.findings.build_finding import build_computed_finding
from reconcile.index import Index
from reconcile.outcome import Consistent, Outcome, Undecided
from reconcile.rule import Rule


def check(index: Index) -> Iterator[Outcome]:
    for row in index.rows:
        for stated, expected in zip(row.of("realisasi"), row.of("target"), strict=False):
            figures = (stated, expected)
            if not all(figure.known and index.trusted(figure) for figure in figures):
                yield Undecided(figures, "not_a_number")
            elif stated.number == expected.number:
                yield Consistent(figures)
            else:
                yield build_computed_finding(
                    "$code",
                    "warning",
                    stated,
                    "$key",
                    expected.number,
                    inputs=(expected,),
                    corrections={},
                )


RULE = Rule("$code", "$name", "warning", check, preview=True)
''')
CASES = '''[text]
what = "Satu kalimat: apa yang berlaku dalam laporan tanpa kesalahan ini."
why = "Apa akibat kesalahan itu bagi pembaca laporan."
example = "Apa yang tercetak, dan apa yang seharusnya."
may_be_wrong = "Kapan pemeriksaan ini menyebut kesalahan yang bukan kesalahan."

[[case]]
name = "they differ"
expect = "fires"
document = """
indicator | target | realisasi
Persentase mutu | 80% | 75%
"""
findings = [{ stated = "75", computed = "80", severity = "warning" }]

[[case]]
name = "they are one"
expect = "passes"
document = """
indicator | target | realisasi
Persentase mutu | 80% | 80%
"""

[[case]]
name = "one has no number"
expect = "undecided"
document = """
indicator | target | realisasi
Persentase mutu | 80% | belum ada
"""
'''
MESSAGE = Template("""
[finding.$key]
en = "{raw} ({label}) should be {computed}"
id = "{raw} ({label}) seharusnya {computed}"
""")


def lay_out(code: str, name: str) -> list[Path]:
    """The files that were written or changed. Raises ValueError where code or name cannot be taken."""
    rules = RECONCILE / "rules"
    key = name.replace("-", "_")
    module = f"{code.lower()}_{key}"
    register, messages = rules / "__init__.py", RECONCILE / "findings" / "messages.toml"
    _require_free(code, name, key, rules, messages)
    check, cases = rules / f"{module}.py", rules / f"{module}.toml"
    check.write_text(CHECK.substitute(code=code, name=name, key=key), encoding="utf-8")
    cases.write_text(CASES, encoding="utf-8")
    messages.write_text(messages.read_text(encoding="utf-8") + MESSAGE.substitute(key=key), encoding="utf-8")
    register.write_text(entered(register.read_text(encoding="utf-8"), module), encoding="utf-8")
    return [check, cases, messages, register]


def _require_free(code: str, name: str, key: str, rules: Path, messages: Path) -> None:
    if not CODE.fullmatch(code):
        raise ValueError(f"{code}: a code is the letter of a family and two digits, as X99")
    if not NAME.fullmatch(name):
        raise ValueError(f"{name}: a name is small letters and hyphens, as part-whole")
    if any(rules.glob(f"{code.lower()}_*")):
        raise ValueError(f"{code}: another check has this code")
    if f"[finding.{key}]" in messages.read_text(encoding="utf-8"):
        raise ValueError(f"{name}: another check has a message of this name")


def entered(register: str, module: str) -> str:
    """The text of the register with one more rule: at the end of its family, and never last of all, for the last rule
    looks at what those before it have said."""
    before, imports, middle, entries, after = re.split(
        r"(?<=\(\n)(.*?)(?=^\))", register, maxsplit=2, flags=re.M | re.S
    )
    lines = entries.splitlines()
    family = [at for at, line in enumerate(lines) if line.strip()[0] == module[0]]
    lines.insert(min(family[-1] + 1, len(lines) - 1), f"    {module}.RULE,")
    names = sorted([*imports.splitlines(), f"    {module},"])
    return "".join((before, "\n".join(names), "\n", middle, "\n".join(lines), "\n", after))


if __name__ == "__main__":
    try:
        for path in lay_out(*sys.argv[1:3]):
            print(path.relative_to(RECONCILE.parent))
    except ValueError as fault:
        sys.exit(str(fault))
    print("Say in them what it checks; then: make docs, and pytest tests/reconcile/rules")

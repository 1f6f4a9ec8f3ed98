"""`lkj baseline`: let findings of a report stand, with a reason."""

from __future__ import annotations

from pathlib import Path

from lkj.cli import options
from schemas.errors import OK

NAME = Path("lkj-baseline.toml")


def baseline(
    report: options.Report,
    accept: options.Accept,
    reason: options.Why,
    author: options.Author,
    expires: options.Expires = None,
    output: options.BaselineFile = NAME,
    config: options.ConfigFile = None,
    no_config: options.NoConfig = False,  # noqa: ARG001 - its callback has done its work
    quiet: options.Quiet = False,
    lang: options.Lang = None,  # noqa: ARG001 - looked up before the command line is parsed
) -> int:
    from datetime import date  # nothing heavy is loaded before `lkj --help` is answered

    from lkj.people.baseline import Entry, added, found, held, stated_value
    from lkj.reading.checking import Asked, checked
    from schemas.errors import UsageError

    try:
        last_day = date.fromisoformat(expires) if expires else None
    except ValueError as error:
        raise UsageError("bad_date", text=expires) from error
    held(output)  # before minutes of reading, not after
    _, told = checked(Asked([report], config=config, quiet=quiet, target=output))
    entries = [
        Entry(
            fingerprint=finding.fingerprint,
            rule=finding.rule,
            value=stated_value(finding),
            reason=reason,
            author=author,
            accepted=date.today(),
            expires=last_day,
        )
        for finding in (found(told, wanted) for wanted in accept)
    ]
    added(output, entries)
    return OK

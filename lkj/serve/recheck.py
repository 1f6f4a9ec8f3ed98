"""The process that checks a report anew: after a correction, or in another language. `python -P -m lkj.serve.recheck`

It has limits of its own, and so costs the window nothing where a report is beyond them.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import msgspec

from extractor.child.confinement import confine
from extractor.child.frames import Message, send
from extractor.child.process import OUT_OF_MEMORY, Job, claim_standard_output, refusal_of
from lkj.people.apply_corrections import apply_corrections
from lkj.reading.checking import findings_of
from lkj.words.language import Language, speak
from schemas.document import decode, encode
from schemas.errors import LkjError
from schemas.findings import encode_report


class Recheck(Job, frozen=True, kw_only=True):
    """The PDF of the `report`, what was read in it (the path of a `lkj.document/1`), and the language to say it in."""

    report: str
    document: str
    language: Language


class Rechecked(msgspec.Struct, frozen=True):
    document: msgspec.Raw
    findings: msgspec.Raw


def main() -> None:
    channel = claim_standard_output()
    job = msgspec.json.decode(sys.stdin.buffer.read(), type=Recheck)
    confine(job.limits)
    try:
        send(channel, _answer(job))
    except MemoryError:
        os._exit(OUT_OF_MEMORY)  # no clean-up: it would need memory


def _answer(job: Recheck) -> Message:
    speak(job.language)
    path = Path(job.report)
    try:
        document = apply_corrections(decode(Path(job.document).read_bytes()), path, quiet=True)
        findings = findings_of(document, path, job.language)
    except LkjError as error:
        return refusal_of(error)
    return msgspec.json.encode(Rechecked(msgspec.Raw(encode(document)), msgspec.Raw(encode_report(findings))))


if __name__ == "__main__":
    main()

"""The process that checks a report anew: after a correction, or in another language. `python -P -m lkj.serve.recheck`

It has limits of its own, and so costs the window nothing where a report is beyond them.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from extractor.child.frames import Message
from extractor.child.one_job import Job, answer_one
from lkj.people.apply_corrections import apply_corrections
from lkj.reading.checking import findings_of
from lkj.words.language import Language, speak
from schemas.document import decode, encode
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
    answer_one(Recheck, lambda job, _channel: _answer(job))


def _answer(job: Recheck) -> Message:
    speak(job.language)
    path = Path(job.report)
    document = apply_corrections(decode(Path(job.document).read_bytes()), path, quiet=True)
    findings = findings_of(document, path, job.language)
    return msgspec.json.encode(Rechecked(msgspec.Raw(encode(document)), msgspec.Raw(encode_report(findings))))


if __name__ == "__main__":
    main()

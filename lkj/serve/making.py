"""The process that makes the files to take home: `python -P -m lkj.serve.making`. They are those of `lkj report`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from extractor.child.frames import Message
from extractor.child.one_job import Job, answer_one
from lkj.io.output import write
from lkj.outputs import results
from lkj.outputs.report_context import ReportContext
from lkj.people.baseline import applied, read_baseline
from lkj.people.notes_file import written_beside
from lkj.reading.checking import findings_of
from lkj.reading.material import Material
from lkj.serve.parquet import parquet_bytes
from lkj.settings.config import config_for
from lkj.words.language import Language, speak
from reconcile.facts.joined import NOTHING_OUTSIDE
from schemas.document import decode

PARQUET = ".parquet.zip"


class Making(Job, frozen=True, kw_only=True):
    """Paths: of the PDF, of what was read in it, of the findings that may stand (or empty), and of the
    file to make, whose ending says what it is."""

    report: str
    document: str
    baseline: str
    target: str
    language: Language
    of_draft: bool = False


def main() -> None:
    answer_one(Making, lambda job, _channel: _answer(job))


def _answer(job: Making) -> Message:
    speak(job.language, by_name=True)
    if job.target.endswith(PARQUET):
        write(Path(job.target), parquet_bytes(_context(job)))
        return b"made"
    for target, data in results(Path(job.target), _context(job)):
        write(target, data)
    return b"made"


def _context(job: Making) -> ReportContext:
    path = Path(job.report)
    document = decode(Path(job.document).read_bytes())
    found = findings_of(document, path, job.language)  # anew: findings that were kept as JSON lack exact parameters
    entries = read_baseline(Path(job.baseline)) if job.baseline else []
    told = applied(found, entries, date.today())
    written = written_beside([(path, document.source.sha256)])
    material = Material((document,), NOTHING_OUTSIDE)
    choices = config_for(path, None).choices
    return ReportContext(material, told, [path], job.language, choices, written, target=path, of_draft=job.of_draft)


if __name__ == "__main__":
    main()

"""A report with its findings as it stands now: with all corrections, and in the language of who looks at it."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from extractor.limits import DEFAULT_LIMITS
from lkj.io.output import write
from lkj.people.corrections_file import corrections_beside, read_corrections
from lkj.serve.child import answer_of
from lkj.serve.first_looks import FirstLooks
from lkj.serve.home import Home, key_of
from lkj.serve.recheck import Recheck, Rechecked
from lkj.settings.config import config_path
from lkj.words.language import Language
from schemas.corrections import Correction, encode_correction
from schemas.document import Document, decode
from schemas.findings import Report, decode_report

_MOST_KEPT = 6
_VERSION_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Checked:
    """`document` is as people put it right, `report` what the checks find in it, none of it accepted yet; where both
    stand as files, and what was `corrected`."""

    document: Document
    report: Report
    document_file: Path
    findings_file: Path
    corrections: Sequence[Correction]


class Checking:
    """`language` is the one that findings are first told in, as the queue has them."""

    def __init__(self, home: Home, first_looks: FirstLooks, language: Language) -> None:
        self._home, self._first_looks, self._language = home, first_looks, language
        self._kept: OrderedDict[tuple[str, str], Checked] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, path: Path, sha256: str, language: Language) -> Checked:
        """Raises UsageError where what people said cannot be read, and what checking raises."""
        said = [one for one in read_corrections(corrections_beside(path)) if one.sha256 == sha256]
        version = self._version(path, sha256, said, language)
        with self._lock:  # two who ask for the same wait for one answer
            known = self._kept.get((sha256, version))
            if known is None:
                known = self._kept[sha256, version] = self._found(path, sha256, version, said, language)
            self._kept.move_to_end((sha256, version))
            while len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        return known

    def _version(self, path: Path, sha256: str, said: Sequence[Correction], language: Language) -> str:
        """Another one whenever the reading, a correction, the settings or the language is another."""
        settings = config_path(path, None)
        parts = [
            str(self._first_looks.folder(sha256).document(sha256).stat().st_mtime_ns).encode(),
            settings.read_bytes() if settings else b"",
            language.encode(),
            *map(encode_correction, said),
        ]
        return hashlib.sha256(b"\0".join(parts)).hexdigest()[:_VERSION_DIGITS]

    def _found(self, path: Path, sha256: str, version: str, said: Sequence[Correction], language: Language) -> Checked:
        read = self._first_looks.folder(sha256)
        document, findings = read.document(sha256), read.findings(sha256)
        if said or language != self._language:
            folder = self._home.told(key_of(sha256))
            files = folder / f"{version}.document.json", folder / f"{version}.findings.json"
            if not all(file.is_file() for file in files):
                _recheck(Recheck(DEFAULT_LIMITS, report=str(path), document=str(document), language=language), files)
            document, findings = files
        told = decode(document.read_bytes()), decode_report(findings.read_bytes())
        return Checked(*told, document, findings, said)


def _recheck(job: Recheck, told: tuple[Path, Path]) -> None:
    """Raises what the checking child refuses with, and UnreadableInput or ReaderFailed where it dies."""
    said = answer_of("lkj.serve.recheck", job, "not_checked", job.report)
    answer = msgspec.json.decode(said, type=Rechecked)
    told[0].parent.mkdir(parents=True, exist_ok=True)
    write(told[0], bytes(answer.document))
    write(told[1], bytes(answer.findings))

"""What a batch has to do: its files in turn, of which the ledger tells those that need nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from lkj.batch.files import FoundFile, as_text, digest_of, looks_of, place_of
from lkj.batch.folder import OutFolder
from lkj.batch.job import BatchJob
from lkj.batch.ledger import Ledger
from lkj.batch.reason import Reason, reason_of
from lkj.batch.tally import Tally
from lkj.batch.view import View
from schemas.errors import UnreadableInput

_AT_A_TIME = 200
"""Files that are looked at before the first of them is read, so that nobody waits for all to be."""


@dataclass(frozen=True, slots=True)
class Todo:
    """`retry_failed`: what could not be read before is read again."""

    ledger: Ledger
    out: OutFolder
    tally: Tally
    view: View
    retry_failed: bool

    def jobs(self, paths: Iterable[Path]) -> Iterator[BatchJob]:
        """Reports that this run has taken up in the ledger, one when it is asked for."""
        remaining = iter(paths)
        while chunk := list(islice(remaining, _AT_A_TIME)):
            found, unreadable = self._looked_at(chunk)
            states = self.ledger.entered(found, unreadable)
            for file in found:
                if file.sha256 is not None and self._taken(file.sha256, states[file.sha256]):
                    yield BatchJob(file.sha256, file.path)
                else:
                    self._passed(file, unreadable.get(file.place))

    def _looked_at(self, paths: Sequence[Path]) -> tuple[list[FoundFile], dict[str, Reason]]:
        found, unreadable = [], {}
        for path in paths:
            try:
                found.append(looks_of(path))
            except OSError as error:
                found.append(FoundFile(path, place_of(path), 0, 0))
                unreadable[found[-1].place] = _reason(path, error)
        known = self.ledger.known([file for file in found if file.place not in unreadable])
        return [self._with_digest(file, known, unreadable) for file in found], unreadable

    def _with_digest(self, file: FoundFile, known: dict[str, str], unreadable: dict[str, Reason]) -> FoundFile:
        if file.place in known or file.place in unreadable:
            return replace(file, sha256=known.get(file.place))
        try:
            return replace(file, sha256=digest_of(file.path))
        except OSError as error:
            unreadable[file.place] = _reason(file.path, error)
            return file
        except UnreadableInput as error:
            unreadable[file.place] = reason_of(error, file.place)
            return file

    def _taken(self, sha256: str, state: str) -> bool:
        """A report is done only where its files are in the folder too."""
        if state == "done" and not self.out.holds(sha256):
            return self.ledger.claim(sha256, again=["done"])
        if state == "failed" and self.retry_failed:
            return self.ledger.claim(sha256, again=["failed"])
        return state == "pending" and self.ledger.claim(sha256)

    def _passed(self, file: FoundFile, reason: Reason | None) -> None:
        self.tally.passed += 1
        if reason is not None:
            self.view.failed(self.tally, as_text(file.path), reason)


def _reason(path: Path, error: OSError) -> Reason:
    keys = {FileNotFoundError: "not_found", PermissionError: "no_permission"}
    told = UnreadableInput(keys.get(type(error), "not_readable"), path=as_text(path), reason=error.strerror or "")
    return reason_of(told, as_text(path))

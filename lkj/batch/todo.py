"""What a batch has to do: its files in turn, of which the ledger tells those that need nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from lkj.batch.files import FoundFile, as_text, looks_of, place_of
from lkj.batch.folder import OutFolder
from lkj.batch.job import BatchJob
from lkj.batch.ledger import Ledger
from lkj.batch.reason import Reason, reason_of
from lkj.batch.tally import Tally
from lkj.batch.view import View
from lkj.io.regular_file import digest_of
from schemas.errors import UnreadableInput

_AT_A_TIME = 200
"""Files that are looked at before the first of them is read, so that nobody waits for all to be."""


@dataclass(frozen=True, slots=True)
class Todo:
    """`retry_failed`: what could not be read before is read again; `at_once` reports are taken up in one step."""

    ledger: Ledger
    out: OutFolder
    tally: Tally
    view: View
    retry_failed: bool
    at_once: int = 1

    def jobs(self, paths: Iterable[Path]) -> Iterator[BatchJob]:
        """Reports that this run has taken up in the ledger: some in one step, so that it seldom waits for others who
        write there, and few enough that other runs find some too."""
        remaining = iter(paths)
        while chunk := list(islice(remaining, _AT_A_TIME)):
            found, unreadable = self._looked_at(chunk)
            states = self.ledger.entered(found, unreadable)
            for start in range(0, len(found), self.at_once):
                yield from self._taken(found[start : start + self.at_once], states, unreadable)

    def _taken(
        self, found: Sequence[FoundFile], states: Mapping[str, str], unreadable: Mapping[str, Reason]
    ) -> Iterator[BatchJob]:
        wanted = {file.sha256: self._again(file.sha256, states[file.sha256]) for file in found if file.sha256}
        taken = self.ledger.claim_all({sha256: again for sha256, again in wanted.items() if again is not None})
        for file in found:
            if file.sha256 in taken:
                taken.discard(file.sha256)  # the same bytes under another name need nothing more
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

    def _again(self, sha256: str, state: str) -> Collection[str] | None:
        """The ends that do not hold for it; None where it needs nothing. A report is done only where its files are in
        the folder too."""
        if state == "done":
            return None if self.out.holds(sha256) else ("done",)
        if state == "failed":
            return ("failed",) if self.retry_failed else None
        return () if state == "pending" else None

    def _passed(self, file: FoundFile, reason: Reason | None) -> None:
        self.tally.passed += 1
        if reason is not None:
            self.view.failed(self.tally, as_text(file.path), reason)


def _reason(path: Path, error: OSError) -> Reason:
    keys = {FileNotFoundError: "not_found", PermissionError: "no_permission"}
    told = UnreadableInput(keys.get(type(error), "not_readable"), path=as_text(path), reason=error.strerror or "")
    return reason_of(told, as_text(path))

"""The parts that a performance report has, and which of them a whole report shows."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.across.thresholds import CHAPTERS_OF_A_WHOLE, SENTENCES_THAT_MEASURE
from reconcile.across.titles import title
from reconcile.index import Index
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain

OF_A_MEASUREMENT = ("target", "realisasi", "capaian")
PARTS = ("summary", "agreement", "measurement", "budget", "review")


def is_whole(index: Index) -> bool:
    """Whether the file holds the chapters of a report, and no page of it is a picture or failed."""
    texts = [plain(heading.text) for heading in index.document.headings]
    chapters = sum(any(chapter in text for text in texts) for chapter in listed("parts", "chapters"))
    unread = any(note.content in ("picture", "failed") for note in index.document.page_notes)
    return chapters >= CHAPTERS_OF_A_WHOLE and not unread


def is_a_report(index: Index) -> bool:
    """Whether some heading, title, line at an edge or sentence calls the file a performance report. A plan by the lines
    at its edges is none because its sentences speak of one."""
    running = [plain(passage.text) for passage in index.document.passages if passage.kind == "running"]
    if named_in([*part_titles(index), *running], "report"):
        return True
    return not named_in(running, "plan") and named_in(part_texts(index), "report")


def begins_with_a_chapter(index: Index) -> bool:
    """Whether the file opens with the first chapter: what stands before it in a report is in another file then."""
    first = next(iter(index.document.headings), None)
    return first is not None and first.page == 1 and named_in([plain(first.text)], "opening")


def lacking(index: Index) -> list[str]:
    """Those of PARTS that neither a heading or title names nor figures show."""
    texts = part_texts(index)
    return [part for part in PARTS if not named_in(texts, part) and not shown_by_figures(index, part)]


def named_in(texts: Sequence[str], part: str) -> bool:
    """Whether some of the `texts`, which are folded, name the part."""
    return any(word in text for text in texts for word in listed("parts", part))


def shown_by_figures(index: Index, part: str) -> bool:
    """Whether figures that were understood are such a part, whatever it is called."""
    if part == "budget":
        return any(line.of("realisasi") for line in index.lines)
    if part == "agreement":
        budgets = any(line.owner.kind == "budget_agreement" for line in index.lines)
        return bool(index.document.agreements) or budgets or _has_kind(index, "performance_agreement")
    if part != "measurement":
        return False
    return _has_kind(index, "performance_measurement") or _measured_in_text(index)


def _measured_in_text(index: Index) -> bool:
    """Whether sentences tell target, realisasi and capaian one after another, as the rows of a table do."""
    told = sum({figure.measure for figure in sentence} >= set(OF_A_MEASUREMENT) for sentence in index.sentences)
    return told >= SENTENCES_THAT_MEASURE


def part_texts(index: Index) -> list[str]:
    """What may name a part: headings, titles and sentences, folded."""
    document = index.document
    said = [*(passage.quote for passage in document.passages), *(claim.quote for claim in document.claims)]
    return [*part_titles(index), *map(plain, said)]


def part_titles(index: Index) -> list[str]:
    """The headings and titles alone, folded: what they name, the file holds."""
    document = index.document
    headings = [heading.text for heading in document.headings]
    titles = [*map(title, document.tables), *(agreement.title for agreement in document.agreements)]
    return [plain(text) for text in (*headings, *titles)]


def _has_kind(index: Index, kind: str) -> bool:
    return any(row.owner.kind == kind for row in index.rows)

"""Running text that repeats what the tables say, with slips, between sentences that say nothing of figures."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Final

from bench.typeset.budget_tables import rupiah, total
from bench.typeset.draft import Draft
from bench.typeset.figures import Reading, absorbed, change
from bench.typeset.numbers import printed
from bench.typeset.odt import Run
from bench.typeset.truth import Planted

_FILL: Final = Path(__file__).with_name("sentences.txt").read_text().splitlines()
_WORDS: Final = (
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
    "dua belas",
)


def fill(draft: Draft, paragraphs: int) -> None:
    for _ in range(paragraphs):
        draft.odt.paragraph(" ".join(draft.rand.sample(_FILL, 2)))


def summary(draft: Draft) -> None:
    sasaran, indicators = len(draft.agency.sasaran), len(draft.readings)
    draft.odt.paragraph(
        f"Pada tahun {draft.year} {draft.agency.name} menetapkan ",
        f"{sasaran} ({_WORDS[sasaran]}) sasaran strategis dengan ",
        _count(draft, indicators, "indikator kinerja"),
        ". Dari pagu anggaran sebesar ",
        rupiah(draft, total(draft).pagu),
        " terealisasi sebesar ",
        _of_the_total(draft),
        " atau ",
        draft.stated("B03", f"{absorbed(total(draft).realisasi, total(draft).pagu)}%", ("X02",)),
        ".",
    )


def _of_the_total(draft: Draft) -> Run:
    """What was spent in all: right, but the total of the table may be wrong, and is told against it."""
    mark, raw = draft.mark(), rupiah(draft, total(draft).realisasi)
    draft.truth.fault(mark, Planted("X02", raw, None, ("B05",), certain=False))
    return Run(raw, mark)


def _count(draft: Draft, number: int, of: str) -> Run:
    """A count with its word; by a slip it is one more or less."""
    mark = draft.mark()
    told = number + (draft.rand.choice((-1, 1)) if draft.slips_here() else 0)
    text = f"{told} ({_WORDS[told]}) {of}" if draft.rand.random() < 0.5 else f"{told} {of}"
    if told == number:
        draft.truth.right(mark, "X07", text)
    else:
        draft.truth.fault(mark, Planted("X07", text, str(number), ("X02",)))
    return Run(text, mark)


def closing(draft: Draft) -> None:
    reached = sum(reading.capaian is None or reading.capaian >= 100 for reading in draft.readings)
    whole = f"Dari {len(draft.readings)} indikator kinerja, sebanyak "
    draft.odt.paragraph(whole, _count(draft, reached, "indikator"), " mencapai atau melampaui target.")


def of_indicator(draft: Draft, reading: Reading, percent: str) -> None:
    """What was reached, and how that changed; a slip stands in one of the two at most."""
    measure = reading.measure
    draft.odt.paragraph(f"{measure.name}", align="left", bold=True)
    behind = "%" if measure.unit in ("%", "Persen") else f" {measure.unit.lower()}"
    capaian = printed(reading.capaian or Decimal(), 2) + (percent or "%")
    slip_first = draft.rand.random() < 0.5
    first = draft.stated("X02", capaian, ("C01",)) if slip_first else Run(capaian)
    draft.odt.paragraph(
        f"{measure.name} pada tahun {draft.year} ditargetkan sebesar {reading.target}{behind} dan terealisasi sebesar "
        f"{reading.realisasi}{behind} dengan capaian ",
        first,
        ". ",
        *([] if slip_first else _changed(draft, reading, behind)),
    )


def _changed(draft: Draft, reading: Reading, behind: str) -> list[Run | str]:
    word, difference = change(reading.realisasi, reading.before[0], reading.measure.decimals)
    unit = " poin" if behind == "%" else behind
    told = draft.stated("X06", f"{difference}{unit}", ("X02",))
    return [
        f"Dibandingkan tahun {draft.year - 1} sebesar {reading.before[0]}{behind}, terjadi {word} sebesar ",
        told,
        ".",
    ]


def of_budget(draft: Draft) -> None:
    line = draft.rand.choice(draft.spent)
    whole = total(draft)
    draft.odt.paragraph(
        f"{line.item.name} terealisasi sebesar ",
        draft.stated("X02", rupiah(draft, line.realisasi)),
        f". Dari pagu {rupiah(draft, whole.pagu)} terealisasi ",
        _of_the_total(draft),
        " sehingga sisa anggaran sebesar ",
        draft.stated("B02", rupiah(draft, whole.pagu - whole.realisasi), ("X02",)),
        ".",
    )

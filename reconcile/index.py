"""The index of quantities: what the report says of which subject, measure, year and basis, and where.

It is built once a document. Rules ask it; none looks for figures or matches subjects by itself.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from reconcile.decisions.choices import NO_CHOICES, Choices
from reconcile.facts.averages import Average, averages
from reconcile.facts.borne_out_roles import in_other_roles
from reconcile.facts.capaian import JudgedCapaian
from reconcile.facts.carried_lines import with_carried_lines
from reconcile.facts.categories import Graded, graded_claims, graded_rows
from reconcile.facts.computed_columns import ComputedCell, computed_cells, unknown_tables
from reconcile.facts.counted_splits import counted_splits
from reconcile.facts.graded_sasaran import graded_sasaran
from reconcile.facts.grid_sums import GridSum, sums_of_tables
from reconcile.facts.joined import NOTHING_OUTSIDE, Outside, as_agreement, beside, dated
from reconcile.facts.judged_capaian import judged_capaian
from reconcile.facts.lines_by_code import LinesByCode
from reconcile.facts.long_texts import without_long_texts
from reconcile.facts.rows import Row, TableView, aggregate_figures, budget_row, indicator_row, unknown_figures
from reconcile.facts.scale_words import with_words
from reconcile.facts.scaled_tables import scaled_tables
from reconcile.facts.splits import Split, splits
from reconcile.facts.stated_sum import StatedSum
from reconcile.facts.subjects import subjects_of
from reconcile.facts.sums_in_text import sums_in_text
from reconcile.facts.table_views import distinct_lines, table_views
from reconcile.facts.totals import stated_sums
from reconcile.facts.trust import confirmed
from reconcile.facts.whole_tables import whole_tables
from reconcile.outcome import Outcome
from reconcile.row_matching.grouping import NOTHING_PARTED, Parted
from reconcile.row_matching.names import Names, names_of
from schemas.document import Basis, Document, Scale
from schemas.equation import Corrections, Equation
from schemas.figure import Figure, of_claim
from schemas.findings import RuleFailure
from schemas.verdict import NO_CORRECTIONS, Judged, Unjudged, Verdict, judge

PARTICULAR = 3
"""Digits from which an equal number elsewhere is taken for the same statement."""
Quantity = tuple[int, str, int | None, Basis | None]
"""Subject, measure, year and basis."""


class Index:
    """All figures of one document, by row, table and sentence, and the subjects they are said of.

    `unknown` are figures that no rule asks: of unknown columns, or sums of a part of their column. `outcomes` are what
    the rules have said so far, in the order of the register. `outside` are documents that stand beside the report,
    `choices` what people decided about it, `parted` what they decided on its rows; `listing` are tables of indicators.
    """

    def __init__(
        self,
        document: Document,
        outside: Outside = NOTHING_OUTSIDE,
        choices: Choices = NO_CHOICES,
        parted: Parted = NOTHING_PARTED,
    ) -> None:
        document = without_long_texts(document)
        self.document = choices.of(document)
        self.choices = choices
        self.parted = parted
        self.outside = outside
        self.rows = [indicator_row(indicator) for indicator in document.indicators if indicator.is_understood]
        self.unknown = unknown_figures(document)
        self.listing = frozenset(row.owner.table for row in self.rows)
        self.lines = [budget_row(line) for line in distinct_lines(document)]
        taken = {figure.id for line in self.lines for figure in line.figures}
        stated = [entry for entry in document.aggregates if entry.id not in taken]
        self.aggregates = aggregate_figures(entry for entry in stated if entry.over == "rows")
        self.unknown += aggregate_figures(entry for entry in stated if entry.over != "rows")
        self.claims = [of_claim(claim) for claim in document.claims]
        self.outcomes: list[Outcome] = []
        self.failures: list[RuleFailure] = []

    @cached_property
    def recognised_pages(self) -> frozenset[int]:
        """The pages on which something was recognized in a picture."""
        return frozenset(note.page for note in self.document.page_notes if note.recognised)

    @cached_property
    def with_agreement(self) -> Index:
        """The report and the agreement signed apart from it as one; this index where there is none."""
        agreement = self.outside.agreement
        if agreement is None:
            return self
        return Index(beside(self.document, as_agreement(agreement), "agreement"), choices=self.choices)

    @cached_property
    def with_last_year(self) -> Index | None:
        """The report and last year's as one, with the year at every figure."""
        last = self.outside.last_year
        if last is None:
            return None
        return Index(beside(dated(self.with_agreement.document), dated(last), "last_year"), choices=self.choices)

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """Every figure by its value id, in the order rows, budget, aggregates, claims."""
        rows = (figure for row in (*self.rows, *self.lines) for figure in row.figures)
        return {figure.id: figure for figure in (*rows, *self.aggregates, *self.claims)}

    @cached_property
    def row_of(self) -> dict[str, Row]:
        """The row a value id stands in."""
        return {figure.id: row for row in (*self.rows, *self.lines) for figure in row.figures}

    @cached_property
    def tables(self) -> list[TableView]:
        """Every table that holds rows, budget lines or aggregates, in the order of the document."""
        return table_views(self.document.tables, self.rows, self.lines, self.aggregates)

    @cached_property
    def names(self) -> Names:
        """What this report writes alike."""
        return names_of(self.document)

    @cached_property
    def subject_of(self) -> dict[str, int]:
        """The subject of every row, by the id of its indicator or budget line; equal numbers are one subject."""
        return subjects_of([*self.rows, *self.lines], self.tables, self.names, self.parted)

    @cached_property
    def twins(self) -> frozenset[int]:
        """Subjects that one table lists twice, so that their wording alone does not tell their rows apart."""
        listed = Counter((self.subject_of[row.owner.id], row.owner.table) for row in (*self.rows, *self.lines))
        return frozenset(subject for (subject, _), times in listed.items() if times > 1)

    @cached_property
    def quantities(self) -> dict[Quantity, list[Figure]]:
        """All places where one quantity is stated in rows, in the order of the document."""
        stated: dict[Quantity, list[Figure]] = defaultdict(list)
        for row in (*self.rows, *self.lines):
            for figure in row.figures:
                stated[self.quantity(figure)].append(figure)
        return dict(stated)

    @cached_property
    def _by_number(self) -> dict[tuple[str, Decimal], list[Figure]]:
        found: dict[tuple[str, Decimal], list[Figure]] = defaultdict(list)
        for figure in (*self.aggregates, *self.claims):
            if figure.known:
                found[figure.measure, figure.number].append(figure)
        return dict(found)

    def repeats(self, figure: Figure) -> list[Figure]:
        """The places where the very same number is stated of the same thing, `figure` itself among them.

        Rows are matched by quantity; averages and sentences by a number that is too particular to be chance.
        """
        if not figure.known:
            return [figure]
        found = [figure]
        if figure.owner.id in self.subject_of:
            found += self.quantities.get(self.quantity(figure), [])
        if len(figure.number.as_tuple().digits) >= PARTICULAR:
            found += self._by_number.get((figure.measure, figure.number), [])
        return [other for other in dict.fromkeys(found) if other.value == figure.value and other.year == figure.year]

    @cached_property
    def _lines_by_code(self) -> LinesByCode:
        return LinesByCode(self.lines)

    def items(self, code: str) -> list[Row]:
        """The lowest budget lines under a code (`6872` holds `6872.QGE.001`) of the table that has most of them; none
        where the code stands for several headings of that table."""
        return self._lines_by_code.items(code)

    def quantity(self, figure: Figure) -> Quantity:
        """Of a figure in a row; raises KeyError for others. A year given makes "previous year" no basis of its own."""
        basis = None if figure.basis == "previous_year" and figure.year is not None else figure.basis
        subject = self.subject_of[figure.owner.id]
        return subject, figure.measure, figure.year or self.document.year, basis

    @cached_property
    def capaian(self) -> dict[str, JudgedCapaian]:
        """Every stated capaian of a row, by its value id, against its target and realisasi."""
        formulas = self.choices.lower_formulas
        return judged_capaian(self.rows, self.tables, self.document.year, self.judge, formulas)

    @cached_property
    def mended(self) -> dict[str, Fraction]:
        """What every wrong capaian should be, by value id, wherever it is printed again."""
        wrong = [entry for entry in self.capaian.values() if entry.kind in ("wrong", "wrong_polarity")]
        return {
            figure.id: entry.expected
            for entry in reversed(wrong)
            if entry.expected is not None
            for figure in self.repeats(entry.stated)
            if figure.id not in self.capaian or self.capaian[figure.id].kind != "sound"
        }

    @cached_property
    def recomputed(self) -> dict[str, Fraction]:
        """What wrong capaian, and the averages that inherit them, should be, by value id."""
        means = {
            figure.id: verdict.computed
            for average in self.averages
            if any(cell.id in self.mended for cell in average.column)
            if isinstance(verdict := self.judge(average.plain_mean, self.mended), Judged)
            for figure in self.repeats(average.stated)
        }
        return {**means, **self.mended}

    @cached_property
    def averages(self) -> list[Average]:
        """Every stated average of a column of rows."""
        return [average for table in whole_tables(self.tables) for average in averages(table)]

    @cached_property
    def sums(self) -> list[StatedSum]:
        """Every total, and every budget line over lines of its own, with the parts it should be the sum of."""
        scaled = scaled_tables(self.tables, self.claims)
        tables = with_carried_lines(self.tables)
        return [stated for table in tables for stated in stated_sums(table, table.id in scaled)]

    @cached_property
    def grid_sums(self) -> list[GridSum]:
        """The totals that tables of any figures state."""
        budgets = {line.owner.table for line in self.lines}
        listed = [*self.unknown, *(figure for row in self.rows for figure in row.figures), *self.aggregates]
        spent = [*self.unknown, *(figure for line in self.lines for figure in line.figures)]
        return sums_of_tables(self.document.tables, budgets, listed, spent)

    @cached_property
    def computed_cells(self) -> list[ComputedCell]:
        """The cells of columns that are computed from two others of their table."""
        unknown = unknown_tables(self.unknown, self.aggregates)
        return list(computed_cells([*self.tables, *unknown], self.judge))

    @cached_property
    def scales(self) -> list[Scale]:
        """The rating scales, with all names that the report has for their classes."""
        return with_words(self.document)

    @cached_property
    def graded(self) -> list[Graded]:
        """Every stated category with the value it is stated of."""
        scales = self.scales
        of_sasaran = list(graded_sasaran(self.sentences, self.rows, scales, self.document.year))
        taken = {entry.stated.id for entry in of_sasaran}
        in_text = [entry for entry in graded_claims(self.sentences, scales, self.rows) if entry.stated.id not in taken]
        return [*graded_rows(self.tables, scales), *in_text, *of_sasaran]

    @cached_property
    def graded_values(self) -> list[Figure]:
        """The capaian that a rating scale is for: of rows, of averages and of sentences that name a category."""
        rows = [figure for row in self.rows for figure in row.of("capaian")]
        means = [figure for figure in self.aggregates if figure.measure == "capaian"]
        said = [graded.value for graded in self.graded if graded.value is not None]
        return [figure for figure in dict.fromkeys((*rows, *means, *said)) if figure.known]

    @cached_property
    def sentences(self) -> list[list[Figure]]:
        """The claims of the running text, sentence by sentence, in printed order."""
        grouped: dict[int, list[tuple[int, Figure]]] = defaultdict(list)
        for claim, figure in zip(self.document.claims, self.claims, strict=True):
            grouped[claim.sentence].append((claim.order, figure))
        return [[figure for _, figure in sorted(group, key=lambda pair: pair[0])] for group in grouped.values()]

    @cached_property
    def splits(self) -> list[Split]:
        """Amounts and counts of the running text that their sentence divides into parts, or adds up from them."""
        divided = [found for sentence in self.sentences for found in (*splits(sentence), *counted_splits(sentence))]
        return [*divided, *sums_in_text(self.sentences)]

    @cached_property
    def confirmed(self) -> frozenset[str]:
        """The ids of repaired figures whose repaired reading another figure confirms."""
        return confirmed([*self.rows, *self.lines], self.figures.values(), self.sums)

    @cached_property
    def misplaced(self) -> frozenset[str]:
        """The ids of figures in columns that their table shows to hold something else than they were taken for."""
        return in_other_roles(self.tables)

    def judge(self, equation: Equation, corrections: Corrections = NO_CORRECTIONS) -> Verdict:
        """Compares down the ladder; a contradiction that rests on an unconfirmed repair, or on a figure of a column
        that may be another, stays undecided."""
        verdict, figures = judge(equation, corrections), (equation.stated, *equation.operands)
        if verdict.contradicts and not all(map(self.trusted, figures)):
            return Unjudged("other_columns" if self.misplaced & {figure.id for figure in figures} else "repaired")
        return verdict

    def trusted(self, figure: Figure) -> bool:
        """Whether a figure may bear a finding: read as printed, or repaired and confirmed, of a column beyond doubt."""
        return self.whole(figure) and figure.id not in self.misplaced

    def whole(self, figure: Figure) -> bool:
        """Whether its number is the printed one, or repaired and confirmed."""
        return figure.status != "repaired" or figure.id in self.confirmed

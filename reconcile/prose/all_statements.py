"""All that the running text says of quantities which tables, or other sentences, state too."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

from reconcile.index import Index
from reconcile.prose.between_sentences import statements_against_each_other
from reconcile.prose.budget_statements import absorption_statements, amount_statements
from reconcile.prose.counted_statements import counted_statements
from reconcile.prose.differences_told import without_differences
from reconcile.prose.ends_of_tables import statements_on_tables
from reconcile.prose.habitual_shares import habitual_shares
from reconcile.prose.indicator_statements import (
    change_end_statements,
    named_column_statements,
    result_statements,
)
from reconcile.prose.means_in_text import means_in_text
from reconcile.prose.office_statements import office_statements
from reconcile.prose.results_beside_targets import results_beside_targets
from reconcile.prose.rows_in_company import rows_in_company
from reconcile.prose.rows_of_anything import rows_of_anything
from reconcile.prose.share_of_total import shares_of_total
from reconcile.prose.spoken_statements import spoken_statements
from reconcile.prose.statements import TextStatement
from reconcile.prose.swapped_digits import (
    misprinted_amount_statements,
    swapped_amount_statements,
    swapped_digit_statements,
)
from reconcile.prose.told_again import told_again
from reconcile.prose.topical_statements import topical_statements
from reconcile.prose.topics import topics_of
from reconcile.prose.whole_statements import whole_statements
from reconcile.prose.words_of_results import words_of_results
from reconcile.prose.written_equations import written_equations
from reconcile.prose.year_by_year import year_by_year
from reconcile.prose.yearly_statements import yearly_statements

_KINDS = (
    amount_statements,
    absorption_statements,
    result_statements,
    named_column_statements,
    counted_statements,
    office_statements,
    change_end_statements,
    swapped_digit_statements,
    swapped_amount_statements,
    statements_against_each_other,
    written_equations,
    yearly_statements,
    means_in_text,
    shares_of_total,
    habitual_shares,
    words_of_results,
)


@lru_cache(maxsize=1)
def all_statements(index: Index) -> tuple[TextStatement, ...]:
    """Kept for the last document, since several rules ask."""
    closer = tuple(chain.from_iterable(statements_of(index) for statements_of in _KINDS))
    of_tables = tuple(statements_on_tables(index, _settled(closer)))
    spoken = tuple(spoken_statements(index, _settled((*closer, *of_tables))))
    settled = _settled((*closer, *of_tables, *spoken))
    misprinted = (told for told in misprinted_amount_statements(index) if told.claim.id not in settled)
    told = (*closer, *of_tables, *spoken, *misprinted)
    told = (*told, *topical_statements(index, topics_of(index), _settled(told)))
    told = (*told, *whole_statements(index, topics_of(index), _settled(told)))
    told = (*told, *year_by_year(index, topics_of(index), _settled(told)))
    told = (*told, *rows_in_company(index, _settled(told)))
    told = (*told, *rows_of_anything(index, _settled(told)))
    told = (*told, *told_again(index, _settled(told)))
    results = tuple(results_beside_targets(index, topics_of(index)))
    odd = {statement.claim.id for statement in results}
    kept = (entry for entry in told if entry.claim.id not in odd or entry.kind == "wrong")
    return tuple(without_differences(index, (*kept, *results)))


def _settled(statements: Iterable[TextStatement]) -> frozenset[str]:
    """The ids of the claims of which something is told."""
    return frozenset(statement.claim.id for statement in statements if statement.kind != "unsure")


def wrong_claims(index: Index) -> frozenset[str]:
    """The ids of claims that something else in the report contradicts."""
    return frozenset(statement.claim.id for statement in all_statements(index) if statement.kind == "wrong")

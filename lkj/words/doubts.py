"""Why a value is not beyond doubt, in words."""

from __future__ import annotations

from gettext import gettext as _

from lkj.words.messages import N_
from schemas.document import Aggregate, Value
from schemas.prose import Claim

_WORDS = {
    "ambiguous_comma": N_("the comma may part decimals or thousands"),
    "ambiguous_point": N_("the point may part decimals or thousands"),
    "bad_grouping": N_("its digits are not grouped by thousands"),
    "chosen_by_difference": N_("a difference of the table chose between its readings"),
    "chosen_by_quotient": N_("a quotient of the table chose between its readings"),
    "chosen_by_sum": N_("a sum of the table chose between its readings"),
    "citation": N_("it may be the number of a regulation"),
    "code": N_("it may be a code"),
    "columns_alike": N_("another column of the row asks for the same"),
    "column_unknown": N_("what its column measures is not understood"),
    "comma_as_thousands": N_("commas stand where points belong"),
    "cut_row": N_("a page break cuts its row"),
    "dangling_dash": N_("a dash is left over"),
    "date": N_("it may be a date"),
    "descending_range": N_("its range runs downwards"),
    "doubled_digit": N_("a digit too many"),
    "doubled_mark": N_("a separator stands twice"),
    "font_unlike": N_("its font draws a digit in two ways, or unlike it"),
    "form_field": N_("it is filled into a field of a form"),
    "in_brackets": N_("it stands alone in brackets"),
    "letter_inside": N_("a letter stands among its digits"),
    "lone_digit_beside": N_("a lone digit stands beside it, and its row does not fit"),
    "long_text": N_("the cell holds a long text"),
    "lost_digit": N_("a digit is missing"),
    "measure_by_title": N_("only the title says what it measures"),
    "missing_mark": N_("a separator is missing"),
    "missing_suffix_comma": N_("the comma of ,- is missing"),
    "missing_thousands_mark": N_("a separator of thousands is missing"),
    "named_inside": N_("its cell names what it is of"),
    "no_column_lines": N_("no lines part the columns"),
    "no_year": N_("nothing says of which year it is"),
    "year_by_one_witness": N_("only one thing says of which year it is"),
    "year_disputed": N_("the title of its table says another year"),
    "revenue": N_("it is an income, called as a budget is"),
    "measure_by_one_witness": N_("only one thing says what it measures"),
    "measure_told_elsewhere": N_("only other tables say what it measures"),
    "measure_weighed": N_("what it measures was weighed from signs"),
    "values_unlike": N_("the figures of its column are unlike what its header says"),
    "year_of_plan": N_("its year is counted from the years of the plan"),
    "ordinal": N_("it may be a place in an order"),
    "over_two_columns": N_("its cell stands under several columns"),
    "over_the_ruling": N_("it stands over the line of its cell, and its row does not fit"),
    "period": N_("it may be a span of years"),
    "point_as_thousands": N_("points stand where commas belong"),
    "point_before_dash": N_("a point stands before the dash"),
    "repaired_by_difference": N_("misprinted; read so that a difference of the table holds"),
    "repaired_by_quotient": N_("misprinted; read so that a quotient of the table holds"),
    "repaired_by_sum": N_("misprinted; read so that a sum of the table holds"),
    "letters_for_digits": N_("letters were recognized in it where digits belong"),
    "recognised": N_("it was recognized in a picture, and nothing else proves it"),
    "seen_unclearly": N_("it was recognized in a picture, and not clearly"),
    "scientific": N_("it is printed in scientific notation"),
    "scale_unlikely": N_("too much for the thousands or millions that its header speaks of"),
    "several_figures": N_("the cell holds several figures"),
    "space_inside": N_("a space stands inside the figure"),
    "split_cell": N_("one ruled cell holds several rows"),
    "spreadsheet_error": N_("the spreadsheet printed an error"),
    "too_long": N_("it has too many digits"),
    "typed_upon": N_("it was typed upon the page"),
    "unclear": N_("it is no figure that lkj knows"),
    "unnamed_row": N_("its row has no name of its own"),
    "unmapped_letter": N_("its font gives one of its letters no meaning"),
    "year": N_("it may be a year"),
}


def doubt_in_words(figure: Value | Aggregate | Claim) -> str:
    """What makes it less than sure; a reason without words is shown as it is."""
    if figure.reason:
        return _(_WORDS[figure.reason]) if figure.reason in _WORDS else figure.reason.replace("_", " ")
    if isinstance(figure, Value) and figure.measure.startswith("other:"):
        return _("what its column holds is not known")
    return _("read, but nothing confirms it")

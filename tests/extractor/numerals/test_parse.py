"""Figures of cells and of running text."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.numerals.digits import MARKS_OF_FORMATS
from extractor.numerals.number_format import NumberFormat
from extractor.numerals.parse import Found, find_numerals, kind_of_unit, parse_numeral

COMMA = NumberFormat(decimal_comma=9, thousands_point=9)
POINT = NumberFormat(decimal_point=9, thousands_comma=9)


@pytest.mark.parametrize(
    ("printed", "value", "unit"),
    [
        ("77,5%", "77.5", "%"),
        ("0.16 %", "0.16", "%"),
        ("85,4 persen", "85.4", "%"),
        ("3 ‰", "3", "‰"),
        ("12 Dokumen", "12", "Dokumen"),
        ("4.071 orang", "4071", "orang"),
        ("7 OPD Provinsi", "7", "OPD Provinsi"),
        ("12 m2", "12", "m2"),
        ("Rp. 1.203.400,-", "1203400", "Rp"),
        ("Rp.59.825,--", "59825", "Rp"),
        ("Rp1.203.400,00.", "1203400.00", "Rp"),
        ("Rp : 1.203.400", "1203400", "Rp"),
        ("IDR 1,203,400.50", "1203400.50", "Rp"),
        ("1.203.400 rupiah", "1203400", "Rp"),
        ("Rp. 1.203.400,\n-", "1203400", "Rp"),
        ("Rp. -", "0", "Rp"),
        ("Rp. 0,-", "0", "Rp"),
        ("11.203.400.175", "11203400175", None),
        ("1.203.400,5", "1203400.5", None),
        ("99.9", "99.9", None),
        ("0.123", "0.123", None),
        ("-1,0", "-1.0", None),
        ("−5", "-5", None),
        ("(3.14)", "-3.14", None),
        ("(1.203.400)", "-1203400", None),
        ("Rp -5.000,-", "-5000", "Rp"),
        ("150*", "150", None),
        ("28 (dua puluh delapan) kegiatan", "28", "kegiatan"),
        ("1% dari penduduk", "1", "%"),
        ("89/100.000 KH", "89", "/100.000 KH"),
        ("12,5 juta orang", "12.5", "juta orang"),
        ("Rp. 1.203.400,-/tahun", "1203400", "Rp"),
        ("80% (delapan puluh persen)", "80", "%"),
        ("95 (sembilan puluh lima) %", "95", "%"),
        ("Rp. (1.203.400)", "-1203400", "Rp"),
        ("95,5¹⁾", "95.5", None),
        ("95,5²)", "95.5", None),
        ("12 km²", "12", "km²"),
        ("5L", "5", "L"),
        ("１２", "12", None),
    ],
)
def test_beyond_doubt(printed: str, value: str, unit: str | None) -> None:
    numeral = parse_numeral(printed)
    assert (str(numeral.value), numeral.unit, numeral.status, numeral.sure) == (value, unit, "read", True)


@pytest.mark.parametrize(("thousands", "decimal"), MARKS_OF_FORMATS)
def test_every_format_is_read_in_cells_and_in_sentences(thousands: str, decimal: str) -> None:
    printed = f"1{thousands}234{thousands}567{decimal}50"
    assert parse_numeral(printed).value == Decimal("1234567.50")
    assert parse_numeral(f"{printed} s.d. {printed}").interval == (Decimal("1234567.50"), Decimal("1234567.50"))
    [found] = find_numerals(f"Anggaran sebesar Rp{printed} terserap.")
    assert found.numeral is not None
    assert found.numeral.value == Decimal("1234567.50")


@pytest.mark.parametrize("printed", ["", "-", "–", "…", "....", " \n", "NA", "n/a", "Rp", "Belum rilis", "\u00a0-"])
def test_blank_is_not_zero(printed: str) -> None:
    assert (parse_numeral(printed).status, parse_numeral(printed).value) == ("blank", None)


@pytest.mark.parametrize(
    ("printed", "category", "value"),
    [
        ("WTP", "WTP", None),
        ("70 (BB)", "BB", "70"),
        ("BB (70)", "BB", "70"),
        ("72,5/BB", "BB", "72.5"),
        ("85,5% (Sangat Baik)", "Sangat Baik", "85.5"),
        ("(64,00)BB", "BB", "64.00"),
    ],
)
def test_grades(printed: str, category: str, value: str | None) -> None:
    numeral = parse_numeral(printed)
    assert (numeral.category, numeral.sure) == (category, True)
    assert numeral.value == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("printed", "value", "reason"),
    [
        ("Rp. 31.766,000,-", "31766000", "comma_as_thousands"),
        ("28,580.000,-", "28580000", "comma_as_thousands"),
        ("412,305,918,00", "412305918.00", "comma_as_thousands"),
        ("7.633.208411,00", "7633208411.00", "missing_thousands_mark"),
        ("Rp. 1234.567", "1234567", "missing_thousands_mark"),
        ("1..203.400", "1203400", "doubled_mark"),
        ("2.105.693.447-", "2105693447", "missing_suffix_comma"),
        ("Rp. 2.105.-", "2105", "point_before_dash"),
        ("1,203,085, 700", "1203085700", "space_inside"),
        ("1.203.190.00 0", "1203190000", "space_inside"),
        ("1.203.190. 000,-", "1203190000", "space_inside"),
        ("1 203 190 000", "1203190000", "space_inside"),
        ("87, 25%", "87.25", "space_inside"),
    ],
)
def test_repaired_where_one_reading_is_left(printed: str, value: str, reason: str) -> None:
    numeral = parse_numeral(printed)
    assert (str(numeral.value), numeral.status, numeral.reason) == (value, "repaired", reason)
    assert not numeral.sure
    assert numeral.value in numeral.candidates


@pytest.mark.parametrize(
    ("printed", "reason", "candidate"),
    [
        ("4.6000.000.000,00", "doubled_digit", "4600000000.00"),
        ("Rp. 7747.493.746", "doubled_digit", "747493746"),
        ("37.109.37465", "missing_mark", None),
        ("1.203.190.00", "lost_digit", "1203190000"),
        ("06.190.000", "lost_digit", None),
        (".506.190.000", "lost_digit", None),
        ("Rp. .506.190.000", "lost_digit", None),
        ("12.05.31", "bad_grouping", None),
        ("5-", "dangling_dash", "5"),
        ("9 5,64", "space_inside", "95.64"),
        ("95. 64%", "space_inside", "95.64"),
        ("12 345", "space_inside", "12345"),
        ("Rp. 5.000.000, 10", "space_inside", None),
        ("(5)", "in_brackets", "5"),
        ("1O0", "letter_inside", None),
        ("O,95", "letter_inside", None),
        ("10O", "letter_inside", None),
        ("Rp. l.234.567", "letter_inside", None),
        ("5S,2", "letter_inside", None),
        ("2,5E-3", "scientific", None),
        ("95\ufffd5", "unmapped_letter", None),
        ("96\u200b00", "unmapped_letter", None),
        ("2020\u00ad21", "unmapped_letter", None),
        ("#####", "spreadsheet_error", None),
        ("#DIV/0!", "spreadsheet_error", None),
        ("9" * 60, "too_long", None),
        ("ada 5 hal " * 60, "long_text", None),
    ],
)
def test_no_digit_is_guessed(printed: str, reason: str, candidate: str | None) -> None:
    numeral = parse_numeral(printed)
    assert (numeral.value, numeral.status, numeral.reason) == (None, "unreadable", reason)
    assert candidate is None or Decimal(candidate) in numeral.candidates


@pytest.mark.parametrize(
    ("printed", "number_format", "value", "sure"),
    [
        ("1.234", None, "1234", False),
        ("1.234", COMMA, "1234", True),
        ("1.234", POINT, "1.234", True),
        ("1,234", None, "1.234", False),
        ("1,234", POINT, "1234", True),
        ("1.234", NumberFormat(decimal_comma=9, decimal_point=8), "1234", False),
        ("85.333%", COMMA, "85.333", False),
        ("1.250%", COMMA, "1250", False),
    ],
)
def test_a_lone_mark_before_three_digits(
    printed: str, number_format: NumberFormat | None, value: str, sure: bool
) -> None:
    numeral = parse_numeral(printed, number_format)
    assert (str(numeral.value), numeral.sure) == (value, sure)
    assert sure or len(numeral.candidates) == 2


def test_what_is_expected_decides_only_where_nothing_else_does() -> None:
    assert parse_numeral("1,234", None, "amount").value == 1234
    assert not parse_numeral("1,234", None, "amount").sure
    assert parse_numeral("1.834", POINT, "amount").value == Decimal("1.834")
    assert not parse_numeral("1.834", POINT, "amount").sure
    assert parse_numeral("31.766,000", COMMA, "amount").reason == "comma_as_thousands"
    assert parse_numeral("12.345", COMMA, "percentage").value == Decimal("12.345")


@pytest.mark.parametrize(
    ("unit", "kind"),
    [("Persen (%)", "percentage"), ("Orang", "count"), ("Rp.", "amount"), ("Juta Rupiah", None), ("Poin", None)],
)
def test_the_kind_of_a_unit_of_its_own_column(unit: str, kind: str | None) -> None:
    assert kind_of_unit(unit) == kind


def test_a_unit_of_its_own_column_proves_thousands_unless_the_column_speaks_against_it() -> None:
    assert parse_numeral("1.234", NumberFormat(decimal_comma=9), "count").sure
    assert not parse_numeral("1.234", NumberFormat(decimal_point=9), "count").sure


def test_rupiah_in_full_keep_their_last_printed_place() -> None:
    numeral = parse_numeral("Rp 1,8 triliun")
    assert (str(numeral.value), numeral.decimals) == ("1800000000000", -11)


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [
        ("5-6%", "5", "6"),
        ("75,70 – 76,20", "75.70", "76.20"),
        ("70,5 s.d. 80", "70.5", "80"),
        ("50% - 60%", "50", "60"),
    ],
)
def test_range(printed: str, low: str, high: str) -> None:
    numeral = parse_numeral(printed)
    assert (numeral.value, numeral.interval, numeral.sure) == (None, (Decimal(low), Decimal(high)), True)


def test_descending_range_is_no_range() -> None:
    numeral = parse_numeral("9 - 5")
    assert (numeral.interval, numeral.reason, numeral.sure) == (None, "descending_range", False)


@pytest.mark.parametrize(
    ("printed", "value", "ratio"),
    [("1:400", None, (1, 400)), ("12/12", None, (12, 12)), ("100 dari 110 Organisasi", 100, (100, 110))],
)
def test_ratio(printed: str, value: int | None, ratio: tuple[int, int]) -> None:
    assert parse_numeral(printed).value == value
    assert parse_numeral(printed).ratio == tuple(map(Decimal, ratio))


@pytest.mark.parametrize(
    ("printed", "comparator"),
    [("> 100", ">"), ("≥75", ">="), ("<5%", "<"), ("minimal 80%", ">="), ("maks. 3 hari", "<=")],
)
def test_comparator(printed: str, comparator: str) -> None:
    assert parse_numeral(printed).comparator == comparator


@pytest.mark.parametrize(
    ("printed", "value"), [("ke-3", 3), ("12/2031", None), (">75-80", None), ("1.000.000 / 50%", None)]
)
def test_in_doubt(printed: str, value: int | None) -> None:
    assert (parse_numeral(printed).value, parse_numeral(printed).sure) == (value, False)


@pytest.mark.parametrize(
    ("printed", "value", "others"),
    [("22,7% atau 75%", "22.7", (75,)), ("270 / (60%)", "270", (60,)), ("1. 20 Dokumen", "20", ())],
)
def test_several_figures(printed: str, value: str, others: tuple[int, ...]) -> None:
    numeral = parse_numeral(printed)
    assert (str(numeral.value), numeral.alternatives, numeral.sure) == (value, tuple(map(Decimal, others)), False)


@pytest.mark.parametrize(
    ("printed", "reason"),
    [
        ("Tahun 2031", "year"),
        ("30 Desember 2031", "date"),
        ("12/05/2031", "date"),
        ("9999.ABC.001", "code"),
        ("S1", "code"),
        ("Nomor 5 Tahun 2031", "citation"),
        ("2030 - 2034", "period"),
        ("Covid-19", "code"),
        ("I.1", "code"),
    ],
)
def test_what_is_no_figure_has_no_value(printed: str, reason: str) -> None:
    assert (parse_numeral(printed).value, parse_numeral(printed).reason) == (None, reason)


@pytest.mark.parametrize(
    ("text", "kind", "printed"),
    [
        ("sebesar 95,64%. Hal itu", "percentage", "95,64%"),
        ("turun -1,02 persen dari", "percentage", "-1,02 persen"),
        ("sebesar 87, 25% atau", "percentage", "87, 25%"),
        ("anggaran Rp1.203.400,00 dengan", "amount", "Rp1.203.400,00"),
        ("sebesar Rp. 1.203.400,-.", "amount", "Rp. 1.203.400,-"),
        ("pagu Rp. 1.203.190.00 0 dan", "amount", "Rp. 1.203.190.00 0"),
        ("Rp. 2.105.693.447- dari pagu", "amount", "Rp. 2.105.693.447-"),
        ("Rp. 5.000.000, tujuh peserta", "amount", "Rp. 5.000.000"),
        ("mencapai Rp 859,87 triliun dan", "amount", "Rp 859,87 triliun"),
        ("sebesar Rp. 1.203.400 kegiatan", "amount", "Rp. 1.203.400"),
        ("Rp.1.203.400,-atau", "amount", "Rp.1.203.400,-"),
        ("sebesar 95 (sembilan puluh lima) persen", "percentage", "95"),
        ("capaian 95,64%dari", "percentage", "95,64%"),
        ("ada 4.071 orang,", "count", "4.071"),
        ("jumlah 2031 orang", "count", "2031"),
        ("memiliki 28 (dua puluh delapan) target", "count", "28"),
        ("ada tiga (3) sasaran", "count", "3"),
        ("panjang 2.191,29 km.", "number", "2.191,29"),
        ("naik 1,5 persen poin", "number", "1,5 persen"),
        ("skala 75,70 – 76,20", "number", "75,70 – 76,20"),
        ("ada 89/100.000 KH", "number", "89/100.000"),
        ("pada tahun 2031 dan", "year", "2031"),
        ("pada tahun 2031dan", "year", "2031"),
        ("IKU 1.2 adalah", "ordinal", "1.2"),
        ("periode 2030- 2034, adalah", "period", "2030- 2034"),
        ("tanggal 15 Januari 2031", "date", "15 Januari 2031"),
        ("Peraturan Nomor 53 Tahun 2031 tentang", "citation", "53 Tahun 2031"),
        ("UU No.8/2031 serta", "citation", "8/2031"),
        ("pada Pasal 18 – 20.", "citation", "18 – 20"),
        ("Keputusan 5/AB.03-1-Kpt/ABC/I/2031,", "code", "5/AB.03-1-Kpt/ABC/I/2031"),
        ("KRO (9999.ABC.001)", "code", "9999.ABC.001"),
        ("Program [099.01.AB]", "code", "099.01.AB"),
        ("Kegiatan [ 9871 ] selesai", "code", "9871"),
        ("NIP. 19650101 199003 1 002", "code", "19650101 199003 1 002"),
        ("pukul 08.30 WIB", "code", "08.30"),
        ("kegiatan 1.03.01.2.06 selesai", "code", "1.03.01.2.06"),
        ("Tabel 3.1 menunjukkan", "ordinal", "3.1"),
        ("1. Menyusun laporan", "ordinal", "1."),
        ("revisi ke-13 sudah", "ordinal", "13"),
        ("yaitu (2) penataan", "ordinal", "2"),
    ],
)
def test_found(text: str, kind: str, printed: str) -> None:
    found = find_numerals(text)
    assert [(one.kind, text[one.start : one.end]) for one in found] == [(kind, printed)]


def test_found_figures_are_read() -> None:
    rupiah, share = find_numerals("Rp. 1.203.400,- atau minimal 0,16%")
    assert rupiah.numeral == parse_numeral("Rp. 1.203.400,-")
    assert share.numeral is not None
    assert (share.numeral.value, share.numeral.comparator) == (Decimal("0.16"), ">=")


def test_behind_the_sign_of_money_no_number_is_a_code() -> None:
    [found] = find_numerals("dengan anggaran sebesar Rp. 3.412560.000,- untuk")
    assert found.kind == "amount"
    assert found.numeral is not None
    assert (found.numeral.value, found.numeral.status) == (Decimal("3412560000"), "repaired")


def test_an_amount_does_not_swallow_the_next_count() -> None:
    amount, count = find_numerals("Rp. 5.000.000, 700 peserta")
    assert amount.numeral is not None
    assert (amount.numeral.value, count.kind) == (Decimal(5000000), "count")


def test_found_words() -> None:
    (found,) = find_numerals("ada 28 (dua puluh delapan) target")
    assert found.words is not None
    assert (found.words.start, found.words.terbilang.value) == (7, Decimal(28))


def test_a_scaled_count_is_told_as_a_number() -> None:
    (found,) = find_numerals("sebanyak 598 ribu orang")
    assert (found.kind, found.numeral and found.numeral.unit) == ("number", "ribu orang")


WHOLE = st.integers(0, 10**15)
DECIMALS = st.integers(0, 6)
FRAMES = st.sampled_from(
    ["{}", " {}\n", "{}%", "{} %", "{} persen", "{} poin", "{} (BB)", "{}*", "Rata-rata {}", "≥ {}", "{}.", "{} km"]
)
MONEY = st.sampled_from(["Rp {}", "Rp. {}", "Rp.{}", "Rp{}", "IDR {}", "Rp. {},-", "{},-", "Rp {},--", "{} rupiah"])
MARKS = st.sampled_from([(COMMA, ".", ","), (POINT, ",", "."), (COMMA, "", ","), (POINT, "", ".")])


def set_number(number: int, decimals: int, thousands: str, decimal_mark: str) -> str:
    whole, rest = divmod(number, 10**decimals)
    printed = f"{whole:,}".replace(",", thousands)
    return f"{printed}{decimal_mark}{rest:0{decimals}d}" if decimals else printed


@given(WHOLE, DECIMALS, MARKS, FRAMES, st.booleans())
def test_what_is_printed_is_read(
    number: int, decimals: int, marks: tuple[NumberFormat, str, str], frame: str, below_zero: bool
) -> None:
    printed = set_number(number, decimals, *marks[1:])
    numeral = parse_numeral(frame.format("-" + printed if below_zero else printed), marks[0])
    value = Decimal(number).scaleb(-decimals)
    if numeral.reason not in ("ambiguous_point", "ambiguous_comma"):  # `1.234%` has two readings
        assert numeral.value == (-value if below_zero else value)
        assert numeral.decimals == decimals
    assert numeral.status == "read"


@given(WHOLE, st.sampled_from([".", ","]), MONEY)
def test_rupiah_are_read_without_knowing_the_format(number: int, thousands: str, frame: str) -> None:
    numeral = parse_numeral(frame.format(set_number(number, 0, thousands, "")))
    assert (numeral.value, numeral.unit, numeral.status) == (Decimal(number), "Rp", "read")


def test_a_broken_figure_behind_the_name_of_what_it_counts() -> None:
    told = parse_numeral("Lampu : 4.812.75 1 buah")
    assert (told.value, told.unit, told.label, told.reason, told.sure) == (
        Decimal(4812751), "buah", "Lampu", "space_inside", False
    )  # fmt: skip
    assert parse_numeral("Lampu : 12 buah, kursi 5 buah").value == 12


PRINT = st.text(alphabet="0123456789.,-–()%/: RpTMBorang*°\n≥", max_size=30)


@given(PRINT | st.text(max_size=40))
def test_nothing_raises_and_no_digit_is_changed(text: str) -> None:
    numeral = parse_numeral(text)
    values = [value for value in (numeral.value, *numeral.candidates, *numeral.alternatives) if value is not None]
    assert not any("E" in str(value) for value in values)
    if numeral.status == "repaired":
        digits = [letter for letter in text if letter in "0123456789"]
        assert digits_of(numeral.value).lstrip("0") == "".join(digits).lstrip("0")


def digits_of(value: Decimal | None) -> str:
    return "" if value is None else "".join(letter for letter in str(value) if letter.isdigit())


@given(PRINT | st.text(max_size=60))
def test_found_numbers_follow_each_other(text: str) -> None:
    found: list[Found] = find_numerals(text)
    assert all(text[one.start : one.end].strip() for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.text(alphabet="0123456789.,", min_size=1, max_size=20))
def test_a_value_that_is_read_has_the_printed_digits(text: str) -> None:
    numeral = parse_numeral(text)
    if numeral.value is not None and numeral.reason != "several_figures":
        printed = "".join(letter for letter in text if letter.isdigit())
        assert digits_of(numeral.value).lstrip("0") == printed.lstrip("0")

"""The walk through undecided pairs: what is asked, what is written, and how answers that cannot be taken end."""

from __future__ import annotations

import getpass
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from lkj.people.answers import Answer, answer_in
from lkj.people.crosswalk_file import read_crosswalk
from lkj.people.decider import Deciding, author_or_user, usual_reason
from lkj.people.review import Walk
from lkj.screens.question_screen import question_screen
from lkj.screens.screen import screen_bytes
from lkj.words.messages import text_of
from reconcile.lists.match_documents import pairs_of
from reconcile.lists.open_questions import Question, open_questions
from schemas.errors import UsageError
from tests.review_reports import NEW, OLD, asked, report


def deciding(crosswalk: Path, old: str = OLD, new: str = NEW) -> Deciding:
    left, right = report(old), report(new)
    return Deciding(left, right, pairs_of(left, right), crosswalk, "Ani")


def walk(crosswalk: Path, answers: Sequence[str], person: bool = False) -> tuple[Walk, list[str]]:
    """To its end, with all that was said; a walk that is stopped says so too."""
    given, said = list(answers), list[str]()
    at = deciding(crosswalk)
    questions = open_questions(at.found, at.left, at.right)
    walked = Walk(at, questions, lambda *_: None, said.append, lambda: given.pop(0) if given else None, person)
    try:
        walked.run()
    except UsageError as stopped:
        said.append(text_of(stopped))
    return walked, said


def verdicts(crosswalk: Path) -> list[tuple[str, str]]:
    return [(decision.verdict, decision.right.text.split()[4]) for decision in read_crosswalk(crosswalk)]


def test_pairs_for_review_are_asked_first_then_rows_that_stand_alone_beside_a_near_one() -> None:
    old = OLD + "Indeks kepuasan pengunjung museum daerah | 70 | 71\n"
    new = NEW + "Indeks kepuasan pengguna perpustakaan daerah | 80 | 81\n"
    reasons = [[reason.key for reason in question.reasons] for question in asked(old, new)]
    assert [keys[:1] == ["alone"] for keys in reasons] == [False, False, False, True]


def test_few_common_words_do_where_place_unit_or_figures_agree_too() -> None:
    def asked_of(under: str) -> bool:
        old = "sasaran Tata kelola\nindicator | target\nNilai mutu laporan dinas terpadu | 71,25 poin\n"
        new = f"sasaran {under}\nindicator | target\nNilai reviu laporan tahunan wilayah | 72,25 poin\n"
        return any(question.reasons[0].key == "alone" for question in asked(old, new))

    assert asked_of("Tata kelola")
    assert not asked_of("Lain")


def test_every_answer_is_written_at_once_with_who_and_why(tmp_path: Path) -> None:
    path = tmp_path / "crosswalk"
    walked, _ = walk(path, ["s Renstra, p. 4\n", "beda\n", "n\n"])
    same, different = read_crosswalk(path)
    assert (same.verdict, same.who, same.why, same.left.page) == ("same", "Ani", "Renstra, p. 4", 7)
    assert (different.verdict, different.why) == ("different", usual_reason())
    assert re.fullmatch(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ", same.when)
    assert "same 1, different 1; left open: 1" in walked.summary()


def test_the_runner_up_may_be_the_right_one(tmp_path: Path) -> None:
    walk(tmp_path / "crosswalk", ["r", "q"])
    assert verdicts(tmp_path / "crosswalk") == [("same", "diawasi")]


def test_undo_withdraws_the_last_decision_and_asks_again(tmp_path: Path) -> None:
    walked, _ = walk(tmp_path / "crosswalk", ["r", "n", "u", "d", "q"])
    told = [("same", "diawasi"), ("withdrawn", "diawasi"), ("different", "difasilitasi")]
    assert verdicts(tmp_path / "crosswalk") == told
    assert "same 0, different 1; left open: 2" in walked.summary()


def test_a_person_is_asked_why_and_the_last_reason_is_offered_again(tmp_path: Path) -> None:
    _, said = walk(tmp_path / "crosswalk", ["s", "SK 12", "d", "", "s", ""], person=True)
    assert [decision.why for decision in read_crosswalk(tmp_path / "crosswalk")] == ["SK 12"] * 3
    assert said == [f"why? (Enter: {usual_reason()})", "why? (Enter: SK 12)", "why? (Enter: SK 12)"]


def test_who_leaves_while_asked_why_has_not_decided(tmp_path: Path) -> None:
    walk(tmp_path / "crosswalk", ["s"], person=True)
    assert not (tmp_path / "crosswalk").exists()


def test_a_contradiction_is_refused_with_both_shown_and_the_walk_goes_on(tmp_path: Path) -> None:
    at = deciding(tmp_path / "crosswalk")
    first = asked()[0]
    at.write(at.decision(first.left, first.right, "same"))
    walked, said = walk(tmp_path / "crosswalk", ["d", "s", "q"])
    assert said[0].count("Persentase cabang olahraga yang dibina daerah") == 2
    assert [decision.verdict for decision in read_crosswalk(tmp_path / "crosswalk")] == ["same", "same"]
    assert "contradict earlier decisions: 1" in walked.summary()


@pytest.mark.parametrize("answer", ["x", "", "ss", "s,", "\x1b[A"])
def test_a_person_is_asked_again_and_a_script_stopped(tmp_path: Path, answer: str) -> None:
    _, said = walk(tmp_path / "asked", ["d why", answer, "d why"], person=True)
    assert len(read_crosswalk(tmp_path / "asked")) == 2
    _, said = walk(tmp_path / "stopped", ["d why", answer, "d why"])
    assert len(read_crosswalk(tmp_path / "stopped")) == 1
    assert "is no answer" in said[-1]


def test_no_runner_up_is_no_answer_where_there_is_none(tmp_path: Path) -> None:
    _, said = walk(tmp_path / "crosswalk", ["n", "r"])
    assert "is no answer" in said[-1]


@pytest.mark.parametrize(("line", "key"), [("S\r\n", "same"), ("b\n", "different"), ("?", "help"), ("lewati", "next")])
def test_answers_are_known_in_both_languages(line: str, key: str) -> None:
    assert answer_in(line) == Answer(key)  # type: ignore[arg-type]  # one of the keys


def test_text_from_a_report_cannot_steer_the_screen(tmp_path: Path) -> None:
    hostile = "Persentase \x1b[2J[bold]cabang[/bold] \u202eolahraga yang dibina\x07 daerah | 50% | 45%"
    at = deciding(
        tmp_path / "crosswalk",
        old=OLD.replace(
            "Persentase cabang olahraga yang dibina daerah bersama induk organisasi serta sekolah | 50% | 45%", hostile
        ),
    )
    question = Question(0, 0, 0.7, (), (1, 0.6))
    shown = screen_bytes(question_screen(at, question, 1, 1), None).decode()
    assert "Persentase [2J[bold]cabang[/bold] olahraga" in shown
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)


def test_a_question_shows_what_differs_and_what_stands_around_it(tmp_path: Path) -> None:
    at = deciding(tmp_path / "crosswalk")
    shown = screen_bytes(question_screen(at, asked()[0], 1, 3), None).decode()
    for part in ("1 of 3", "2023 p. 7", "sasaran: Olahraga", "unit: %", "2024: target 55%, realisasi 51%"):
        assert part in shown
    assert "only left: dibina   only right: difasilitasi" in shown
    assert "runner-up on the right, likeness 0." in shown


def test_who_decides_is_the_user_unless_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert author_or_user(" Ani\x1b ") == "Ani"
    monkeypatch.setattr(getpass, "getuser", lambda: "budi")
    assert author_or_user(None) == "budi"
    monkeypatch.setattr(getpass, "getuser", lambda: "")
    with pytest.raises(UsageError, match="author_unknown"):
        author_or_user(" ")

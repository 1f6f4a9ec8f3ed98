"""The walk through pairs that nobody has decided on: each is shown, answered, and what was decided written at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from gettext import gettext as _

import msgspec

from lkj.people.answers import Answer, answer_in
from lkj.people.crosswalk_file import Contradiction
from lkj.people.decider import Deciding, usual_reason
from lkj.words.messages import text_of
from reconcile.lists.open_questions import Question
from schemas.crosswalk import Decision, Verdict
from schemas.errors import UsageError


@dataclass
class Walk:
    """`show` shows a question with its number, `say` a line, `hear` gives the next line of the answers or None.

    A `person` is asked again where an answer is not understood, and asked why; a script is stopped, lest its further
    answers go to other questions than they were meant for.
    """

    deciding: Deciding
    questions: Sequence[Question]
    show: Callable[[int, Question], None]
    say: Callable[[str], None]
    hear: Callable[[], str | None]
    person: bool
    made: dict[int, Decision] = field(default_factory=dict)
    refused: int = 0
    why: str = ""

    def run(self) -> None:
        """To the last question, the last answer, or `quit`. Raises UsageError where a decision cannot be written or a
        script's answer is none."""
        at = 0
        while at < len(self.questions):
            self.show(at, self.questions[at])
            answer = self._answer(self.questions[at])
            if answer is None or answer.key == "quit":
                return
            if answer.key == "undo":
                at = self._undo(at)
                continue
            if answer.key != "next" and not self._decide(at, answer):
                return
            at += 1

    def summary(self) -> str:
        verdicts = [decision.verdict for decision in self.made.values()]
        lines = [
            _("decided: same {same}, different {different}; left open: {left}").format(
                same=verdicts.count("same"),
                different=verdicts.count("different"),
                left=len(self.questions) - len(verdicts),
            )
        ]
        if self.refused:
            lines.append(_("refused, for they contradict earlier decisions: {count}").format(count=self.refused))
        if verdicts:
            lines.append(_("written to {path}").format(path=self.deciding.crosswalk))
        return "\n".join(lines)

    def _answer(self, question: Question) -> Answer | None:
        while True:
            line = self.hear()
            if line is None:
                return None
            answer = answer_in(line)
            if answer is not None and answer.key == "help":
                self.say(help_text())
            elif answer is not None and (answer.key != "runner_up" or question.runner_up):
                return answer
            elif not self.person:
                raise UsageError("no_answer", text=line.strip())
            elif line.strip():
                self.say(_("not understood; ? tells what can be answered"))

    def _decide(self, at: int, answer: Answer) -> bool:
        """False where the person left while being asked why."""
        question = self.questions[at]
        why = answer.why or self._why()
        if why is None:
            return False
        right = question.runner_up[0] if answer.key == "runner_up" and question.runner_up else question.right
        verdict: Verdict = "different" if answer.key == "different" else "same"
        decision = self.deciding.decision(question.left, right, verdict, why)
        try:
            self.deciding.write(decision)
        except Contradiction as contradiction:
            self.say(text_of(contradiction))
            self.refused += 1
        else:
            self.made[at] = decision
        return True

    def _why(self) -> str | None:
        """The reason given last is offered again."""
        usual = self.why or usual_reason()
        if not self.person:
            return usual
        self.say(_("why? (Enter: {usual})").format(usual=usual))
        line = self.hear()
        if line is not None:
            self.why = line.strip() or self.why
        return None if line is None else line.strip() or usual

    def _undo(self, at: int) -> int:
        """The question to ask again: that of the last decision of this walk, which is withdrawn."""
        if not self.made:
            self.say(_("nothing was decided yet"))
            return at
        last = next(reversed(self.made))
        decision = self.made[last]
        again = self.deciding.decision(self.questions[last].left, self.questions[last].right, "withdrawn", _("undone"))
        self.deciding.write(msgspec.structs.replace(again, left=decision.left, right=decision.right))
        del self.made[last]
        self.say(_("withdrawn"))
        return last


def help_text() -> str:
    return "\n".join(
        (
            _("s  same: one indicator (also: sama)"),
            _("d  different: two indicators (also: b, beda)"),
            _("r  the runner-up is the right one"),
            _("n  next: leave it open"),
            _("u  undo: withdraw the last decision"),
            _("q  quit; what was decided stays"),
            _("Why may stand behind the letter: s Renstra 2021, p. 14"),
        )
    )

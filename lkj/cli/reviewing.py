"""`lkj match --review`: the walk at a terminal or through pipes."""

from __future__ import annotations

from lkj.io.dialogue import hear, say, with_a_person
from lkj.people.decider import Deciding
from lkj.people.decision_notes import notes_on_decisions
from lkj.people.review import Walk
from lkj.screens.question_screen import question_screen
from lkj.screens.screen import screen_bytes
from lkj.words.plain_text import plain
from reconcile.lists.open_questions import Question, open_questions


def review(deciding: Deciding) -> None:
    """What was decided is summed up however the walk ends. Raises UsageError and OutputClosed."""
    questions = open_questions(deciding.found, deciding.left, deciding.right)

    def show(at: int, question: Question) -> None:
        say(screen_bytes([*question_screen(deciding, question, at + 1, len(questions)), ""], None))

    def tell(text: str) -> None:
        say("".join(f"{plain(line)}\n" for line in text.splitlines()).encode(errors="replace"))

    walk = Walk(deciding, questions, show, tell, hear, with_a_person())
    for note in notes_on_decisions(deciding.found.decided):
        tell(note)
    try:
        walk.run()
    finally:
        tell(walk.summary())

"""Text of a report may not steer the terminal that shows it."""

from __future__ import annotations

import json

from lkj.words.plain_text import plain, plain_json

STEERING = "merah \x1b[31m \x07 \x7f \x9b31m \u202e \u2066 \u200f é – 文"


def test_plain_text_is_one_line_without_steering_characters() -> None:
    assert plain(STEERING) == "merah [31m 31m é – 文"
    assert plain("a\r\n\tb") == "a b"
    assert plain("\ud800x") == "x"


def test_json_keeps_everything_and_shows_nothing_that_steers() -> None:
    encoded = plain_json(json.dumps(STEERING, ensure_ascii=False).encode())
    assert json.loads(encoded) == STEERING
    assert plain(encoded.decode()) == encoded.decode()

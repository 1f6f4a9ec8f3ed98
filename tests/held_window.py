"""`lkj serve` with the workers of `tests.held_worker`: `held_window.py FOLDER --port 0`."""

from __future__ import annotations

import sys
from pathlib import Path

from extractor.limits import DEFAULT_LIMITS
from lkj.batch.worker_slot import Terms
from lkj.reading.recognition import scans_of
from lkj.serve.home import Home
from lkj.serve.server import Asked, serve
from lkj.words.language import speak

HELD = (sys.executable, "-P", str(Path(__file__).with_name("held_worker.py")))

speak("en")
home = Home(Path(sys.argv[1]))
terms = Terms(DEFAULT_LIMITS, "en", command=HELD, scans=scans_of("auto"))
serve(Asked(home, str(home.path / "lkj.db"), terms, 1))

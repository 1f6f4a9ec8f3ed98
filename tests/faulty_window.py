"""`lkj serve` with the workers of `tests.faulty_worker`: `faulty_window.py FOLDER --port 0`."""

from __future__ import annotations

import sys
from pathlib import Path

from extractor.limits import DEFAULT_LIMITS
from lkj.batch.worker_slot import Terms
from lkj.serve.home import Home
from lkj.serve.server import Asked, serve
from lkj.words.language import speak
from tests.batch_run import FAULTY

speak("en")
home = Home(Path(sys.argv[1]))
serve(Asked(home, str(home.path / "lkj.db"), Terms(DEFAULT_LIMITS, "en", command=FAULTY), 1))

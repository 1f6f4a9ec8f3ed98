"""The process that keeps what workers said: `python -P -m lkj.batch.loader`.

It writes to the folder and the database, so that who supervises workers never waits for a disk. Orders come on standard
input and answers go to standard output, pickled: both sides are ours. It ends when nobody gives orders any more; what
it had in hand is then whole in the database or not there, as the ledger has it.
"""

from __future__ import annotations

import os
import pickle
import sys
import time
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from lkj.batch.figures import Figures
from lkj.batch.job import Elsewhere
from lkj.batch.keeping import Keeping
from lkj.batch.ledger import Ledger
from lkj.batch.loader_orders import Answer, Away, Employment, Kept, Match, Order
from lkj.batch.reason import Reason
from lkj.io.output import failed
from lkj.store.database import opened
from lkj.words.language import speak
from schemas.errors import LkjError


def main(orders: BinaryIO, answers: BinaryIO) -> None:
    employment: Employment = pickle.load(orders)
    speak(employment.language)
    say = partial(_say, answers)
    engine = opened(employment.database)
    ledger = Ledger(engine, lambda seconds: say(Away(seconds)))
    ledger.join(employment.run)
    keeping = Keeping(ledger, employment.out)
    try:
        for order in _orders(orders):
            began = time.monotonic()
            told = _followed(order, keeping, ledger)
            say(Kept(told, time.monotonic() - began))
    except LkjError as error:
        say(error)
    except OSError as error:  # of a shard
        say(failed(employment.out.path, error))
    finally:
        engine.dispose()


def _orders(orders: BinaryIO) -> Iterator[Order]:
    while True:
        try:
            yield pickle.load(orders)
        except (EOFError, pickle.UnpicklingError):  # cut off where the run was killed over it
            return


def _followed(order: Order, keeping: Keeping, ledger: Ledger) -> Figures | Reason | None:
    if isinstance(order, Match):
        for sha256 in order.reports:
            ledger.link(sha256)
        return None
    if not isinstance(order, Elsewhere):
        return keeping.keep(order)
    end = order.fetch()
    told = keeping.keep(end) if end else None  # a loader before us was killed once it had kept it
    order.done_with()
    return told


def _say(answers: BinaryIO, answer: Answer) -> None:
    try:
        pickle.dump(answer, answers)
        answers.flush()
    except BrokenPipeError:  # nobody hears us: the run is gone
        os._exit(0)


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)

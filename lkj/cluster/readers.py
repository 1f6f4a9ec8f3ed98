"""A run whose reports are read by a cluster."""

from __future__ import annotations

import os
from functools import partial

from extractor.scan.choice import Ocr
from lkj.batch.batch import Asked, Readers
from lkj.cluster.many_computers import Connect, read_on_cluster
from lkj.cluster.task import Reading

_OF_OPTIONS = "LKJ_"
_SHARDS = "shards"


def readers_of(connect: Connect, asked: Asked, ocr: Ocr) -> Readers:
    """In place of workers of our own; shards stand in the folder of the run, which all computers see."""
    return partial(read_on_cluster, connect=connect, reading=reading_of(asked, ocr))


def reading_of(asked: Asked, ocr: Ocr) -> Reading:
    """What options say through the environment of a process goes along."""
    terms, out = asked.terms, asked.out.path.absolute()
    said = {name: value for name, value in os.environ.items() if name.startswith(_OF_OPTIONS) or name == "LANGUAGE"}
    return Reading(terms.limits, terms.language, ocr, terms.pages and terms.pages.absolute(), out / _SHARDS, said)

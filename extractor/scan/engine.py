"""The networks of the extra `scan`: loaded from the files that come with its packages, and never from anywhere else."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, NamedTuple

from extractor.scan.letters import Reader, ReadsLines
from extractor.scan.text_places import Finder

_FINDS: Final = "PP-OCRv6_det_small.onnx"
_READS: Final = "PP-OCRv6_rec_small.onnx"


class Engine(NamedTuple):
    finder: Finder
    reader: ReadsLines


@cache
def engine(threads: int = 1) -> Engine:
    """Both networks, each question to them computed by `threads` threads."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
    options.enable_cpu_mem_arena = False  # what one page needed would be kept beside what the next does
    options.log_severity_level = 3

    def session(name: str) -> Any:
        model = str(_models() / name)
        return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])

    return Engine(Finder(session(_FINDS)), Reader(session(_READS)))


def _models() -> Path:
    spec = find_spec("rapidocr")
    assert spec is not None, "asked for only where the extra is installed"
    assert spec.origin is not None
    return Path(spec.origin).parent / "models"

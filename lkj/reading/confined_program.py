"""Takes the place of itself by another program, under limits: `python -m lkj.reading.confined_program CPU MEMORY
WRITTEN PROGRAM ARGUMENT...`, in seconds and bytes. Only where the system holds limits (not on Windows)."""

from __future__ import annotations

import os
import sys


def main(cpu_seconds: str, memory_bytes: str, written_bytes: str, *command: str) -> None:
    if sys.platform != "win32":
        from extractor.child.system_limits import confine_program

        confine_program(int(cpu_seconds), int(memory_bytes), int(written_bytes))
        os.execv(command[0], command)


if __name__ == "__main__":
    main(*sys.argv[1:])

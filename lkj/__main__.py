"""The command line: the one place where errors become messages and exit codes."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from gettext import gettext as _
from typing import TYPE_CHECKING

from lkj.io import standard_output
from lkj.io.standard_output import OutputClosed
from lkj.settings import agency_choice, side_files
from lkj.words import language
from lkj.words.plain_text import plain
from schemas.errors import OUR_FAULT, LkjError

if TYPE_CHECKING:  # loaded with the command line only
    from typer.exceptions import TyperException

_QUIET = frozenset({"-q", "--quiet"})
INTERRUPTED, PIPE_CLOSED = 130, 141  # as a shell names the end by SIGINT and by SIGPIPE


def main() -> None:
    standard_output.in_utf8()
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """The exit code of the command that `arguments` name."""
    language.speak(language.asked(arguments, os.environ), language.typed(arguments))
    side_files.begin()
    agency_choice.begin()
    try:
        code = _command(arguments)
        _tell_side_files(arguments)
        return code
    except LkjError as error:
        from lkj.words.messages import text_of

        return _told(text_of(error), error.exit_code)
    except KeyboardInterrupt:
        return INTERRUPTED
    except OutputClosed:
        standard_output.forget()
        return PIPE_CLOSED
    except Exception as error:  # noqa: BLE001 - whatever else: a person gets one line and our own exit code
        return _our_fault(error)


def _tell_side_files(arguments: Sequence[str]) -> None:
    """Where the result itself does not name them."""
    untold = side_files.untold()
    if untold and not _QUIET & set(arguments):
        from lkj.words.side_files import side_file_lines

        for line in side_file_lines(untold):
            _told(line, 0)


def _command(arguments: Sequence[str]) -> int:
    from typer.exceptions import TyperException

    from lkj.cli.app import make_app  # only now: the texts of its options are made in the language just set

    try:
        code = make_app()(list(arguments), prog_name="lkj", standalone_mode=False)
    except TyperException as error:
        return _told(_with_hint(error, arguments), error.exit_code)
    return code or 0


def _with_hint(error: TyperException, arguments: Sequence[str]) -> str:
    """It names the command that was typed. Empty stays empty: `lkj` alone has printed its help already."""
    from lkj.cli.typer_words import sentence

    context = getattr(error, "ctx", None)
    command = context.command_path if context else " ".join(["lkj", *arguments[:1]])
    hint = _("{problem} (`{command} --help` tells how it is used)")
    problem = sentence(error.format_message())
    return problem and hint.format(problem=plain(problem), command=plain(command))


def _told(line: str, exit_code: int) -> int:
    if line:
        print(f"lkj: {line}", file=sys.stderr)
    return exit_code


def _our_fault(error: Exception) -> int:
    if os.environ.get("LKJ_DEBUG") == "1":
        traceback.print_exception(error)
    what = plain(f"{type(error).__name__}: {error}")
    return _told(_("a fault of lkj itself: {what} (LKJ_DEBUG=1 shows more)").format(what=what), OUR_FAULT)


if __name__ == "__main__":
    main()

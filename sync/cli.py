"""What all commands here have in common: plain words, exit codes 0, 1 and 2, progress."""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from sync.errors import SyncError

FINE, FAILED, WRONG_USE = 0, 1, 2
Item = TypeVar("Item")


def say(text: str) -> None:
    """Write a line for people, or for a program that asked for JSON, to stdout."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def warn(text: str) -> None:
    """Write a line to stderr."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def run(parser: argparse.ArgumentParser, arguments: Sequence[str] | None = None) -> int:
    """Parse, call the command's ``do``; our errors become a message and, as Ctrl-C, exit code 1."""
    options = parser.parse_args(arguments)
    do: Callable[[argparse.Namespace], int] | None = getattr(options, "do", None)
    if do is None:
        parser.print_help(sys.stderr)
        return WRONG_USE
    try:
        return do(options)
    except KeyboardInterrupt:
        return FAILED
    except SyncError as error:
        warn(f"{parser.prog}: {error}")
        return FAILED
    except BrokenPipeError:
        sys.stderr.close()
        return FAILED
    except OSError as error:
        warn(f"{parser.prog}: {error.filename or 'the system'}: {error.strerror or error}")
        return FAILED


def data_option(parser: argparse.ArgumentParser, what: str) -> None:
    """Add ``--data``, whose default is DAUYS_DATA or the folder ``.demo``."""
    parser.add_argument(
        "--data",
        type=Path,
        default=Path(os.environ.get("DAUYS_DATA") or ".demo"),
        metavar="DIR",
        help=f"{what} (default: $DAUYS_DATA, else .demo)",
    )


def progress(items: Iterable[Item], total: int, what: str) -> Iterator[Item]:
    """Yield ``items`` and, when a person is watching stderr, show how far they have got."""
    shown = sys.stderr.isatty()
    for done, item in enumerate(items, 1):
        yield item
        if shown and (done % 200 == 0 or done == total):
            sys.stderr.write(f"\r{what}: {done} of {total}" + ("\n" if done == total else ""))
            sys.stderr.flush()

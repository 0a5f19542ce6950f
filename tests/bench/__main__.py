"""`python -m tests.bench NAME`: measure, and print each figure as median, p95 and ratio."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence

from tests.bench import display, journey, speech_out, startup
from tests.bench.figures import Figures

BENCHES: Mapping[str, Callable[..., Figures]] = {
    "display": display.run,
    "journey": journey.run,
    "speech_out": speech_out.run,
    "startup": startup.run,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one bench; return 0 fine, 1 failed, 2 wrong use."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("name", choices=sorted(BENCHES), metavar="NAME", help=", ".join(BENCHES))
    parser.add_argument("--json", action="store_true", help="end with one line of JSON")
    parser.add_argument("--full", action="store_true", help="more rounds, without a time limit")
    options = parser.parse_args(arguments)
    try:
        figures = BENCHES[options.name](full=options.full)
    except (TimeoutError, AssertionError, OSError) as error:
        print(f"tests.bench {options.name}: {error}", file=sys.stderr)
        return 1
    print(*figures.lines(), sep="\n")
    if options.json:
        print(json.dumps(figures.plain()))
    return 0


if __name__ == "__main__":
    sys.exit(main())

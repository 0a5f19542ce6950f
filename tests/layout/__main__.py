"""`python -m tests.layout [--full]`: what is wrong with layouts, by rule, with examples."""

import argparse
import sys
from collections import Counter, defaultdict

from tests.layout.cases import Case, everything, tenth
from tests.layout.looked import found
from tests.layout.rules import Fault


def main() -> int:
    """Return 0 where nothing is wrong, else 1."""
    parser = argparse.ArgumentParser(prog="python -m tests.layout", description=__doc__)
    parser.add_argument("--full", action="store_true", help="every case instead of a tenth")
    parser.add_argument("--only", default="", help="cases whose name holds this")
    parser.add_argument("--examples", type=int, default=12, help="so many of each rule")
    options = parser.parse_args()
    cases = list(everything())
    wanted = [case for case in cases if options.only in str(case)]
    chosen = wanted if options.full or options.only else tenth(wanted)
    grouped: dict[str, list[tuple[Case, Fault]]] = defaultdict(list)
    for case in chosen:
        for fault in found(case):
            grouped[fault.rule].append((case, fault))
    print(f"{len(chosen)} of {len(cases)} cases")
    for rule, broken in sorted(grouped.items(), key=lambda item: -len(item[1])):
        first = dict(reversed(broken))
        print(f"\n{rule}: {len(broken)} times in {len(first)} cases")
        for of in ("panel", "size", "variant"):
            counted = Counter(str(getattr(case, of)) for case in first)
            print(f"  by {of}: " + ", ".join(f"{n} {name or '-'}" for name, n in counted.items()))
        for case, fault in list(first.items())[:: max(1, len(first) // options.examples)]:
            print(f"  {case}: {fault.where}")
    return 1 if grouped else 0


if __name__ == "__main__":
    sys.exit(main())

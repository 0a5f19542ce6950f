"""How often a bench measures: as often as asked, but never past its time."""

import time
from collections.abc import Callable, Iterator

BUDGET_S = 200.0
"""Without `--full` a bench ends within four minutes, the last round included."""
LEAST = 3
"""Rounds that are measured even on a machine too slow for the budget."""


def rounds(
    wanted: int,
    *,
    full: bool,
    least: int = LEAST,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[int]:
    """Yield the numbers of the rounds to measure, from 0."""
    began = clock()
    for number in range(wanted):
        used = clock() - began
        following = used / number if number else 0.0
        if not full and number >= least and used + following > BUDGET_S:
            return
        yield number

"""Figures of a bench: samples in, median, p95, count and ratios out."""

import math
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing measured, several times."""

    unit: str
    samples: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        """The middle sample."""
        return statistics.median(self.samples)

    @property
    def p95(self) -> float:
        """The nearest-rank 95th percentile: with fewer than 20 samples that is the largest."""
        ordered = sorted(self.samples)
        return ordered[math.ceil(0.95 * len(ordered)) - 1]


@dataclass(frozen=True, slots=True)
class Ratio:
    """How a figure compares with a peer measured in the same run."""

    peer: str
    median: float


@dataclass(slots=True)
class Figures:
    """Everything a bench measured."""

    bench: str
    _figures: dict[str, Figure] = field(default_factory=dict)
    _ratios: dict[str, Ratio] = field(default_factory=dict)

    def add(self, name: str, value: float, unit: str) -> None:
        """Add one sample of `name`; a variant is part of the name ("steps.keypad")."""
        self._figures.setdefault(name, Figure(unit)).samples.append(value)

    def compare(
        self, name: str, peer_samples: Sequence[float], peer: str, *, first: bool = True
    ) -> None:
        """Set `name` beside a peer: the median of round by round ratios.

        Both were measured in turn, so that a busy machine slows them alike. The ratio to the first
        peer goes by the figure's name, that to another one by `name@peer`.
        """
        pairs = zip(self._figures[name].samples, peer_samples, strict=True)
        ratio = Ratio(peer, statistics.median(own / other for own, other in pairs))
        self._ratios[name if first else f"{name}@{peer}"] = ratio

    def samples(self, name: str) -> Sequence[float]:
        """Return the samples of `name`."""
        return tuple(self._figures[name].samples)

    def plain(self) -> Mapping[str, Any]:
        """Return the one object that `--json` prints last."""
        return {
            "bench": self.bench,
            "figures": {
                name: {
                    "median": round(figure.median, 3),
                    "p95": round(figure.p95, 3),
                    "n": len(figure.samples),
                    "unit": figure.unit,
                }
                for name, figure in self._figures.items()
            },
            "ratios": {
                name: {"median": round(ratio.median, 3), "peer": ratio.peer}
                for name, ratio in self._ratios.items()
            },
        }

    def lines(self) -> Sequence[str]:
        """Return the same for people, a line a figure."""
        lines = []
        for name, figure in self._figures.items():
            ratios = [r for key, r in self._ratios.items() if key in {name, f"{name}@{r.peer}"}]
            beside = "".join(f"   {ratio.median:.2f} × {ratio.peer}" for ratio in ratios)
            numbers = f"median {figure.median:10.1f}   p95 {figure.p95:10.1f} {figure.unit}"
            lines.append(f"{name:28} {numbers}   n {len(figure.samples)}{beside}")
        return lines

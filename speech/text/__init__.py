"""Text as it is written, made into text as it is said: for the ear, in Kazakh, Russian, English."""

from speech.text.run import Run
from speech.text.runs import as_written, runs

__all__ = ["Run", "as_written", "runs"]

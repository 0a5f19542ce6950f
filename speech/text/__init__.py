"""Text as it is written, made into text as it is said: for the ear, in Kazakh, Russian, English."""

from speech.text.run import Run
from speech.text.runs import runs

__all__ = ["Run", "runs"]

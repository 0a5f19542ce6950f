"""The peer of `startup`: a window of the same toolkit that shows one word, and nothing else."""

import os

os.environ |= {"KIVY_NO_ARGS": "1", "KIVY_NO_CONFIG": "1", "KIVY_NO_FILELOG": "1"}
os.environ |= {"KIVY_NO_CONSOLELOG": "1"}

from kivy.config import Config

for option, value in (
    ("width", 1280),
    ("height", 800),
    ("borderless", 1),
    ("position", "custom"),
    ("left", 0),
    ("top", 0),
    ("multisamples", 0),
):
    Config.set("graphics", option, value)

from kivy.app import App  # noqa: E402 - opens the window
from kivy.core.window import Window  # noqa: E402
from kivy.uix.label import Label  # noqa: E402


class Bare(App):  # type: ignore[misc] # the toolkit ships no types
    """One word on a ground of one colour."""

    def build(self) -> Label:
        """Return the word."""
        Window.clearcolor = (0, 0, 1, 1)
        return Label(text="Dauys")


if __name__ == "__main__":
    Bare().run()

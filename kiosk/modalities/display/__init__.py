"""The screen: what a person sees and touches.

The toolkit reads these settings when it is first imported: without them it takes
the command line, writes to the home folder and captures the standard error stream.
"""

import os

for _name, _value in {
    "KIVY_NO_ARGS": "1",
    "KIVY_NO_CONFIG": "1",
    "KIVY_NO_ENV_CONFIG": "1",
    "KIVY_NO_FILELOG": "1",
    "KIVY_NO_CONSOLELOG": "1",
    "KIVY_LOG_MODE": "PYTHON",
}.items():
    os.environ.setdefault(_name, _value)

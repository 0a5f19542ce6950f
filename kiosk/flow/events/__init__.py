"""Everything that can happen in a visit. Names are in the past tense; there are no others."""

from kiosk.flow.events.adjusting import *  # noqa: F403 - each module is a part of one vocabulary
from kiosk.flow.events.entering import *  # noqa: F403
from kiosk.flow.events.filming import *  # noqa: F403
from kiosk.flow.events.moving import *  # noqa: F403
from kiosk.flow.events.reading import *  # noqa: F403
from kiosk.flow.events.visiting import *  # noqa: F403
from kiosk.flow.events.world import *  # noqa: F403

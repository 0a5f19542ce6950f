"""The same running kiosk as for journeys, to do harm to."""

from tests.journeys.conftest import kiosk, loopback, place, stack, venue

__all__ = ["kiosk", "loopback", "place", "stack", "venue"]

"""Stand-ins for the world, for tests of pure code only."""

from functools import cache

from kiosk.gallery import sample_petitions as _sample_petitions
from sync.petitions import Petition


@cache
def sample_petitions() -> tuple[Petition, ...]:
    """Return the sample petitions, read once."""
    return _sample_petitions()

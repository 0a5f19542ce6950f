"""The daily signed statement: how many signatures came in for each petition before midnight.

Opens the outer seal of what is new since the last statement, counts, and forgets. A copy of the
database therefore shows no petition; a copy of it with the routing key does.
"""

import logging
from collections import Counter

from sync.counts import Counts, petition_key, sign_counts, verify_counts
from sync.envelopes import Envelope
from sync.errors import SyncError
from sync.hub.keys import HubKeys
from sync.hub.store import Store
from sync.keys import key_id
from sync.sealing import open_outer

_log = logging.getLogger(__name__)


def refresh(store: Store, keys: HubKeys) -> None:
    """Make today's statement if there is none yet."""
    today = store.today()
    public = keys.hub.public_key()
    received: Counter[bytes] = Counter()
    since = None
    last = store.last_statement()
    if last is not None:
        since, data = last
        if since >= today:
            return
        received.update(verify_counts(data, public).received)
    closed = 0
    for stored in store.envelopes(since, today):
        try:
            routed = open_outer(Envelope.decode(stored.data), keys.routing)
        except SyncError:
            closed += 1
            continue
        received[petition_key(routed.petition_id)] += 1
    statement = Counts(key_id(public), today, dict(received))
    store.add_statement(today, sign_counts(statement, keys.hub))
    _log.info("counted envelopes=%d not_opened=%d", received.total(), closed)

"""Changes of the hub's tables, in order; run by ``sync.hub.database``."""

"""The one place of ``sync`` that talks to the network.

It believes nothing: what comes back is bytes of limited size within limited time, and only a hub's
signature, checked elsewhere, makes them an answer. Trouble is a returned value.
"""

import time
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

import requests

from sync.messages import MAX_REPLY, MEDIA_TYPE

_MAX_RETRY_AFTER = 3_600


class TroubleKind(StrEnum):
    """What kept us from an answer."""

    UNREACHABLE = "unreachable"
    NOT_THE_HUB = "not_the_hub"
    """Something answered, but not our hub: a captive portal, another server, a wrong key."""
    SLOW = "slow"
    BUSY = "busy"
    """The hub asks to come back later."""
    REFUSED = "refused"
    """The hub does not know this kiosk, or has revoked it."""
    BROKEN = "broken"
    """The hub answered with an error of its own."""
    LOCAL = "local"
    """This kiosk's own disk."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a request came to nothing, in words for stewards."""

    kind: TroubleKind
    words: str
    wait: float = 0
    """Seconds the hub asks us to wait at least."""


class Link(Protocol):
    """A way to the hub."""

    def post(self, path: str, body: bytes) -> bytes | Trouble:
        """Send ``body``; return the answer's bytes, not yet believed."""


@dataclass(slots=True)
class HttpLink:
    """A link by HTTP(S)."""

    url: str
    connect_seconds: float = 15
    """To connect, and to send."""
    read_seconds: float = 30
    """To wait for the next bytes of an answer."""
    total_seconds: float = 90
    """For a whole answer, however slowly it drips."""
    _session: requests.Session = field(init=False, repr=False, default_factory=requests.Session)

    def __post_init__(self) -> None:
        """Take nothing from the environment: no proxies, no .netrc."""
        self._session.trust_env = False
        self._session.headers.update(
            {"Accept-Encoding": "identity", "Content-Type": MEDIA_TYPE, "User-Agent": "dauys-sync"}
        )

    def close(self) -> None:
        """Close open connections."""
        self._session.close()

    def post(self, path: str, body: bytes) -> bytes | Trouble:
        """Send ``body``; redirects are never followed, wherever they point."""
        try:
            with self._session.post(
                self.url + path,
                data=body,
                timeout=(self.connect_seconds, self.read_seconds),
                allow_redirects=False,
                stream=True,
            ) as response:
                if response.status_code != requests.codes.ok:
                    return _trouble(response)
                return _read(response, self.total_seconds)
        except requests.exceptions.SSLError:
            return Trouble(TroubleKind.NOT_THE_HUB, "the certificate is not the hub's")
        except requests.exceptions.Timeout:
            return Trouble(TroubleKind.SLOW, "the hub did not answer in time")
        except (requests.exceptions.RequestException, OSError):
            return Trouble(TroubleKind.UNREACHABLE, "the hub cannot be reached")


def _read(response: requests.Response, seconds: float) -> bytes | Trouble:
    end = time.monotonic() + seconds
    data = bytearray()
    for chunk in response.iter_content(16_384):
        data += chunk
        if len(data) > MAX_REPLY:
            return Trouble(TroubleKind.NOT_THE_HUB, "the answer is longer than any of the hub's")
        if time.monotonic() > end:
            return Trouble(TroubleKind.SLOW, "the answer took too long")
    return bytes(data)


def _trouble(response: requests.Response) -> Trouble:
    status = response.status_code
    if response.is_redirect or 300 <= status < 400:
        words = "the network sends us to another place; it may want a log-in page to be opened"
        return Trouble(TroubleKind.NOT_THE_HUB, words)
    if status in {429, 503}:
        asked = response.headers.get("Retry-After", "")
        wait = float(min(int(asked), _MAX_RETRY_AFTER)) if asked.isdecimal() else 0.0
        return Trouble(TroubleKind.BUSY, "the hub is busy", wait)
    if status == 403:
        words = "the hub does not know this kiosk, or has revoked it; ask its operator"
        return Trouble(TroubleKind.REFUSED, words)
    if status in {400, 413}:
        return Trouble(TroubleKind.BROKEN, f"the hub could not read the request ({status})")
    if status >= 500:
        return Trouble(TroubleKind.BROKEN, f"the hub has trouble of its own ({status})")
    return Trouble(TroubleKind.NOT_THE_HUB, f"something else than the hub answered ({status})")

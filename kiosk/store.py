"""Keeps signatures: seals them, puts them into the queue, and tells the flow what holds."""

from pathlib import Path

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode

from kiosk.flow.events import SignatureStored, StorageFailed
from kiosk.venue import envelope_clock
from sync.errors import SyncError
from sync.folder import KioskFolder
from sync.petitions import Petition
from sync.queue import Accepted, Queue, QueueFileError, StorageProblem
from sync.receipts import Receipt
from sync.records import Signature
from sync.sealing import OpeningPublicKey, seal


class SealedStore:
    """Implements `kiosk.flow.ports.SignatureStore` over the kiosk's data folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = KioskFolder(folder)

    def accept(self, signature: Signature, petition: Petition) -> SignatureStored | StorageFailed:
        """Seal, store and read back; "accepted" is returned for nothing else.

        Whatever goes wrong is a value: the person must hear about it and lose nothing.
        """
        try:
            routing_key = self._folder.config().routing_key
            device_key = self._folder.device_key()
            opening_key = OpeningPublicKey.from_bytes(petition.opening_key)
            queue = Queue.open(self._folder.queue, device_key)
        except QueueFileError:
            return StorageFailed("storage-error")
        except (SyncError, OSError, ValueError):
            return StorageFailed("storage-not-set-up")
        try:
            outcome = queue.accept(
                lambda position: seal(signature, position, opening_key, routing_key),
                envelope_clock(),
            )
        except (SyncError, OSError, ValueError):
            return StorageFailed("storage-error")
        finally:
            queue.close()
        if isinstance(outcome, Accepted):
            receipt = outcome.receipt
            return SignatureStored(receipt.number, outcome.media, _modules(receipt))
        full = outcome.problem is StorageProblem.FULL
        return StorageFailed("storage-full" if full else "storage-error")


def _modules(receipt: Receipt) -> tuple[tuple[bool, ...], ...]:
    """Return the QR code's squares without a quiet zone; the display adds it."""
    code = QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(receipt.qr_payload)
    code.make()
    return tuple(tuple(bool(square) for square in row) for row in code.get_matrix())

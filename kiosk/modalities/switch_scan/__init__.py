"""Choosing with one switch or two: what can be chosen is gone through, a press chooses."""

from kiosk.modalities.switch_scan.modality import SwitchScan as SwitchScan
from kiosk.modalities.switch_scan.scanner import Switch as Switch

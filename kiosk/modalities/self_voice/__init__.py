"""The kiosk's own screen reader: every change of screen, focus, value and live region is spoken."""

from kiosk.modalities.self_voice.voice import SelfVoice

__all__ = ["SelfVoice"]

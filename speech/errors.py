"""Everything that can go wrong in speech, as one tree. Messages never carry what was spoken."""


class SpeechError(Exception):
    """Any fault of the speech package."""


class MalformedMessageError(SpeechError):
    """A message is not one that `speech.wire.encode` makes."""


class DriverError(SpeechError):
    """An engine failed while it spoke; the next one takes over."""


class RecordingError(DriverError):
    """A set of recordings is not one, or cannot be read."""


class EngineNameError(SpeechError):
    """Settings name an engine that does not exist; says which ones do."""


class OutputError(SpeechError):
    """A sound device could not be opened."""


class ModelError(SpeechError):
    """A speech model could not be fetched, or is not what the lock file says."""

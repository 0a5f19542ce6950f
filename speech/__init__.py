"""Speech: utterances with priority, marks and privacy in; sound and its marks out.

Knows nothing of petitions or screens. `types` says what goes in and out, `manager` who speaks when,
`drivers` hold one engine each, `audio` the loudspeaker, `models` and `fetch` the models for
recognition.
"""

"""Speech: utterances with priority, marks and privacy in; sound and its marks out.

Knows nothing of petitions or screens. `types` says what goes in and out, `manager` who speaks when,
`text` puts what is written into words, `drivers` hold one engine each and `engines` chooses among
them, `recordings` are what people have spoken, `earcons` the short sounds, `audio` the loudspeaker,
`outputs` who can hear it, `models` and `fetch` the models for recognition.
"""

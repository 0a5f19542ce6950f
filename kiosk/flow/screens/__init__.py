"""One builder a screen: from the state to what every modality presents."""

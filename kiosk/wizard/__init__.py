"""The set-up of a venue's keypad: staff press each key that they are asked for."""

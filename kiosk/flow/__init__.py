"""The visit: what can happen, what it leads to, and the screen for every moment. Pure."""

"""Films in sign language: playing them, and checking what was filmed."""

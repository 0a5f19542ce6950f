"""A way for tests and the demo to perceive the kiosk as a person does, and to act as one."""

"""What a screen means, before anybody sees, hears or feels it: no I/O, no devices, no clock."""

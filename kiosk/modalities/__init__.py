"""Ways of perceiving and operating the kiosk. They know the model and the flow, not each other."""

"""Twilio over HTTP: the SDK's resources on one send function with a retry policy."""

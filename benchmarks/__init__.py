"""Measurements, each held to a bar: ``make bench``."""

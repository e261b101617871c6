"""What ``make generate`` writes from the model: constructs and documentation pages."""

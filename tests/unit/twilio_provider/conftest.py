"""How the property tests of the provider run."""

from hypothesis import settings

# No deadline: on a busy machine a slow example is no failure.
settings.register_profile("provider", deadline=None, max_examples=50)
settings.load_profile("provider")

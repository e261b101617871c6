"""What Terraform shows to the user."""

from __future__ import annotations

from twilio_provider.engine.diagnostics import Diagnostic, sentence


def test_error_about_nothing_in_particular():
    """A diagnostic is an error about the whole block unless it says otherwise."""
    diagnostic = Diagnostic("Summary", "Detail.")
    assert (diagnostic.path, diagnostic.is_warning) == ((), False)


def test_sentence_keeps_the_case_of_the_argument():
    """A message becomes a sentence without a change to the argument's name."""
    assert sentence("friendly_name must be short") == "friendly_name must be short."


def test_question():
    """A message that ends with a question is a sentence already."""
    assert sentence("type must be a; did you mean 'a'?") == "type must be a; did you mean 'a'?"

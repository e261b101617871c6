"""The sentences about arguments that docstrings and documentation pages share."""

from __future__ import annotations

from ..model.core import Attribute, Resource, Type
from ..model.data_source import DataSource
from ..model.rules import either


def argument(attribute: Attribute, noun: str) -> str:
    """Return all there is to say about an argument of the object called ``noun``."""
    sentences = [attribute.description]
    if attribute.json:
        sentences.append("Texts that mean the same JSON are no change.")
    if attribute.final:
        final = attribute.final
        sentences.append(
            f"{final.capitalize()} is final: going back replaces the {noun}, and none is created "
            f"{final}."
        )
    if attribute.rules:
        requirements = ", and ".join(rule.requirement for rule in attribute.rules)
        subject = "Each" if attribute.type is Type.STRING_SET else "It"
        sentences.append(f"{subject} must {requirements}.")
    if attribute.requires:
        sentences.append(f"It needs `{attribute.requires}` beside it.")
    if attribute.requires_replace:
        sentences.append(f"Changing it replaces the {noun}.")
    if attribute.omitted:
        sentences.append(when_left_out(attribute))
    return " ".join(sentences)


def when_left_out(attribute: Attribute) -> str:
    """Return the sentence about leaving an argument out."""
    omitted = attribute.omitted
    if omitted.startswith("Twilio"):
        return f"When left out, {omitted}"
    return f"When left out, {omitted[0].lower()}{omitted[1:]}"


def company(resource: Resource) -> list[str]:
    """Return the sentence about arguments of which one is given, none where there are no such."""
    groups = [" and ".join(f"`{name}`" for name in group) for group in resource.exactly_one_of]
    return [f"Exactly one of {either(groups)} is required."] if groups else []


def around(resource: Resource, parent: Resource) -> str:
    """Return what the argument means that takes the object around."""
    if isinstance(resource, DataSource):
        return f"The {parent.noun} to look in."
    return f"The {parent.noun} that the {resource.noun} belongs to."


def meta_arguments(resource: Resource) -> dict[str, str]:
    """Return what the arguments mean that the CDK adds to every resource and data source."""
    if isinstance(resource, DataSource):
        return {
            "connection": "Terraform has none for data sources. When left out, there is none.",
            "count": "How many times to look. When left out, once, without a number.",
            "depends_on": (
                "What to make before Twilio is asked, besides what the arguments refer to. When "
                "left out, nothing."
            ),
            "for_each": "The iterator that has a look for each item. When left out, one look.",
            "lifecycle": "Conditions on what is found. When left out, there are none.",
            "provider": "The provider to use. When left out, the one without an alias.",
            "provisioners": "Terraform has none for data sources. When left out, there are none.",
        }
    noun = resource.noun
    return {
        "connection": "How provisioners connect. When left out, each says so itself.",
        "count": f"How many {noun}s to make. When left out, one, without a number.",
        "depends_on": (
            f"What to make before the {noun}, besides what its arguments refer to. When left "
            "out, nothing."
        ),
        "for_each": f"The iterator that makes one {noun} per item. When left out, one {noun}.",
        "lifecycle": f"How to replace and destroy the {noun}. When left out, as Terraform does.",
        "provider": "The provider to use. When left out, the one without an alias.",
        "provisioners": f"What to run once the {noun} is made. When left out, nothing.",
    }

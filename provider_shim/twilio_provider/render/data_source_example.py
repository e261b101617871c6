"""The examples on the pages of data sources."""

from __future__ import annotations

from ..model.data_source import DataSource
from .parts import formatted


def python(source: DataSource) -> str:
    """Return a program that outputs what is found."""
    values = "".join(f', {name}="{text}"' for name, text in _values(source).items())
    return formatted(f"""\
from cdktf import App, TerraformOutput, TerraformStack

from cdktf_twilio import {source.class_name}, TwilioProvider

app = App()
stack = TerraformStack(app, "support-desk")
TwilioProvider(stack, "twilio")
{source.noun} = {source.class_name}(stack, "{source.noun}"{values})
TerraformOutput(stack, "{_output(source)}", value={source.noun}.{_found(source)})
app.synth()
""").rstrip()


def hcl(source: DataSource) -> str:
    """Return a configuration that outputs what is found."""
    values = _values(source)
    width = max(map(len, values), default=0)
    arguments = "".join(f'  {name:{width}} = "{text}"\n' for name, text in values.items())
    body = f"{{\n{arguments}}}" if arguments else "{}"
    return f"""\
data "{source.type_name}" "{source.noun}" {body}

output "{_output(source)}" {{
  value = data.{source.type_name}.{source.noun}.{_found(source)}
}}"""


def _values(source: DataSource) -> dict[str, str]:
    """Return arguments for the last of the ways to look something up."""
    names = [*source.parents, *source.filters, *(source.exactly_one_of or ((),))[-1]]
    return {
        name: source.by_name[name].example.replace("x", "0") or f"my-{source.noun}"
        for name in names
    }


def _output(source: DataSource) -> str:
    return f"found_{source.plural}" if source.plural else f"{source.noun}_{_found(source)}"


def _found(source: DataSource) -> str:
    if source.plural:
        return source.plural
    computed = (a.name for a in source.attributes if not a.configurable)
    return source.key if not source.is_singleton else next(computed)

"""The documentation pages, in the layout of the Terraform registry."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ..mirror import required_providers
from ..model.core import PREFIX, Attribute, Resource
from ..model.data_source import DataSource
from ..model.data_sources import DATA_SOURCES
from ..model.provider import PROVIDER
from ..model.registry import RESOURCES
from ..model.timeouts import timeout_attributes
from . import data_source_example, sentences
from .data_source import stands_for

NOTICE = "<!-- Generated from the model by `python -m twilio_provider.render`: do not edit. -->"


def files() -> dict[str, str]:
    """Return the text of every page by its path."""
    pages = {f"docs/resources/{resource.name}.md": _resource(resource) for resource in RESOURCES}
    pages |= {f"docs/data-sources/{s.name}.md": _data_source(s) for s in DATA_SOURCES}
    return {"docs/index.md": _index(), **pages}


def _index() -> str:
    resources = (f"[`{r.type_name}`](resources/{r.name}.md)" for r in RESOURCES)
    sources = (f"[`{s.type_name}`](data-sources/{s.name}.md)" for s in DATA_SOURCES)
    return f"""\
{_front_matter("Provider: Twilio", "", PROVIDER.description)}
# Twilio Provider

{PROVIDER.description}

It is not in a registry. In the CDK for Terraform the construct `TwilioProvider` brings it along;
for a configuration in HCL `cdktf-twilio provider install` lays it into the directory.

## Example Usage

```python
{_example("quickstart", "py")}
```

```hcl
{required_providers()}
provider "{PREFIX}" {{}}
```

## Argument Reference

All arguments are optional. A value in the configuration goes before the environment.

{_arguments(PROVIDER.arguments, "provider")}

## Resources

{_list(resources)}

## Data Sources

{_list(sources)}
"""


def _resource(resource: Resource) -> str:
    computed = [attribute for attribute in resource.attributes if not attribute.configurable]
    return f"""\
{_front_matter(f"Twilio {resource.title}", "Conversations", resource.description)}
# {resource.type_name} Resource

{resource.description}

See [Twilio's documentation]({resource.reference_url}).

## Example Usage

```python
{_example(resource.name, "py")}
```

```hcl
{_example(resource.name, "tf")}
```

## Argument Reference

{" ".join([_in_python(resource), *sentences.company(resource)])}

{_arguments(resource.arguments, resource.noun)}
- `timeouts` - (Optional) How long operations may take. See [Timeouts](#timeouts).

## Attributes Reference

Besides the arguments, the following attributes are exported. In Python all are properties of the
construct, such as `{resource.noun}.{"id" if resource.is_singleton else resource.key}`.

{_list(f"`{attribute.name}` - {attribute.description}" for attribute in computed)}

## Timeouts

Durations such as `90s`, `10m` or `1h30m`; in Python `timeouts={{"create": "90s"}}`, in HCL a block,
`timeouts {{ create = "90s" }}`.

{_list(_timeout(attribute) for attribute in timeout_attributes(resource))}

## Import

{_import(resource)}
"""


def _data_source(source: DataSource) -> str:
    computed = [attribute for attribute in source.attributes if not attribute.configurable]
    return f"""\
{_front_matter(f"Twilio {source.title}", "Conversations", source.description)}
# {source.type_name} Data Source

{source.description}

See [Twilio's documentation]({source.reference_url}).

## Example Usage

```python
{data_source_example.python(source)}
```

```hcl
{data_source_example.hcl(source)}
```

## Argument Reference

{" ".join([_in_python(source), *sentences.company(source)])}

{_arguments(source.arguments, source.noun)}
- `timeouts` - (Optional) How long reading may take. See [Timeouts](#timeouts).

## Attributes Reference

Besides the arguments, the following attributes are exported. In Python all are properties of the
construct, such as `{source.noun}.id`.

{_list(f"`{attribute.name}` - {attribute.description}" for attribute in computed)}
{_items(source)}
## Timeouts

Durations such as `90s`, `10m` or `1h30m`; in Python `timeouts={{"read": "90s"}}`, in HCL a block,
`timeouts {{ read = "90s" }}`.

{_list(_timeout(attribute) for attribute in timeout_attributes(source))}
"""


def _items(source: DataSource) -> str:
    if not source.plural:
        return ""
    items = (f"`{item.name}` - {item.description}" for item in source.of.attributes)
    return f"""
Each {source.of.noun} in `{source.plural}`, in Python `{source.plural}.{source.plural}.get(0)`, has:

{_list(items)}
"""


def _example(name: str, suffix: str, stem: str = "main") -> str:
    text = Path("examples", name, f"{stem}.{suffix}").read_text("utf-8")
    return text.split('"""\n\n')[-1].rstrip()


def _in_python(resource: Resource) -> str:
    hints = [f"In Python they are keyword arguments of `{resource.class_name}`"]
    if resource.parents:
        sids = " and ".join(f"`{name}`" for name in reversed(resource.parents))
        parent = resource.parents[-1].removesuffix("_sid")
        hints.append(f"`{parent}` takes the construct itself in place of {sids}")
    if isinstance(resource, DataSource) and (found := stands_for(resource)):
        hints.append(f"others are declared in it as in a `{found.class_name}`")
    hints += [
        f"`{argument.name}` takes a dict too" for argument in resource.arguments if argument.json
    ]
    return f"{'; '.join(hints)}."


def _import(resource: Resource) -> str:
    named = [resource.by_name[name] for _, name in resource.path_segments]
    import_id = resource.import_id({attribute.name: attribute.example for attribute in named})
    key = resource.natural_key
    hint = f" In place of the last SID its `{key}` may stand, percent-encoded." if key else ""
    return f"""\
A {resource.noun} is imported by its path in Twilio's API, `{resource.path}`.{hint}
The next apply brings it under Terraform:

```python
{_example(resource.name, "py", "importing")}
```

```hcl
{_example(resource.name, "tf", "importing")}
```

The command does it at once:

```shell checked
terraform import {resource.type_name}.{resource.noun} {import_id}
```"""


def _front_matter(title: str, subcategory: str, description: str) -> str:
    return f"""\
---
page_title: "{title}"
subcategory: "{subcategory}"
description: |-
  {description}
---

{NOTICE}
"""


def _arguments(attributes: Iterable[Attribute], noun: str) -> str:
    ordered = sorted(attributes, key=lambda attribute: (not attribute.required, attribute.name))
    return _list(_argument(attribute, noun) for attribute in ordered)


def _argument(attribute: Attribute, noun: str) -> str:
    marks = ["Required" if attribute.required else "Optional"]
    if attribute.sensitive:
        marks.append("Sensitive")
    return f"`{attribute.name}` - ({', '.join(marks)}) {sentences.argument(attribute, noun)}"


def _timeout(attribute: Attribute) -> str:
    sentence = f"{attribute.description} {sentences.when_left_out(attribute)}"
    return f"`{attribute.name}` - (Optional) {sentence}"


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)

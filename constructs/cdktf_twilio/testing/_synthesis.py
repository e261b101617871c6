"""Synthesis of one stack, which knows nothing of the others in its app."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from .._cdk import cdk

_OTHER_STACK = "cross-stack-reference-input-"


def synthesize(stack: cdk.TerraformStack) -> dict[str, Any]:
    """Return the configuration of a stack, without metadata and the path of local state.

    Raises:
        RuntimeError: A validation of the CDK fails.
        ValueError: The stack refers to another.
    """
    _refuse_other_stacks(stack)
    configuration = _written(stack)
    backend = configuration["terraform"]["backend"]
    if backend == {"local": {"path": str(Path(f"terraform.{stack.node.id}.tfstate").absolute())}}:
        del configuration["terraform"]["backend"]
    return configuration


def synthesize_into(stack: cdk.TerraformStack, directory: Path) -> None:
    """Write into ``directory`` what ``cdktf synth`` writes for a stack: all that Terraform needs.

    Raises:
        RuntimeError: A validation of the CDK fails.
        ValueError: The stack refers to another.
    """
    _refuse_other_stacks(stack)
    with _synthesized(stack) as configuration:
        shutil.copytree(configuration.parent, directory, dirs_exist_ok=True)


@contextmanager
def _synthesized(stack: cdk.TerraformStack) -> Iterator[Path]:
    """Write a stack as ``cdktf synth`` does; what is beside the configuration goes with it."""
    from .._cdk import cdk

    outdir = Path(cdk.Testing.full_synth(stack))
    try:
        [configuration] = outdir.glob("stacks/*/cdk.tf.json")
        yield configuration
    finally:
        shutil.rmtree(outdir)


def _written(stack: cdk.TerraformStack) -> dict[str, Any]:
    # `Testing.synth` takes half a minute for 10,000 users.
    with _synthesized(stack) as configuration:
        text = configuration.read_text("utf-8")
    written: dict[str, Any] = json.loads(text, object_hook=_without_metadata)
    return written


def _without_metadata(block: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in block.items() if key != "//"}


def without_versions(data: Any, path: Sequence[tuple[object, type]]) -> Any:
    """Mask the versions of providers in a snapshot: ``synthesized(matcher=without_versions)``."""
    steps = [step for step, _ in path]
    if steps[:2] == ["terraform", "required_providers"] and steps[3:] == ["version"]:
        return "(masked)"
    return data


def resolver(stack: cdk.TerraformStack) -> Callable[[object], object]:
    """Return a function from tokens to what they synthesize to in ``stack``."""
    from .._cdk import cdk
    from .._tokens import is_token, is_whole_token

    # To pyright it is none: the names of its parameters differ from the interface's.
    as_text = cast("cdk.ITokenResolver", cdk.DefaultTokenResolver(cdk.StringConcat()))

    def resolved(token: object) -> object:
        return cdk.Tokenization.resolve(token, resolver=as_text, scope=stack, preparing=False)

    # A text is asked for once for every resource that it is compared with.
    of_text = cache(resolved)

    def resolve(value: object) -> object:
        if is_whole_token(value):
            return resolved(value)
        return of_text(value) if is_token(value) else value

    return resolve


def _refuse_other_stacks(stack: cdk.TerraformStack) -> None:
    # Only this makes the CDK see that a reference is one to another stack. `Testing.synth` alone
    # would have it name a resource that the stack does not have.
    stack.prepare_stack()
    ids = [child.node.id for child in stack.node.children]
    others = [id.removeprefix(_OTHER_STACK) for id in ids if id.startswith(_OTHER_STACK)]
    if others:
        raise ValueError(
            f"[{stack.node.path}] {', '.join(_referring(stack))} refers to what is in another "
            f"stack ({', '.join(others)}), which only the synthesis of the whole app resolves; "
            "for this test give it a plain value, such as a SID, or synthesize the app and take "
            "Template.from_file('cdktf.out/stacks/NAME/cdk.tf.json')"
        )


def _referring(stack: cdk.TerraformStack) -> list[str]:
    configuration = _written(stack)
    blocks = {
        f"{type_name}.{name}": block
        for type_name, named in configuration.get("resource", {}).items()
        for name, block in named.items()
    }
    for section in ("output", "locals"):
        for name, block in configuration.get(section, {}).items():
            blocks[f"{section}.{name}"] = block
    return [address for address, block in blocks.items() if _OTHER_STACK in json.dumps(block)]

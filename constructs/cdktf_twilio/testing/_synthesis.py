"""Synthesis of one stack, which knows nothing of the others in its app."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from .._cdk import cdk

_OTHER_STACK = "cross-stack-reference-input-"


def synthesize(stack: cdk.TerraformStack) -> dict[str, Any]:
    """Return the configuration of a stack, without the path that cdktf gives to local state.

    Raises:
        RuntimeError: A validation of the CDK fails.
        ValueError: The stack refers to another.
    """
    from .._cdk import cdk

    _refuse_other_stacks(stack)
    configuration: dict[str, Any] = json.loads(cdk.Testing.synth(stack, True))
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
    from .._cdk import cdk

    _refuse_other_stacks(stack)
    outdir = Path(cdk.Testing.full_synth(stack))
    try:
        [configuration] = outdir.glob("stacks/*/cdk.tf.json")
        shutil.copytree(configuration.parent, directory, dirs_exist_ok=True)
    finally:
        shutil.rmtree(outdir)


def without_versions(data: Any, path: Sequence[tuple[object, type]]) -> Any:
    """Mask the versions of providers in a snapshot: ``synthesized(matcher=without_versions)``."""
    steps = [step for step, _ in path]
    if steps[:2] == ["terraform", "required_providers"] and steps[3:] == ["version"]:
        return "(masked)"
    return data


def resolver(stack: cdk.TerraformStack) -> Callable[[object], object]:
    """Return a function from tokens to what they synthesize to in ``stack``."""
    from .._cdk import cdk
    from .._tokens import is_token

    def resolve(value: object) -> object:
        if not is_token(value):
            return value
        # To pyright it is none: the names of its parameters differ from the interface's.
        as_text = cast("cdk.ITokenResolver", cdk.DefaultTokenResolver(cdk.StringConcat()))
        return cdk.Tokenization.resolve(value, resolver=as_text, scope=stack, preparing=False)

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
    from .._cdk import cdk

    configuration = json.loads(cdk.Testing.synth(stack))
    blocks = {
        f"{type_name}.{name}": block
        for type_name, named in configuration.get("resource", {}).items()
        for name, block in named.items()
    }
    for section in ("output", "locals"):
        for name, block in configuration.get(section, {}).items():
            blocks[f"{section}.{name}"] = block
    return [address for address, block in blocks.items() if _OTHER_STACK in json.dumps(block)]

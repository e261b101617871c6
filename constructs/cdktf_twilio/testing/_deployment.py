"""Stacks deployed to the emulator, with real Terraform."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from ._terraform import Workspace

if TYPE_CHECKING:
    from twilio_emulator import Emulator

    from .._cdk import cdk


@dataclass(frozen=True)
class Deployment:
    """What there is after a stack was deployed."""

    outputs: Mapping[str, Any]
    """The values of the outputs by name, sensitive ones included."""

    resources: Mapping[str, Mapping[str, Any]]
    """What the state holds of each managed resource, by address."""

    inventory: list[dict[str, Any]]
    """What Twilio holds: its services by name, each as Twilio tells it, and besides with its
    ``configuration``, ``notifications``, ``roles``, ``users``, by identity, and
    ``conversations``, by name, each with its ``participants``."""

    _workspace: Workspace = field(repr=False)

    def destroy(self) -> None:
        """Destroy what was deployed.

        Raises:
            AssertionError: Terraform fails; the message holds what it says.
        """
        self._workspace.run("destroy", "-auto-approve")


class Deploy(Protocol):
    """What the fixture ``deploy`` gives."""

    def __call__(
        self, stack: cdk.TerraformStack, variables: Mapping[str, object] | None = None
    ) -> Deployment:
        """Deploy a stack; when one of its name was deployed in this test, update that.

        Args:
            stack: The stack, with whatever it holds.
            variables: Values for its variables. When left out, they have their defaults: what is
                in the environment, ``TF_VAR_...``, is not used.

        Raises:
            AssertionError: Terraform fails; the message holds what it says.
            FileNotFoundError: There is no Terraform.
            RuntimeError: A validation of the CDK fails.
            ValueError: The stack refers to another, or would reach Twilio.
        """
        ...


class AssertPlans(Protocol):
    """What the fixture ``assert_plans`` gives."""

    def __call__(
        self, stack: cdk.TerraformStack, variables: Mapping[str, object] | None = None
    ) -> None:
        """Assert that Terraform can plan a stack; see ``Deploy`` for arguments and errors."""
        ...


class Deployer:
    """Deploys stacks, each in a directory below ``directory``, and plans them there."""

    def __init__(self, emulator: Emulator, directory: Path) -> None:
        self._emulator = emulator
        self._directory = directory

    def deploy(
        self, stack: cdk.TerraformStack, variables: Mapping[str, object] | None = None
    ) -> Deployment:
        """Apply a stack; see ``Deploy``."""
        workspace = self._prepared(stack, variables)
        workspace.run("apply", "-auto-approve")
        state = workspace.state()
        return Deployment(
            outputs={name: output["value"] for name, output in state["outputs"].items()},
            resources=dict(_resources(state)),
            inventory=self._emulator.inventory(),
            _workspace=workspace,
        )

    def assert_plans(
        self, stack: cdk.TerraformStack, variables: Mapping[str, object] | None = None
    ) -> None:
        """Plan a stack; see ``AssertPlans``."""
        self._prepared(stack, variables).run("plan")

    def _prepared(
        self, stack: cdk.TerraformStack, variables: Mapping[str, object] | None
    ) -> Workspace:
        directory = self._directory / stack.node.id
        workspace = Workspace(directory, self._emulator.environment())
        workspace.prepare(stack, variables or {})
        return workspace


def _resources(state: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    return {
        _address(resource, instance): instance["attributes"]
        for resource in state["resources"]
        if resource["mode"] == "managed"
        for instance in resource["instances"]
    }


def _address(resource: Mapping[str, Any], instance: Mapping[str, Any]) -> str:
    module = f"{resource['module']}." if "module" in resource else ""
    address = f"{module}{resource['type']}.{resource['name']}"
    if "index_key" not in instance:
        return address
    return f"{address}[{json.dumps(instance['index_key'], ensure_ascii=False)}]"

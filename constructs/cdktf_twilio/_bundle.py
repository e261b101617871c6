"""What comes along with every stack that is synthesized: the provider in the box, or a script."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jsii
from constructs import IValidation

from twilio_provider import mirror
from twilio_provider.local_exec import settings
from twilio_provider.model.provider import PROVIDER

from ._cdk import cdk
from ._local_exec import noted, translate
from ._tokens import is_template

_NO_HCL = 'engine="local-exec" writes JSON, not HCL; leave --hcl out'


@dataclass(frozen=True)
class Engine:
    """What carries out the calls of a stack, and the path of its ledger; ``None`` if not said."""

    name: str | None = None
    ledger: str | None = None

    @property
    def is_local_exec(self) -> bool:
        """Whether it is the script, and not the plugin."""
        return self.name == "local-exec"


def bundle_provider(stack: cdk.TerraformStack, engine: Callable[[], Engine]) -> None:
    """Have ``stack`` bring along what runs it when it is synthesized, which ``engine`` tells."""
    _refuse_other_cdk(stack)
    if not isinstance(stack.synthesizer, _ProviderSynthesizer):
        stack.synthesizer = _ProviderSynthesizer(stack, stack.synthesizer)
        stack.node.add_validation(_EngineValidation(stack, stack.synthesizer.engines))
    stack.synthesizer.engines.append(engine)


def _refuse_other_cdk(stack: object) -> None:
    cdktn = sys.modules.get("cdktn")
    if cdktn and cdk is not cdktn and isinstance(stack, cdktn.TerraformStack):
        raise TypeError(
            "this stack is made with cdktn, and cdktf_twilio with cdktf, because the app imports "
            "cdktf and, before cdktf_twilio, not cdktn; import cdktn first, best cdktn alone"
        )


@jsii.implements(cdk.IStackSynthesizer)
class _ProviderSynthesizer:
    """Lays the provider beside what another synthesizer writes for a stack."""

    def __init__(self, stack: cdk.TerraformStack, inner: cdk.IStackSynthesizer) -> None:
        self._stack = stack
        self._inner = inner
        self.engines: list[Callable[[], Engine]] = []

    def synthesize(self, session: cdk.ISynthesisSession) -> None:
        self._inner.synthesize(session)
        manifest = session.manifest.for_stack(self._stack)
        configuration = Path(session.outdir, manifest.synthesized_stack_path)
        engines = [engine() for engine in self.engines]
        if any(engine.is_local_exec for engine in engines):
            _lay_script(configuration, engines)
            return
        mirror.install(configuration.parent, sys.executable)
        mirror.lock(configuration.parent, _others(configuration))


def _lay_script(configuration: Path, engines: Sequence[Engine]) -> None:
    """Write a stack anew for the script, and beside it what the script needs."""
    if configuration.suffix != ".json":
        raise ValueError(_NO_HCL)
    synthesized = json.loads(configuration.read_text("utf-8"))
    written = next((engine.ledger for engine in engines if engine.ledger), None)
    ledger = Path(written).absolute() if written else _beside_state(synthesized, configuration)
    done = translate(synthesized, str(ledger), noted(ledger))
    mirror.write(configuration, f"{json.dumps(done.stack, indent=2)}\n".encode())
    mirror.write(configuration.parent / settings.FILE, done.settings.to_json().encode())
    mirror.name_interpreter(configuration.parent, sys.executable)


def _beside_state(synthesized: dict[str, Any], configuration: Path) -> Path:
    """Return the path of the ledger beside a local state, or else where the app runs."""
    backend = synthesized["terraform"].get("backend", {}).get("local", {})
    name = f"terraform.{synthesized['//']['metadata']['stackName']}.tfstate"
    state = Path(configuration.parent.absolute(), backend.get("path", Path.cwd() / name))
    return state.with_name(f"{state.stem}.twilio{state.suffix}")


@jsii.implements(IValidation)
class _EngineValidation:
    """Refuses, when the stack is synthesized, what its engine cannot do."""

    def __init__(self, stack: cdk.TerraformStack, engines: list[Callable[[], Engine]]) -> None:
        self._stack = stack
        self._engines = engines

    def validate(self) -> list[str]:
        engines = [engine() for engine in self._engines]
        names = {engine.name for engine in engines} - {None}
        ledgers = {engine.ledger for engine in engines} - {None}
        if any(is_template(str(text)) for text in names | ledgers):
            return ["engine and ledger must be known at synthesis, got a template"]
        if ledgers and "local-exec" not in names:
            return ['ledger must have engine="local-exec" beside it, which is left out']
        if len(names) > 1 or len(ledgers) > 1:
            return ["engine and ledger must be the same for all providers of a stack, got several"]
        if "local-exec" not in names:
            return []
        if cdk.App.of(self._stack).hcl_output:
            return [_NO_HCL]
        return [*self._shared(), *translate(self._stack.to_terraform(), "").problems]

    def _shared(self) -> Iterator[str]:
        """Return the messages about other stacks with the same ledger."""
        ours = _ledgers(self._engines)
        for other in cdk.App.of(self._stack).node.find_all():
            if other is self._stack or not isinstance(other, cdk.TerraformStack):
                continue
            if isinstance(other.synthesizer, _ProviderSynthesizer):
                for path in ours.keys() & _ledgers(other.synthesizer.engines).keys():
                    yield (
                        f"the ledger {ours[path]} is also that of the stack {other.node.id}; "
                        "leave ledger out, or name one for each stack"
                    )


def _ledgers(engines: Iterable[Callable[[], Engine]]) -> dict[Path, str]:
    """Return the ledgers that are named, by their absolute path."""
    named = (engine().ledger for engine in engines)
    return {Path(ledger).absolute(): ledger for ledger in named if ledger}


def _others(configuration: Path) -> dict[str, str]:
    """Return the exact versions that a synthesized stack requires of other providers.

    Those without one cannot be locked here. Nor need they be in HCL, which cdktf does not deploy.
    """
    if configuration.suffix != ".json":
        return {}
    synthesized: dict[str, Any] = json.loads(configuration.read_text("utf-8"))
    required = synthesized["terraform"]["required_providers"]
    versions = {
        provider.get("source", name): provider.get("version", "")
        for name, provider in required.items()
    }
    versions.pop(PROVIDER.source, None)
    return {source: version for source, version in versions.items() if _is_exact(version)}


def _is_exact(version: str) -> bool:
    return re.fullmatch(r"\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?", version) is not None

"""The provider in the box: laid into the directory of every stack that is synthesized."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import jsii

from twilio_provider import mirror
from twilio_provider.model.provider import PROVIDER

from ._cdk import cdk


def bundle_provider(stack: cdk.TerraformStack) -> None:
    """Have ``stack`` bring the provider along when it is synthesized."""
    _refuse_other_cdk(stack)
    if not isinstance(stack.synthesizer, _ProviderSynthesizer):
        stack.synthesizer = _ProviderSynthesizer(stack, stack.synthesizer)


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

    def synthesize(self, session: cdk.ISynthesisSession) -> None:
        self._inner.synthesize(session)
        manifest = session.manifest.for_stack(self._stack)
        configuration = Path(session.outdir, manifest.synthesized_stack_path)
        mirror.install(configuration.parent, sys.executable)
        mirror.lock(configuration.parent, _others(configuration))


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

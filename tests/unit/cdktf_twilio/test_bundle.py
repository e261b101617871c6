"""The provider that comes along with synthesized stacks."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import cdktf
import pytest

from cdktf_twilio import TwilioProvider
from twilio_provider import mirror

RANDOM = cdktf.TerraformProviderGeneratorMetadata(
    provider_name="random", provider_version="3.7.2", provider_version_constraint="~> 3.7"
)
RANDOM_BLOCK = """\
provider "registry.terraform.io/hashicorp/random" {
  version     = "3.7.2"
  constraints = "3.7.2"
}
"""


def synthesize(outdir: Path, *names: str, random: object = None) -> Path:
    """Synthesize stacks with the provider, and return the directory of the first."""
    app = cdktf.App(outdir=str(outdir))
    for name in names:
        stack = cdktf.TerraformStack(app, name)
        TwilioProvider(stack, "twilio")
        if random:
            cdktf.TerraformProvider(
                stack,
                "random",
                terraform_resource_type="random",
                terraform_provider_source="random",
                terraform_generator_metadata=random,  # type: ignore[arg-type]
            )
    app.synth()
    return outdir / "stacks" / names[0]


def laid(directory: Path) -> list[str]:
    """The files in a directory, by their names relative to it."""
    files = (path for path in directory.rglob("*") if path.is_file())
    return sorted(str(path.relative_to(directory)) for path in files)


def test_files(tmp_path: Path) -> None:
    """A stack gets packages for every platform, the interpreter's name and a lock file."""
    package = "terraform.d/plugins/terraform.local/cdktf/twilio/terraform-provider-twilio_0.1.0_"
    assert laid(synthesize(tmp_path, "desk")) == [
        ".terraform.lock.hcl",
        "cdk.tf.json",
        f"{package}darwin_amd64.zip",
        f"{package}darwin_arm64.zip",
        f"{package}linux_amd64.zip",
        f"{package}linux_arm64.zip",
        "terraform.d/twilio/python",
    ]


def test_interpreter(tmp_path: Path) -> None:
    """The provider runs in the Python that synthesized the stack."""
    directory = synthesize(tmp_path, "desk")
    assert (directory / mirror.INTERPRETER).read_text() == f"{sys.executable}\n"


def test_every_stack(tmp_path: Path) -> None:
    """Every stack with the provider gets the same files."""
    first = synthesize(tmp_path, "first", "second")
    assert laid(first) == laid(tmp_path / "stacks" / "second")


def test_stack_without_provider(tmp_path: Path) -> None:
    """A stack without the provider gets nothing."""
    app = cdktf.App(outdir=str(tmp_path))
    TwilioProvider(cdktf.TerraformStack(app, "with"), "twilio")
    cdktf.TerraformStack(app, "without")
    app.synth()
    assert laid(tmp_path / "stacks" / "without") == ["cdk.tf.json"]


def test_several_providers_in_a_stack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Several configurations of the provider in a stack lay it down once."""
    calls: list[Path] = []
    monkeypatch.setattr(mirror, "install", lambda directory, _: calls.append(directory))
    app = cdktf.App(outdir=str(tmp_path))
    stack = cdktf.TerraformStack(app, "desk")
    TwilioProvider(stack, "one")
    TwilioProvider(stack, "two", alias="two")
    app.synth()
    assert calls == [tmp_path / "stacks" / "desk"]


def test_provider_in_a_nested_scope(tmp_path: Path) -> None:
    """The provider may stand anywhere in the stack."""
    app = cdktf.App(outdir=str(tmp_path))
    stack = cdktf.TerraformStack(app, "desk")
    TwilioProvider(cdktf.TerraformElement(stack, "inner"), "twilio")
    app.synth()
    assert mirror.LOCK_FILE in laid(tmp_path / "stacks" / "desk")


def test_synth_of_a_test_lays_nothing(
    stack: cdktf.TerraformStack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``Testing.synth`` only returns text: it writes no file anywhere."""
    monkeypatch.chdir(tmp_path)
    TwilioProvider(stack, "twilio")
    cdktf.Testing.synth(stack)
    assert laid(tmp_path) == []
    assert not Path(cdktf.App.of(stack).outdir, "stacks", "desk", mirror.LOCK_FILE).exists()


def test_full_synth_of_a_test_lays_it(stack: cdktf.TerraformStack) -> None:
    """``Testing.full_synth`` writes what a real one writes, so that Terraform can check it."""
    TwilioProvider(stack, "twilio")
    directory = Path(cdktf.Testing.full_synth(stack), "stacks", "desk")
    assert mirror.LOCK_FILE in laid(directory)


def test_second_synth_writes_nothing(tmp_path: Path) -> None:
    """Synthesizing again leaves files alone that are in order."""
    directory = synthesize(tmp_path, "desk")
    ours = [directory / name for name in laid(directory) if name != "cdk.tf.json"]
    before = [path.stat() for path in ours]
    synthesize(tmp_path, "desk")
    assert [path.stat() for path in ours] == before


def test_lock_of_another_provider(tmp_path: Path) -> None:
    """Another provider is locked at its version, for Terraform to fill in the hashes."""
    directory = synthesize(tmp_path, "desk", random=RANDOM)
    assert RANDOM_BLOCK in (directory / mirror.LOCK_FILE).read_text()


def test_lock_by_terraform_stays(tmp_path: Path) -> None:
    """Hashes that Terraform filled in stay at the next synth."""
    lock = synthesize(tmp_path, "desk", random=RANDOM) / mirror.LOCK_FILE
    filled = lock.read_text().replace(
        RANDOM_BLOCK, RANDOM_BLOCK.replace("\n}", '\n  hashes = [\n    "zh:123",\n  ]\n}')
    )
    lock.write_text(filled)
    synthesize(tmp_path, "desk", random=RANDOM)
    assert lock.read_text() == filled


def test_provider_without_exact_version(tmp_path: Path) -> None:
    """A provider with a range of versions is left to Terraform."""
    loose = cdktf.TerraformProviderGeneratorMetadata(
        provider_name="random", provider_version_constraint="~> 3.7"
    )
    directory = synthesize(tmp_path, "desk", random=loose)
    assert "random" not in (directory / mirror.LOCK_FILE).read_text()


def test_synth_to_hcl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stack that is synthesized to HCL gets the provider, too."""
    program = tmp_path / "main.py"
    program.write_text(
        "import cdktf, cdktf_twilio\n"
        "app = cdktf.App(outdir='out')\n"
        "stack = cdktf.TerraformStack(app, 'desk')\n"
        "cdktf_twilio.TwilioProvider(stack, 'twilio')\n"
        "app.synth()\n"
    )
    monkeypatch.setenv("SYNTH_HCL_OUTPUT", "true")
    subprocess.run([sys.executable, program.name], cwd=tmp_path, check=True)
    files = laid(tmp_path / "out" / "stacks" / "desk")
    assert "cdk.tf" in files
    assert mirror.LOCK_FILE in files


def test_error_in_synthesis_is_told(tmp_path: Path) -> None:
    """What stops the synthesis of a stack is told, and no provider is laid."""
    app = cdktf.App(outdir=str(tmp_path))
    stack = cdktf.TerraformStack(app, "desk")
    TwilioProvider(stack, "twilio")
    cdktf.Annotations.of(stack).add_error("not today")
    with pytest.raises(RuntimeError, match="not today"):
        app.synth()
    assert laid(tmp_path / "stacks" / "desk") == []


def test_output_holds_nothing_of_this_machine(tmp_path: Path) -> None:
    """Nothing in the synthesized stack depends on the machine but the interpreter's file."""
    directory = synthesize(tmp_path, "desk")
    synthesized = json.loads((directory / "cdk.tf.json").read_text())
    del synthesized["terraform"]["backend"]  # cdktf's own: the path of the local state
    texts = [json.dumps(synthesized), (directory / mirror.LOCK_FILE).read_text()]
    texts += [path.read_bytes().decode("latin-1") for path in directory.rglob("*.zip")]
    assert not [text for text in texts if sys.prefix in text or str(tmp_path) in text]

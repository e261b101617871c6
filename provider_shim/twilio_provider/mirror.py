"""The provider as Terraform finds it: packages in its implied local mirror, below ``terraform.d``.

A package holds one launcher, the same bytes on every machine, because Terraform's plugin cache is
keyed by the version alone. What differs between machines, the interpreter, stands in a file beside
the packages, which the launcher reads relative to its working directory.
"""

from __future__ import annotations

import base64
import hashlib
import io
import os
import re
import shutil
import tempfile
import zipfile
from pathlib import Path

from .model.provider import PROVIDER

PLATFORMS = ("darwin_amd64", "darwin_arm64", "linux_amd64", "linux_arm64")
INTERPRETER = Path("terraform.d/twilio/python")
PACKAGES = Path("terraform.d/plugins", PROVIDER.source)
LOCK_FILE = ".terraform.lock.hcl"

# Terraform shows the first line of stdout when the handshake fails, and stderr only in its log,
# so what went wrong is written to both. `read` is built in: the launcher needs no PATH.
LAUNCHER = rb"""#!/bin/sh
# The Terraform provider for Twilio: runs the Python that terraform.d/twilio/python names.

# Ctrl-C reaches all of Terraform's processes, and it is Terraform that tells the provider to stop.
trap '' INT TERM

fail() {
    message="cdktf-twilio: $1; run 'cdktf synth' again, or 'cdktf-twilio provider install'"
    echo "$message" >&2
    echo "$message"
    exit 1
}

file=terraform.d/twilio/python
[ -r "$file" ] || fail "$PWD/$file, which names the Python of the provider, cannot be read"
IFS= read -r python <"$file"
[ -x "$python" ] || fail "the Python of the provider, '$python', cannot be executed"

# The working directory is kept off the module path: no file there shadows a module.
exec "$python" -c '
import sys

sys.path[:] = [entry for entry in sys.path if entry]
try:
    from twilio_provider.__main__ import main
except ImportError as error:
    message = f"cdktf-twilio: {sys.executable} lacks the provider: {error}"
    fix = "install cdktf-twilio there, or run cdktf synth again with the Python that has it"
    print(f"{message}; {fix}", flush=True)
    sys.exit(f"{message}; {fix}")
main()
' "$@"
"""


def package() -> bytes:
    """Return the package, a zip archive that is the same on every platform and in every run."""
    entry = zipfile.ZipInfo(f"terraform-provider-twilio_v{PROVIDER.version}", (1980, 1, 1, 0, 0, 0))
    entry.create_system = 3  # Unix, which gives the mode below its meaning
    entry.external_attr = 0o100755 << 16
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr(entry, LAUNCHER)
    return archive.getvalue()


def package_hash() -> str:
    """Return the ``h1:`` hash of the package, as Terraform computes it: of names and contents."""
    digest = hashlib.sha256(LAUNCHER).hexdigest()
    listing = f"{digest}  terraform-provider-twilio_v{PROVIDER.version}\n"
    return "h1:" + base64.b64encode(hashlib.sha256(listing.encode()).digest()).decode()


def required_providers() -> str:
    """Return the block that makes a Terraform configuration use the provider."""
    return f"""\
terraform {{
  required_providers {{
    twilio = {{
      source  = "{PROVIDER.source}"
      version = "{PROVIDER.version}"
    }}
  }}
}}
"""


def install(directory: Path, interpreter: str) -> None:
    """Lay the provider into a Terraform configuration, to be run by ``interpreter``.

    Packages of other versions of this provider are removed; other providers' stay.
    """
    packages = {
        f"terraform-provider-twilio_{PROVIDER.version}_{platform}.zip" for platform in PLATFORMS
    }
    for name in packages:
        write(directory / PACKAGES / name, package())
    for path in (directory / PACKAGES).glob("[!.]*"):  # the others are being written
        if path.name not in packages:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    name_interpreter(directory, interpreter)


def name_interpreter(directory: Path, interpreter: str) -> None:
    """Write down which Python runs what is ours in a Terraform configuration."""
    write(directory / INTERPRETER, f"{interpreter}\n".encode())


def lock(directory: Path, others: dict[str, str]) -> None:
    """Lock the provider, and ``others``, versions by source address, in ``directory``.

    Without it the first ``cdktf deploy`` fails: cdktf then asks each provider's registry for
    hashes, and this provider has none. A block without hashes is filled in by Terraform itself.
    Blocks that Terraform wrote stay as long as their version is asked for.
    """
    path = directory / LOCK_FILE
    text = path.read_text("utf-8") if path.exists() else _LOCK_HEADER
    text = _locked(text, PROVIDER.source, PROVIDER.version, package_hash())
    for source, version in sorted(others.items()):
        text = _locked(text, _address(source), version)
    write(path, text.encode())


_LOCK_HEADER = """\
# This file is maintained automatically by "terraform init".
# Manual edits may be lost in future updates.
"""


def _locked(text: str, address: str, version: str, package_hash: str = "") -> str:
    block = re.compile(rf'(?:\A|\n)provider "{re.escape(address)}" {{\n.*?\n}}\n', re.DOTALL)
    found = block.search(text)
    if found and f' = "{version}"\n' in found[0] and package_hash in found[0]:
        return text
    head = f'provider "{address}" {{\n  version     = "{version}"\n  constraints = "{version}"\n'
    hashes = f'  hashes = [\n    "{package_hash}",\n  ]\n' if package_hash else ""
    return f"{block.sub('', text)}\n{head}{hashes}}}\n"


def _address(source: str) -> str:
    parts = source.lower().split("/")
    return "/".join(["registry.terraform.io", "hashicorp"][: 3 - len(parts)] + parts)


def write(path: Path, content: bytes) -> None:
    """Write a file, all of it at once, unless it holds ``content`` already."""
    if path.exists() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink()
        raise

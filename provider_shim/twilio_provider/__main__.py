"""What the launcher runs, and ``local-exec`` with a command; anything else gets an explanation."""

from __future__ import annotations

import gc
import os
import sys

# Terraform's, the same for every provider: it tells a plugin host from a curious user.
_COOKIE_NAME = "TF_PLUGIN_MAGIC_COOKIE"
_COOKIE_VALUE = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2"


def main() -> None:
    """Serve Terraform, or run a command, or exit with status 1 where there is neither."""
    if len(sys.argv) > 1:
        from twilio_provider.local_exec.command import main as run

        sys.exit(run())
    if os.environ.get(_COOKIE_NAME) != _COOKIE_VALUE:
        sys.exit(
            "This is a Terraform provider: Terraform starts it, and it does nothing by itself.\n"
            "Run `cdktf deploy`, or `terraform apply` after `cdktf-twilio provider install`."
        )
    # Nothing of what is imported is garbage, and looking for it takes a twelfth of the start.
    gc.disable()
    from twilio_provider.wire.server import serve

    serve()


if __name__ == "__main__":
    main()

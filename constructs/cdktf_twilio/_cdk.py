"""The one place that imports the CDK: ``cdktf``, or ``cdktn``, which carries it on.

Constructs of the two cannot be mixed in one app, so what the app has already imported decides,
and only then what is installed.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import TYPE_CHECKING

_NAMES = ("cdktn", "cdktf")

if TYPE_CHECKING:
    import cdktf as cdk
else:

    def _load() -> ModuleType:
        imported = [name for name in _NAMES if name in sys.modules]
        installed = [name for name in _NAMES if find_spec(name)]
        return import_module([*imported, *installed, "cdktf"][0])

    cdk = _load()

__all__ = ["cdk"]
